import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("What an outcome opens")
struct ProspectTests {
    private func prospects(_ stage: String, yes: Bool = true, facts: String = "", role: String? = nil) throws
        -> [Prospect]
    {
        let stages = #"""
            "stages": [{"id": "S", "title": {"zh": "段", "en": "stage"}, "clause": "评估", "actor": {"zh": "谁", "en": "who"},
              "result": {"zh": "果", "en": "result"}, \#(stage)}]
            """#
        let fact =
            #"{"id": "grade", "type": "choice", "options": [{"id": "A", "label": {"zh": "甲", "en": "a"}}, {"id": "B", "label": {"zh": "乙", "en": "b"}}], "label": {"zh": "级", "en": "grade"}}"#
        let standard = try smallStandard(
            [indicator("X", ["yes boolean"], rules: #""metWhen": "yes""#)], facts: fact, more: stages)
        let assessor = role.map { #""assessor": {"role": "\#($0)"}, "# } ?? ""
        let text = smallAnswers(#""X": \#(yes)"#).replacing(
            #""answers""#, with: assessor + #""facts": {\#(facts)}, "answers""#)
        return try judge(text, by: standard).prospects
    }

    private func need(_ id: String, _ when: String?) -> String {
        #"{"id": "\#(id)", "label": {"zh": "需", "en": "need"}\#(when.map { #", "when": "\#($0)""# } ?? "")}"#
    }

    @Test(
        "It is lacking while one need is, unanswered while one is, open when only others have to decide",
        arguments: [
            (true, #""grade": "A""#, Prospect.State.open), (false, #""grade": "A""#, .lacking),
            (true, #""grade": "B""#, .lacking), (true, "", .unanswered), (false, "", .lacking),
        ])
    func states(yes: Bool, facts: String, expected: Prospect.State) throws {
        let needs = [need("met", "verdict == 'pass'"), need("graded", "grade == 'A'"), need("assessed", nil)]
        let found = try #require(
            try prospects(#""needs": [\#(needs.joined(separator: ", "))]"#, yes: yes, facts: facts).first)
        #expect(found.state == expected)
        #expect(found.needs.last?.state == .others)
        #expect(found.missing.count == (facts.isEmpty ? 1 : 0))
    }

    @Test("What hangs on answers that are still open is neither there nor lacking")
    func hanging() throws {
        func states(_ sheet: AnswerSheet) throws -> [String: Prospect.State] {
            var states: [String: Prospect.State] = [:]
            for prospect in try judge(sheet).prospects {
                if case .stage(let stage) = prospect.subject { states[stage.id] = prospect.state }
            }
            return states
        }
        let named = AnswerSheet.allMet.with(facts: ["nationalTitle": .raw("true")])
        // An unanswered trigger may still be confirmed.
        let silent = try states(named.entry("V4", nil))
        #expect(silent["S6"] == .unanswered)
        #expect(silent["S2"] == .unanswered)
        #expect(silent["S1"] == .lacking)
        #expect(try states(named)["S6"] == .lacking)
        // An open indicator may still be met or not; one that fails settles the rest.
        #expect(try states(named.entry("E6.1", nil))["S2"] == .unanswered)
        #expect(try states(named.entry("E6.1", "false"))["S2"] == .lacking)
    }

    @Test("For whom it is not, it is not, and nothing is asked")
    func notApplicable() throws {
        let stage =
            #""appliesWhen": "grade == 'A'", "otherwise": {"zh": "否", "en": "no"}, "needs": [\#(need("never", "verdict == 'vetoed'"))]"#
        #expect(try prospects(stage, facts: #""grade": "B""#).first?.state == .notApplicable)
        #expect(try prospects(stage).first?.state == .unanswered)
        #expect(try prospects(stage, facts: #""grade": "A""#).first?.state == .lacking)
    }

    @Test("A named unit is not named again")
    func namedAlready() throws {
        func naming(_ named: String) throws -> Prospect.State? {
            try judge(AnswerSheet.allMet.with(facts: ["nationalTitle": .raw(named)])).prospects.first {
                prospect in
                if case .stage(let stage) = prospect.subject { stage.id == "S4" } else { false }
            }?.state
        }
        #expect(try naming("true") == .notApplicable)
        #expect(try naming("false") == .open)
    }

    @Test("Who assessed is known to it; without a word it was the subject itself")
    func assessor() throws {
        let stage = #""needs": [\#(need("own", "assessor == 'self'"))]"#
        #expect(try prospects(stage).first?.state == .open)
        #expect(try prospects(stage, role: "self").first?.state == .open)
        #expect(try prospects(stage, role: "tripartite").first?.state == .lacking)
    }

    @Test("Fewer inspections take the standard and the grade, both")
    func bundled() throws {
        func state(_ grade: String?, met: Bool) throws -> Prospect.State? {
            var sheet = AnswerSheet.allMet
            if let grade { sheet = sheet.with(facts: ["integrityGrade": .text(grade)]) }
            if !met { sheet = sheet.entry("E6.1", "false") }
            return try judge(sheet).prospects.first { prospect in
                if case .incentive(let incentive) = prospect.subject { incentive.id == "I3" } else { false }
            }?.state
        }
        #expect(try state("A", met: true) == .open)
        #expect(try state("A", met: false) == .lacking)
        #expect(try state("B", met: true) == .lacking)
        #expect(try state(nil, met: true) == .unanswered)
    }

    @Test(
        "A named unit with a confirmed trigger inside 36 months faces removal; one outside, or an unnamed one, does not",
        arguments: [
            (true, "2022-06-30", Prospect.State.open), (true, "2022-06-29", .lacking),
            (false, "2024-03-08", .notApplicable),
        ])
    func removal(named: Bool, decided: String, expected: Prospect.State) throws {
        let sheet = AnswerSheet.allMet.with(facts: ["nationalTitle": .raw(named ? "true" : "false")])
            .entry(
                "V3",
                #"{"value": {"over": 0, "grave": true}, "confirmed": {"date": "\#(decided)", "decision": "某字〔2022〕1号"}}"#
            )
        let assessment = try judge(sheet)
        let removal = assessment.prospects.first { prospect in
            if case .stage(let stage) = prospect.subject { stage.isAdverse } else { false }
        }
        #expect(removal?.state == expected)
        #expect(assessment.bindsRemoval == named)
    }
}
