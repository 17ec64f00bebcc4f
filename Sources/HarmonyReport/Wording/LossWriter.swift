import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Why an indicator did not earn all of its points, or cannot yet.
struct LossWriter {
    let assessment: Assessment
    let wording: Wording
    let points: PointsWriter

    init(_ assessment: Assessment, _ wording: Wording) {
        self.assessment = assessment
        self.wording = wording
        points = PointsWriter(assessment.standard, wording)
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    /// "14/20：76.92%，在 50% 起的一档"
    func loss(_ score: IndicatorScore) -> String {
        let (earned, full) = (points.points(score.points), points.points(score.of))
        return pick(zh: "\(earned)/\(full)：", en: "\(earned)/\(full): ") + reason(score)
    }

    private func reason(_ score: IndicatorScore) -> String {
        switch (score.finding, score.rule.rule) {
        case (.conditions(let conditions), _): return failed(conditions, score)
        case (.band(let value, let band), .bands(let of, let bands)):
            return self.band(value, band, of, bands, score)
        case (.short(let value, let steps), .lose(let deduction)):
            return short(value, steps, deduction, score)
        default: return wording.pick(Phrases.status(score.result.status))
        }
    }

    private func failed(_ conditions: [ConditionScore], _ score: IndicatorScore) -> String {
        let question = score.result.indicator.question
        return conditions.filter { $0.status == .unmet && $0.points > .zero }.map { part in
            let name = points.name(part.condition, of: question, assessment.frame)
            let lost = points.lacking(part.points)
            return pick(zh: "“\(name)”不符合，失 \(lost) 分", en: "not met: \(name) (\(lost) lost)")
        }.joined(separator: pick(zh: "；", en: "; "))
    }

    private func band(
        _ value: Value, _ band: Band?, _ of: Formula, _ bands: [Band], _ score: IndicatorScore
    ) -> String {
        // The figure stands beside the threshold that it has just missed.
        let index = bands.firstIndex { $0.atLeast == band?.atLeast } ?? bands.count
        let missed = index > 0 ? bands[index - 1].atLeast : nil
        let figure = figure(value, of, beside: missed, score)
        if let least = band?.atLeast {
            let threshold = points.threshold(least, of: of)
            return pick(zh: "\(figure)，在 \(threshold) 起的一档", en: "\(figure), in the band from \(threshold)")
        }
        guard let missed else { return figure }
        let threshold = points.threshold(missed, of: of)
        return pick(zh: "\(figure)，低于 \(threshold)", en: "\(figure), below \(threshold)")
    }

    private func short(
        _ value: Value, _ steps: Rational?, _ deduction: Deduction, _ score: IndicatorScore
    ) -> String {
        let of = deduction.of
        let figure = figure(value, of, beside: deduction.below, score)
        let below = points.threshold(deduction.below, of: of)
        var text = pick(zh: "\(figure)，低于 \(below)", en: "\(figure), below \(below)")
        if let steps {
            let (count, step) = (wording.number(steps), points.step(deduction.step, of: of))
            let each = points.points(deduction.points)
            text += pick(
                zh: "；每差 \(PointsWriter.spaced(step))扣 \(each) 分，计 \(count) 次",
                en: "; \(each) lost for each \(step) or part of it, \(count) counted")
        }
        if score.points == deduction.floor, deduction.floor > .zero {
            let floor = points.points(deduction.floor)
            text += pick(zh: "，扣至最低 \(floor) 分", en: ", down to \(floor)")
        }
        return text
    }

    private func figure(
        _ value: Value, _ of: Formula, beside threshold: Rational?, _ score: IndicatorScore
    ) -> String {
        let rules = RuleWriter(assessment, score.result.indicator.question, wording)
        let digits = threshold.flatMap {
            rules.decisiveDigits(value, .number($0), of.types[of.root])
        }
        return rules.measure(of, of.root, digits)
    }
}
