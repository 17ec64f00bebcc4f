import HarmonyRules
import HarmonySyntax

/// Improvements that make things worse: an answer that may only grow where growing never helps.
extension RuleCheck {
    mutating func findContradictions() {
        for owner in standard.inputsBySlot {
            guard let owner, let improve = owner.input.improve,
                let place = place(of: "improve", ofInput: owner.input.slot)
            else { continue }
            let name = (owner.question.map { $0.id + "." } ?? "") + owner.input.id
            guard improve.fits(owner.input.type) else {
                report(
                    CriteriaProblem.improveContradictsRule, place,
                    zh: "\(name) 是 \(owner.input.type.rawValue) 类型，不能按“\(improve.rawValue)”改进",
                    en:
                        "\(name) is of type \(owner.input.type.rawValue) and cannot improve '\(improve.rawValue)'",
                    help: Localized(
                        zh: "数用 up 或 down，是非和选项用 yes，日期和年份用 again",
                        en: "numbers improve up or down, yes/no and options yes, dates and years again"))
                continue
            }
            guard trend(ofDemandsIn: owner.input.slot) == improve.harm else { continue }
            report(
                CriteriaProblem.improveContradictsRule, place,
                zh: "\(name) 按“\(improve.rawValue)”改进，只会使规则更难符合",
                en: "improving \(name) '\(improve.rawValue)' can only make its rules harder to meet",
                help: Localized(
                    zh: improve == .up ? "改为 \"down\"，或者核对规则的方向" : "核对改进方向和规则的方向",
                    en: improve == .up
                        ? "write \"down\", or check the rule" : "check the direction and the rule"))
        }
    }

    /// How everything that is demanded moves as one answer grows.
    private func trend(ofDemandsIn slot: Int) -> Trend {
        var whole = Trend.none
        for use in uses where use.formula.reads(slot) {
            guard let environment = use.environment else { continue }
            let trend = Analysis.trend(of: use.formula, inSlot: slot, environment: environment)
            switch use.role {
            case .require: whole = whole.and(trend)
            // A condition that is no longer demanded is met.
            case .when: whole = whole.and(trend.opposite)
            default: break
            }
        }
        return whole
    }
}

extension Improvement {
    fileprivate func fits(_ type: InputType) -> Bool {
        switch self {
        case .up, .down: type.isNumeric || type == .year
        case .yes: type == .boolean || type == .choice || type == .choices
        case .again: type == .date || type == .year
        }
    }

    /// The trend of rules that such an improvement can only break.
    fileprivate var harm: Trend { self == .down ? .rising : .falling }
}

extension Formula {
    fileprivate func reads(_ slot: Int) -> Bool {
        operations.contains { if case .slot(let read) = $0 { read == slot } else { false } }
    }
}
