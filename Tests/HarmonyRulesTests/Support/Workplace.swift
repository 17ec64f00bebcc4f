import HarmonyRules

extension RuleScope {
    /// The inputs of an ordinary enterprise, one or two of every type.
    static let workplace: RuleScope = {
        var scope = RuleScope()
        for name in ["p", "q", "r"] { scope.input(name, .boolean) }
        scope.input("flag", .boolean, none: true)
        for name in ["employees", "members"] { scope.input(name, .people) }
        for name in ["payroll", "spend", "frontline"] { scope.input(name, .yuan) }
        scope.input("arrears", .yuan, none: true)
        for name in ["tally", "average"] { scope.input(name, .number(.plain)) }
        scope.input("rating", .number(.ratio))
        scope.input("financialYear", .number(.year))
        scope.input("held", .date, none: true)
        scope.input("signed", .date)
        scope.input("termEnd", .date)
        scope.input("form", .choice(["limited", "joint-stock", "partnership"]), none: true)
        scope.input("kinds", .choices(["safety", "pay", "hours"]), none: true)
        scope.input("code", .text, none: true)
        scope.input("kind", of: "E2.5", .choice(["own", "joint"]))
        scope.input("signed", of: "E2.5", .date, none: true)
        scope.parameter("share", .number(.fraction(3, 5)), .number(.ratio))
        scope.parameter("third", .number(.fraction(1, 3)), .number(.ratio))
        scope.parameter("staff", .whole(300), .people)
        scope.parameter("term", .period(Period(12, .months)), .period)
        scope.parameter("inForce", .date(.of(2024, 7, 1)), .date)
        return scope
    }()
}

extension ValueType {
    static let people = ValueType.number(.unit("人"))
    static let yuan = ValueType.number(.unit("元"))
}

extension CalendarDate {
    static let sample = of(2025, 6, 30)

    /// A day that exists.
    static func of(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day)!
    }
}

extension Rational {
    static func fraction(_ above: Int, _ below: Int) -> Rational {
        Rational(Int128(above), over: Int128(below))!
    }
}

extension Value {
    static let missing = Value.unknown(.unanswered)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Value { .date(.of(year, month, day)) }

    static func whole(_ value: Int) -> Value { .number(Rational(value)) }
}
