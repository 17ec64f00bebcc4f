import HarmonyRules
import TestSupport
import Testing

@Suite("Sums, means and other functions of numbers")
struct AggregateTests {
    private let scope = RuleScope.workplace

    @Test(
        "each is exact",
        arguments: [
            ("min(3, 1, 2)", "1/1"), ("max(3, 1, 2)", "3/1"), ("sum(1, 2, 3)", "6/1"), ("mean(1, 2)", "3/2"),
            ("mean(1, 1, 2)", "4/3"), ("mean(7)", "7/1"), ("sum(0.1, 0.2)", "3/10"), ("min(-1, 1)", "-1/1"),
            ("max(-1, -2)", "-1/1"), ("ceil(1.5)", "2/1"), ("ceil(-1.5)", "-1/1"), ("floor(1.5)", "1/1"),
            ("floor(-1.5)", "-2/1"), ("ceil(2)", "2/1"), ("floor(2)", "2/1"), ("1 / 3 + 1 / 6", "1/2"),
            ("0.1 + 0.2 - 0.3", "0/1"), ("1 / 3 * 3", "1/1"), ("mean(0.1, 0.2, 0.3)", "1/5"),
            ("min(5)", "5/1"),
            ("sum(1, -1)", "0/1"), ("-2 * -3", "6/1"), ("7 - 2 - 1", "4/1"), ("ceil(300 / 7)", "43/1"),
        ])
    func exact(text: String, expected: String) throws {
        #expect(try scope.value(of: text) == .number(try #require(Rational(fraction: expected))))
    }

    @Test("none of them depends on the order of what it takes", arguments: ["min", "max", "sum", "mean"])
    func order(function: String) throws {
        var random = SplitMix64(seed: 51)
        for _ in 0..<50 {
            var numbers = (0..<random.int(1...6)).map { _ in "\(random.int(0...99)).\(random.int(0...9))" }
            let first = try scope.value(of: "\(function)(\(numbers.joined(separator: ", ")))")
            numbers.shuffle(using: &random)
            #expect(
                try scope.value(of: "\(function)(\(numbers.joined(separator: ", ")))") == first, "\(numbers)")
        }
    }

    @Test("the mean times the number of values is their sum, between the smallest and the largest")
    func mean() throws {
        var random = SplitMix64(seed: 53)
        for _ in 0..<50 {
            let numbers = (0..<random.int(1...6)).map { _ in String(random.int(0...999)) }
            let list = numbers.joined(separator: ", ")
            let rule =
                "mean(\(list)) * \(numbers.count) == sum(\(list)) && min(\(list)) <= mean(\(list))"
                + " && mean(\(list)) <= max(\(list))"
            #expect(try scope.value(of: rule) == .true, "\(rule)")
        }
    }

    @Test("count counts the true ones", arguments: 0..<8)
    func count(bits: Int) throws {
        let answers: [String: Value] = [
            "p": .boolean(bits & 1 != 0), "q": .boolean(bits & 2 != 0), "r": .boolean(bits & 4 != 0),
        ]
        #expect(try scope.value(of: "count(p, q, r)", answers) == .whole(bits.nonzeroBitCount))
        #expect(
            try scope.value(of: "count(!p, q && r, true)", answers)
                == .whole((bits & 1 == 0 ? 1 : 0) + (bits & 6 == 6 ? 1 : 0) + 1))
    }

    @Test(
        "one answer missing makes the whole unknown",
        arguments: [
            "min(1, payroll)", "max(payroll, 1)", "sum(1, payroll, 2)", "mean(payroll)", "count(true, p)",
            "size(kinds)", "ceil(payroll)", "floor(payroll / 2)", "payroll + 1", "1 - payroll", "-payroll",
            "payroll * 0", "0 / payroll", "days(signed, asOf)", "days(asOf, signed)", "year(signed)",
            "signed + term", "max(signed, asOf)",
        ])
    func missing(text: String) throws {
        #expect(try scope.value(of: text) == .missing)
    }

    @Test("60% is decided exactly: 755,999 of 1,260,000 is not enough, 756,000 is")
    func sixtyPercent() throws {
        let rule = "spend > 0 && frontline / spend >= share"
        var answers: [String: Value] = ["spend": .whole(1_260_000), "frontline": .whole(755_999)]
        #expect(try scope.value(of: rule, answers) == .false)
        answers["frontline"] = .whole(756_000)
        #expect(try scope.value(of: rule, answers) == .true)
        answers["frontline"] = .number(Rational(75_599_999, over: 100)!)
        #expect(try scope.value(of: rule, answers) == .false)
        #expect(try scope.value(of: rule, ["spend": .whole(0)]) == .false)
        #expect(try scope.value(of: rule, ["spend": .whole(10)]) == .missing)
    }

    @Test("a third of three is one: no rounding on the way")
    func third() throws {
        for total in [3, 7, 300, 301, 999_999] {
            let answers: [String: Value] = ["employees": .whole(total), "members": .whole((total + 2) / 3)]
            #expect(try scope.value(of: "members / employees >= third", answers) == .true)
            #expect(try scope.value(of: "members >= ceil(employees * third)", answers) == .true)
            #expect(try scope.value(of: "(members - 1) / employees >= third", answers) == .false)
        }
    }
}
