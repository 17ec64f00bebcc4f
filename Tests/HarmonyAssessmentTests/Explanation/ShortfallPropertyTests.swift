import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import TestSupport
import Testing

@Suite("Every shortfall has been tried")
struct ShortfallPropertyTests {
    @Test(
        "What a gap proposes mends its comparison, and one step less does not",
        arguments: StatusCase.all.filter { $0.expected == .unmet })
    func boundaryCases(_ example: StatusCase) throws {
        try check(try judge(example.sheet), [example.id], "\(example.testDescription)")
    }

    @Test("The same for answers drawn at random", arguments: 0..<60 as Range<UInt64>)
    func randomAnswers(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let assessment = try judge(Self.randomSheet(&random))
        try check(assessment, assessment.ids(.unmet), "seed \(seed)")
    }

    @Test(
        "A search that begins with a guess ends where one without ends", arguments: 0..<120 as Range<UInt64>)
    func guesses(seed: UInt64) throws {
        var random = SplitMix64(seed: seed + 1_000)
        let assessment = try judge(Self.randomSheet(&random))
        for id in assessment.ids(.unmet) {
            let result = try assessment.result(id)
            let guessed = Explainer(assessment).gaps(of: result)
            let searched = Explainer(assessment, guessing: false).gaps(of: result)
            for (one, other) in zip(guessed, searched) {
                #expect(
                    one.alternatives.map { $0.map(\.shortfall) }
                        == other.alternatives.map { $0.map(\.shortfall) },
                    "seed \(seed), \(id)")
            }
        }
    }

    /// Numbers, dates and yes/no of a valid sheet drawn anew; what does not fit together is left out.
    static func randomSheet(_ random: inout SplitMix64) -> AnswerSheet {
        var sheet = AnswerSheet.allMet
        for indicator in enterprise.indicators {
            for input in indicator.question.inputs where Bool.random(using: &random) {
                let value: JSONLiteral? =
                    switch input.type {
                    case .integer: .raw(String(Int.random(in: 0...130, using: &random)))
                    case .amount: .raw(String(Int.random(in: 0...1_500_000, using: &random)))
                    case .percent: .text(String(Int.random(in: 0...100, using: &random)) + "%")
                    case .boolean: .raw(String(Bool.random(using: &random)))
                    case .date:
                        .text(
                            "20\(Int.random(in: 18...24, using: &random))-0\(Int.random(in: 1...9, using: &random))-15"
                        )
                    case .choice: input.options.randomElement(using: &random).map { .text($0.id) }
                    default: nil
                    }
                if let value { sheet = sheet.with(indicator.id, [input.id: value]) }
            }
        }
        return sheet
    }

    private func check(_ assessment: Assessment, _ ids: [String], _ label: Comment) throws {
        for id in ids {
            for gap in Explainer(assessment).gaps(of: try assessment.result(id)) {
                #expect(!gap.alternatives.isEmpty, label)
                for shortcoming in gap.alternatives.flatMap(\.self) {
                    try check(shortcoming, of: gap.condition, assessment, label)
                }
                for alternative in gap.alternatives {
                    mends(alternative, gap.condition, assessment, label)
                }
            }
        }
    }

    /// One alternative with all that it lacks put right is enough for its condition.
    private func mends(
        _ alternative: [Shortcoming], _ condition: Condition, _ assessment: Assessment, _ label: Comment
    ) {
        var frame = assessment.frame
        for shortcoming in alternative {
            switch shortcoming.shortfall {
            case .move(let slot, _, let to, _): frame[slot] = .number(to)
            case .redo(let slot, let since): frame[slot] = .date(since)
            case .redoYear(let slot, let year): frame[slot] = .number(year)
            case .confirm(let slot): frame[slot] = .true
            case .choose(let slot, let options): frame[slot] = .choice(options.first ?? 0)
            case .add, .moveTogether, nil: return
            }
        }
        #expect(Evaluator.value(of: condition.require, in: frame) == .true, label)
    }

    private func check(
        _ shortcoming: Shortcoming, of condition: Condition, _ assessment: Assessment, _ label: Comment
    ) throws {
        func holds(_ slot: Int, _ value: Value) -> Bool {
            var frame = assessment.frame
            frame[slot] = value
            return Evaluator(condition.require, frame).value(of: shortcoming.node)
                == .boolean(shortcoming.wanted)
        }
        func input(_ slot: Int) throws -> Input {
            try #require(assessment.standard.inputsBySlot[slot]?.input)
        }
        switch shortcoming.shortfall {
        case .move(let slot, let by, let to, let upward):
            let input = try input(slot)
            let step = try #require(input.type.step)
            #expect(input.improve == (upward ? .up : .down), label)
            guard case .number(let current) = assessment.frame[slot] else {
                Issue.record("a number that is not there is to be moved: \(label)")
                return
            }
            #expect(upward ? to.subtracting(current) == by : current.subtracting(to) == by, label)
            #expect(by > .zero, label)
            #expect(holds(slot, .number(to)), label)
            let less = try #require(upward ? to.subtracting(step) : to.adding(step))
            #expect(!holds(slot, .number(less)), label)
            if upward, let whole = input.whole, case .number(let total) = assessment.frame[whole.input.slot] {
                #expect(to <= total, label)
            }
        case .redo(let slot, let since):
            #expect(try input(slot).improve == .again, label)
            // What may lie ahead, such as a contract's end, may have to.
            let ahead = try input(slot).mayBeLater
            #expect(ahead || since <= assessment.submission.asOf, label)
            #expect(holds(slot, .date(since)), label)
            let before = try #require(since.adding(days: -1))
            #expect(!holds(slot, .date(before)), label)
            #expect(ahead || holds(slot, .date(assessment.submission.asOf)), label)
        case .redoYear(let slot, let year):
            #expect(try input(slot).improve == .again, label)
            #expect(holds(slot, .number(year)), label)
        case .confirm(let slot):
            #expect(try input(slot).improve == .yes, label)
            #expect(holds(slot, .true), label)
        case .choose(let slot, let options):
            let input = try input(slot)
            #expect(input.improve == .yes, label)
            for index in input.options.indices {
                #expect(holds(slot, .choice(index)) == options.contains(index), label)
            }
        case .add, .moveTogether, nil: break
        }
    }
}
