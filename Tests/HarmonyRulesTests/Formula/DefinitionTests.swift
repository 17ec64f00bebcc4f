import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Named parts (let)")
struct DefinitionTests {
    /// The faults of every let and of the rule, as a loader collects them: inherited ones are left out.
    private func reported(_ scope: RuleScope, _ rule: String) throws -> [RuleFault] {
        var faults: [RuleFault] = []
        for definition in scope.definitions {
            faults += Binder.bind(definition.expression, in: scope, expecting: nil).faults
        }
        faults += try scope.bind(rule).faults
        return faults.filter { $0.kind != Binder.inherited }
    }

    @Test("a let stands for its expression as if in parentheses")
    func value() throws {
        var scope = RuleScope.workplace
        try scope.define("sum3", "1 + 2")
        try scope.define("either", "p || q")
        #expect(try scope.value(of: "sum3 * 3") == .whole(9))
        #expect(try scope.value(of: "12 / sum3 - sum3") == .whole(1))
        #expect(try scope.value(of: "!either", ["p": .false, "q": .false]) == .true)
        #expect(try scope.value(of: "either && r", ["p": .true, "r": .false]) == .false)
    }

    @Test("a let may use another, whichever is written first")
    func orderIndependence() throws {
        for reversed in [false, true] {
            var scope = RuleScope.workplace
            let lets = [("a", "b + c"), ("b", "c * 10"), ("c", "employees + 1")]
            for (name, text) in reversed ? lets.reversed() : lets { try scope.define(name, text) }
            #expect(try scope.value(of: "a", ["employees": .whole(4)]) == .whole(55))
            #expect(try scope.type(of: "a") == .people)
            #expect(try reported(scope, "a > 1").isEmpty)
        }
    }

    @Test("a let carries its unit and its type to where it is used")
    func types() throws {
        var scope = RuleScope.workplace
        try scope.define("part", "frontline / spend")
        try scope.define("last", "max(held, signed)")
        #expect(try scope.type(of: "part") == .number(.ratio))
        #expect(try scope.type(of: "last") == .date)
        try scope.expectFaults(RuleProblem.unitMismatch, "⟦part > employees⟧")
        try scope.expectFaults(RuleProblem.typeMismatch, "⟦last⟧ && p")
    }

    @Test("a let that may be none is compared with none like the input it names")
    func none() throws {
        var scope = RuleScope.workplace
        try scope.define("last", "held")
        #expect(try scope.value(of: "last == none", ["held": .none]) == .true)
        #expect(try scope.value(of: "last != none", ["held": .none]) == .false)
        #expect(try scope.value(of: "last == none", ["held": .day(2024, 1, 1)]) == .false)
    }

    @Test("a mistake inside a let is reported where it is written, once, however often the let is used")
    func reportedOnce() throws {
        var scope = RuleScope.workplace
        try scope.define("bad", "employees > nobody")
        try scope.define("user", "bad || bad && p")
        let faults = try reported(scope, "bad && user || bad")
        #expect(faults.map(\.kind.name) == ["unknown-name"])
        #expect(faults.map { Marked.show("employees > nobody", $0.range) } == ["employees > ⟦nobody⟧"])
        #expect(try scope.bind("bad && p").formula == nil)
        #expect(try scope.bind("user").formula == nil)
    }

    @Test("mistakes beside a broken let are still found")
    func besideBrokenLet() throws {
        var scope = RuleScope.workplace
        try scope.define("bad", "nobody")
        let faults = try reported(scope, "bad && other || p")
        #expect(faults.map(\.message.en).contains { $0.contains("'nobody'") })
        #expect(faults.map(\.message.en).contains { $0.contains("'other'") })
        #expect(faults.count == 2)
    }

    @Test(
        "a definition that comes back to itself is refused and reported",
        arguments: [
            [("a", "a")], [("a", "p || a")], [("a", "b"), ("b", "a")], [("a", "p && b"), ("b", "q || a")],
            [("a", "b"), ("b", "c"), ("c", "a")],
            [("a", "p ? q : b"), ("b", "!c"), ("c", "count(a, p) > 1")],
            [("a", "b && b"), ("b", "p && c"), ("c", "b")],
        ])
    func circular(lets: [(String, String)]) throws {
        var scope = RuleScope.workplace
        for (name, text) in lets { try scope.define(name, text) }
        #expect(try scope.bind("a && p").formula == nil)
        let faults = try reported(scope, "a && p")
        #expect(!faults.isEmpty, "nothing is reported, so the rule would vanish in silence")
        #expect(faults.allSatisfy { $0.kind.name == "circular-definition" })
    }

    @Test("the place of a circle is the name that closes it")
    func circularPlace() throws {
        var scope = RuleScope.workplace
        try scope.define("a", "p || a")
        let faults = try reported(scope, "q")
        #expect(faults.map { Marked.show("p || a", $0.range) } == ["p || ⟦a⟧"])
    }

    @Test("two ways to the same let are no circle")
    func diamond() throws {
        var scope = RuleScope.workplace
        try scope.define("top", "left && right")
        try scope.define("left", "base || q")
        try scope.define("right", "base || r")
        try scope.define("base", "employees > 10")
        #expect(try reported(scope, "top && top").isEmpty)
        #expect(try scope.value(of: "top && base", ["employees": .whole(11)]) == .true)
    }
}
