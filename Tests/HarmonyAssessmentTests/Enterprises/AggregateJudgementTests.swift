import HarmonyAssessment
import HarmonyCriteria
import Testing

/// At least half of those taking part must pass.
@Suite("A park judged by its enterprises' answers")
struct AggregateJudgementTests {
    private func judgement(_ passing: Int, _ failing: Int, _ open: Int, taking: Int?, meeting: Int) throws
        -> AggregateJudgement
    {
        var park = try SmallPark()
        for index in 0..<passing { try park.add("pass\(index)", #""E.1": true, "E.2": 1"#) }
        for index in 0..<failing { try park.add("fail\(index)", #""E.1": false, "E.2": 1"#) }
        for index in 0..<open { try park.add("open\(index)", #""E.2": 1"#) }
        return try park.figures(taking: taking, meeting: meeting).judgement
    }

    @Test("The answers decide where the claim was too good")
    func worse() throws {
        let found = try judgement(1, 3, 0, taking: 4, meeting: 3)
        #expect(found.verdictAtWorst == .fail)
        #expect(found.verdictAtBest == .fail)
        #expect(found.changes.map(\.indicator.id) == ["P.1"])
        #expect(found.changes.map(\.claimed) == [.met])
        #expect(found.changes.map(\.atWorst) == [.unmet])
    }

    @Test("They say so where nothing changes")
    func same() throws {
        let found = try judgement(3, 1, 0, taking: 4, meeting: 3)
        #expect(found.verdictAtWorst == .pass)
        #expect(found.changes.isEmpty)
    }

    @Test("An undecided enterprise counts against the park at worst, and for it at best")
    func undecided() throws {
        let found = try judgement(1, 1, 2, taking: 4, meeting: 3)
        #expect(found.verdictAtWorst == .fail)
        #expect(found.verdictAtBest == .pass)
        #expect(found.changes.map(\.atWorst) == [.unmet])
        #expect(found.changes.map(\.atBest) == [.met])
    }

    @Test("Enterprises without answers count as undecided ones do: leaving out files settles nothing")
    func leftOut() throws {
        let found = try judgement(2, 0, 0, taking: 10, meeting: 8)
        #expect(found.verdictAtWorst == .fail)
        #expect(found.verdictAtBest == .pass)
        #expect(try judgement(5, 0, 0, taking: 10, meeting: 8).verdictAtWorst == .pass)
        #expect(try judgement(2, 6, 0, taking: 10, meeting: 8).verdictAtBest == .fail)
        // More answers than the park states are enterprises all the same.
        #expect(try judgement(2, 3, 0, taking: 2, meeting: 2).verdictAtBest == .fail)
    }

    @Test("Where the park does not say how many there are, any number may be missing")
    func untold() throws {
        let found = try judgement(4, 0, 0, taking: nil, meeting: 4)
        #expect(found.verdictAtWorst == .fail)
        #expect(found.verdictAtBest == .pass)
    }
}
