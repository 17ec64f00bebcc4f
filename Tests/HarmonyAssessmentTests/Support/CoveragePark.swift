import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A park whose figures hang together as the real ones do: enterprises with a union, of these those under a contract,
/// of these those whose contract has wage terms; and people with a contract of those due one.
struct CoveragePark {
    /// What one enterprise answers; nil is no answer.
    struct Enterprise {
        var union: Bool?
        var contract: Bool?
        var wages: Bool?
        var due: Int?
        var signed: Int?

        static let full = Enterprise(union: true, contract: true, wages: true, due: 100, signed: 100)
        static let bare = Enterprise(union: false, contract: false, wages: false, due: 100, signed: 0)
        static let silent = Enterprise()

        fileprivate var answers: String {
            let flags = [("union", union), ("contract", contract), ("wages", wages)].map { name, value in
                value.map { #""E.\#(name)": \#($0)"# }
            }
            let people = [("due", due), ("signed", signed)].compactMap { name, value in
                value.map { #""\#(name)": \#($0)"# }
            }
            let pair = people.isEmpty ? nil : #""E.people": {"value": {\#(people.joined(separator: ", "))}}"#
            return (flags + [pair]).compactMap { $0 }.joined(separator: ", ")
        }
    }

    let park: Standard
    let enterprises: Standard

    init() throws {
        let text = #""label": {"zh": "数", "en": "number"}"#
        let flags = ["union", "contract", "wages"].map {
            indicator("E.\($0)", ["\($0) boolean"], rules: "\"metWhen\": \"\($0)\"")
        }
        func question(_ id: String, _ inputs: String, _ rules: String) -> String {
            """
            {"id": "\(id)", "level": "required", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
             "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
             "inputs": [\(inputs)], \(rules)}
            """
        }
        enterprises = try smallStandard(
            flags + [
                question(
                    "E.people",
                    #"""
                    {"id": "due", "type": "integer", \#(text)},
                    {"id": "signed", "type": "integer", "atMost": "due", \#(text)}
                    """#, #""metWhen": "signed >= due""#)
            ])
        func figure(_ id: String, _ whole: String, _ expression: String, kind: String = "count") -> String {
            let whole = whole.isEmpty ? "" : #""atMost": "\#(whole)", "#
            return #"""
                {"id": "\#(id)", "type": "integer", \#(whole)\#(text), "improve": "up",
                 "fromEnterprises": {"\#(kind)": "\#(expression)", "among": "enterprises"}}
                """#
        }
        let covered = "${E.union.union} && ${E.contract.contract}"
        park = try smallStandard(
            [
                question(
                    "P.1", figure("covered", "unionised", covered),
                    #""reviewWhen": "covered > unionised", "metWhen": "unionised > 0 && covered / unionised >= 0.8""#
                ),
                question(
                    "P.2", figure("withWages", "P.1.covered", covered + " && ${E.wages.wages}"),
                    #"""
                    "appliesWhen": "${P.1.covered} > 0", "metWhen": "withWages / ${P.1.covered} >= 0.8"
                    """#),
                question(
                    "P.3",
                    figure("due", "", "${E.people.due}", kind: "sum") + ","
                        + figure("signed", "due", "${E.people.signed}", kind: "sum"),
                    #""metWhen": "due > 0 && signed / due >= 0.95""#),
            ],
            facts: #"{"id": "enterprises", "type": "integer", \#(text)},"#
                + figure("unionised", "enterprises", "${E.union.union}"))
    }

    /// What the park comes to by these answers.
    ///
    /// - Parameter stated: how many enterprises there are by its own account.
    func judgement(_ answers: [Enterprise], stated: Int? = nil) throws -> AggregateJudgement {
        var gathering = Aggregation(
            of: park, by: enterprises, asOf: try #require(CalendarDate(iso: "2025-06-30".utf8)))
        for (index, enterprise) in answers.enumerated() {
            gathering.add(
                try judge(smallAnswers(enterprise.answers), by: enterprises), from: "\(index).json")
        }
        return gathering.figures(for: try own(stated ?? answers.count)).judgement
    }

    /// The park by its own figures, which meet nothing: whatever is met is so by the answers.
    private func own(_ stated: Int) throws -> Assessment {
        try judge(
            """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30",
             "facts": {"enterprises": \(stated), "unionised": 10},
             "answers": {"P.1": 1, "P.2": 0, "P.3": {"value": {"due": 10, "signed": 0}}}}
            """, by: park)
    }

    static let indicators = ["P.1", "P.2", "P.3"]
}

extension AggregateJudgement {
    /// What an indicator that its own figures leave unmet comes to at worst and at best.
    func bounds(_ id: String) -> [IndicatorStatus] {
        let change = changes.first { $0.indicator.id == id }
        return [change?.atWorst ?? .unmet, change?.atBest ?? .unmet]
    }
}
