import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Whatever is written, reading it ends with an expression or with a fault inside the text")
struct MutationTests {
    private static let seeds = [
        "spend > 0 && frontline / spend >= share", "form in ['limited', 'joint-stock'] && !p || q",
        "within(held, duration('12 months')) ? employees : max(employees, members, 3)",
        "${E2.5.kind} == 'own' && 'pay' in kinds", "held == none || days(held, asOf) <= 10",
        "year(held) >= year(asOf) - 1 && -1.5 * tally < 2", "count(p, q, r) >= 2 && size(kinds) != 0",
        "date('2024-02-29') + duration('1 year') < asOf", "(p ? 1 : 2) == ceil(employees * share)",
    ]
    private static let pieces = [
        "'", "(", ")", "[", "]", ",", "&&", "||", "!", "==", "!=", "<", ">=", "in", "none", "?", ":", "+",
        "-",
        "*", "/", "$", "${", "}", ".", "1", "0.5", "999999999999999", "p", "held", "'a'", "''", "职", "≥",
        "\n",
        "\u{0}", "😀", "e", "true", "within", "date('2024-01-01')", "${E2.5.kind}", "()", "[]",
    ]

    private func mutate(_ text: String, _ random: inout SplitMix64) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<random.int(1...4) {
            let at = random.int(0...scalars.count)
            let piece = Array(random.pick(Self.pieces).unicodeScalars)
            switch random.int(0...3) {
            case 0: scalars.insert(contentsOf: piece, at: at)
            case 1 where at < scalars.count:
                scalars.removeSubrange(at..<min(scalars.count, at + random.int(1...5)))
            case 2 where at < scalars.count: scalars.replaceSubrange(at...at, with: piece)
            default: scalars.removeSubrange(at...)
            }
        }
        var mutated = String.UnicodeScalarView()
        mutated.append(contentsOf: scalars)
        return String(mutated)
    }

    @Test("seeded mutations of good rules", arguments: 0..<30)
    func mutations(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<200 {
            let text = mutate(random.pick(Self.seeds), &random)
            let size = text.utf8.count
            do {
                let expression = try Parser.parse(text)
                let again = try Parser.parse(expression.written)
                #expect(again.written == expression.written, "seed \(seed): \(text)")
                bind(expression, size, "seed \(seed): \(text)")
            } catch {
                #expect(
                    error.range.upperBound <= size && (!error.range.isEmpty || text.isEmpty),
                    "seed \(seed): \(text): \(error.range) of \(size)")
                #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
            }
        }
    }

    private func bind(_ expression: Expression, _ size: Int, _ comment: Comment) {
        let bound = Binder.bind(expression, in: RuleScope.workplace, expecting: nil)
        #expect((bound.formula == nil) == !bound.faults.isEmpty, comment)
        for fault in bound.faults {
            #expect(fault.range.upperBound <= size && !fault.range.isEmpty, comment)
            #expect(RuleProblem.all.contains { $0.name == fault.kind.name }, comment)
            #expect(!fault.message.zh.isEmpty && !fault.message.en.isEmpty, comment)
        }
        // Nothing is answered: whatever the rule is, it has a value.
        if let formula = bound.formula {
            _ = Evaluator.value(of: formula, in: RuleScope.workplace.frame())
        }
    }
}
