import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The comparison for programs: `harmony-comparison/1`. Texts stand in both languages; values are exact.
struct AssessmentComparisonJSON {
    private let comparison: AssessmentComparison
    private let version: String
    private let chinese: Wording
    private let english: Wording

    init(_ comparison: AssessmentComparison, version: String) {
        self.comparison = comparison
        self.version = version
        chinese = Wording(comparison.standard, .zh)
        english = Wording(comparison.standard, .en)
    }

    var text: String {
        var writer = JSONWriter()
        writer.object { json in
            json.comparisonHead(kind: "answers", different: comparison.hasDifferences, version: version)
            json.key("standard")
            json.object {
                $0.field("id", comparison.standard.id)
                $0.field("version", comparison.standard.version)
                $0.field("title", comparison.standard.title)
            }
            json.field("sense", comparison.sense.rawValue)
            json.bool("sameSubject", !comparison.isOfOtherSubject)
            let labels = ComparisonLabels(comparison)
            json.key("before")
            json.object { $0.side(comparison.before, labels.before) }
            json.key("after")
            json.object { $0.side(comparison.after, labels.after) }
            json.bool("flips", comparison.flips)
            json.key("scoreMovement")
            json.fraction(comparison.scoreMovement)
            json.field("contradictions", comparison.contradictionCount)
            differences(&json)
            json.field("notice", Phrases.notice(comparison.standard))
        }
        return writer.text + "\n"
    }

    // MARK: What differs

    private func differences(_ json: inout JSONWriter) {
        json.key("items")
        json.array { json in
            for item in comparison.items {
                json.object {
                    $0.field("id", item.item.id)
                    $0.field("title", item.item.title)
                    $0.status("before", item.before?.status.rawValue)
                    $0.status("after", item.after?.status.rawValue)
                }
            }
        }
        json.key("indicators")
        json.array { json in for one in comparison.indicators { json.object { indicator(one, &$0) } } }
        json.key("facts")
        json.array { json in for one in comparison.facts { json.object { answer(one, &$0) } } }
        json.key("vetoes")
        json.array { json in for one in comparison.vetoes { json.object { veto(one, &$0) } } }
    }

    private func title(_ question: Question) -> Localized {
        Localized(zh: chinese.title(of: question), en: english.title(of: question))
    }

    private func indicator(_ difference: IndicatorDifference, _ json: inout JSONWriter) {
        json.field("id", difference.indicator.id)
        json.field("title", title(difference.indicator.question))
        json.field("level", difference.indicator.level.rawValue)
        json.status("before", difference.before?.status.rawValue)
        json.status("after", difference.after?.status.rawValue)
        json.bool("turned", difference.isTurned)
        answers(difference.answers, &json)
        guard let declared = difference.declared else { return }
        json.key("notApplicable")
        json.object {
            $0.status("before", declared.before)
            $0.status("after", declared.after)
            $0.field("nature", declared.nature.rawValue)
        }
    }

    private func veto(_ difference: VetoDifference, _ json: inout JSONWriter) {
        json.field("id", difference.veto.id)
        json.field("title", title(difference.veto.question))
        json.status("before", difference.before.status.rawValue)
        json.status("after", difference.after.status.rawValue)
        json.bool("turned", difference.isTurned)
        answers(difference.answers, &json)
        guard let decisions = difference.decisions else { return }
        json.key("confirmed")
        json.object {
            $0.key("before")
            $0.decision(decisions.before)
            $0.key("after")
            $0.decision(decisions.after)
            $0.field("nature", decisions.nature.rawValue)
        }
    }

    private func answers(_ differences: [AnswerDifference], _ json: inout JSONWriter) {
        json.key("answers")
        json.array { json in for one in differences { json.object { answer(one, &$0) } } }
    }

    private func answer(_ difference: AnswerDifference, _ json: inout JSONWriter) {
        let (zh, en) = (DifferenceWriter(comparison, chinese), DifferenceWriter(comparison, english))
        json.field("id", difference.input.id)
        json.field("label", Localized(zh: zh.label(difference), en: en.label(difference)))
        json.field("nature", difference.nature.rawValue)
        json.key("before")
        json.given(difference.assumed == .before ? .missing : difference.before, to: difference.input)
        json.key("after")
        json.given(difference.assumed == .after ? .missing : difference.after, to: difference.input)
        guard let side = difference.assumed else { return }
        json.key("assumed")
        json.given(side == .before ? difference.before : difference.after, to: difference.input)
    }
}
