import HarmonyRules
import Testing

@Suite("A formula can be asked what it is made of")
struct FormulaTests {
    private let scope = RuleScope.workplace

    private func read(_ text: String) throws -> [String] {
        let formula = try scope.formula(text)
        return formula.slots(under: formula.root).map { scope.slots[$0] }
    }

    @Test(
        "the answers it reads, each once, in the order in which they are written",
        arguments: [
            ("p && q || p", ["p", "q"]), ("frontline / spend >= share && spend > 0", ["frontline", "spend"]),
            ("q ? employees : members", ["q", "employees", "members"]), ("within(held, term)", ["held"]),
            ("days(signed, asOf) <= 10", ["signed", "asOf"]),
            ("max(members, employees, 3) > 1", ["members", "employees"]),
            ("${E2.5.kind} == 'own'", ["E2.5.kind"]), ("held == none", ["held"]), ("1 < 2", []),
            ("form in ['limited'] && !('pay' in kinds)", ["form", "kinds"]), ("-tally < 1", ["tally"]),
            ("employees in [members, 3]", ["employees", "members"]),
        ])
    func slots(text: String, expected: [String]) throws {
        #expect(try read(text) == expected)
    }

    @Test("also through a let")
    func slotsThroughLet() throws {
        var scope = scope
        try scope.define("part", "frontline / spend")
        let formula = try scope.formula("p && part >= share")
        #expect(formula.slots(under: formula.root).map { scope.slots[$0] } == ["p", "frontline", "spend"])
    }

    @Test("its own text, and for every node the place where that was written")
    func text() throws {
        let text = "spend > 0 && frontline / spend >= share"
        let formula = try scope.formula(text)
        #expect(formula.text == text)
        let bytes = Array(text.utf8)
        let parts = formula.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(
            parts.sorted()
                == [
                    "spend", "0", "spend > 0", "frontline", "spend", "frontline / spend", "share",
                    "frontline / spend >= share", text,
                ].sorted())
    }

    @Test("which parameter a constant comes from, and that a number written out comes from none")
    func parameters() throws {
        let formula = try scope.formula("employees >= staff || rating >= share || tally > 300")
        let found = formula.parameters.filter { $0 >= 0 }.sorted()
        let declared = ["staff", "share"].compactMap { name -> Int? in
            if case .parameter(let index, _, _) = scope.meaning(ofName: name) { index } else { nil }
        }
        #expect(found == declared.sorted())
        for (node, index) in formula.parameters.enumerated() where index >= 0 {
            guard case .constant = formula.operations[node] else {
                Issue.record("parameter \(index) is no constant")
                continue
            }
        }
    }

    @Test("children stand before their parents, and the root above all")
    func order() throws {
        var maker = TermMaker(seed: 61, divides: true)
        for _ in 0..<100 {
            let formula = try TermMaker.scope.formula(maker.truth(depth: 4).minimal())
            var seen: Set<Int> = [formula.root]
            for node in formula.operations.indices.reversed() where seen.contains(node) {
                for child in formula.children(node) {
                    #expect(child < node)
                    seen.insert(child)
                }
            }
            #expect(seen.count == formula.operations.count, "nodes that nothing uses")
        }
    }

    private static let comparisons: [(Formula.Comparison, String)] = [
        (.equal, "=="), (.notEqual, "!="), (.less, "<"), (.lessOrEqual, "<="), (.greater, ">"),
        (.greaterOrEqual, ">="),
    ]

    private func spelling(_ comparison: Formula.Comparison) -> String {
        Self.comparisons.first { $0.0 == comparison }?.1 ?? ""
    }

    @Test("the opposite of a comparison holds exactly when it does not; the mirrored one, read backwards")
    func oppositeAndMirrored() throws {
        for (comparison, sign) in Self.comparisons {
            for (a, b) in [(1, 2), (2, 1), (2, 2)] {
                let value = try scope.value(of: "\(a) \(sign) \(b)")
                let opposite = try scope.value(of: "\(a) \(spelling(comparison.opposite)) \(b)")
                let mirrored = try scope.value(of: "\(b) \(spelling(comparison.mirrored)) \(a)")
                #expect(value != opposite, "\(a) \(sign) \(b)")
                #expect(value == mirrored, "\(a) \(sign) \(b)")
            }
            #expect(comparison.opposite.opposite == comparison)
            #expect(comparison.mirrored.mirrored == comparison)
        }
    }
}

@Suite("A frame of answers")
struct FrameTests {
    @Test("nothing is known at first but the day of the assessment")
    func empty() {
        let frame = Frame(slotCount: 5, asOf: .sample)
        #expect(frame.asOf == .sample)
        #expect(frame[Frame.asOfSlot] == .date(.sample))
        #expect((1..<5).allSatisfy { frame[$0] == .missing })
    }

    @Test("a copy changes alone")
    func copies() {
        let first = Frame(slotCount: 3, asOf: .sample)
        var second = first
        second[1] = .true
        #expect(first[1] == .missing)
        #expect(second[1] == .true)
        #expect(second[2] == .missing)
    }
}
