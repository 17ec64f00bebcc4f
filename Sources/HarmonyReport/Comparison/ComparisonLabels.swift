import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What the two sides of a comparison of answers are called.
struct ComparisonLabels {
    let before: Localized
    let after: Localized

    init(_ comparison: AssessmentComparison) {
        let (was, now) = (comparison.before.submission, comparison.after.submission)
        switch comparison.sense {
        case .views:
            before = Self.teller(was.assessor.role)
            after = Self.teller(now.assessor.role)
        case .times:
            let isInOrder = was.day < now.day
            before = isInOrder ? Self.earlier : Self.later
            after = isInOrder ? Self.later : Self.earlier
        case .files:
            before = Localized(zh: "A", en: "A")
            after = Localized(zh: "B", en: "B")
        }
    }

    private static let earlier = Localized(zh: "上期", en: "Earlier")
    private static let later = Localized(zh: "本期", en: "Later")

    /// Not 企业自评: a park or a union assesses itself too.
    private static func teller(_ role: Assessor.Role?) -> Localized {
        switch role ?? .own {
        case .own: Localized(zh: "自评", en: "Own account")
        case .thirdParty: Localized(zh: "第三方评估", en: "Third party")
        default: Localized(zh: "复核", en: "Review")
        }
    }
}
