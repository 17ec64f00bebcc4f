import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("Duties with a time")
struct TimedDutyTests {
    private func assessment(
        _ type: String, _ value: String, rule: String, _ answer: String?, asOf: String, more: String = ""
    ) throws -> Assessment {
        let parameter =
            #""parameters": [{"id": "time", "type": "\#(type)", "value": "\#(value)", "basis": {"kind": "document"}}]"#
        let standard = try smallStandard(
            [indicator("X", ["held date none"], rules: parameter + more + #", "metWhen": "\#(rule)""#)])
        return try judge(smallAnswers(answer.map { #""X": "\#($0)""# } ?? ""), by: standard, asOf: asOf)
    }

    @Test(
        "Before a last day is over nothing is owed, done or not; after it, it must have been done by then",
        arguments: [
            ("2021-07-10", nil, IndicatorStatus.notApplicable), ("2021-07-31", nil, .notApplicable),
            ("2021-07-10", "none", .notApplicable), ("2021-07-10", "2021-07-05", .met),
            ("2021-07-31", "2021-07-31", .met), ("2021-08-01", nil, .unanswered),
            ("2021-08-01", "none", .unmet), ("2021-08-01", "2021-07-31", .met),
            ("2021-08-02", "2021-08-01", .unmet),
        ] as [(String, String?, IndicatorStatus)])
    func deadline(asOf: String, answer: String?, expected: IndicatorStatus) throws {
        let found = try assessment("deadline", "2021-07-31", rule: "held <= time", answer, asOf: asOf)
        #expect(try found.status("X") == expected)
        // Whatever is still open says until when, and is listed.
        let isOpen = expected == .notApplicable
        #expect(try found.result("X").openUntil?.iso == (isOpen ? "2021-07-31" : nil))
        #expect(found.due.map(\.by.iso) == (isOpen ? ["2021-07-31"] : []))
    }

    @Test(
        "Only the demand that reads an open last day waits; beside it everything is owed",
        arguments: [
            // The other demand fails, is open, holds; in one rule or in two.
            ("first && held <= time", #""first": false"#, IndicatorStatus.unmet),
            ("first && held <= time", "", .unanswered),
            ("first && held <= time", #""first": true"#, .notApplicable),
            ("first && held <= time", #""first": true, "held": "2021-07-01""#, .met),
        ])
    func conjuncts(rule: String, answers: String, expected: IndicatorStatus) throws {
        let parameter =
            #""parameters": [{"id": "time", "type": "deadline", "value": "2021-07-31", "basis": {"kind": "document"}}], "#
        let parts = rule.split(separator: " && ").enumerated().map {
            #"{"id": "c\#($0)", "require": "\#($1)"}"#
        }
        for metWhen in [#""\#(rule)""#, "[\(parts.joined(separator: ", "))]"] {
            let standard = try smallStandard(
                [
                    indicator(
                        "X", ["first boolean", "held date none"],
                        rules: parameter + #""metWhen": \#(metWhen)"#)
                ])
            let text = smallAnswers(#""X": {"value": {\#(answers)}}"#)
            let found = try judge(text, by: standard, asOf: "2021-07-10")
            #expect(try found.status("X") == expected, "\(metWhen)")
            // A gap names what is owed and not what can wait.
            let explained = Explainer(found).gaps(of: try found.result("X"))
            #expect(explained.allSatisfy { gap in gap.alternatives.allSatisfy { $0.count == 1 } })
        }
    }

    @Test("Of two last days each lets its own demand wait")
    func twoDays() throws {
        func parameter(_ id: String, _ day: String) -> String {
            #"{"id": "\#(id)", "type": "deadline", "value": "\#(day)", "basis": {"kind": "document"}}"#
        }
        let standard = try smallStandard(
            [
                indicator(
                    "X", ["early date none", "late date none"],
                    rules:
                        #""parameters": [\#(parameter("first", "2021-01-31")), \#(parameter("second", "2021-12-31"))], "metWhen": [{"id": "a", "require": "early <= first"}, {"id": "b", "require": "late <= second"}]"#
                )
            ])
        func result(_ early: String, asOf: String) throws -> IndicatorResult {
            let text = smallAnswers(#""X": {"value": {"early": "\#(early)", "late": "none"}}"#)
            return try judge(text, by: standard, asOf: asOf).result("X")
        }
        #expect(try result("2021-01-20", asOf: "2021-06-30").openUntil?.iso == "2021-12-31")
        #expect(try result("none", asOf: "2021-06-30").status == .unmet)
        #expect(try result("none", asOf: "2021-01-15").openUntil?.iso == "2021-01-31")
        #expect(try result("2021-01-20", asOf: "2022-01-01").status == .unmet)
    }

    @Test("A wrong answer is unanswered, whatever can wait; a person is not called before it is owed")
    func spoiltAndReview() throws {
        let wrong = try assessment(
            "deadline", "2021-07-31", rule: "held <= time", "in July", asOf: "2021-07-10")
        #expect(try wrong.status("X") == .unanswered)
        let review = try assessment(
            "deadline", "2021-07-31", rule: "held <= time", "none", asOf: "2021-07-10",
            more: #", "reviewWhen": "held == none""#)
        #expect(try review.status("X") == .notApplicable)
    }

    @Test("A last day that keeps a demand waiting is listed whatever becomes of the others")
    func listed() throws {
        let parameter =
            #""parameters": [{"id": "time", "type": "deadline", "value": "2021-07-31", "basis": {"kind": "document"}}], "#
        let standard = try smallStandard(
            [
                indicator(
                    "X", ["first boolean", "held date none"],
                    rules: parameter + #""metWhen": "first && held <= time""#)
            ])
        for first in [#""first": true, "#, #""first": false, "#, ""] {
            let text = smallAnswers(#""X": {"value": {\#(first)"held": "none"}}"#)
            #expect(try judge(text, by: standard, asOf: "2021-07-10").due.map(\.by.iso) == ["2021-07-31"])
        }
    }

    @Test("Two answers to one time are two duties, each done or not by itself, or not answered")
    func twoAnswers() throws {
        let standard = try smallStandard([
            indicator(
                "X", ["a date none", "b date none", "c date none"],
                rules:
                    #""parameters": [{"id": "time", "type": "yearly", "value": "03-01/03-31", "basis": {"kind": "document"}}], "metWhen": "within(a, time) && within(b, time) && within(c, time)""#
            )
        ])
        let found = try judge(
            smallAnswers(#""X": {"value": {"a": "2025-03-05", "b": "2024-03-08"}}"#), by: standard,
            asOf: "2025-03-20")
        #expect(
            found.due.map { "\($0.input?.id ?? "") \($0.by.iso) \($0.progress)" } == [
                "b 2025-03-31 pending", "c 2025-03-31 unanswered", "a 2026-03-31 done",
            ])
    }

    @Test("What is forbidden in a part of each year, or only one way of several, is not due")
    func notDemanded() throws {
        for rule in ["!within(held, time)", "within(held, time) || held == none"] {
            let found = try assessment("yearly", "03-01/03-31", rule: rule, "2025-05-05", asOf: "2025-06-30")
            #expect(found.due.isEmpty, "\(rule)")
        }
    }

    @Test("A shortfall names days of which every one would do, or none")
    func shortfall() throws {
        func since(_ span: String, _ answer: String, asOf: String) throws -> String? {
            let standard = try smallStandard([
                indicator(
                    "X", ["held date none"],
                    rules:
                        #""parameters": [{"id": "time", "type": "yearly", "value": "\#(span)", "basis": {"kind": "document"}}], "metWhen": "within(held, time)""#
                ).replacing(#""none": true"#, with: #""none": true, "improve": "again""#)
            ])
            let found = try judge(smallAnswers(#""X": "\#(answer)""#), by: standard, asOf: asOf)
            let gap = try #require(Explainer(found).gaps(of: try found.result("X")).first)
            guard case .redo(_, let day)? = gap.alternatives.first?.first?.shortfall else { return nil }
            return day.iso
        }
        #expect(try since("06-01/06-30", "2024-07-01", asOf: "2025-06-15") == "2025-06-01")
        #expect(try since("06-01/06-30", "2024-07-01", asOf: "2025-08-15") == nil)
        #expect(try since("01-01/12-31", "2023-05-05", asOf: "2025-06-15") == "2024-01-01")
    }

    @Test("An open last day alone makes no pass")
    func nothingJudged() throws {
        let found = try assessment("deadline", "2021-07-31", rule: "held <= time", "none", asOf: "2021-07-10")
        #expect(found.verdict == .incomplete)
    }

    @Test(
        "A duty of every March: judged by the last March, and listed with the next that is owed",
        arguments: [
            ("2025-06-30", "2025-03-14", IndicatorStatus.met, "2026-03-31", false),
            ("2025-06-30", "2025-04-02", .unmet, "2026-03-31", false),
            ("2025-06-30", "none", .unmet, "2026-03-31", false),
            ("2025-02-10", "2024-03-14", .met, "2025-03-31", false),
            ("2025-03-10", "2024-03-14", .met, "2025-03-31", false),
            ("2025-03-10", "2025-03-05", .met, "2026-03-31", true),
        ])
    func march(asOf: String, answer: String, expected: IndicatorStatus, next: String, isDone: Bool) throws {
        let found = try assessment("yearly", "03-01/03-31", rule: "within(held, time)", answer, asOf: asOf)
        #expect(try found.status("X") == expected)
        #expect(found.due.map(\.by.iso) == [next])
        #expect(found.due.map { $0.progress == .done } == [isDone])
    }

    @Test("At least once a year: this year's is owed until its last day, next year's once it is done")
    func everyYear() throws {
        func due(_ answer: String) throws -> String? {
            try assessment("yearly", "01-01/12-31", rule: "within(held, time)", answer, asOf: "2025-06-30")
                .due.first?
                .by.iso
        }
        #expect(try due("2024-04-18") == "2025-12-31")
        #expect(try due("2025-01-16") == "2026-12-31")
    }

    @Test("What does not apply, or is only reported, is not due")
    func notDue() throws {
        let applies = try assessment(
            "yearly", "03-01/03-31", rule: "within(held, time)", "none", asOf: "2025-06-30",
            more: #", "appliesWhen": "held != none""#)
        #expect(applies.due.isEmpty)
    }

    @Test("Several are listed by day, the nearest first")
    func order() throws {
        func timed(_ id: String, _ value: String) -> String {
            indicator(
                id, ["held date none"],
                rules:
                    #""parameters": [{"id": "time", "type": "yearly", "value": "\#(value)", "basis": {"kind": "document"}}], "metWhen": "within(held, time)""#
            )
        }
        let standard = try smallStandard([
            timed("A", "03-01/03-31"), timed("B", "01-01/12-31"), timed("C", "09-01/09-30"),
        ])
        let found = try judge(smallAnswers(#""A": "none", "B": "none", "C": "none""#), by: standard)
        #expect(found.due.map(\.indicator.id) == ["C", "B", "A"])
    }
}
