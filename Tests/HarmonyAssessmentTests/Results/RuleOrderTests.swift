import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("The order of appliesWhen, reviewWhen and metWhen, and what an unknown decides")
struct RuleOrderTests {
    private func status(_ rules: String, _ inputs: [String], _ value: String) throws -> IndicatorStatus {
        let standard = try smallStandard([indicator("X", inputs, rules: rules)])
        return try judge(smallAnswers(#""X": {"value": {\#(value)}}"#), by: standard).status("X")
    }

    private let flags = ["applies boolean", "review boolean", "met boolean"]
    private let rules = #""appliesWhen": "applies", "reviewWhen": "review", "metWhen": "met""#

    @Test(
        "appliesWhen comes first, then reviewWhen, then metWhen; an unknown one ends the search",
        arguments: [
            (#""applies": false, "review": true, "met": true"#, IndicatorStatus.notApplicable),
            (#""applies": false"#, .notApplicable),
            (#""review": true, "met": true"#, .unanswered),
            (#""applies": true, "review": true, "met": false"#, .review),
            (#""applies": true, "review": true"#, .review),
            (#""applies": true, "met": false"#, .unanswered),
            (#""applies": true, "review": false, "met": true"#, .met),
            (#""applies": true, "review": false, "met": false"#, .unmet),
            (#""applies": true, "review": false"#, .unanswered),
        ])
    func order(value: String, expected: IndicatorStatus) throws {
        #expect(try status(rules, flags, value) == expected)
    }

    @Test(
        "Three-valued logic: what the known part decides is decided",
        arguments: [
            ("a && b", #""a": false"#, IndicatorStatus.unmet), ("a && b", #""b": false"#, .unmet),
            ("a && b", #""a": true"#, .unanswered), ("a || b", #""a": true"#, .met),
            ("a || b", #""b": true"#, .met), ("a || b", #""b": false"#, .unanswered),
            ("!a", #""b": true"#, .unanswered), ("!a", #""a": false"#, .met),
            ("a ? b : c", #""a": true, "b": true"#, .met),
            ("a ? b : c", #""a": false, "c": false"#, .unmet),
            ("a ? b : c", #""b": true, "c": true"#, .met),
            ("a ? b : c", #""b": true, "c": false"#, .unanswered),
        ])
    func threeValued(rule: String, value: String, expected: IndicatorStatus) throws {
        let inputs = ["a boolean", "b boolean", "c boolean"]
        #expect(try status(#""metWhen": "\#(rule)""#, inputs, value) == expected)
    }

    private let conditional = #"""
        "metWhen": [{"id": "first", "if": "a", "require": "b"}, {"id": "second", "require": "c"}]
        """#

    @Test(
        "All conditions whose if holds must hold",
        arguments: [
            (#""a": true, "b": true, "c": true"#, IndicatorStatus.met),
            (#""a": true, "b": false, "c": true"#, .unmet),
            (#""a": false, "b": false, "c": true"#, .met),
            (#""a": false, "c": true"#, .met),
            (#""b": true, "c": true"#, .met),
            (#""b": false, "c": true"#, .unanswered),
            (#""b": false, "c": false"#, .unmet),
            (#""a": true, "c": true"#, .unanswered),
        ])
    func conditions(value: String, expected: IndicatorStatus) throws {
        #expect(try status(conditional, ["a boolean", "b boolean", "c boolean"], value) == expected)
    }

    @Test("Only the conditions that failed are reported")
    func failedConditions() throws {
        let inputs = ["a boolean", "b boolean", "c boolean"]
        let standard = try smallStandard([indicator("X", inputs, rules: conditional)])
        func failed(_ value: String) throws -> [String?] {
            try judge(smallAnswers(#""X": {"value": {\#(value)}}"#), by: standard).result("X").failed.map(
                \.id)
        }
        #expect(try failed(#""a": true, "b": false, "c": true"#) == ["first"])
        #expect(try failed(#""a": false, "b": false, "c": false"#) == ["second"])
        #expect(try failed(#""a": true, "b": false, "c": false"#) == ["first", "second"])
    }

    @Test("Division by zero and overflow end in review, with the reason")
    func faults() throws {
        let standard = try smallStandard([
            indicator("X", ["a number", "b number"], rules: #""metWhen": "a / b >= 0.5""#),
            indicator("Y", ["a number"], rules: #""metWhen": "a * a * a >= 1""#),
        ])
        let assessment = try judge(
            smallAnswers(#""X": {"value": {"a": 1, "b": 0}}, "Y": 999999999999999"#), by: standard)
        #expect(try assessment.status("X") == .review)
        #expect(try assessment.result("X").fault == .divisionByZero)
        #expect(try assessment.status("Y") == .review)
        #expect(try assessment.result("Y").fault == .overflow)
        #expect(assessment.verdict == .incomplete)
    }

    @Test(
        "none is an answer: every comparison and function of it is false, only == none is true",
        arguments: [
            ("held >= date('2024-01-01')", IndicatorStatus.unmet), ("held < date('2024-01-01')", .unmet),
            ("held != date('2024-01-01')", .unmet), ("year(held) <= 9999", .unmet),
            ("within(held, duration('99 years'))", .unmet), ("held + duration('1 day') <= asOf", .unmet),
            ("days(held, asOf) >= 0", .unmet), ("max(held, date('2024-01-01')) <= asOf", .unmet),
            ("held == none", .met), ("held != none", .unmet),
        ])
    func none(rule: String, expected: IndicatorStatus) throws {
        #expect(try status(#""metWhen": "\#(rule)""#, ["held date none"], #""held": "none""#) == expected)
    }
}
