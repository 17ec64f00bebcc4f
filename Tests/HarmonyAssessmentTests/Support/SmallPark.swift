import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A park of a few figures over enterprises that answer two questions: is there a contract, and for how many people.
struct SmallPark {
    let park: Standard
    let enterprises: Standard
    private var gathering: Aggregation

    init() throws {
        enterprises = try smallStandard([
            indicator("E.1", ["contract boolean"], rules: #""metWhen": "contract""#),
            indicator("E.2", ["people integer"], level: "advisory", rules: #""metWhen": "people > 0""#),
        ])
        let text = #""label": {"zh": "数", "en": "number"}"#
        park = try smallStandard(
            [
                #"""
                {"id": "P.1", "level": "required", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
                 "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
                 "inputs": [
                   {"id": "meeting", "type": "integer", "atMost": "taking", "improve": "up",
                    "fromEnterprises": {"count": "verdict == 'pass'", "among": "taking"}, \#(text)},
                   {"id": "people", "type": "integer",
                    "fromEnterprises": {"sum": "${E.2.people}", "among": "taking"}, \#(text)}],
                 "metWhen": "taking > 0 && meeting / taking >= 0.5"}
                """#
            ],
            facts: #"{"id": "taking", "type": "integer", "fromEnterprises": {"count": "true"}, \#(text)}"#)
        gathering = Aggregation(
            of: park, by: enterprises, asOf: try #require(CalendarDate(iso: "2025-06-30".utf8)))
    }

    /// - Parameters:
    ///   - answers: as in the file, such as `"E.1": true`.
    ///   - code: one of the codes below.
    mutating func add(
        _ file: String, _ answers: String, code: String? = nil, by role: String = "self",
        asOf: String = "2025-06-30", judgedBy day: String? = nil
    ) throws {
        let subject = code.map { #""subject": {"creditCode": "\#($0)"}, "# } ?? ""
        let text = """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "\(asOf)", \(subject)
             "assessor": {"role": "\(role)"}, "answers": {\(answers)}}
            """
        gathering.add(try judge(text, by: enterprises, asOf: day), from: file)
    }

    mutating func addUnreadable(_ file: String) {
        gathering.add(unreadable: file, because: Localized(zh: "坏了", en: "broken"))
    }

    static let codes = ["91000000MA0FAKE17A", "91000000MA0FAKE255"]

    /// What comes of them beside what the park states.
    func figures(taking: Int?, meeting: Int?, people: Int? = nil) throws -> EnterpriseFigures {
        let facts = taking.map { #""facts": {"taking": \#($0)}, "# } ?? ""
        let stated = [meeting.map { #""meeting": \#($0)"# }, people.map { #""people": \#($0)"# }]
        let text = """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30", \(facts)
             "answers": {"P.1": {"value": {\(stated.compactMap { $0 }.joined(separator: ", "))}}}}
            """
        return gathering.figures(for: try judge(text, by: park))
    }
}

extension EnterpriseFigures {
    func figure(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> EnterpriseFigure {
        try #require(figures.first { $0.input.id == id }, sourceLocation: sourceLocation)
    }

    /// The files of enterprises by their places.
    func files(_ places: [Int]) -> [String] { places.map { enterprises[$0].file } }
}
