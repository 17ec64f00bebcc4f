import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import TestSupport
import Testing

@Suite("The shortest way to pass")
struct WayToPassTests {
    @Test("Case B passes after one change in each of three indicators, and not after two of them")
    func caseB() throws {
        let assessment = try judge(.threeGaps)
        let way = try #require(WayToPass(assessment))
        #expect(way.changes.map(\.indicator.id) == ["E3.2", "E3.7", "E5.6"])
        #expect(way.isWhole)
        #expect(way.answerCount == 3)
        #expect(way.applied(to: assessment).verdict == .pass)
        for left in way.changes.indices {
            var submission = assessment.submission
            for (index, change) in way.changes.enumerated() where index != left {
                for answer in change.moves.flatMap(\.answers) { submission.frame[answer.slot] = answer.value }
            }
            #expect(assess(submission, by: enterprise).verdict == .fail)
        }
    }

    @Test("It tells the least that will do: 16,380 yuan, one employee director, a congress held anew")
    func figures() throws {
        let way = try #require(WayToPass(try judge(.threeGaps)))
        let moves = way.changes.flatMap(\.moves)
        #expect(moves.count == 3)
        guard case .redo = moves[0].shortfall, case .move(_, let people, _, true) = moves[1].shortfall,
            case .move(_, let money, _, true) = moves[2].shortfall
        else {
            Issue.record("\(moves.map(\.shortfall))")
            return
        }
        #expect(people == Rational(1))
        #expect(money == Rational(16_380))
    }

    @Test("A lapsed contract is signed anew, from today and for as short a term as will do")
    func anew() throws {
        let lapsed = AnswerSheet.allMet.with(
            "E2.5", ["kind": "own", "start": "2021-03-15", "end": "2024-03-14"])
        let assessment = try judge(lapsed)
        let way = try #require(WayToPass(assessment))
        #expect(way.isWhole)
        let dates = way.changes.flatMap(\.moves).flatMap(\.answers).map { answer -> String in
            if case .date(let date) = answer.value { date.iso } else { "" }
        }
        #expect(dates == ["2025-06-30", "2026-06-29"])
    }

    @Test("What has been done cannot be done otherwise: the way does not touch it")
    func past() throws {
        let way = try #require(WayToPass(try judge(.allMet.with("E5.3", ["hires": 64, "trained": 60]))))
        #expect(way.changes.isEmpty)
        #expect(way.blocked.map(\.indicator.id) == ["E5.3"])
    }

    @Test("A pass needs none")
    func pass() throws { #expect(WayToPass(try judge(.allMet)) == nil) }

    @Test("What is open must be answered, and is no change")
    func incomplete() throws {
        let assessment = try judge(.threeGaps.without("E1.4"))
        let way = try #require(WayToPass(assessment))
        #expect(!way.isWhole)
        #expect(way.unanswered.map(\.indicator.id).contains("E1.4"))
        #expect(way.changes.map(\.indicator.id) == ["E3.2", "E3.7", "E5.6"])
    }

    @Test("Of two ways that differ in the number of answers the shorter is taken")
    func shorter() throws {
        // Without a union of its own most of the second item has no ground: joining one turns more than one answer.
        let assessment = try judge(.allMet.with("E4.3", ["register": false, "records": false]))
        let way = try #require(WayToPass(assessment))
        #expect(way.answerCount == 2)
        #expect(way.applied(to: assessment).verdict == .pass)
    }

    @Test(
        "Whatever the answers, the changes mend what they are for and break nothing",
        arguments: 0..<40 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let assessment = try judge(ShortfallPropertyTests.randomSheet(&random))
        guard let way = WayToPass(assessment) else { return }
        let after = way.applied(to: assessment)
        let blocked = Set(way.blocked.map(\.indicator.id))
        for change in way.changes where !blocked.contains(change.indicator.id) {
            let status = try after.status(change.indicator.id)
            #expect(status != .unmet, "\(change.indicator.id)")
        }
        #expect(way.isWhole == (after.verdict == .pass))
        let before = assessment.indicators.count { $0.indicator.level == .required && $0.status == .unmet }
        #expect(way.blocked.count <= before)
        for move in way.changes.flatMap(\.moves) {
            for answer in move.answers {
                let input = try #require(enterprise.inputsBySlot[answer.slot]).input
                #expect(input.improve != nil, "\(input.id) is moved, though nothing marks it")
            }
        }
    }
}
