import HarmonyAssessment
import HarmonyCriteria
import Testing

@Suite("Ways to pass")
struct AlternativeTests {
    @Test(
        "A way that only facts could open is left out where another is open",
        arguments: [
            // Fewer than 25 members would do as well: nobody is told so.
            on("E2.1", ["kind": "joint", "members": 402], .unmet),
            on("E2.1", ["kind": "absent", "approved": nil, "members": 402], .unmet),
            on(
                "E2.1", ["kind": "organiser", "approved": nil, "members": 25], .unmet,
                facts: StatusCase.small(40)),
        ])
    func union(_ example: StatusCase) throws {
        let lacks = try judge(example.sheet).lacks("E2.1")
        #expect(lacks.first == [["E2.1.kind = own"]])
    }

    @Test("A joint union or an organiser is offered where there are few members")
    func smallUnion() throws {
        let sheet = AnswerSheet.allMet.with(facts: StatusCase.small(40))
            .with("E2.1", ["kind": "absent", "approved": nil, "members": 24])
        #expect(
            try judge(sheet).lacks("E2.1") == [[["E2.1.kind = own"], ["E2.1.kind = joint|organiser"]]])
    }

    @Test("A mediation committee alone is offered to a medium enterprise, the lighter forms to a small one")
    func mediation() throws {
        let absent = AnswerSheet.allMet.with("E4.1", ["kind": "absent"])
        #expect(try judge(absent).lacks("E4.1") == [[["E4.1.kind = committee"]]])
        let elected = AnswerSheet.allMet.with("E4.1", ["kind": "elected"])
        #expect(try judge(elected).lacks("E4.1") == [[["E4.1.kind = committee"]]])
        let small = absent.with(facts: ["sizeClass": "small"])
        #expect(
            try judge(small).lacks("E4.1") == [[["E4.1.kind = committee"], ["E4.1.kind = elected|joint"]]])
    }

    @Test("A congress is offered, not a smaller enterprise")
    func congress() throws {
        let sheet = AnswerSheet.allMet.with("E3.1", ["kind": "regional"])
        #expect(try judge(sheet).lacks("E3.1") == [[["E3.1.kind = congress|assembly"]]])
    }

    @Test("Employee directors: nobody is told to have fewer than 300 employees or another supervisory board")
    func board() throws {
        func lacks(_ values: AnswerSheet.Values) throws -> [[[String]]] {
            try judge(AnswerSheet.threeGaps.with("E3.7", values)).lacks("E3.7")
        }
        #expect(try lacks([:]) == [[["E3.7.boardStaff +1 = 1"]]])
        // With a supervisory board either would do for the voice; the third is a demand of its own.
        #expect(
            try lacks(["supervisors": 3]) == [
                [["E3.7.supervisorStaff +1 = 1"]],
                [["E3.7.boardStaff +1 = 1"], ["E3.7.supervisorStaff +1 = 1"]],
            ])
        #expect(
            try lacks(["supervisors": 7, "supervisorStaff": 1]) == [[["E3.7.supervisorStaff +2 = 3"]]])
    }

    @Test("Only the conditions that failed are explained")
    func failedConditions() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E9.1", ["anonymous": false, "valid": 90]))
        let gaps = Explainer(assessment).gaps(of: try assessment.result("E9.1"))
        #expect(gaps.map(\.condition.id) == ["returned", "anonymous"])
        let committee = try judge(AnswerSheet.allMet.with("E4.2", ["employeeSide": 0]))
        #expect(try committee.result("E4.2").failed.map(\.id) == ["both", "equal"])
    }

    @Test("Where nothing can honestly be changed the failing comparison is still named")
    func noWay() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E8.4", ["incidents": 1, "lawful": 0]))
        let gaps = Explainer(assessment).gaps(of: try assessment.result("E8.4"))
        #expect(gaps.count == 1)
        let shortcoming = try #require(gaps.first?.alternatives.first?.first)
        #expect(!shortcoming.canImprove)
        #expect(shortcoming.shortfall == nil)
    }
}
