import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("Seasons, times and assessors in a file")
struct SeasonLoadingTests {
    private func problems(_ input: String, _ parameter: String, _ rule: String, more: String = "") -> [String]
    {
        let text = """
            {"format": "harmony-criteria/1", "id": "small", "version": "1.0.0",
             "title": {"zh": "小标准", "en": "small standard"},
             "source": {"document": "试", "title": {"zh": "试", "en": "trial"}, "issuers": [{"zh": "试", "en": "t"}],
                        "issued": "2024-01-01", "section": "一"}, \(more)
             "items": [{"id": "I1", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。", "indicators": [
              {"id": "S.1", "level": "required", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
               "question": {"zh": "问？", "en": "So?"}, "basis": {"kind": "document"},
               "inputs": [{"id": "x", \(input), "label": {"zh": "项", "en": "input"}}],
               "parameters": [{"id": "p", \(parameter), "label": {"zh": "限", "en": "limit"}, "basis": {"kind": "document"}}],
               "metWhen": "\(rule)", "evidence": [{"id": "e", "zh": "证", "en": "proof"}],
               "advice": {"zh": "照办。", "en": "Do it."}}]}]}
            """
        return CriteriaLoader.load(SourceText(name: "small.json", text: text)).diagnostics
            .filter { $0.severity == .error }.map(\.kind.name)
    }

    @Test("during names a part of each year, for a date alone")
    func during() {
        let summer = #""type": "yearly", "value": "06-01/09-30""#
        let rule = "within(x, p)"
        #expect(problems(#""type": "date", "during": "p""#, summer, rule).isEmpty)
        #expect(problems(#""type": "date", "during": "q""#, summer, rule) == ["unknown-reference"])
        let window = #""type": "duration", "value": "12 months""#
        #expect(problems(#""type": "date", "during": "p""#, window, rule) == ["unknown-reference"])
        let year = #""type": "year", "value": 2024"#
        #expect(problems(#""type": "year", "during": "p""#, year, "x >= p").contains("unknown-field"))
    }

    @Test("a time compares with times alone and has no unit")
    func time() {
        let last = #""type": "time", "value": "15:30""#
        #expect(problems(#""type": "time""#, last, "x <= p").isEmpty)
        #expect(problems(#""type": "integer""#, last, "x <= p") == ["unit-mismatch"])
        #expect(
            problems(#""type": "time", "unit": {"zh": "时", "en": "h"}"#, last, "x <= p") == ["unknown-field"])
        for bad in ["24:00", "15:60", "9:05", "1530"] {
            #expect(
                problems(#""type": "time""#, #""type": "time", "value": "\#(bad)""#, "x <= p")
                    .contains("invalid-parameter"))
        }
    }

    @Test("an assessor stands once, beside the subject itself")
    func assessors() {
        func found(_ list: String) -> [String] {
            problems(
                #""type": "boolean""#, #""type": "integer", "value": 1"#, "x",
                more: "\"assessors\": [\(list)],")
        }
        let one = #"{"id": "superior", "label": {"zh": "上级工会", "en": "the higher union"}}"#
        let twice = found(one + "," + one)
        #expect(!found(one).contains { $0.hasPrefix("duplicate") })
        #expect(twice.contains { $0.hasPrefix("duplicate") })
        let own = #"{"id": "self", "label": {"zh": "自评", "en": "self"}}"#
        #expect(found(own).contains { $0.hasPrefix("duplicate") })
    }
}
