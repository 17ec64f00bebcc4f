import HarmonyRules
import TestSupport
import Testing

/// Yes, no or not known: an implementation of Kleene's logic that shares nothing with the program.
private enum Kleene: Int, CaseIterable {
    case no = 0
    case unknown
    case yes

    static prefix func ! (value: Kleene) -> Kleene { Kleene(rawValue: 2 - value.rawValue)! }
    static func && (left: Kleene, right: Kleene) -> Kleene { left.rawValue < right.rawValue ? left : right }
    static func || (left: Kleene, right: Kleene) -> Kleene { left.rawValue > right.rawValue ? left : right }

    init(_ value: Value) {
        switch value {
        case .true: self = .yes
        case .unknown: self = .unknown
        default: self = .no
        }
    }

    var value: Value? { self == .unknown ? nil : .boolean(self == .yes) }
}

@Suite("Three-valued logic")
struct KleeneTests {
    private static let names = ["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"]

    private static let scope: RuleScope = {
        var scope = RuleScope()
        for name in names { scope.input(name, .boolean) }
        return scope
    }()

    private func answers(_ states: [Kleene]) -> [String: Value] {
        var answers: [String: Value] = [:]
        for (name, state) in zip(Self.names, states) { answers[name] = state.value }
        return answers
    }

    @Test("the tables of and, or and not")
    func tables() throws {
        for a in Kleene.allCases {
            #expect(Kleene(try Self.scope.value(of: "!v0", answers([a]))) == !a, "!\(a)")
            for b in Kleene.allCases {
                let both = answers([a, b])
                #expect(Kleene(try Self.scope.value(of: "v0 && v1", both)) == (a && b), "\(a) && \(b)")
                #expect(Kleene(try Self.scope.value(of: "v0 || v1", both)) == (a || b), "\(a) || \(b)")
            }
        }
    }

    /// A rule over the names from `next` on, each used once.
    private func term(_ random: inout SplitMix64, depth: Int, _ next: inout Int) -> Term {
        if depth == 0 || random.chance(1, in: 6) {
            next += 1
            return .atom(Self.names[next - 1])
        }
        if random.chance(1, in: 4) { return .prefix("!", term(&random, depth: depth - 1, &next)) }
        let operation = random.pick(["&&", "||"])
        return .infix(
            operation, term(&random, depth: depth - 1, &next), term(&random, depth: depth - 1, &next))
    }

    private func reference(_ term: Term, _ states: [Kleene]) -> Kleene {
        switch term {
        case .atom(let name): states[Self.names.firstIndex(of: name)!]
        case .prefix(_, let inner): !reference(inner, states)
        case .infix("&&", let left, let right): reference(left, states) && reference(right, states)
        case .infix(_, let left, let right): reference(left, states) || reference(right, states)
        default: .unknown
        }
    }

    @Test("a rule of distinct answers is decided exactly when Kleene's logic decides it", arguments: 0..<20)
    func agreesWithKleene(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<20 {
            var used = 0
            let term = term(&random, depth: 3, &used)
            let formula = try Self.scope.formula(term.minimal())
            for _ in 0..<20 {
                let states = Self.names.map { _ in random.pick(Kleene.allCases) }
                let value = Evaluator.value(of: formula, in: Self.scope.frame(answers(states)))
                #expect(
                    Kleene(value) == reference(term, states), "seed \(seed): \(term.minimal()) at \(states)")
            }
        }
    }

    @Test("and so decided whenever every way to answer the rest agrees", arguments: 0..<20)
    func complete(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 500)
        for _ in 0..<10 {
            var used = 0
            let term = term(&random, depth: 3, &used)
            let formula = try Self.scope.formula(term.minimal())
            let states = Self.names.prefix(used).map { _ in random.pick(Kleene.allCases) }
            let unknown = states.indices.filter { states[$0] == .unknown }
            var outcomes: Set<Int> = []
            for bits in 0..<(1 << unknown.count) {
                var completed = Array(states)
                for (place, index) in unknown.enumerated() {
                    completed[index] = bits >> place & 1 == 1 ? .yes : .no
                }
                outcomes.insert(reference(term, completed).rawValue)
            }
            let value = Evaluator.value(of: formula, in: Self.scope.frame(answers(Array(states))))
            let expected = outcomes.count == 1 ? outcomes.first : Kleene.unknown.rawValue
            #expect(Kleene(value).rawValue == expected, "seed \(seed): \(term.minimal()) at \(states)")
        }
    }

    @Test(
        "the laws of logic hold for every mixture of yes, no and unknown",
        arguments: [
            ("!(v0 && v1)", "!v0 || !v1"), ("!(v0 || v1)", "!v0 && !v1"), ("!!v0", "v0"),
            ("v0 && v1", "v1 && v0"),
            ("v0 || v1", "v1 || v0"), ("v0 && (v1 && v2)", "(v0 && v1) && v2"),
            ("v0 || (v1 || v2)", "(v0 || v1) || v2"), ("v0 && (v1 || v2)", "v0 && v1 || v0 && v2"),
            ("v0 || v1 && v2", "(v0 || v1) && (v0 || v2)"), ("v0 && v0", "v0"), ("v0 || v0", "v0"),
            ("v0 && (v0 || v1)", "v0"), ("v0 || v0 && v1", "v0"), ("v0 && true", "v0"), ("v0 || false", "v0"),
            ("v0 && false", "false"), ("v0 || true", "true"), ("v0 == v1", "v1 == v0"),
            ("v0 != v1", "!(v0 == v1)"),
        ])
    func laws(left: String, right: String) throws {
        let (first, second) = (try Self.scope.formula(left), try Self.scope.formula(right))
        for a in Kleene.allCases {
            for b in Kleene.allCases {
                for c in Kleene.allCases {
                    let frame = Self.scope.frame(answers([a, b, c]))
                    #expect(
                        Evaluator.value(of: first, in: frame) == Evaluator.value(of: second, in: frame),
                        "\(left) and \(right) at \(a), \(b), \(c)")
                }
            }
        }
    }

    @Test("an unknown test of a choice is decided only if both branches agree")
    func conditional() throws {
        for (then, otherwise) in [(Kleene.yes, Kleene.yes), (.no, .no), (.yes, .no), (.unknown, .unknown)] {
            let value = try Self.scope.value(of: "v0 ? v1 : v2", answers([.unknown, then, otherwise]))
            #expect(Kleene(value) == (then == otherwise ? then : .unknown), "\(then), \(otherwise)")
        }
        #expect(try Self.scope.value(of: "v0 ? 5 : 5") == .whole(5))
        #expect(try Self.scope.value(of: "v0 ? 5 : 6") == .missing)
        // The branch that is not taken does not matter.
        #expect(try Self.scope.value(of: "v0 ? v1 : v2", answers([.yes, .no, .unknown])) == .false)
        #expect(try Self.scope.value(of: "v0 ? v1 : v2", answers([.no, .unknown, .yes])) == .true)
        #expect(try Self.scope.value(of: "v0 ? v1 : v2", answers([.yes, .unknown, .yes])) == .missing)
    }
}
