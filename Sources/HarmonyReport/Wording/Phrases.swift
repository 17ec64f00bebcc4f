import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Fixed words of the reports.
enum Phrases {
    /// - Parameter role: who answered; only an enterprise's own answers are called 自评.
    static func verdict(_ verdict: Verdict, _ role: Assessor.Role?) -> Localized {
        let own = role == nil || role == .own
        switch verdict {
        case .pass:
            return own
                ? Localized(zh: "自评符合创建标准", en: "meets the creation standard by its own account")
                : Localized(zh: "按所填情况，符合创建标准", en: "meets the creation standard by these answers")
        case .fail:
            return own
                ? Localized(zh: "自评不符合创建标准", en: "does not meet the creation standard")
                : Localized(zh: "按所填情况，不符合创建标准", en: "does not meet the creation standard")
        case .incomplete: return Localized(zh: "尚不能得出结论", en: "no conclusion yet")
        case .vetoed: return Localized(zh: "触发一票否决（本工具惯例）", en: "vetoed (by this tool's convention)")
        }
    }

    static func status(_ status: IndicatorStatus) -> Localized {
        switch status {
        case .met: Localized(zh: "符合", en: "met")
        case .unmet: Localized(zh: "不符合", en: "not met")
        case .notApplicable: Localized(zh: "不适用", en: "not applicable")
        case .unanswered: Localized(zh: "待补充", en: "unanswered")
        case .review: Localized(zh: "待人工核查", en: "needs a person")
        }
    }

    static func status(_ status: ItemStatus) -> Localized {
        switch status {
        case .met: Localized(zh: "符合", en: "met")
        case .unmet: Localized(zh: "不符合", en: "not met")
        case .incomplete: Localized(zh: "未完成", en: "incomplete")
        case .notApplicable: Localized(zh: "不适用", en: "not applicable")
        }
    }

    static func status(_ status: VetoStatus) -> Localized {
        switch status {
        case .clear: Localized(zh: "未发现", en: "nothing found")
        case .risk: Localized(zh: "存在风险", en: "at risk")
        case .confirmed: Localized(zh: "已经认定", en: "confirmed")
        case .unanswered: Localized(zh: "待补充", en: "unanswered")
        }
    }

    static func role(_ role: Assessor.Role?) -> Localized {
        switch role {
        case .own, nil: Localized(zh: "自评", en: "self-assessment")
        case .tripartite: Localized(zh: "当地协调劳动关系三方核查", en: "review by the local tripartite body")
        case .thirdParty: Localized(zh: "社会第三方机构评估", en: "third-party evaluation")
        }
    }

    static func mark(_ status: ItemStatus) -> (mark: String, style: TextPage.Style) {
        switch status {
        case .met: ("✓", .good)
        case .unmet: ("✗", .bad)
        case .incomplete: ("?", .warning)
        case .notApplicable: ("-", .faint)
        }
    }

    static func notApplicable(_ rule: NotApplicableRule) -> Localized {
        switch rule {
        case .full: Localized(zh: "按满分计", en: "counted in full")
        case .excluded:
            Localized(zh: "不计入，其余分值按比例折算", en: "left out, and the rest scaled up")
        }
    }

    /// Whose points and levels they are.
    static func points(_ standard: Standard) -> Localized {
        Localized(
            zh: "分值和等级由“\(standard.title.zh)”规定，不影响结论、得分和退出状态；等级称号由当地协调劳动关系三方评定。",
            en:
                "Points and levels are set by “\(standard.title.en)”; they change neither verdict, score nor exit status. The title itself is for the local tripartite body to give."
        )
    }

    static let noAward = Localized(
        zh: "本报告是自评和预检的结果，不是认定；是否达标由当地协调劳动关系三方评估（人社部发〔2023〕2号 六（一））。",
        en:
            "This is a check of the answers, not a finding: whether the standard is reached is for the local tripartite body to assess (人社部发〔2023〕2号, section 六（一）)."
    )
}
