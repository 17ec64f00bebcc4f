package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// One short line for a submission, `harmony-result/1`: for pipes, logs and databases.
///
/// The way to pass is not in it: finding it means judging several times over, and here speed counts.
package struct ResultLine: TextRenderer {
    package static let format = "harmony-result/1"

    package init() {}

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        var writer = JSONWriter(isCompact: true)
        let submission = assessment.submission
        writer.object { json in
            json.field("format", Self.format)
            json.field("file", submission.source.name)
            json.field("name", submission.subject.name)
            json.field("creditCode", submission.subject.creditCode)
            json.field("standard", assessment.standard.id)
            json.field("asOf", submission.asOf.iso)
            // A verdict on the duties of some is none on those of others.
            if !assessment.roles.isEmpty { json.strings("roles", assessment.roles) }
            if let verdict = assessment.verdict {
                json.field("verdict", verdict.rawValue)
            } else {
                json.key("verdict")
                json.literal("null")
            }
            counts(assessment, &json)
            if let score = assessment.score?.multiplied(by: Rational(100)) {
                json.field("score", score.decimalText(fractionDigits: 2))
            }
            gaps(assessment, &json)
            for (name, status) in [("unanswered", IndicatorStatus.unanswered), ("review", .review)] {
                json.strings(name, required(assessment).filter { $0.status == status }.map(\.indicator.id))
            }
            json.strings("vetoes", assessment.vetoes.filter { $0.status == .confirmed }.map(\.veto.id))
            json.strings("risks", assessment.vetoes.filter { $0.status == .risk }.map(\.veto.id))
            json.field("errors", submission.diagnostics.count { $0.severity == .error })
        }
        return writer.text + "\n"
    }

    private func required(_ assessment: Assessment) -> [IndicatorResult] {
        assessment.indicators.filter { $0.indicator.level == .required }
    }

    private func counts(_ assessment: Assessment, _ json: inout JSONWriter) {
        json.key("items")
        json.object { json in
            for status in [ItemStatus.met, .unmet, .incomplete, .notApplicable] {
                json.field(status.rawValue, assessment.items.count { $0.status == status })
            }
        }
    }

    /// The ids of unmet required indicators with what each is short by.
    private func gaps(_ assessment: Assessment, _ json: inout JSONWriter) {
        let explainer = Explainer(assessment)
        json.key("gaps")
        json.array { json in
            for result in required(assessment) where result.status == .unmet {
                let short = explainer.gaps(of: result).flatMap { $0.alternatives.first ?? [] }
                    .compactMap(\.shortfall)
                json.object { json in
                    json.field("id", result.indicator.id)
                    guard !short.isEmpty else { return }
                    json.field("short", words(short, result.indicator.question, assessment))
                }
            }
        }
    }

    private func words(_ short: [Shortfall], _ question: Question, _ assessment: Assessment) -> Localized? {
        func text(_ language: Language) -> String {
            let rules = RuleWriter(assessment, question, Wording(assessment.standard, language))
            return short.compactMap { rules.shortfall($0) }.joined(separator: language == .zh ? "；" : "; ")
        }
        let both = Localized(zh: text(.zh), en: text(.en))
        return both.zh.isEmpty ? nil : both
    }
}
