import HarmonyCriteria
import HarmonySyntax

/// Puts one change of a standard into words.
struct CriteriaChangeWriter {
    let language: Language

    func entry(_ change: CriteriaChange) -> ComparedEntry {
        // Words that differ in the other language alone are shown in it: here nothing would be seen.
        let shown = isHidden(change) ? other : language
        let title = change.title.map { "  " + blanked($0[language]) } ?? ""
        let tongue = shown == language ? nil : pick(zh: "英文", en: "in Chinese")
        let aspect = [part(change.part), change.aspect?[language], tongue].compactMap { $0 }
            .joined(separator: pick(zh: "：", en: ": "))
        return .init(
            sign: sign(change.nature), name: change.id + title + (aspect.isEmpty ? "" : bracketed(aspect)),
            before: text(change.before, change, shown), after: text(change.after, change, shown),
            remark: change.because?[language] ?? "")
    }

    private var other: Language { language == .zh ? .en : .zh }

    private func isHidden(_ change: CriteriaChange) -> Bool {
        change.before != change.after && change.before?[language] == change.after?[language]
    }

    private func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    private func bracketed(_ text: String) -> String { pick(zh: "（\(text)）", en: " (\(text))") }

    /// A title may name thresholds and facts, which are compared on their own.
    private func blanked(_ text: String) -> String { Placeholders.expand(text) { _ in "____" } }

    private func text(_ text: Localized?, _ change: CriteriaChange, _ shown: Language) -> String? {
        guard change.before != nil || change.after != nil else { return nil }
        return text.map { blanked($0[shown]) } ?? absent(change.part)
    }

    /// What it means that there is no rule or value.
    private func absent(_ part: CriteriaChange.Part) -> String {
        switch part {
        case .appliesWhen, .metIf: pick(zh: "一律适用", en: "always")
        case .reviewWhen: pick(zh: "不须人工判断", en: "never")
        default: pick(zh: "无", en: "none")
        }
    }

    private func sign(_ nature: CriteriaChange.Nature) -> Sign {
        switch nature {
        case .added: .added
        case .removed: .removed
        case .tightened: .tightened
        case .loosened: .loosened
        case .changed: .changed
        }
    }

    private func part(_ part: CriteriaChange.Part) -> String? {
        let (zh, en): (String, String)
        switch part {
        case .standard: (zh, en) = ("标准", "standard")
        case .role: (zh, en) = ("角色", "role")
        case .fact: (zh, en) = ("基本情况", "fact")
        case .item: (zh, en) = ("条目", "item")
        case .indicator: (zh, en) = ("指标", "indicator")
        case .veto: (zh, en) = ("一票否决情形", "removal trigger")
        case .input: (zh, en) = ("输入项", "input")
        case .parameter: (zh, en) = ("参数", "parameter")
        case .condition: (zh, en) = ("条件", "condition")
        case .level: (zh, en) = ("性质", "level")
        case .binds: (zh, en) = ("约束对象", "binds")
        case .appliesWhen: (zh, en) = ("适用条件", "applies when")
        case .reviewWhen: (zh, en) = ("须人工判断的情形", "a person must judge when")
        case .metIf: (zh, en) = ("条件的前提", "condition's if")
        case .declaration: (zh, en) = ("声明不适用", "may be declared not applicable")
        case .riskWhen: (zh, en) = ("存在风险的情形", "risk when")
        case .vetoWhen: (zh, en) = ("否决的情形", "veto when")
        case .evidence: (zh, en) = ("佐证", "evidence")
        case .note: (zh, en) = ("提示", "note")
        case .figure: (zh, en) = ("所示数字", "figure shown")
        case .stage: (zh, en) = ("评价机制环节", "stage")
        case .incentive: (zh, en) = ("激励措施", "incentive")
        case .basis: (zh, en) = ("依据", "basis")
        case .scoring, .points, .group, .scoreLevel: (zh, en) = ("计分", "points")
        // Its section says so.
        case .wording: return nil
        }
        return pick(zh: zh, en: en)
    }
}
