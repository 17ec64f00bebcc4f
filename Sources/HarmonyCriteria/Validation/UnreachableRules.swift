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
                if let outcome = use.ifNever { reportNever(use, outcome, analysis, environment) }
            } else if !analysis.canBe(false, in: environment), let outcome = use.ifAlways, !isWidened(use) {
                reportAlways(use, outcome, analysis, environment)
            }
        }
        for indicator in standard.indicators { checkTogether(indicator) }
    }

    /// Whether a local file makes a parent's demand apply always: by `true`, or by a changed threshold. It cannot
    /// take the parent's expression away.
    private func isWidened(_ use: RuleUse) -> Bool {
        guard standard.layers.count > 1 else { return false }
        switch use.role {
        case .appliesWhen, .when:
            if case .constant(.true) = use.formula.operations[use.formula.root] { return true }
            return !isWritten(use.formula)
        default: return false
        }
    }

    private mutating func reportNever(
        _ use: RuleUse, _ outcome: Localized, _ analysis: Analysis, _ environment: Environment
    ) {
        let decider = analysis.decider(never: true, in: environment)
        let reason = reason(for: decider, in: use, analysis)
        let (name, part) = (use.name, use.text(decider.node))
        let isWhole = decider.node == use.formula.root
        report(
            use.isLevel ? CriteriaProblem.unreachableLevel : CriteriaProblem.neverHolds,
            place(decider.node, of: use),
            zh: "\(name.zh) 永远不成立"
                + (isWhole
                    ? reason.map { "：\($0.zh)" } ?? ""
                    : "：“\(part)”不可能成立" + (reason.map { "，\($0.zh)" } ?? "")),
            en: "\(name.en) never holds"
                + (isWhole
                    ? reason.map { ": \($0.en)" } ?? ""
                    : ": '\(part)' cannot be true" + (reason.map { ", \($0.en)" } ?? "")),
            help: Localized(
                zh: "\(outcome.zh)；请核对比较的方向、阈值和输入项的取值范围",
                en: "\(outcome.en); check the comparison, the threshold and the range of the inputs"))
    }

    private mutating func reportAlways(
        _ use: RuleUse, _ outcome: Localized, _ analysis: Analysis, _ environment: Environment
    ) {
        let decider = analysis.decider(never: false, in: environment)
        let reason = reason(for: decider, in: use, analysis)
        let (name, part) = (use.name, use.text(decider.node))
        let isWhole = decider.node == use.formula.root
        report(
            CriteriaProblem.alwaysHolds, place(decider.node, of: use),
            zh: "\(name.zh) 永远成立"
                + (isWhole
                    ? reason.map { "：\($0.zh)" } ?? ""
                    : "：“\(part)”总能决定它" + (reason.map { "，\($0.zh)" } ?? "")),
            en: "\(name.en) always holds"
                + (isWhole
                    ? reason.map { ": \($0.en)" } ?? ""
                    : ": '\(part)' always decides it" + (reason.map { ", \($0.en)" } ?? "")),
            help: outcome)
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
        case .points, .standsFor: nil
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
        case .reviewWhen, .note, .askWhen, .level, .points, .standsFor: nil
        }
    }
}
