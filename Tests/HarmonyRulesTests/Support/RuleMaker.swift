import HarmonyRules
import TestSupport

/// Makes random rules over every type of answer, environments that such answers lie in, and answers that lie
/// in an environment. Numbers are small, so that ends are met often and nothing overflows.
struct RuleMaker {
    static let flags = ["p", "q", "f"]
    static let numbers = ["x", "y", "z", "n"]
    static let dates = ["d", "e", "h"]
    /// Those whose answer may be none.
    static let noneable: Set<String> = ["f", "n", "h", "form", "kinds"]
    static let parameters = ["a", "b"]
    static let forms = ["one", "two", "three"]

    static let scope: RuleScope = {
        var scope = RuleScope()
        for name in flags { scope.input(name, .boolean, none: noneable.contains(name)) }
        for name in numbers { scope.input(name, .number(.literal), none: noneable.contains(name)) }
        for name in dates { scope.input(name, .date, none: noneable.contains(name)) }
        scope.input("form", .choice(forms), none: true)
        scope.input("kinds", .choices(forms), none: true)
        scope.parameter("a", .whole(2), .number(.literal))
        scope.parameter("b", .number(.fraction(1, 2)), .number(.literal))
        scope.parameter("term", .period(Period(2, .months)), .period)
        if let season = YearlySpan("02-10/04-05") { scope.parameter("season", .yearly(season), .yearly) }
        return scope
    }()

    static func slot(_ name: String) -> Int { scope.slots.firstIndex(of: name)! }

    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    // MARK: Rules

    mutating func truth(_ depth: Int) -> String {
        guard depth > 0 else { return random.pick(Self.flags) }
        let next = depth - 1
        switch random.int(0...12) {
        case 0, 1: return "(\(truth(next)) && \(truth(next)))"
        case 2, 3: return "(\(truth(next)) || \(truth(next)))"
        case 4: return "(!\(truth(next)))"
        case 5: return "(\(truth(next)) \(random.pick(["==", "!="])) \(truth(next)))"
        case 6: return "(\(truth(next)) ? \(truth(next)) : \(truth(next)))"
        case 7, 8: return "(\(number(next)) \(comparison()) \(number(next)))"
        case 9: return "(\(date(next)) \(comparison()) \(date(next)))"
        case 10:
            let when = random.chance(1, in: 4) ? "season" : period()
            return "within(\(date(next)), \(when))"
        case 11: return "(\(random.pick(Self.noneable.sorted())) \(random.pick(["==", "!="])) none)"
        default:
            let form = random.pick(Self.forms)
            return random.pick([
                "(form == '\(form)')", "(form != '\(form)')", "(form in ['one', '\(form)'])",
                "('\(form)' in kinds)",
            ])
        }
    }

    mutating func number(_ depth: Int) -> String {
        guard depth > 0 else {
            switch random.int(0...4) {
            case 0: return String(random.int(0...3))
            case 1: return random.pick(Self.parameters)
            default: return random.pick(Self.numbers)
            }
        }
        let next = depth - 1
        switch random.int(0...12) {
        case 0, 1: return "(\(number(next)) + \(number(next)))"
        case 2: return "(\(number(next)) - \(number(next)))"
        case 3, 4: return "(\(number(next)) * \(number(next)))"
        case 5, 6: return "(\(number(next)) / \(number(next)))"
        case 7: return "(-\(number(next)))"
        case 8: return "(\(truth(next)) ? \(number(next)) : \(number(next)))"
        case 9: return "\(random.pick(["ceil", "floor"]))(\(number(next)))"
        case 10: return "\(random.pick(["min", "max", "sum", "mean"]))(\(number(next)), \(number(next)))"
        case 11: return "(count(\(truth(next)), \(truth(next))) + size(kinds))"
        default:
            // Divided by a year or by days again, to be bare numbers that go with all others.
            return random.chance(1, in: 2)
                ? "((year(\(date(next))) - 2023) / year(date('0001-01-01')))"
                : "(days(\(date(next)), \(date(next))) / days(date('2024-01-01'), date('2024-01-31')))"
        }
    }

    mutating func date(_ depth: Int) -> String {
        guard depth > 0 else { return random.pick(Self.dates + ["asOf"]) }
        let next = depth - 1
        switch random.int(0...4) {
        case 0: return "(\(date(next)) + \(period()))"
        case 1: return "(\(date(next)) - \(period()))"
        case 2: return "(\(truth(next)) ? \(date(next)) : \(date(next)))"
        case 3: return "\(random.pick(["min", "max"]))(\(date(next)), \(date(next)))"
        default: return random.pick(Self.dates + ["asOf"])
        }
    }

    mutating func period() -> String {
        switch random.int(0...3) {
        case 0: "term"
        case 1: "(p ? term : duration('10 days'))"
        default: "duration('\(random.int(0...40)) \(random.pick(["days", "months"]))')"
        }
    }

    private mutating func comparison() -> String { random.pick(["==", "!=", "<", "<=", ">", ">="]) }

    // MARK: Environments and answers

    mutating func environment() -> Environment {
        var environment = Environment(slotCount: Self.scope.slots.count)
        for name in Self.flags {
            declare(&environment, name, .truth(random.pick([.both, .both, .yes, .no])))
        }
        for name in Self.numbers { declare(&environment, name, .number(interval(-3...4))) }
        let days = Int(CalendarDate.sample.dayNumber)
        environment.declare(
            0, AbstractValue(.date(Interval(Rational(days)).join(Interval(Rational(days + 40))))))
        for name in Self.dates { declare(&environment, name, .date(whole(days - 90...days + 60))) }
        declare(&environment, "form", .choice(UInt64(random.int(1...7))))
        declare(&environment, "kinds", .choices(surely: UInt64(random.pick([0, 0, 1])), maybe: 7))
        if random.chance(1, in: 2) { environment.declare(Self.slot("x"), atMost: Self.slot("y")) }
        if random.chance(1, in: 2) {
            let (one, other) = random.chance(1, in: 2) ? ("n", "z") : ("z", "n")
            environment.declare(Self.slot(one), atMost: Self.slot(other))
        }
        if random.chance(1, in: 2) { environment.declare(Self.slot("d"), atMost: 0) }
        return environment
    }

    private mutating func declare(
        _ environment: inout Environment, _ name: String, _ content: AbstractValue.Content
    ) {
        environment.declare(
            Self.slot(name), AbstractValue(content, mayBeNone: Self.noneable.contains(name)))
    }

    private mutating func interval(_ range: ClosedRange<Int>) -> Interval {
        let (one, other) = (random.int(range), random.int(range))
        let lower = random.chance(1, in: 5) ? nil : Interval.End(Rational(min(one, other)))
        let upper = random.chance(1, in: 5) ? nil : Interval.End(Rational(max(one, other)))
        return Interval(lower, upper, isWhole: random.chance(1, in: 2))!
    }

    private mutating func whole(_ range: ClosedRange<Int>) -> Interval {
        let (one, other) = (random.int(range), random.int(range))
        return Interval(.init(Rational(min(one, other))), .init(Rational(max(one, other))), isWhole: true)!
    }

    /// Answers that an environment allows; nil if it was not lucky.
    mutating func frame(in environment: Environment) -> Frame? {
        for _ in 0..<20 {
            var frame = Frame(slotCount: environment.slotCount, asOf: .sample)
            for slot in 0..<environment.slotCount { frame[slot] = value(in: environment[slot]) }
            if environment.allows(frame) { return frame }
        }
        return nil
    }

    mutating func value(in possible: AbstractValue) -> Value {
        if possible.mayBeNone, random.chance(1, in: 5) { return .none }
        for _ in 0..<20 {
            let value: Value =
                switch possible.content {
                case .truth: .boolean(random.chance(1, in: 2))
                case .number(let interval): .number(near(interval))
                case .date(let interval): .date(CalendarDate.day(near(interval)))
                case .choice: .choice(random.below(3))
                case .choices: .choices(UInt64(random.below(8)))
                default: .none
                }
            if possible.contains(value) { return value }
        }
        return .none
    }

    /// A number in or near an interval, often at its ends and often not whole.
    private mutating func near(_ interval: Interval) -> Rational {
        let low = interval.lower?.value ?? Rational(-4)
        let high = interval.upper?.value ?? Rational(5)
        switch random.int(0...4) {
        case 0: return low
        case 1: return high
        default:
            let width = Int(high.subtracting(low)!.floor.numerator)
            let step = random.int(0...max(0, width))
            let part =
                interval.isWhole ? Rational.zero : random.pick([.zero, .fraction(1, 2), .fraction(1, 3)])
            return low.adding(Rational(step))!.adding(part)!
        }
    }
}

extension CalendarDate {
    static func day(_ number: Rational) -> CalendarDate {
        CalendarDate.of(1970, 1, 1).adding(days: Int(number.floor.numerator))!
    }
}
