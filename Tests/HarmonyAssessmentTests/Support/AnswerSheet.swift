/// An answer file under construction: input by input, so that a test changes only what it is about.
struct AnswerSheet: Sendable {
    typealias Values = [String: JSONLiteral]

    var asOf = "2025-06-30"
    var subject = #"{"name": "苏泽精工机械股份有限公司", "creditCode": "91000000MA0FAKE17A"}"#
    var facts: Values
    var answers: [String: Values]
    var vetoes: [String: Values]
    /// Whole entries written by hand, in place of what `answers` holds; nil leaves the entry out.
    private var entries: [String: String?] = [:]
    private var vetoEntries: [String: String?] = [:]
    private var members: [String] = []

    init(facts: Values, answers: [String: Values], vetoes: [String: Values]) {
        self.facts = facts
        self.answers = answers
        self.vetoes = vetoes
    }

    /// The same with some inputs of one question replaced.
    func with(_ id: String, _ values: Values) -> AnswerSheet {
        var changed = self
        if id.hasPrefix("V") {
            changed.vetoes[id, default: [:]].merge(values) { $1 }
        } else {
            changed.answers[id, default: [:]].merge(values) { $1 }
        }
        return changed
    }

    func with(facts: Values) -> AnswerSheet {
        var changed = self
        changed.facts.merge(facts) { $1 }
        return changed
    }

    func with(asOf: String) -> AnswerSheet {
        var changed = self
        changed.asOf = asOf
        return changed
    }

    func with(subject: String) -> AnswerSheet {
        var changed = self
        changed.subject = subject
        return changed
    }

    /// The same with the whole entry of a question replaced, or left out.
    func entry(_ id: String, _ json: String?) -> AnswerSheet {
        var changed = self
        if id.hasPrefix("V") {
            changed.vetoEntries[id] = .some(json)
        } else {
            changed.entries[id] = .some(json)
        }
        return changed
    }

    /// The same with files named beside the values of a question.
    func with(evidence json: String, for id: String) -> AnswerSheet {
        entry(id, #"{"value": \#(Self.object(answers[id] ?? [:])), "evidence": \#(json)}"#)
    }

    /// The same without any answer to a question.
    func without(_ ids: String...) -> AnswerSheet { ids.reduce(self) { $0.entry($1, nil) } }

    /// The same with another member at the top, written by hand.
    func member(_ json: String) -> AnswerSheet {
        var changed = self
        changed.members.append(json)
        return changed
    }

    /// The file, one question a line.
    var text: String {
        var lines = [
            #""format": "harmony-answers/1""#, #""standard": "enterprise""#, #""asOf": "\#(asOf)""#,
            #""subject": \#(subject)"#,
        ]
        lines += members
        lines.append("\"facts\": " + Self.object(facts))
        lines.append("\"answers\": " + Self.questions(answers, entries))
        lines.append("\"vetoes\": " + Self.questions(vetoes, vetoEntries))
        return "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
    }

    private static func questions(_ values: [String: Values], _ entries: [String: String?]) -> String {
        let ids = Set(values.keys).union(entries.keys).sorted()
        let lines = ids.compactMap { id -> String? in
            let entry = entries[id] ?? #"{"value": \#(object(values[id] ?? [:]))}"#
            return entry.map { "    \"\(id)\": " + $0 }
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n  }"
    }

    private static func object(_ values: Values) -> String {
        let members = values.sorted { $0.key < $1.key }
            .compactMap { name, value in value.json.map { "\"\(name)\": " + $0 } }
        return "{" + members.joined(separator: ", ") + "}"
    }
}
