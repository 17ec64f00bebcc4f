import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("Points of one indicator")
struct PointRuleTests {
    private func points(
        _ rule: String, of indicator: String, _ answer: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> IndicatorScore {
        let standard = try smallStandard(
            [indicator], more: scoring(#""I1.1": \#(rule)"#), sourceLocation: sourceLocation)
        return try tally(standard, #""I1.1": {"value": {\#(answer)}}"#, sourceLocation: sourceLocation)
            .score("I1.1", sourceLocation: sourceLocation)
    }

    @Test("All or nothing: met earns all, unmet nothing", arguments: [(true, 100), (false, 0)])
    func allOrNothing(answer: Bool, earned: Int) throws {
        let yes = indicator("I1.1", ["yes boolean"], rules: #""metWhen": "yes""#)
        let score = try points("100", of: yes, #""yes": \#(answer)"#)
        #expect(score.points == Rational(earned))
        #expect(score.open == .zero)
        #expect(score.lost == Rational(100 - earned))
    }

    @Test("What is not due yet is open, and only that")
    func notDue() throws {
        let parameter =
            #""parameters": [{"id": "last", "type": "deadline", "value": "2025-12-31", "basis": {"kind": "document"}}], "#
        let timed = indicator(
            "I1.1", ["n integer", "d date none"],
            rules: parameter
                + #""metWhen": [{"id": "a", "require": "n >= 5"}, {"id": "b", "require": "d <= last"}]"#)
        let each = #"{"each": {"a": 60, "b": 40}}"#
        let few = try points(each, of: timed, #""n": 1, "d": "none""#)
        #expect((few.points, few.open, few.lost) == (.zero, Rational(40), Rational(60)))
        let enough = try points(each, of: timed, #""n": 6, "d": "none""#)
        #expect((enough.points, enough.open, enough.lost) == (Rational(60), Rational(40), .zero))
        let whole = try points("100", of: timed, #""n": 6, "d": "none""#)
        #expect((whole.points, whole.open, whole.lost) == (.zero, Rational(100), .zero))
    }

    // MARK: By condition

    private let three = indicator(
        "I1.1", ["a boolean", "b integer", "c boolean", "hired integer"],
        rules: #"""
            "metWhen": [{"id": "a", "require": "a"}, {"id": "b", "if": "hired > 0", "require": "b >= hired"},
                        {"id": "c", "require": "c"}]
            """#)
    private let each = #"{"each": {"a": 50, "b": 30, "c": 20}}"#

    @Test(
        "Each condition earns its own points; one whose if is false counts as not applicable, here in full",
        arguments: [
            (#""a": true, "b": 5, "hired": 5, "c": true"#, 100),
            (#""a": true, "b": 4, "hired": 5, "c": true"#, 70),
            (#""a": false, "b": 0, "hired": 0, "c": false"#, 30),
            (#""a": false, "b": 4, "hired": 5, "c": false"#, 0),
            (#""a": false, "b": 0, "hired": 0, "c": true"#, 50),
        ])
    func each(answer: String, earned: Int) throws {
        let score = try points(each, of: three, answer)
        #expect(score.points == Rational(earned))
        #expect(score.open == .zero)
    }

    @Test("A condition that earns nothing is judged without losing points")
    func unlisted() throws {
        let score = try points(
            #"{"each": {"a": 100}}"#, of: three, #""a": true, "b": 0, "hired": 1, "c": false"#)
        #expect(score.result.status == .unmet)
        #expect(score.points == Rational(100))
    }

    @Test("Of a failed indicator what is not answered stays open, and what holds is earned")
    func eachOpen() throws {
        let score = try points(each, of: three, #""a": true, "b": 4, "hired": 5"#)
        #expect(score.result.status == .unmet)
        #expect((score.points, score.open) == (Rational(50), Rational(20)))
        #expect(score.lost == Rational(30))
        // It is not known whether the condition applies, and its demand is not known to hold.
        let unknown = try points(each, of: three, #""a": false, "b": 4, "c": true"#)
        #expect((unknown.points, unknown.open) == (Rational(20), Rational(30)))
    }

    // MARK: Bands

    private let share = indicator(
        "I1.1", ["closed integer", "accepted integer"], rules: #""metWhen": "closed / accepted >= 0.9""#)

    @Test(
        "The first band whose threshold is reached, exactly at it and one step below",
        arguments: [
            (100_000_000, 100), (80_000_000, 100), (79_999_999, 60), (50_000_000, 60), (49_999_999, 20),
            (0, 20),
        ])
    func bands(closed: Int, earned: Int) throws {
        let rule = #"""
            {"of": "closed / accepted", "bands": [{"atLeast": "80%", "points": 100},
             {"atLeast": "50%", "points": 60}, {"points": 20}]}
            """#
        let score = try points(rule, of: share, #""closed": \#(closed), "accepted": 100000000"#)
        #expect(score.points == Rational(earned))
    }

    @Test("Below all bands, without one for the rest, nothing is earned")
    func belowAll() throws {
        let rule = #"{"of": "closed / accepted", "bands": [{"atLeast": "50%", "points": 100}]}"#
        #expect(try points(rule, of: share, #""closed": 499, "accepted": 1000"#).points == .zero)
        #expect(try points(rule, of: share, #""closed": 500, "accepted": 1000"#).points == Rational(100))
    }

    private let held = indicator(
        "I1.1", ["times integer none", "ok boolean"], rules: #""metWhen": "ok""#)

    @Test("None lands in the band for the rest; without one it earns nothing")
    func noneInBands() throws {
        let bands = #"{"of": "times", "bands": [{"atLeast": 1, "points": 100}"#
        let rest = try points(bands + #", {"points": 5}]}"#, of: held, #""times": "none", "ok": true"#)
        #expect(rest.points == Rational(5))
        let nothing = try points(bands + "]}", of: held, #""times": "none", "ok": true"#)
        #expect(nothing.points == .zero)
        #expect(nothing.open == .zero)
    }

    // MARK: What is short

    private let dues = indicator(
        "I1.1", ["remitted number", "payroll number"], rules: #""metWhen": "remitted / payroll >= 0.02""#)

    @Test(
        "For each step begun below the threshold points are lost, down to the floor",
        arguments: [
            ("3000000", "25"), ("2000000", "25"), ("1999999", "22.5"), ("1900001", "22.5"),
            ("1900000", "22.5"),
            ("1899999", "20"), ("1100000", "2.5"), ("1099999", "1.5"), ("1000000", "1.5"), ("0", "1.5"),
        ])
    func lose(remitted: String, earned: String) throws {
        let rule = #"""
            {"points": 25, "of": "remitted / payroll",
             "lose": {"points": 2.5, "perShort": "0.1%", "below": "2%", "floor": 1.5}}
            """#
        let standard = try smallStandard([dues], more: scoring(base: "25", #""I1.1": \#(rule)"#))
        let score = try tally(
            standard, #""I1.1": {"value": {"remitted": \#(remitted), "payroll": 100000000}}"#
        )
        .score("I1.1")
        #expect(score.points == exact(earned))
    }

    @Test("Without a floor nothing is lost beyond the points themselves")
    func noFloor() throws {
        let rule = #"{"points": 100, "of": "times", "lose": {"points": 60, "perShort": 1, "below": 3}}"#
        for (times, earned) in [(3, 100), (2, 40), (1, 0), (0, 0)] {
            #expect(try points(rule, of: held, #""times": \#(times), "ok": true"#).points == Rational(earned))
        }
    }

    @Test("What does not exist is as short as can be")
    func noneShort() throws {
        let rule =
            #"{"points": 100, "of": "times", "lose": {"points": 10, "perShort": 1, "below": 3, "floor": 5}}"#
        #expect(try points(rule, of: held, #""times": "none", "ok": true"#).points == Rational(5))
    }

    // MARK: What is not known

    @Test(
        "A figure that cannot be worked out leaves the points open, whatever the status",
        arguments: [(#""ok": true"#, IndicatorStatus.met), (#""ok": false"#, .unmet)])
    func unmeasured(answer: String, status: IndicatorStatus) throws {
        for rule in [
            #"{"of": "times", "bands": [{"atLeast": 1, "points": 100}, {"points": 5}]}"#,
            #"{"points": 100, "of": "times", "lose": {"points": 1, "perShort": 1, "below": 3, "floor": 5}}"#,
        ] {
            let score = try points(rule, of: held, answer)
            #expect(score.result.status == status)
            #expect((score.points, score.open) == (.zero, Rational(100)))
            guard case .unmeasured(.unanswered, let missing) = score.finding else {
                Issue.record("the missing answer is not named")
                return
            }
            #expect(missing.count == 1)
        }
    }

    @Test("Division by zero leaves the points to a person")
    func divisor() throws {
        let rule = #"{"of": "a / b", "bands": [{"atLeast": "1%", "points": 100}]}"#
        let sums = indicator("I1.1", ["a integer", "b integer", "ok boolean"], rules: #""metWhen": "ok""#)
        let score = try points(rule, of: sums, #""a": 1, "b": 0, "ok": true"#)
        #expect(score.open == Rational(100))
        guard case .unmeasured(.divisionByZero, _) = score.finding else {
            Issue.record("found \(score.finding)")
            return
        }
    }

    @Test("Unanswered and in review earn nothing yet, whatever some answers say already", arguments: 0...1)
    func waiting(index: Int) throws {
        let rules = [
            #""metWhen": [{"id": "a", "require": "a"}, {"id": "b", "require": "b"}]"#,
            #""reviewWhen": "a", "metWhen": [{"id": "a", "require": "a"}, {"id": "b", "require": "true"}]"#,
        ][index]
        let score = try points(
            #"{"each": {"a": 60, "b": 40}}"#,
            of: indicator("I1.1", ["a boolean", "b boolean"], rules: rules),
            #""a": true"#)
        #expect(score.result.status == [.unanswered, .review][index])
        #expect((score.points, score.open, score.lost) == (.zero, Rational(100), .zero))
    }
}
