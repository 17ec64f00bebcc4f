import HarmonyRules
import Testing

/// Not only sound: what an author would see at once, the analysis sees too.
@Suite("What the parts of a rule can be")
struct AnalysisTests {
    private static let scope: RuleScope = {
        var scope = RuleScope()
        for name in ["x", "y", "part", "whole", "free"] { scope.input(name, .number(.literal)) }
        scope.input("n", .number(.literal), none: true)
        for name in ["d", "e"] { scope.input(name, .date) }
        for name in ["p", "q"] { scope.input(name, .boolean) }
        scope.input("kinds", .choices(["a", "b", "c"]))
        return scope
    }()

    private static func slot(_ name: String) -> Int { scope.slots.firstIndex(of: name)! }

    /// x from 2 to 5, y from -1 to 3, a part of its whole, both from zero on, d not after asOf.
    private static let environment: Environment = {
        var environment = Environment(slotCount: scope.slots.count)
        func number(_ name: String, _ low: Int?, _ high: Int?, none: Bool = false) {
            let range = Interval(
                low.map { .init(Rational($0)) }, high.map { .init(Rational($0)) }, isWhole: name == "x")!
            environment.declare(slot(name), AbstractValue(.number(range), mayBeNone: none))
        }
        number("x", 2, 5)
        number("y", -1, 3)
        for name in ["part", "whole"] { number(name, 0, nil) }
        number("free", nil, nil)
        number("n", 0, 9, none: true)
        for name in ["d", "e"] { environment.declare(slot(name), .anyDate) }
        for name in ["p", "q"] { environment.declare(slot(name), AbstractValue(.truth(.both))) }
        environment.declare(slot("kinds"), AbstractValue(.choices(surely: 0, maybe: 7)))
        environment.declare(slot("part"), atMost: slot("whole"))
        environment.declare(slot("d"), atMost: Frame.asOfSlot)
        return environment
    }()

    private func text(_ interval: Interval) -> String {
        func end(_ end: Interval.End?) -> String { end?.value.groupedText() ?? "…" }
        return (interval.lower?.isOpen ?? true ? "(" : "[") + end(interval.lower) + ", " + end(interval.upper)
            + (interval.upper?.isOpen ?? true ? ")" : "]")
    }

    @Test(
        "numbers",
        arguments: [
            ("x + y", "[1, 8]"), ("x - y", "[-1, 6]"), ("x * y", "[-5, 15]"), ("-x", "[-5, -2]"),
            ("x / 2", "[1, 2.5]"), ("y / x", "[-0.5, 1.5]"), ("1 / (x - 1)", "[0.25, 1]"),
            ("part / whole", "[0, 1]"), ("whole / part", "[1, …)"), ("whole - part", "[0, …)"),
            ("part - whole", "(…, 0]"), ("min(part, 4) / whole", "[0, 1]"), ("1 / (whole + 1)", "(0, 1]"),
            ("mean(part, part) / whole", "[0, 1]"), ("ceil(y / 2)", "[0, 2]"), ("floor(y / 2)", "[-1, 1]"),
            ("max(x, y)", "[2, 5]"), ("min(x, y)", "[-1, 3]"), ("mean(x, y)", "[0.5, 4]"),
            ("count(p, q, x > 1)", "[1, 3]"), ("size(kinds)", "[0, 3]"), ("(p ? x : y)", "[-1, 5]"),
            ("(x > 3 ? x : 9)", "[4, 9]"), ("(y > 0 ? 1 / y : 7)", "[0.33, …)"), ("n + 1", "[1, 10]"),
            ("days(d, asOf)", "[0, 3,652,058]"), ("year(d)", "[1, 9,999]"), ("x * 0", "[0, 0]"),
        ])
    func numbers(rule: String, range: String) throws {
        let value = Analysis(try Self.scope.formula(rule)).value(in: Self.environment)
        #expect(text(try #require(value.interval)) == range)
    }

    @Test(
        "what is always so, never so, or either",
        arguments: [
            ("x > 1", true), ("x < 6 && y < 4", true), ("part <= whole", true), ("x == 6", false),
            ("x > 2 && x < 3", false), ("part > whole", false), ("whole < part", false),
            ("part / whole > 1", false), ("x > 2 || x <= 2", true), ("p || !p", true), ("p && !p", false),
            ("p == p", nil), ("n >= 0", nil), ("n >= 0 || n == none", true), ("n < 0", false),
            ("d <= asOf", true), ("year(d) <= year(asOf)", nil), ("e <= asOf", nil),
            ("within(d, duration('1 month')) && d > asOf", false), ("e < asOf && e > asOf", false),
            ("e + duration('1 day') > asOf && e < asOf && e < d", nil),
            ("free == 3 && free != 3", false), ("free * 2 == 4 && free > 2", false),
            ("free > x && free < 2", false), ("free > x && x > whole && whole > free", false),
            ("free + y > 3 && free + y < 3", false), ("(p ? x : 3) >= 2", true),
            ("(p ? x > 1 : x > 9) && !p", false), ("count(p, q) == 2 && !p", nil),
            ("'a' in kinds && size(kinds) == 0", false), ("!('a' in kinds) && size(kinds) == 3", false),
            ("x / (x - 2) > 0", true), ("max(part, x) <= whole && whole < 2", false),
        ] as [(String, Bool?)])
    func truths(rule: String, truth: Bool?) throws {
        let analysis = Analysis(try Self.scope.formula(rule))
        let can = [true, false].filter { analysis.canBe($0, in: Self.environment) }
        #expect(can == (truth.map { [$0] } ?? [true, false]))
    }

    @Test(
        "divisors that may be zero are found where they are reached",
        arguments: [
            ("1 / x > 0", []), ("1 / y > 0", ["y"]), ("y != 0 && 1 / y > 0", []),
            ("y == 0 || 1 / y > 0", []), ("y > 0 || 1 / y > 0", ["y"]), ("(y > 0 ? 1 / y : 1 / x) > 0", []),
            ("(y > 0 ? 1 / x : 1 / y) > 0", ["y"]), ("part > 0 && 1 / whole > 0", []),
            ("whole > 0 && 1 / part > 0", ["part"]), ("1 / y / y > 0", ["y"]),
            ("1 / y > 0 && 1 / (x - 2) > 0", ["y", "x - 2"]),
            ("!(y == 0 || 1 / y < 1)", []), ("p && (q || 1 / whole > 2)", ["whole"]),
            ("1 / (1 / y) > 0", ["y"]),
        ])
    func divisors(rule: String, expected: [String]) throws {
        let formula = try Self.scope.formula(rule)
        let bytes = Array(rule.utf8)
        let found = Analysis(formula).unguardedDivisions(in: Self.environment).map { division in
            String(decoding: bytes[formula.ranges[division.divisor]], as: UTF8.self)
                .filter { $0 != "(" && $0 != ")" }
        }
        #expect(found == expected)
    }

    @Test(
        "The part that decides a rule is found",
        arguments: [
            ("p && x > 1 && ⟦x > 5⟧", false), ("p || ⟦x > 1⟧", true), ("!(p || ⟦x > 1⟧)", false),
            ("p && (q || x > 1 && ⟦part > whole⟧)", nil), ("p && !p || ⟦part <= whole⟧", true),
            ("x > 3 && p && ⟦x < 4⟧", false), ("⟦x > 5 || x < 2⟧", false),
        ] as [(String, Bool?)])
    func deciders(marked: String, truth: Bool?) throws {
        let marked = Marked(marked)
        let formula = try Self.scope.formula(marked.text)
        let analysis = Analysis(formula)
        guard let truth else {
            #expect(analysis.canBe(true, in: Self.environment) && analysis.canBe(false, in: Self.environment))
            return
        }
        #expect(!analysis.canBe(!truth, in: Self.environment))
        let decider = analysis.decider(never: !truth, in: Self.environment)
        #expect(formula.ranges[decider.node] == marked.ranges.first)
    }

    @Test("What a definition holds has the place of its name")
    func inlined() throws {
        var scope = Self.scope
        try scope.define("ratio", "part / whole")
        try scope.define("enough", "x > 3 && ratio > 1")
        let text = "p && enough"
        let formula = try scope.formula(text)
        let division = try #require(Analysis(formula).unguardedDivisions(in: Self.environment).first)
        let start = text.utf8.count - "enough".utf8.count
        #expect(formula.ranges[division.node] == start..<text.utf8.count)
        #expect(formula.ranges[division.divisor] == start..<text.utf8.count)
        #expect(formula.ranges[formula.root] == 0..<text.utf8.count)
    }

    @Test("A formula made to be hard to analyse costs no more than a large one")
    func effort() throws {
        var scope = Self.scope
        try scope.define("l0", "x > 3")
        for level in 1...400 {
            try scope.define("l\(level)", "l\(level - 1) ? free > \(level) : whole > \(level)")
        }
        let formula = try scope.formula("l400")
        let clock = ContinuousClock()
        let time = clock.measure { _ = Analysis(formula).canBe(true, in: Self.environment) }
        #expect(time < .seconds(20))
    }
}
