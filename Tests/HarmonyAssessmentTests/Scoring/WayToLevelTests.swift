import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// Random tables of points over a few answers, against trying every set of answers that could be had.
@Suite("The fewest points to the next level")
struct WayToLevelTests {
    /// Two yes-or-no answers and a count, scored in one of the four ways.
    private func indicator(_ number: Int, _ random: inout SplitMix64) -> (
        text: String, table: String, points: Int
    ) {
        let id = "T1.\(number)"
        let kind = random.below(4)
        let rule =
            kind == 1
            ? #"[{"id": "x", "require": "a"}, {"id": "y", "require": "b"}]"# : #""a && (b || n >= 2)""#
        let points = 4 * (1 + random.below(3))
        let table =
            switch kind {
            case 0: "\(points)"
            case 1: #"{"each": {"x": \#(points - 3), "y": 3}}"#
            case 2:
                #"{"of": "n", "bands": [{"atLeast": 3, "points": \#(points)}, {"atLeast": 1, "points": 2}]}"#
            default: #"{"points": \#(points), "of": "n", "lose": {"points": 1, "perShort": 1, "below": 4}}"#
            }
        let text = """
            {"id": "\(id)", "level": "required", "title": {"zh": "项", "en": "item"}, "fragment": "应当如此",
             "question": {"zh": "是？", "en": "So?"},
             "inputs": [
               {"id": "a", "type": "boolean", "improve": "yes", "label": {"zh": "甲", "en": "a"}},
               {"id": "b", "type": "boolean", "improve": "yes", "label": {"zh": "乙", "en": "b"}},
               {"id": "n", "type": "integer", "minimum": 0, "maximum": 5, "improve": "up",
                "label": {"zh": "数", "en": "n"}}],
             "metWhen": \(rule)}
            """
        return (text, "\"\(id)\": \(table)", points)
    }

    private func standard(_ random: inout SplitMix64) throws -> Standard {
        let indicators = (1...3).map { indicator($0, &random) }
        let base = indicators.map(\.points).reduce(0, +)
        let text = """
            {"format": "harmony-criteria/1", "id": "tiny", "version": "1",
             "title": {"zh": "标准", "en": "standard"},
             "source": {"document": "1号", "title": {"zh": "意见", "en": "opinion"},
                        "issuers": [{"zh": "局", "en": "bureau"}], "issued": "2024-01-01", "section": "一"},
             "items": [{"id": "T1", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。",
                        "indicators": [\(indicators.map(\.text).joined(separator: ","))]}],
             "scoring": {"base": \(base), "notApplicable": "full",
                         "points": {\(indicators.map(\.table).joined(separator: ","))},
                         "levels": [{"id": "A", "atLeast": \(base / 3 + random.below(base / 2))}]}}
            """
        // What is superfluous in a rule is no matter here: only its points are.
        let loaded = CriteriaLoader.load(SourceText(name: "tiny.json", text: text), trusting: true)
        return try #require(loaded.standard, "\(loaded.diagnostics.map(\.message))")
    }

    private func answers(_ standard: Standard, _ random: inout SplitMix64) throws -> Assessment {
        let asOf = try #require(CalendarDate(year: 2025, month: 6, day: 30))
        var builder = SubmissionBuilder(
            standard, SourceText(name: "a", text: ""), statedAsOf: asOf, asOf: asOf)
        for input in standard.indicators.flatMap(\.question.inputs) {
            let value: Value =
                input.type == .boolean
                ? .boolean(random.chance(30)) : .number(Rational(Int128(random.below(3))))
            builder.put(value, for: input, at: 0..<0)
        }
        return assess(try #require(builder.finish([]).submission), by: standard)
    }

    /// The fewest points that any answers gain which reach the level; nil if none do.
    private func best(_ assessment: Assessment, _ sheet: ScoreSheet) throws -> Rational? {
        let inputs = assessment.standard.indicators.flatMap(\.question.inputs)
        let level = try #require(sheet.scoring.levels.first)
        var best: Rational?
        func attempt(_ index: Int, _ submission: Submission) throws {
            guard index < inputs.count else {
                let tried = try assess(submission, by: assessment.standard).scoreSheet?.get()
                if let tried, tried.points >= level.atLeast, let gain = tried.points.subtracting(sheet.points)
                {
                    best = min(best ?? gain, gain)
                }
                return
            }
            var changed = submission
            switch submission.frame[inputs[index].slot] {
            case .false:
                try attempt(index + 1, submission)
                changed.frame[inputs[index].slot] = .true
                try attempt(index + 1, changed)
            case .number(let now):
                // More than 4 earns nothing that 4 does not.
                for count in now.numerator...4 {
                    changed.frame[inputs[index].slot] = .number(Rational(count))
                    try attempt(index + 1, changed)
                }
            default: try attempt(index + 1, submission)
            }
        }
        try attempt(0, assessment.submission)
        return best
    }

    @Test(
        "are what trying everything finds, and reach it when counted again",
        arguments: 0..<40 as Range<UInt64>)
    func minimum(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let assessment = try answers(try standard(&random), &random)
        let sheet = try #require(try assessment.scoreSheet?.get())
        let best = try best(assessment, sheet)
        guard let way = WayToLevel(assessment, sheet) else {
            #expect(best == nil || best == .zero)
            return
        }
        #expect(way.isEnough == (best != nil))
        let after = try #require(try way.applied(to: assessment).scoreSheet?.get())
        #expect(after.points.subtracting(sheet.points) == way.points)
        guard let best else { return }
        #expect(way.points == best)
        #expect(after.level?.id == "A")
    }
}
