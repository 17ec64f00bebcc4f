import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The unmet required indicators of a result line, each with the smallest changes that would mend it, in the values
/// and units of the answers.
struct ResultGaps {
    private let explanation: AssessmentExplanation
    private let memory: GapMemory

    init(_ explanation: AssessmentExplanation, _ memory: GapMemory) {
        self.explanation = explanation
        self.memory = memory
    }

    private var assessment: Assessment { explanation.assessment }

    func write(to json: inout JSONWriter) {
        let items = assessment.items
        for place in items.indices where items[place].status == .unmet {
            let results = items[place].indicators
            for index in results.indices where results[index].status == .unmet {
                let result = results[index]
                if result.indicator.level == .required { json.object { gap(result, &$0) } }
            }
        }
    }

    private func gap(_ result: IndicatorResult, _ json: inout JSONWriter) {
        json.field("id", result.indicator.id)
        json.flag("lacksEvidence", result.lacksEvidence)
        let question = result.indicator.question
        let short = result.failed.flatMap { condition in
            memory.pieces(condition, assessment.standard, assessment.frame) { pieces(condition, question) }
        }
        guard !short.isEmpty else { return }
        json.key("short")
        json.array { json in
            for piece in short { json.value(piece) }
        }
    }

    private func pieces(_ condition: Condition, _ question: Question) -> [[UInt8]] {
        explanation.firstWay(to: condition, in: question).filter { $0.shortfall != nil }.map {
            lack in
            var json = JSONWriter(isCompact: true)
            json.object { shortcoming(lack, &$0) }
            return json.bytes
        }
    }

    private func shortcoming(_ shortcoming: Shortcoming, _ json: inout JSONWriter) {
        switch shortcoming.shortfall {
        case .move(let slot, let distance, let target, let upward):
            guard let input = named(slot, &json) else { return }
            answer("by", .number(upward ? distance : distance.negated), input, &json)
            answer("to", .number(target), input, &json)
        case .moveTogether(let slots, let distance, let targets, let upward):
            together(slots, upward ? distance : distance.negated, targets, &json)
        case .redo(let slot, let day):
            if let input = named(slot, &json) { answer("since", .date(day), input, &json) }
        case .redoYear(let slot, let year):
            if let input = named(slot, &json) { answer("to", .number(year), input, &json) }
        case .confirm(let slot):
            if let input = named(slot, &json) { answer("to", .boolean(shortcoming.wanted), input, &json) }
        case .choose(let slot, let options):
            guard let input = named(slot, &json) else { return }
            json.strings("oneOf", options.map { input.options[$0].id })
        case .add(let slot, let count, let bits):
            guard let input = named(slot, &json) else { return }
            json.field("by", count)
            answer("to", .choices(bits), input, &json)
        case nil: break
        }
    }

    private func together(
        _ slots: [Int], _ distance: Rational, _ targets: [Rational], _ json: inout JSONWriter
    ) {
        let owners = slots.compactMap { assessment.standard.inputsBySlot[$0] }
        json.strings("inputs", owners.map { $0.path })
        guard let first = owners.first?.input else { return }
        answer("by", .number(distance), first, &json)
        json.key("to")
        json.array { json in
            for (owner, target) in zip(owners, targets) { json.answer(.number(target), to: owner.input) }
        }
    }

    /// Writes whose answer it is: `E5.6.frontline`, and a fact by its id alone.
    private func named(_ slot: Int, _ json: inout JSONWriter) -> Input? {
        guard let owner = assessment.standard.inputsBySlot[slot] else { return nil }
        json.field("input", owner.path)
        return owner.input
    }

    private func answer(_ name: String, _ value: Value, _ input: Input, _ json: inout JSONWriter) {
        json.key(name)
        json.answer(value, to: input)
    }
}

extension SlotOwner {
    /// The id of the question and of the input; of a fact, its id.
    fileprivate var path: String { question.map { $0.id + "." + input.id } ?? input.id }
}
