import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Fixed words of the reports.
enum Phrases {
    /// A verdict on the duties of some is none on those of others, and says so.
    static func verdict(_ verdict: Verdict, of assessment: Assessment) -> Localized {
        let whole = self.whole(verdict, of: assessment)
        guard !assessment.leftOut.isEmpty else { return whole }
        func chosen(_ language: Language) -> String {
            let roles = assessment.standard.profile.roles
            return Wording(assessment.standard, language).list(
                assessment.roles.map { roles.label(of: $0)[language] })
        }
        return Localized(
            zh: whole.zh + "（仅就\(chosen(.zh))的职责）",
            en: whole.en + " as far as the duties of \(chosen(.en)) go")
    }

    /// Only what those who are judged answer themselves is called 自评.
    private static func whole(_ verdict: Verdict, of assessment: Assessment) -> Localized {
        let (role, name) = (assessment.submission.assessor.role, assessment.standard.profile.shortTitle)
        let own = role == nil || role == .own
        switch verdict {
        case .pass:
            return own
                ? Localized(zh: "自评符合\(name.zh)", en: "meets \(name.en) by its own account")
                : Localized(zh: "按所填情况，符合\(name.zh)", en: "meets \(name.en) by these answers")
        case .fail:
            return own
                ? Localized(zh: "自评不符合\(name.zh)", en: "does not meet \(name.en)")
                : Localized(zh: "按所填情况，不符合\(name.zh)", en: "does not meet \(name.en)")
        case .incomplete: return Localized(zh: "尚不能得出结论", en: "no conclusion yet")
        case .vetoed where assessment.bindsRemoval:
            return Localized(
                zh: "触发取消命名的情形", en: "a removal trigger is confirmed")
        case .vetoed: return Localized(zh: "触发一票否决（本工具自定口径）", en: "vetoed (by this tool's own rule)")
        }
    }

    /// What a diagnostic standard has in place of a verdict.
    static let noVerdict = Localized(
        zh: "诊断性标准，只列情况，不作结论", en: "none: a diagnostic standard lists findings")

    /// Stands beside every way: no answer may run ahead of the facts.
    static let factsFirst = Localized(
        zh: "须先如实做到，再据实填报。", en: "First do these things in fact, then answer by what has been done.")

    static func status(_ status: IndicatorStatus) -> Localized {
        switch status {
        case .met: Localized(zh: "符合", en: "met")
        case .unmet: Localized(zh: "不符合", en: "not met")
        case .notApplicable: Localized(zh: "不适用", en: "not applicable")
        case .unanswered: Localized(zh: "待补充", en: "unanswered")
        case .review: Localized(zh: "待人工核查", en: "needs a person")
        case .recorded: Localized(zh: "已填报", en: "recorded")
        }
    }

    private static let notDueYet = Localized(zh: "未到期", en: "not due yet")

    /// What is only not due yet does apply.
    static func status(of result: IndicatorResult) -> Localized {
        result.openUntil == nil ? status(result.status) : notDueYet
    }

    /// What is only not due yet does apply, and so may an item in which nothing is required.
    static func status(of result: ItemResult) -> Localized {
        guard result.status == .notApplicable else { return status(result.status) }
        if result.required.isEmpty { return Localized(zh: "没有必备指标", en: "no required indicators") }
        return result.required.contains { $0.openUntil != nil } ? notDueYet : status(result.status)
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
        case let role?: Localized(zh: "\(role.name.zh)核查", en: "review by \(role.name.en)")
        }
    }

    /// 2026年3月1日至2026年3月31日, 2025年12月31日前.
    static func day(of due: Due) -> Localized {
        guard let opens = due.opens, case .yearly(let span) = due.parameter.value, !span.isWholeYear else {
            return Localized(zh: due.by.text(in: .zh) + "前", en: "by " + due.by.text(in: .en))
        }
        return Localized(
            zh: opens.text(in: .zh) + "至" + due.by.text(in: .zh),
            en: opens.text(in: .en) + " to " + due.by.text(in: .en))
    }

    /// How often, and whether this turn's is done.
    static func progress(of due: Due) -> Localized {
        guard case .yearly(let span) = due.parameter.value else {
            return Localized(zh: "尚未到期", en: "not yet over")
        }
        let (zh, en) =
            switch due.progress {
            case .done: ("本期已办", "done this time")
            case .pending: ("尚未办", "still to be done")
            case .unanswered: ("待填", "unanswered")
            }
        return Localized(zh: "\(span.text(in: .zh))，\(zh)", en: "\(span.text(in: .en)); \(en)")
    }

    static func notApplicable(_ rule: NotApplicableRule) -> Localized {
        switch rule {
        case .full: Localized(zh: "按满分计", en: "counted in full")
        case .excluded:
            Localized(zh: "不计入，其余分值按比例折算", en: "left out, and the rest scaled up")
        }
    }

    /// Ids in the order of a list, as runs of those that count on: E2.4, E2.5, E2.6, but not E2.6, E3.1.
    static func runs(_ ids: [String], in all: [String]) -> [[String]] {
        var runs: [[String]] = []
        var last: String?
        for (index, id) in all.enumerated() where ids.contains(id) {
            if let last, index > 0, all[index - 1] == last, follows(id, last) {
                runs[runs.count - 1].append(id)
            } else {
                runs.append([id])
            }
            last = id
        }
        return runs
    }

    /// Whether an id is the one before it with its last number one higher.
    private static func follows(_ id: String, _ earlier: String) -> Bool {
        func parts(_ id: String) -> (stem: Substring, number: Int?) {
            let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
            return (id.dropLast(digits), Int(id.suffix(digits)))
        }
        let (one, other) = (parts(earlier), parts(id))
        guard let number = one.number else { return false }
        return one.stem == other.stem && other.number == number + 1
    }

    /// Whose points and levels they are.
    static func points(_ standard: Standard) -> Localized {
        Localized(
            zh: "分值和等级由“\(standard.title.zh)”规定，不影响结论、得分和退出状态；这里只是测算，等级称号由当地评定。",
            en:
                "Points and levels are set by “\(standard.title.en)”; they change neither verdict, score nor exit status. This is a reckoning only: the title itself is for the locality to give."
        )
    }

    /// The closing line of a standard that has none of its own.
    static func notice(_ standard: Standard) -> Localized {
        standard.profile.notice
            ?? Localized(
                zh: "本报告是对照“\(standard.title.zh)”的自查结果，不是认定。",
                en: "This is a check of the answers against “\(standard.title.en)”, not a finding.")
    }
}
