import HarmonyRules
import TestSupport
import Testing

@Suite("Operators bind as in CEL")
struct PrecedenceTests {
    @Test("a rule means the same with all its parentheses and with the necessary ones", arguments: 0..<40)
    func minimalParentheses(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed), divides: true)
        for _ in 0..<12 {
            let term = maker.truth(depth: 4)
            let minimal = term.minimal()
            guard term.full.utf8.count <= RuleLimits.bytes else { continue }
            let short = try Parser.parse(minimal)
            let long = try Parser.parse(term.full)
            #expect(short.written == long.written, "seed \(seed): \(minimal)")
            let frame = TermMaker.scope.frame(maker.answers(unknown: 3))
            let first = try TermMaker.scope.formula(minimal)
            let second = try TermMaker.scope.formula(term.full)
            #expect(
                Evaluator.value(of: first, in: frame) == Evaluator.value(of: second, in: frame),
                "seed \(seed): \(minimal)")
        }
    }

    @Test("white space between words means nothing", arguments: 0..<20)
    func whiteSpace(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 1000, divides: true)
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<12 {
            let term = maker.truth(depth: 3)
            let airy = term.minimal { random.pick(["", " ", "  ", "\t", "\n", "\r\n"]) }
            let expected = try Parser.parse(term.minimal()).written
            #expect(try Parser.parse("\n " + airy + " \t").written == expected, "seed \(seed): \(airy)")
        }
    }

    @Test(
        "each example is read as its parentheses say",
        arguments: [
            ("p || q && r", "(p || (q && r))"), ("p && q || r", "((p && q) || r)"),
            ("!p && q", "((!p) && q)"), ("!p == q", "((!p) == q)"), ("!!p", "(!(!p))"),
            ("a + b * c", "(a + (b * c))"), ("a * b + c", "((a * b) + c)"), ("a - b - c", "((a - b) - c)"),
            ("a - b + c", "((a - b) + c)"), ("a / b / c", "((a / b) / c)"), ("a / b * c", "((a / b) * c)"),
            ("-a * b", "((-a) * b)"), ("a - -b", "(a - (-b))"), ("a--b", "(a - (-b))"), ("--a", "(-(-a))"),
            ("a + b > c - d", "((a + b) > (c - d))"), ("a < b && c >= d", "((a < b) && (c >= d))"),
            ("a in ['x'] || b", "((a in ['x']) || b)"), ("a == b || c != d", "((a == b) || (c != d))"),
            ("p ? a : q ? b : c", "(p ? a : (q ? b : c))"), ("p ? q ? a : b : c", "(p ? (q ? a : b) : c)"),
            ("p || q ? a + b : c * d", "((p || q) ? (a + b) : (c * d))"),
            ("(p ? q : r) ? a : b", "((p ? q : r) ? a : b)"), ("(a == b) == c", "((a == b) == c)"),
            ("a == (b == c)", "(a == (b == c))"), ("f(a, b ? c : d)", "f(a, (b ? c : d))"),
            ("${E2.5.kind} == 'own'", "(${E2.5.kind} == 'own')"), ("x == none", "(x == none)"),
            ("a || b || c", "((a || b) || c)"), ("a && b && c", "((a && b) && c)"),
            ("inside + ink + i", "((inside + ink) + i)"), ("nonet == truely", "(nonet == truely)"),
            ("[1, [2], []]", "[1, [2], []]"), ("((a))", "a"), ("1.50", "1.5"),
        ])
    func examples(text: String, expected: String) throws {
        #expect(try Parser.parse(text).written == expected)
    }

    @Test("an indicator's number may hold points; the input's name follows the last one")
    func referencePath() throws {
        let expression = try Parser.parse("${E2.5.kind}")
        guard case .reference(let indicator, let input) = expression.kind(expression.root) else {
            Issue.record("not a reference")
            return
        }
        #expect(indicator == "E2.5")
        #expect(input == "kind")
    }

    @Test("a string keeps what stands between its quotes, in any script")
    func strings() throws {
        for content in ["own", "joint-stock", "合资 企业", "a\"b", "&& || ⟦⟧ ${x}", " "] {
            let expression = try Parser.parse("'" + content + "'")
            guard case .string(content) = expression.kind(expression.root) else {
                Issue.record("'\(content)' is read as \(expression.written)")
                continue
            }
        }
    }

    @Test("every part knows where it stands: its text alone reads as that part", arguments: 0..<20)
    func places(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 2000, divides: true)
        for _ in 0..<8 {
            let text = maker.truth(depth: 3).minimal()
            let bytes = Array(text.utf8)
            let expression = try Parser.parse(text)
            for node in expression.nodes(under: expression.root) {
                let part = String(decoding: bytes[expression.range(node)], as: UTF8.self)
                #expect(try Parser.parse(part).written == expression.written(node), "seed \(seed): \(text)")
            }
        }
    }
}
