import HarmonyRules
import HarmonySyntax

/// Rules that never hold, and rules that always do.
extension RuleCheck {
    mutating func findUnreachable() {
        for use in uses {
            // What is never evaluated has its cause elsewhere.
            guard let environment = use.environment else { continue }
            let analysis = Analysis(use.formula)
            if !analysis.canBe(true, in: environment) {
                if let outcome = use.ifNever { report(use, isAlways: false, outcome, analysis, environment) }
            } else if !analysis.canBe(false, in: environment), let outcome = use.ifAlways, !isMeant(use) {
                report(use, isAlways: true, outcome, analysis, environment)
            } else if case .require = use.role {
                reportIdle(use, analysis, environment)
            }
        }
        for indicator in standard.indicators { checkTogether(indicator) }
    }

    /// Whether a rule that always holds was meant to: `true` for `reviewWhen` leaves every case to a person; and a
    /// local file, which cannot take its parent's `if` or `appliesWhen` away, makes a demand apply always by
    /// `true` or by a changed threshold.
    private func isMeant(_ use: RuleUse) -> Bool {
        let isTrue =
            if case .constant(.true) = use.formula.operations[use.formula.root] { true } else { false }
        switch use.role {
        case .reviewWhen: return isTrue || !isWritten(use.formula)
        case .appliesWhen, .when: return standard.layers.count > 1 && (isTrue || !isWritten(use.formula))
        default: return false
        }
    }

    private mutating func report(
        _ use: RuleUse, isAlways: Bool, _ outcome: Localized, _ analysis: Analysis,
        _ environment: Environment
    ) {
        let decider = analysis.decider(never: !isAlways, in: environment)
        var detail: [Localized] = []
        if decider.node != use.formula.root {
            let part = use.text(decider.node)
            detail.append(
                decider.never
                    ? Localized(zh: "“\(part)”不可能成立", en: "'\(part)' cannot be true")
                    : Localized(zh: "“\(part)”总是成立", en: "'\(part)' is always true"))
        }
        if let reason = reason(for: decider, in: use, analysis) { detail.append(reason) }
        let kind = isAlways ? CriteriaProblem.alwaysHolds : CriteriaProblem.neverHolds
        report(
            use.isLevel ? CriteriaProblem.unreachableLevel : kind, place(decider.node, of: use),
            zh: "\(use.name.zh) 永远\(isAlways ? "" : "不")成立"
                + (detail.isEmpty ? "" : "：" + detail.map(\.zh).joined(separator: "，因为")),
            en: "\(use.name.en) \(isAlways ? "always" : "never") holds"
                + (detail.isEmpty ? "" : ": " + detail.map(\.en).joined(separator: ", since ")),
            help: isAlways
                ? outcome
                : Localized(
                    zh: "\(outcome.zh)；请核对比较的方向、阈值和输入项的取值范围",
                    en: "\(outcome.en); check the comparison, the threshold and the range of the inputs"))
    }

    /// A threshold that every answer reaches. A guard that is never needed does no harm and is let be.
    private mutating func reportIdle(_ use: RuleUse, _ analysis: Analysis, _ environment: Environment) {
        for idle in analysis.idleOperands(in: environment) where use.formula.readsParameter(idle.node) {
            let (part, reason) = (use.text(idle.node), reason(for: idle, in: use, analysis))
            report(
                CriteriaProblem.alwaysHolds, place(idle.node, of: use),
                zh: "\(use.name.zh) 中的“\(part)”总是成立" + (reason.map { "，因为\($0.zh)" } ?? ""),
                en: "'\(part)' in \(use.name.en) is always true" + (reason.map { ", since \($0.en)" } ?? ""),
                help: Localized(
                    zh: "这个阈值没有起作用；请核对阈值和比较的方向",
                    en: "the threshold has no effect; check it and the comparison"))
        }
        reportOutOfReach(use, analysis, environment)
    }

    /// A threshold that no answer reaches, in a rule that holds without it.
    private mutating func reportOutOfReach(
        _ use: RuleUse, _ analysis: Analysis, _ environment: Environment
    ) {
        let lost = analysis.lostComparisons(in: environment)
        guard let lost = lost.first(where: { use.formula.readsParameter($0.node) }) else { return }
        let (part, reason) = (use.text(lost.node), reason(for: lost, in: use, analysis))
        // What a definition holds is written as its name.
        let isWritten = use.formula.children(lost.node).allSatisfy { use.text($0) != part }
        report(
            CriteriaProblem.neverHolds, place(lost.node, of: use),
            zh: isWritten
                ? "\(use.name.zh) 中的“\(part)”永远不成立" + (reason.map { "，因为\($0.zh)" } ?? "")
                : "\(use.name.zh) 用到“\(part)”，其定义里有一个比较永远不成立",
            en: isWritten
                ? "'\(part)' in \(use.name.en) is never true" + (reason.map { ", since \($0.en)" } ?? "")
                : "\(use.name.en) uses '\(part)', whose definition holds a comparison that is never true",
            help: Localized(
                zh: "没有答案能达到这个阈值；请核对阈值和比较的方向",
                en: "no answer reaches the threshold; check it and the comparison"))
    }

    /// Conditions that hold one by one but never all at once.
    private mutating func checkTogether(_ indicator: Indicator) {
        guard var reached = Reach(of: indicator, in: space).judged else { return }
        for condition in indicator.rules.conditions {
            let (require, analysis) = (condition.require, Analysis(condition.require))
            let spared = condition.when.map { Analysis($0).assuming($0.root, false, in: reached) } ?? nil
            let demanded = condition.when.map { Analysis($0).assuming($0.root, true, in: reached) } ?? reached
            let met = demanded.flatMap { analysis.assuming(require.root, true, in: $0) }
            switch (spared, met) {
            case (let one?, let other?): reached = one.join(other)
            case (let some?, nil), (nil, let some?): reached = some
            case (nil, nil):
                reportTogether(indicator, condition)
                return
            }
        }
    }

    private mutating func reportTogether(_ indicator: Indicator, _ condition: Condition) {
        guard let id = condition.id,
            let use = uses.first(where: { use in
                if case .require(let other) = use.role { other.require === condition.require } else { false }
            }), let place = place(use.formula.root, of: use)
        else { return }
        // A condition that holds in no case has been reported itself.
        if problems.contains(where: { $0.place?.range.overlaps(place.range) ?? false }) { return }
        report(
            CriteriaProblem.neverHolds, place,
            zh: "\(indicator.id) 的条件不能同时成立：\(id) 与前面的条件相矛盾",
            en: "the conditions of \(indicator.id) cannot hold together: \(id) contradicts those before it",
            help: Localized(
                zh: "任何答案都不能符合；请核对比较的方向、阈值和输入项的取值范围",
                en:
                    "no answers can meet them; check the comparisons, the thresholds and the ranges of the inputs"
            ))
    }
}

extension RuleUse {
    fileprivate var isLevel: Bool { if case .level = role { true } else { false } }

    /// What follows if it never holds; nil where that is no mistake.
    fileprivate var ifNever: Localized? {
        switch role {
        case .appliesWhen: Localized(zh: "这个指标永远不适用", en: "the indicator never applies")
        case .reviewWhen: Localized(zh: "永远不会转由人工核查", en: "nothing is ever left to a person")
        case .when: Localized(zh: "这个条件永远不会提出要求", en: "the condition is never demanded")
        case .require: Localized(zh: "任何答案都不能符合", en: "no answers can meet it")
        case .note: Localized(zh: "这条提示永远不会出现", en: "the note never appears")
        case .riskWhen: Localized(zh: "永远不会提示风险", en: "no risk is ever found")
        case .vetoWhen: Localized(zh: "永远不会触发", en: "the trigger is never confirmed")
        case .askWhen: Localized(zh: "这一项永远不会询问", en: "it is never asked for")
        case .level: Localized(zh: "等级永远达不到", en: "nobody reaches the level")
        case .path: Localized(zh: "任何对象都不适用", en: "it is open to nobody")
        case .need: Localized(zh: "这一条件永远不具备", en: "nobody ever fulfils it")
        case .points, .standsFor, .figure: nil
        }
    }

    /// What follows if it always holds; nil where that is no mistake.
    fileprivate var ifAlways: Localized? {
        switch role {
        case .appliesWhen:
            Localized(zh: "指标总是适用，不必写 appliesWhen", en: "the indicator always applies: leave appliesWhen out")
        case .when: Localized(zh: "条件总是提出要求，不必写 if", en: "the condition is always demanded: leave 'if' out")
        case .require: Localized(zh: "任何答案都符合，等于没有要求", en: "any answers meet it, so nothing is demanded")
        case .riskWhen: Localized(zh: "任何答案都会提示风险", en: "any answers are found to be a risk")
        case .vetoWhen: Localized(zh: "任何答案都会触发", en: "any answers confirm the trigger")
        case .reviewWhen:
            Localized(
                zh: "每次都转由人工核查，metWhen 不起作用；确要如此就写 \"true\"",
                en:
                    "everything is left to a person and metWhen decides nothing; if that is meant, write \"true\""
            )
        case .path: Localized(zh: "总是适用，不必写 appliesWhen", en: "it is always open: leave appliesWhen out")
        case .need: Localized(zh: "这一条件总是具备，不必列出", en: "it is always fulfilled: leave it out")
        case .note, .askWhen, .level, .points, .standsFor, .figure: nil
        }
    }
}
