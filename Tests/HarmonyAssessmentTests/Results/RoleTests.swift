import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Whose duties are judged")
struct RoleTests {
    private let roles = #"""
        "roles": [
          {"id": "enterprise", "label": {"zh": "企业", "en": "enterprise"}},
          {"id": "union", "label": {"zh": "工会", "en": "union"}},
          {"id": "federation", "label": {"zh": "总工会", "en": "federation"}},
          {"id": "province", "of": "federation", "label": {"zh": "省总", "en": "province"}},
          {"id": "city", "of": "federation", "label": {"zh": "市总", "en": "city"}}]
        """#

    private func standard() throws -> Standard {
        func bound(_ id: String, _ roles: String) -> String {
            indicator(id, ["yes boolean"], rules: #""binds": [\#(roles)], "metWhen": "yes""#)
        }
        return try smallStandard(
            [
                bound("A", #""enterprise""#), bound("B", #""enterprise", "union""#),
                bound("C", #""federation""#),
            ],
            [bound("D", #""province""#)], more: roles)
    }

    private func ids(_ roles: [String], in text: String = "") throws -> [String] {
        let answers = smallAnswers("").replacing(#""answers""#, with: text + #""answers""#)
        let standard = try standard()
        let submission = try #require(read(answers, for: standard).submission)
        return assess(submission, by: standard, for: roles).indicators.map(\.indicator.id)
    }

    @Test(
        "A role has its own duties and those of what it is a level of, and none of another level",
        arguments: [
            (["enterprise"], ["A", "B"]), (["union"], ["B"]), (["federation"], ["C"]),
            (["province"], ["C", "D"]),
            (["city"], ["C"]), (["enterprise", "union"], ["A", "B"]),
            (["union", "province"], ["B", "C", "D"]),
            ([], ["A", "B", "C", "D"]),
        ])
    func selection(roles: [String], expected: [String]) throws {
        #expect(try ids(roles) == expected)
    }

    @Test("The answer file may name them; the caller's choice stands in their place")
    func subject() throws {
        let subject = #""subject": {"roles": ["union"]}, "#
        #expect(try ids([], in: subject) == ["B"])
        #expect(try ids(["city"], in: subject) == ["C"])
    }

    @Test("What is left out is known, counts for nothing, and leaves no empty item")
    func leftOut() throws {
        let standard = try standard()
        let text = smallAnswers(#""B": true, "A": false, "C": false"#)
        let submission = try #require(read(text, for: standard).submission)
        let assessment = assess(submission, by: standard, for: ["union"])
        #expect(assessment.verdict == .pass)
        #expect(assessment.items.map(\.item.id) == ["I1"])
        #expect(assessment.leftOut.map(\.id) == ["A", "C", "D"])
        #expect(assess(submission, by: standard).verdict == .fail)
    }

    @Test("A role that the standard does not have is a mistake of the file, at its place")
    func unknown() throws {
        let standard = try standard()
        let text = smallAnswers("").replacing(
            #""answers""#, with: #""subject": {"roles": ["onion"]}, "answers""#)
        let found = read(text, for: standard).diagnostics
        #expect(found.map(\.kind.name) == ["unknown-role"])
        #expect(found.first?.help?.en == "did you mean union?")
        let place = try #require(found.first?.place)
        #expect(place.source.text(place.range) == #""onion""#)
    }
}
