import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Putting let names in is bounded")
struct ExpansionTests {
    /// Counts look-ups; beyond a budget no name means anything any more, so that a runaway ends.
    private final class CountingScope: Scope {
        let inner: RuleScope
        private(set) var lookups = 0
        static let budget = 50 * RuleLimits.nodes

        init(_ inner: RuleScope) { self.inner = inner }

        func meaning(ofName name: String) -> Meaning? {
            lookups += 1
            return lookups > Self.budget ? nil : inner.meaning(ofName: name)
        }

        func meaning(ofInput input: String, of indicator: String) -> Meaning? { nil }
        var knownNames: [String] { [] }
        func knownInputs(of indicator: String) -> [String] { [] }
    }

    /// Each let uses the one before it twice or more: `a1` names `a0`, `a2` names `a1`, and so on.
    private func ladder(_ count: Int, from first: String, step: String) throws -> RuleScope {
        var scope = RuleScope.workplace
        try scope.define("a0", first)
        for number in 1..<count {
            let text = step.split(separator: "_", omittingEmptySubsequences: false)
                .joined(separator: "a\(number - 1)")
            try scope.define("a\(number)", text)
        }
        return scope
    }

    private static let steps = [
        ("1", "_ + _"), ("1", "_ * _ - _"), ("p", "_ && _"), ("p", "_ || _"), ("p", "!_ && !_"),
        ("p", "_ == _"), ("p", "_ ? _ : _"), ("1", "min(_, _)"), ("p", "count(_, _) > 1"),
        ("1", "p ? _ : _"), ("p", "_ in [_, _, _]"),
    ]

    @Test("an exponential expansion is refused without being carried out", arguments: steps)
    func refused(first: String, step: String) throws {
        let scope = CountingScope(try ladder(30, from: first, step: step))
        let bound = Binder.bind(try Parser.parse("a29"), in: scope, expecting: nil)
        #expect(scope.lookups <= CountingScope.budget, "\(step): more look-ups than any bound allows")
        #expect(bound.formula == nil, "\(step)")
    }

    @Test("the refusal is reported: a rule never vanishes in silence", arguments: steps)
    func reported(first: String, step: String) throws {
        // Each let and the rule are bound one after the other, as a loader does; inherited faults it drops.
        let rungs = try ladder(16, from: first, step: step)
        var faults: [RuleFault] = []
        for definition in rungs.definitions {
            let scope = CountingScope(rungs)
            faults += Binder.bind(definition.expression, in: scope, expecting: nil).faults
        }
        let kinds = faults.filter { $0.kind != Binder.inherited }.map(\.kind.name)
        #expect(!kinds.isEmpty, "\(step)")
        #expect(kinds.allSatisfy { $0 == "expression-too-large" }, "\(step): \(kinds)")
    }

    @Test("an expansion within the bound is carried out")
    func withinBound() throws {
        let scope = try ladder(11, from: "1", step: "_ + _")
        #expect(try scope.value(of: "a10") == .whole(1024))
    }

    @Test(
        "nor does it overflow the stack where it goes as deep as the bound allows",
        arguments: [
            ("1", " + 1"), ("p", " && p"), ("p", " || p"), ("1", " - 1"),
        ])
    func deep(first: String, tail: String) throws {
        let scope = try ladder(40, from: first, step: "_" + String(repeating: tail, count: 50))
        let formula = try scope.formula("a39")
        #expect(formula.operations.count == 1 + 39 * 50 * 2)
        let value = Evaluator.value(of: formula, in: scope.frame(["p": .true]))
        #expect(value == (first == "p" ? .true : .whole(tail == " + 1" ? 1951 : -1949)))
        #expect(formula.slots(under: formula.root).count == (first == "p" ? 1 : 0))
    }

    @Test("a long ladder of single steps is not exponential")
    func linear() throws {
        let scope = try ladder(300, from: "1", step: "_ + 1")
        #expect(try scope.value(of: "a299") == .whole(300))
    }
}
