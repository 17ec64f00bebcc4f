import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

@Suite("Demands on answers that nobody is asked for")
struct UnaskedAnswerTests {
    private static let input = #"{"id": "held", "type": "date","#
    private static let demand = #""if": "${T1.1.spend} > 0", "require": "within(held, window)""#

    /// The trial criteria with `askWhen` for T1.2.held and another condition that reads it.
    private func load(asking: String, _ condition: String) -> (text: MarkedText, problems: [Diagnostic]) {
        #expect(trialCriteria.contains(Self.input) && trialCriteria.contains(Self.demand))
        let text = MarkedText(
            trialCriteria.replacing(
                Self.input, with: #"{"id": "held", "askWhen": "\#(asking)", "type": "date","#
            ).replacing(Self.demand, with: condition))
        let source = SourceText(name: "t.json", text: text.text)
        return (text, CriteriaLoader.load(source).diagnostics.filter { $0.severity == .error })
    }

    @Test(
        "An answer that is asked for only where the demand is not made is reported where it is read",
        arguments: [
            ("kind == 'yearly'", #""if": "kind == 'absent'", "require": "within(⟦held⟧, window)""#),
            (
                "${T1.1.spend} == 0",
                #""if": "${T1.1.part} > 0", "require": "⟦held⟧ != none && within(held, window)""#
            ),
            (
                "asOf < date('2020-01-01')",
                #""if": "asOf >= date('2024-01-01')", "require": "kind == 'yearly' || ⟦held⟧ != none""#
            ),
        ])
    func unasked(asking: String, condition: String) {
        let (text, problems) = load(asking: asking, condition)
        #expect(problems.map(\.kind.name) == ["rule-never-holds"])
        #expect(problems.first?.place?.range == text.ranges.first, "\(problems.map(\.message.en))")
        #expect(problems.first?.message.en.contains("is never asked for") == true)
    }

    @Test(
        "An answer that is asked for in some of the cases is let be",
        arguments: [
            ("kind == 'yearly'", demand),
            ("kind == 'yearly'", #""if": "kind != 'absent'", "require": "within(held, window)""#),
            ("kind == 'yearly'", #""require": "kind == 'absent' || within(held, window)""#),
            ("${T1.1.spend} > 5", demand),
        ])
    func asked(asking: String, condition: String) {
        #expect(load(asking: asking, condition).problems.map(\.message.en) == [])
    }

    @Test("So is one of a question that never applies then")
    func otherQuestion() {
        let text = trialCriteria.replacing(
            Self.demand,
            with: #""if": "employees < 3", "require": "${T1.1.part} >= 1 || within(held, window)""#)
        let problems = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(problems.filter { $0.severity == .error }.map(\.kind.name) == ["rule-never-holds"])
        #expect(problems.contains { $0.message.en.contains("T1.1.part, which is never asked for") })
    }
}
