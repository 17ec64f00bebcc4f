import HarmonyRules
import Testing

/// Rules that random ones meet too seldom, each with all answers of a small grid.
@Suite("The analysis against the evaluator, with rules made to trip it")
struct HardRuleTests {
    private static let scope: RuleScope = {
        var scope = RuleScope()
        for name in ["x", "y"] { scope.input(name, .number(.literal)) }
        scope.input("n", .number(.literal), none: true)
        for name in ["d", "e"] { scope.input(name, .date) }
        scope.input("p", .boolean, none: true)
        return scope
    }()

    private static func slot(_ name: String) -> Int { scope.slots.firstIndex(of: name)! }

    private static let environment: Environment = {
        var environment = Environment(slotCount: scope.slots.count)
        for name in ["x", "y", "n"] {
            let range = Interval(.init(Rational(-2)), .init(Rational(name == "y" ? 3 : 2)))!
            environment.declare(slot(name), AbstractValue(.number(range), mayBeNone: name == "n"))
        }
        for name in ["d", "e"] { environment.declare(slot(name), .anyDate) }
        environment.declare(slot("p"), AbstractValue(.truth(.both), mayBeNone: true))
        environment.declare(slot("y"), atMost: slot("n"))
        return environment
    }()

    private static let days = [
        CalendarDate.of(2024, 12, 31), .of(2025, 1, 28), .of(2025, 1, 30), .of(2025, 1, 31),
        .of(2025, 2, 28), .of(2025, 3, 1), .of(2025, 3, 28), .of(2025, 3, 31),
    ]

    /// Frames in which the slots that a rule reads take every value of the grid, y at most n if there is an n.
    private static func frames(_ formula: Formula) -> [Frame] {
        var frames = [Frame(slotCount: scope.slots.count, asOf: .of(2025, 2, 28))]
        for (slot, name) in scope.slots.enumerated() where slot > 0 {
            let values: [Value] =
                switch name {
                case _ where !formula.slots(under: formula.root).contains(slot):
                    [unread(name)]
                case "d", "e": days.map(Value.date)
                case "p": [.true, .false, .none]
                case "n": [.none] + (-2...2).map(Value.whole)
                case "y": (-2...3).map(Value.whole)
                default: (-2...2).map(Value.whole)
                }
            frames = frames.flatMap { frame in
                values.map { value in
                    var next = frame
                    next[slot] = value
                    return next
                }
            }
        }
        return frames.filter { frame in
            guard case .number(let y) = frame[slot("y")], case .number(let n) = frame[slot("n")] else {
                return true
            }
            return y <= n
        }
    }

    private static func unread(_ name: String) -> Value {
        switch name {
        case "d", "e": .date(days[0])
        case "p": .true
        case "n": .none
        default: .whole(-2)
        }
    }

    static let rules = [
        "x / y == x / y && y != 0",
        "x / y != x / y || y == 0",
        "(x / y == x / y ? y : y) == 0",
        "x / y == x / y ? y <= 0 : y <= 0",
        "!(x / y == 1) && y == 0",
        "x * y == 0",
        "x * y != 0 && x == 0",
        "x * y >= 2 && (x < 0 || y < 0)",
        "x / y >= 1",
        "x / y <= 0 && x > 0",
        "1 / x == 0 - 1 / y",
        "x - y == 2 && y == -1",
        "(n > 1) == (x > 1)",
        "!(n > 1)",
        "!(n > 1) && !(n <= 1)",
        "n == none || n >= x",
        "x <= n && n <= y",
        "!(x <= n && n <= y) && y < x",
        "x <= n && y >= n",
        "(x > 1 ? n : 1) > 0",
        "max(x, n) > y",
        "!(max(x, n) > y) && x > y",
        "min(x, y) >= 1 && max(x, y) <= 1",
        "sum(x, y, n) == 6",
        "mean(x, y) > 1.5",
        "ceil(x / 2) == 1 && x < 2",
        "floor(x / 2) == -1 && x > -2",
        "d + duration('1 month') <= e",
        "d + duration('1 month') >= e && d < e",
        "d - duration('1 month') <= e && e < d",
        "d - duration('1 month') >= e",
        "d + duration('1 month') <= date('2025-02-28') && d > e",
        "d - duration('1 month') <= date('2025-02-28') && d > e",
        "y > 2 && x < y",
        "within(d, duration('1 month'))",
        "within(d, duration('1 month')) && d <= e",
        "!within(d, duration('1 month')) && d <= asOf",
        "d == e + duration('28 days')",
        "year(d) < year(e)",
        "days(d, e) == 28 && days(e, d) < 0",
        "count(p, x > 0) == 1",
        "p == (x > 0)",
        "p != (x > 0) && p",
        "!(p == true)",
        "p ? x > 0 : x < 0",
        "(p ? x : y) > 0 && !p",
        "x == y && y == n && n > 1",
        "x < y && y < n && n < x",
    ]

    @Test("Values, assumptions and divisions hold for every set of answers", arguments: rules)
    func holds(rule: String) throws {
        let formula = try Self.scope.formula(rule)
        let analysis = Analysis(formula)
        let values = formula.operations.indices.map { analysis.value(of: $0, in: Self.environment) }
        let worlds = [false, true].map { analysis.assuming(formula.root, $0, in: Self.environment) }
        let guarded = analysis.unguardedDivisions(in: Self.environment).isEmpty
        for frame in Self.frames(formula) {
            let evaluator = Evaluator(formula, frame)
            for node in formula.operations.indices {
                let value = evaluator.value(of: node)
                #expect(values[node].contains(value), "\(rule): node \(node) is \(value)\n\(frame.slots)")
            }
            let value = evaluator.value(of: formula.root)
            #expect(!guarded || value != .unknown(.divisionByZero), "\(rule)\n\(frame.slots)")
            guard !value.isUnknown else { continue }
            let world = worlds[value == .true ? 1 : 0]
            #expect(world?.allows(frame) == true, "\(rule) is \(value)\n\(frame.slots)")
        }
    }

    @Test(
        "Trends hold for every pair of answers",
        arguments: rules.flatMap { rule in ["x", "y", "n", "d", "e", "p"].map { (rule, $0) } })
    func trends(rule: String, name: String) throws {
        let formula = try Self.scope.formula(rule)
        let slot = Self.slot(name)
        guard formula.slots(under: formula.root).contains(slot) else { return }
        let trend = Analysis.trend(of: formula, inSlot: slot, environment: Self.environment)
        let next: [Value] =
            switch name {
            case "d", "e": Self.days.map(Value.date)
            case "p": [.false, .true]
            default: (-2...2).map(Value.whole)
            }
        for frame in Self.frames(formula) where next.contains(frame[slot]) {
            let before = Evaluator.value(of: formula, in: frame)
            var later = frame
            for value in next.drop(while: { $0 != frame[slot] }) {
                later[slot] = value
                let after = Evaluator.value(of: formula, in: later)
                switch (trend, before, after) {
                case (.none, .true, .false), (.none, .false, .true), (.rising, .true, .false),
                    (.falling, .false, .true):
                    Issue.record("\(rule) is \(trend) in \(name)\n\(frame.slots)\n\(later.slots)")
                default: break
                }
            }
        }
    }
}
