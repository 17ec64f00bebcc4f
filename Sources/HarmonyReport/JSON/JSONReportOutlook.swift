import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// How long the result holds, what turns when, and what has to be done by when.
extension JSONReportBody {
    func outlook(_ json: inout JSONWriter) {
        guard let outlook = explanation.outlook else { return }
        json.key("outlook")
        json.object { json in
            json.field("through", outlook.through.iso)
            if outlook.verdict != nil {
                json.key("holdsUntil")
                if let last = outlook.holdsUntil { json.string(last.iso) } else { json.literal("null") }
            }
            if let turn = outlook.verdictTurn {
                json.field("verdict", turn.verdict.rawValue)
                json.strings("because", turn.turns.map(\.id))
            }
            json.field("text", both { OutlookWriter(outlook, of: assessment, $0).sentence })
            json.key("turns")
            json.array { json in
                for turn in outlook.turns { self.turn(turn, outlook, &json) }
            }
            json.key("calendar")
            json.array { json in
                for duty in outlook.duties { self.duty(duty, outlook, &json) }
            }
        }
    }

    private func turn(_ turn: Turn, _ outlook: Outlook, _ json: inout JSONWriter) {
        json.object { json in
            json.field("day", turn.day.iso)
            json.field("id", turn.id)
            switch turn.change {
            case .indicator(let result, let from):
                json.field("from", from.rawValue)
                json.field("to", result.status.rawValue)
            case .veto(let result, let from):
                json.field("from", from.rawValue)
                json.field("to", result.status.rawValue)
            }
            names(
                turn.causes.flatMap(\.slots), turn.causes.flatMap(\.parameters), turn.question, &json)
            if turn.isByLaw { json.flag("byLaw", true) }
            json.field("text", both { OutlookWriter(outlook, of: assessment, $0).sentence(of: turn) })
        }
    }

    private func duty(_ duty: Duty, _ outlook: Outlook, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", duty.indicator.id)
            json.field("title", both { $0.title(of: duty.indicator.question) })
            switch duty.kind {
            case .deadline: json.field("kind", "deadline")
            case .yearly: json.field("kind", "yearly")
            case .renewal: json.field("kind", "renewal")
            case .turning: json.field("kind", "turning")
            }
            json.field("opens", duty.opens?.iso)
            json.field("by", duty.by.iso)
            names(duty.slots, duty.parameters, duty.indicator.question, &json)
            if case .yearly(let progress) = duty.kind {
                json.key("done")
                switch progress {
                case .done: json.literal("true")
                case .pending: json.literal("false")
                case .unanswered: json.literal("null")
                }
            }
            if let turn = duty.turn, case .indicator(let result, _) = turn.change {
                json.field("otherwise", result.status.rawValue)
            }
            json.field("text", both { OutlookWriter(outlook, of: assessment, $0).line(duty) })
        }
    }

    /// The answers and thresholds by their paths: E2.4.held, E2.4.window; a fact goes by its own id.
    private func names(
        _ slots: [Int], _ parameters: [Int], _ question: Question, _ json: inout JSONWriter
    ) {
        func once(_ names: [String]) -> [String] {
            var seen: Set<String> = []
            return names.filter { seen.insert($0).inserted }
        }
        let answers = slots.compactMap { standard.inputsBySlot[$0] }.map { owner in
            (owner.question.map { $0.id + "." } ?? "") + owner.input.id
        }
        json.strings("answers", once(answers))
        json.strings("parameters", once(parameters.map { question.id + "." + question.parameters[$0].id }))
    }
}
