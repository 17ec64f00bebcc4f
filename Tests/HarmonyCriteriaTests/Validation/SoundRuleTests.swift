import HarmonyCriteria
import HarmonySyntax
import Testing

/// An author whose rule is right must never be told that it is wrong.
@Suite("Rules that only look wrong")
struct SoundRuleTests {
    /// The errors of the trial criteria with one passage replaced, of one kind if that is given.
    private func problems(_ old: String, _ new: String, kinds: [String] = []) -> [String] {
        #expect(trialCriteria.contains(old))
        let text = trialCriteria.replacing(old, with: new, maxReplacements: 1)
        return CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
            .filter { $0.severity == .error && (kinds.isEmpty || kinds.contains($0.kind.name)) }
            .map(\.message.en)
    }

    @Test(
        "A guard may be written in many ways",
        arguments: [
            "spend != 0 && part / spend >= share",
            "!(spend == 0) && part / spend >= share",
            "!(spend <= 0 || part / spend < share)",
            "spend == 0 || part / spend >= share",
            "spend <= 0 ? true : part / spend >= share",
            "(spend > 0) == true && part / spend >= share",
            "part > 0 && part / spend >= share",
            "part >= 1 && part / spend >= share",
            "spend > part && part / (spend - part) >= share",
            "part != spend && part / (spend - part) >= share",
            "part + spend > 0 && part / (part + spend) >= share",
            "max(part, spend) > 0 && part / max(part, spend) >= share",
            "min(part, spend) > 0 && part / spend >= share",
            "(spend > 0 && rate > 0 || spend > 1) && part / spend >= share",
            "spend > 0 && (rate > 1 || part / spend >= share)",
            "(spend > 0 && enough || rate > 1) && (spend == 0 || part / spend > 0.1)",
            "spend / 2 > 0 && part / spend >= share",
            "spend * share > 0 && part / spend >= share",
            "part / (1 + spend) >= share",
            "part / (spend > 0 ? spend : 1) >= share",
            "ceil(spend) >= 1 && part / ceil(spend) >= share",
            "spend > 0 && part / spend / spend > 0.001",
        ])
    func guards(rule: String) {
        #expect(problems(#""metWhen": "spend > 0 && enough""#, #""metWhen": "\#(rule)""#) == [])
    }

    @Test(
        "What can hold and can fail is let be, however odd",
        arguments: [
            "spend == part && part == 0",
            "spend - part >= 0.01",
            "part / 3 == spend / 3",
            "rate * rate - rate < 0",
            "spend > 999999999999999",
            "rate == 0.123456",
            "${T1.2.held} != none && year(${T1.2.held}) == year(asOf)",
            "${T1.2.held} == none || days(${T1.2.held}, asOf) <= 30",
            "!(${T1.2.held} >= date('2024-01-01'))",
            "!(within(${T1.2.held}, duration('12 months')))",
            "${T1.2.held} + duration('1 month') > asOf",
            "asOf < date('2020-01-01') || rate > 0",
            "(${T1.2.kind} == 'yearly' ? rate : 0) > 0.5",
            "count(rate > 0, spend > 0, part > 0) >= 3",
            "mean(part, spend) >= 1 && max(part, spend) < 5",
            "floor(rate) == 1",
            "(rate > 0.5) != (spend > 0)",
        ])
    func odd(rule: String) {
        let found = problems(
            #""metWhen": "spend > 0 && enough""#, #""metWhen": "\#(rule)""#,
            kinds: ["rule-never-holds", "rule-always-holds", "unguarded-divisor"])
        #expect(found == [])
    }

    @Test(
        "A part may exceed a whole that stands in another question: that is a warning in the answers",
        arguments: ["extra > ${T1.1.spend}", "extra / (${T1.1.spend} - extra - 1) > 2"])
    func elsewhere(rule: String) {
        let found = problems(
            #"{"id": "held", "type": "date","#,
            #"""
            {"id": "extra", "type": "amount", "unit": {"zh": "元", "en": "CNY"}, "atMost": "T1.1.spend",
             "label": {"zh": "另", "en": "extra"}},
            {"id": "held", "type": "date",
            """#)
        #expect(found == [])
        let text = trialCriteria.replacing(
            #"{"id": "held", "type": "date","#,
            with: #"""
                {"id": "extra", "type": "amount", "unit": {"zh": "元", "en": "CNY"}, "atMost": "T1.1.spend",
                 "label": {"zh": "另", "en": "extra"}},
                {"id": "held", "type": "date",
                """#
        ).replacing(#""metWhen": ["#, with: #""reviewWhen": "\#(rule)", "metWhen": ["#)
        let problems = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(problems.filter { $0.kind.name == "rule-never-holds" }.map(\.message.en) == [])
    }

    @Test("A fact with a default holds what the default can be, whatever its bounds")
    func defaults() {
        let rule = #""metWhen": "spend > 0 && enough && year < 1900""#
        #expect(problems(#""metWhen": "spend > 0 && enough""#, rule) == [])
    }

    @Test(
        "An improvement that sometimes helps is let be",
        arguments: [
            "spend > 0 && enough || rate > 0.5 && part < 5", "part == 5 && spend > 0 && enough",
            "rate > 0.5 && spend > 0",
        ])
    func improvements(rule: String) {
        #expect(problems(#""metWhen": "spend > 0 && enough""#, #""metWhen": "\#(rule)""#) == [])
    }

    @Test("reviewWhen may leave every case to a person")
    func review() {
        #expect(problems(#""metWhen": ["#, #""reviewWhen": "true", "metWhen": ["#) == [])
    }

    @Test("A question may read its own answers to decide whether it applies")
    func own() {
        #expect(problems(#""employees >= least""#, #""employees >= least && spend > 1""#) == [])
    }

    @Test("A chain of questions is no circle")
    func chain() {
        let found = problems(
            #"{"id": "kind", "type": "choice","#,
            #"{"id": "kind", "askWhen": "${T1.1.spend} > 0 && held != none", "type": "choice","#)
        #expect(found == [])
    }

    @Test("A parameter that only a text names is used")
    func placeholder() {
        let spare =
            #"{"id": "spare", "type": "year", "value": 2025, "basis": {"kind": "convention"}}, {"id": "quorum","#
        let text = trialCriteria.replacing(#"{"id": "quorum","#, with: spare)
            .replacing("{year} 年有无计划？", with: "{spare} 年有无计划？（{year}）")
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(diagnostics.map(\.message.en) == [])
    }

    @Test("What a reported indicator asks need not decide anything")
    func reported() {
        let text = trialCriteria.replacing(#""advisory""#, with: #""reported""#).replacing(
            #"{"id": "held", "type": "date","#,
            with:
                #"{"id": "idle", "type": "text", "label": {"zh": "闲", "en": "idle"}}, {"id": "held", "type": "date","#
        )
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(diagnostics.map(\.message.en) == [])
    }
}
