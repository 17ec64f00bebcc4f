import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// Rules of and/or over yes-or-no answers, against trying every set of answers that could be turned to yes.
@Suite("No way to pass is shorter")
struct WayMinimumTests {
    /// An expression over the three answers of an indicator.
    private func rule(_ random: inout SplitMix64, depth: Int = 0) -> String {
        if depth > 2 || random.chance(30) { return ["a", "b", "c"][random.below(3)] }
        let parts = (0..<2).map { _ in rule(&random, depth: depth + 1) }
        return "(" + parts.joined(separator: random.chance(50) ? " && " : " || ") + ")"
    }

    private func standard(_ rules: [String]) throws -> Standard {
        let indicators = rules.enumerated().map { index, rule in
            let inputs = ["a", "b", "c"].map {
                #"{"id": "\#($0)", "type": "boolean", "improve": "yes", "label": {"zh": "\#($0)", "en": "\#($0)"}}"#
            }
            return """
                {"id": "T1.\(index + 1)", "level": "required", "title": {"zh": "项", "en": "item"},
                 "fragment": "应当如此", "question": {"zh": "是？", "en": "So?"},
                 "inputs": [\(inputs.joined(separator: ","))], "metWhen": "\(rule)"}
                """
        }
        let text = """
            {"format": "harmony-criteria/1", "id": "tiny", "version": "1",
             "title": {"zh": "标准", "en": "standard"},
             "source": {"document": "1号", "title": {"zh": "意见", "en": "opinion"},
                        "issuers": [{"zh": "局", "en": "bureau"}], "issued": "2024-01-01", "section": "一"},
             "items": [{"id": "T1", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。",
                        "indicators": [\(indicators.joined(separator: ","))]}]}
            """
        // What is superfluous in a rule is no matter here: only its truth is.
        return try #require(
            CriteriaLoader.load(SourceText(name: "tiny.json", text: text), trusting: true).standard)
    }

    @Test("than the one that is found", arguments: 0..<150 as Range<UInt64>)
    func minimum(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let standard = try standard((0..<1 + random.below(3)).map { _ in rule(&random) })
        let asOf = try #require(CalendarDate(year: 2025, month: 6, day: 30))
        var builder = SubmissionBuilder(
            standard, SourceText(name: "a", text: ""), statedAsOf: asOf, asOf: asOf)
        let inputs = standard.indicators.flatMap(\.question.inputs)
        var answers = inputs.map { _ in random.chance(25) }
        for (input, yes) in zip(inputs, answers) { builder.put(.boolean(yes), for: input, at: 0..<0) }
        let submission = try #require(builder.finish([]).submission)
        let assessment = assess(submission, by: standard)
        let best = (0..<1 << inputs.count).filter { set in
            inputs.indices.allSatisfy { set >> $0 & 1 == 0 || !answers[$0] }
        }.filter { set in
            var changed = submission
            for index in inputs.indices where set >> index & 1 == 1 {
                changed.frame[inputs[index].slot] = .true
            }
            return assess(changed, by: standard).verdict == .pass
        }.map(\.nonzeroBitCount).min()
        answers.removeAll()
        guard let way = WayToPass(assessment) else {
            #expect(best == 0)
            return
        }
        #expect(way.isWhole)
        #expect(way.applied(to: assessment).verdict == .pass)
        #expect(way.answerCount == best)
    }
}
