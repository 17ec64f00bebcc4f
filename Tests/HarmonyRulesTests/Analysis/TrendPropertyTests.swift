import HarmonyRules
import TestSupport
import Testing

/// A trend is a promise about every two sets of answers that differ in one value.
@Suite("Trends against the evaluator, with random rules and answers")
struct TrendPropertyTests {
    @Test("No answer that grows moves a rule against its trend", arguments: 31...36 as ClosedRange<UInt64>)
    func slots(seed: UInt64) throws {
        var maker = RuleMaker(seed: seed)
        var proven = 0
        for _ in 0..<150 {
            let text = maker.random.chance(1, in: 3) ? maker.number(2) : maker.truth(2)
            let formula = try RuleMaker.scope.formula(text)
            let environment = maker.environment()
            for slot in formula.slots(under: formula.root) {
                let trend = Analysis.trend(of: formula, inSlot: slot, environment: environment)
                if trend == .mixed { continue }
                proven += 1
                for _ in 0..<6 {
                    guard var frame = maker.frame(in: environment) else { continue }
                    let before = (frame[slot], Evaluator.value(of: formula, in: frame))
                    frame[slot] = maker.value(in: environment[slot])
                    guard environment.allows(frame), let grows = before.0.order(frame[slot]) else { continue }
                    let after = Evaluator.value(of: formula, in: frame)
                    expect(trend, grows, before.1, after, "\(text) in \(RuleMaker.scope.slots[slot])")
                }
            }
        }
        #expect(proven > 100)
    }

    @Test("No parameter that grows moves a rule against its trend", arguments: 41...46 as ClosedRange<UInt64>)
    func parameters(seed: UInt64) throws {
        var maker = RuleMaker(seed: seed)
        var proven = 0
        for _ in 0..<300 {
            let text = maker.random.chance(1, in: 3) ? maker.number(2) : maker.truth(2)
            let formula = try RuleMaker.scope.formula(text)
            let environment = maker.environment()
            for index in Set(formula.parameters).subtracting([-1]) {
                let (isPeriod, isYearly) = (index == 2, index == 3)
                let values =
                    maker.random.chance(1, in: 2) || isPeriod || isYearly
                    ? nil : AbstractValue(.number(Interval(.init(Rational(-2)), .init(Rational(2)))!))
                let trend = Analysis.trend(
                    of: formula, inParameter: index, among: values, environment: environment)
                if trend == .mixed { continue }
                proven += 1
                for _ in 0..<6 {
                    guard let frame = maker.frame(in: environment) else { continue }
                    let (low, high) =
                        isYearly
                        ? try maker.spans() : maker.parameter(isPeriod: isPeriod, fromZero: values == nil)
                    let before = Evaluator.value(of: try formula.with(index, low), in: frame)
                    let after = Evaluator.value(of: try formula.with(index, high), in: frame)
                    expect(trend, 1, before, after, "\(text) in \(index): \(low) to \(high)\n\(frame.slots)")
                }
            }
        }
        #expect(proven > 50)
    }

    private func expect(_ trend: Trend, _ grows: Int, _ before: Value, _ after: Value, _ rule: String) {
        guard let moved = before.order(after) else {
            // What it is worth may become unknown, but never come into being or cease to be.
            #expect(before.isUnknown || after.isUnknown || before == after, "\(rule): \(before), \(after)")
            return
        }
        switch trend {
        case .none: #expect(moved == 0, "\(rule): \(before), \(after)")
        case .rising: #expect(moved * grows >= 0, "\(rule): \(before), \(after)")
        case .falling: #expect(moved * grows <= 0, "\(rule): \(before), \(after)")
        case .mixed: break
        }
    }
}

extension Value {
    /// 1 if the other is larger, -1 if it is smaller; nil if the two have no order.
    fileprivate func order(_ other: Value) -> Int? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b ? 1 : b < a ? -1 : 0
        case (.date(let a), .date(let b)): a < b ? 1 : b < a ? -1 : 0
        case (.boolean(let a), .boolean(let b)): a == b ? 0 : b ? 1 : -1
        case (.choices(let a), .choices(let b)): a & b == a ? (a == b ? 0 : 1) : a & b == b ? -1 : nil
        default: nil
        }
    }
}

extension Formula {
    /// The same rule with another value of a parameter.
    fileprivate func with(_ parameter: Int, _ value: Value) throws -> Formula {
        var scope = RuleMaker.scope
        let names = ["a", "b", "term", "season"]
        scope.change(names[parameter], to: value)
        return try scope.formula(text)
    }
}

extension RuleMaker {
    /// A part of each year, and one that holds it.
    fileprivate mutating func spans() throws -> (Value, Value) {
        let days = (0..<4).map { _ in random.int(0...364) }.sorted().map { day in
            String((CalendarDate.of(2001, 1, 1).adding(days: day) ?? .earliest).iso.dropFirst(5))
        }
        return (
            .yearly(try #require(YearlySpan("\(days[1])/\(days[2])"))),
            .yearly(try #require(YearlySpan("\(days[0])/\(days[3])")))
        )
    }

    /// A smaller and a larger value of a parameter.
    fileprivate mutating func parameter(isPeriod: Bool, fromZero: Bool) -> (Value, Value) {
        if isPeriod {
            let (one, other) = (Int32(random.int(0...4)), Int32(random.int(0...4)))
            return (.period(Period(min(one, other), .months)), .period(Period(max(one, other), .months)))
        }
        let one = Rational.fraction(random.int((fromZero ? 0 : -4)...4), 2)
        let other = Rational.fraction(random.int((fromZero ? 0 : -4)...4), 2)
        return (.number(min(one, other)), .number(max(one, other)))
    }
}
