import HarmonyRules
import TestSupport
import Testing

@Suite("What is decided stays decided, however the open questions are answered")
struct CompletionTests {
    private func plain(_ answers: [String: Value]) -> [String: PlainValue] {
        answers.compactMapValues { PlainValue($0) }
    }

    private func text(_ answers: [String: Value]) -> String {
        answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    /// Every way to fill in the names that have no answer, numbers from a few small ones and none.
    private func completions(of answers: [String: Value]) -> [[String: Value]] {
        var all = [answers]
        for name in TermMaker.flags where answers[name] == nil {
            all = all.flatMap { one in
                [Value.true, .false].map { value in one.merging([name: value]) { $1 } }
            }
        }
        for name in TermMaker.numbers where answers[name] == nil {
            all = all.flatMap { one in
                [Value.none, .whole(-1), .whole(0), .whole(2)].map { value in
                    one.merging([name: value]) { $1 }
                }
            }
        }
        return all
    }

    @Test("with every answer given, a rule is worth what plain logic says", arguments: 0..<40)
    func total(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed))
        for _ in 0..<20 {
            let term = maker.truth(depth: 4)
            let formula = try TermMaker.scope.formula(term.minimal())
            for _ in 0..<6 {
                let answers = maker.answers(unknown: 0)
                let value = Evaluator.value(of: formula, in: TermMaker.scope.frame(answers))
                #expect(
                    value == term.plain(plain(answers)).value,
                    "seed \(seed): \(term.minimal()) at \(text(answers))")
            }
        }
    }

    @Test("a number is worth what plain arithmetic says", arguments: 0..<20)
    func totalNumbers(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 700)
        for _ in 0..<20 {
            let term = maker.number(depth: 4)
            let answers = maker.answers(unknown: 0)
            let value = try TermMaker.scope.value(of: term.minimal(), answers)
            #expect(
                value == term.plain(plain(answers)).value,
                "seed \(seed): \(term.minimal()) at \(text(answers))")
        }
    }

    @Test("a rule is decided only if every way to answer the rest decides it so", arguments: 0..<40)
    func sound(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 3000)
        for _ in 0..<20 {
            let term = maker.truth(depth: 3)
            let answers = maker.answers(unknown: 4)
            let value = try TermMaker.scope.value(of: term.minimal(), answers)
            guard !value.isUnknown else { continue }
            for completed in completions(of: answers) {
                let outcome = term.plain(plain(completed)).value
                #expect(
                    outcome == value,
                    "seed \(seed): \(term.minimal()) at \(text(answers)), completed \(text(completed))")
                if outcome != value { break }
            }
        }
    }

    @Test(
        "no rule without a fault in it is unknown for another reason than a missing answer", arguments: 0..<10
    )
    func reason(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 5000)
        for _ in 0..<40 {
            let term = maker.truth(depth: 4)
            let value = try TermMaker.scope.value(of: term.minimal(), maker.answers(unknown: 5))
            if case .unknown(let reason) = value {
                #expect(reason == .unanswered, "seed \(seed): \(term.minimal())")
            }
        }
    }

    @Test("filling in an answer never changes what was decided, also beside faults", arguments: 0..<60)
    func monotone(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 9000, divides: true)
        for _ in 0..<20 {
            let term = maker.random.chance(1, in: 3) ? maker.number(depth: 4) : maker.truth(depth: 4)
            let formula = try TermMaker.scope.formula(term.minimal())
            var answers = maker.answers(unknown: 8)
            let rest = maker.answers(unknown: 0)
            var decided: Value?
            for name in ([""] + TermMaker.flags + TermMaker.numbers).shuffled(using: &maker.random) {
                if answers[name] == nil { answers[name] = rest[name] }
                let value = Evaluator.value(of: formula, in: TermMaker.scope.frame(answers))
                if let decided {
                    #expect(value == decided, "seed \(seed): \(term.minimal()) at \(text(answers))")
                }
                if !value.isUnknown { decided = value }
            }
        }
    }

    @Test("laws hold for rules of any make, not for single answers only", arguments: 0..<20)
    func laws(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 12_000, divides: true)
        for _ in 0..<20 {
            let (a, b) = (maker.truth(depth: 2), maker.truth(depth: 2))
            let frame = TermMaker.scope.frame(maker.answers(unknown: 4))
            func value(_ term: Term) throws -> Value {
                Evaluator.value(of: try TermMaker.scope.formula(term.minimal()), in: frame)
            }
            let comment: Comment = "seed \(seed): \(a.minimal()) and \(b.minimal())"
            let conjunction = Term.infix("&&", a, b)
            let disjunction = Term.infix("||", a, b)
            #expect(
                try value(.prefix("!", conjunction))
                    == value(.infix("||", .prefix("!", a), .prefix("!", b))), comment)
            #expect(
                try value(.prefix("!", disjunction))
                    == value(.infix("&&", .prefix("!", a), .prefix("!", b))), comment)
            #expect(try value(.prefix("!", .prefix("!", a))) == value(a), comment)
            #expect(try value(conjunction) == value(.infix("&&", b, a)), comment)
            #expect(try value(disjunction) == value(.infix("||", b, a)), comment)
        }
    }
}
