import HarmonyRules
import TestSupport

/// Makes random rules that are well typed, over a few names.
struct TermMaker {
    static let flags = ["p", "q", "r"]
    static let numbers = ["x", "y", "z"]

    /// The names that such rules use: bare counts, which go with one another in every operation, or none.
    static let scope: RuleScope = {
        var scope = RuleScope()
        for name in flags { scope.input(name, .boolean) }
        for name in numbers { scope.input(name, .number(.literal), none: true) }
        return scope
    }()

    var random: SplitMix64
    var divides = false

    init(seed: UInt64, divides: Bool = false) {
        random = SplitMix64(seed: seed)
        self.divides = divides
    }

    mutating func truth(depth: Int) -> Term {
        guard depth > 0 else {
            return .atom(random.chance(1, in: 8) ? random.pick(["true", "false"]) : random.pick(Self.flags))
        }
        switch random.int(0...9) {
        case 0, 1: return .infix("&&", truth(depth: depth - 1), truth(depth: depth - 1))
        case 2, 3: return .infix("||", truth(depth: depth - 1), truth(depth: depth - 1))
        case 4: return .prefix("!", truth(depth: depth - 1))
        case 5:
            let operation = random.pick(["==", "!="])
            return .infix(operation, truth(depth: depth - 1), truth(depth: depth - 1))
        case 6, 7:
            let operation = random.pick(["==", "!=", "<", "<=", ">", ">="])
            return .infix(operation, number(depth: depth - 1), number(depth: depth - 1))
        case 8:
            return .conditional(truth(depth: depth - 1), truth(depth: depth - 1), truth(depth: depth - 1))
        default: return .infix(random.pick(["==", "!="]), .atom(random.pick(Self.numbers)), .atom("none"))
        }
    }

    mutating func number(depth: Int) -> Term {
        guard depth > 0 else {
            return .atom(random.chance(1, in: 4) ? String(random.int(0...3)) : random.pick(Self.numbers))
        }
        switch random.int(0...(divides ? 8 : 7)) {
        case 0, 1: return .infix("+", number(depth: depth - 1), number(depth: depth - 1))
        case 2, 3: return .infix("-", number(depth: depth - 1), number(depth: depth - 1))
        case 4: return .infix("*", number(depth: depth - 1), number(depth: depth - 1))
        case 5: return .prefix("-", number(depth: depth - 1))
        case 6:
            return .conditional(truth(depth: depth - 1), number(depth: depth - 1), number(depth: depth - 1))
        case 7: return call(depth: depth)
        default: return .infix("/", number(depth: depth - 1), number(depth: depth - 1))
        }
    }

    private mutating func call(depth: Int) -> Term {
        let name = random.pick(["min", "max", "sum", "count"])
        var arguments: [Term] = []
        for _ in 0..<random.int(1...3) {
            arguments.append(name == "count" ? truth(depth: depth - 1) : number(depth: depth - 1))
        }
        return .call(name, arguments)
    }

    /// A value for every name; `unknown` of ten are left out.
    mutating func answers(unknown: Int) -> [String: Value] {
        var answers: [String: Value] = [:]
        for name in Self.flags where !random.chance(unknown, in: 10) {
            answers[name] = .boolean(random.chance(1, in: 2))
        }
        for name in Self.numbers where !random.chance(unknown, in: 10) {
            answers[name] = random.chance(1, in: 6) ? Value.none : .whole(random.int(-2...3))
        }
        return answers
    }
}
