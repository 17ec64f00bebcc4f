import HarmonyRules
import HarmonySyntax

/// Whatever threshold a document or law sets may be tightened, not loosened.
extension CriteriaLoader {
    /// The direction that loosens follows from the rules that use the parameter.
    mutating func checkLoosening(
        from old: Parameter, to new: Parameter, of edit: QuestionEdit, _ space: Environment,
        at place: JSONDocument.Value
    ) {
        guard let limit = old.limit, new.value.order(against: limit.value) != 0 else { return }
        let name = edit.question.id + "." + old.id
        let (was, now) = (limit.text, Localized(zh: new.text(in: .zh), en: new.text(in: .en)))
        let whose = BasisWords.settler(limit.basis)
        let index = edit.question.parameters.firstIndex { $0.id == old.id } ?? 0
        let between = AbstractValue(limit.value).join(AbstractValue(new.value))
        let looser = ThresholdDirection.looser(of: index, among: between, in: edit.subject, space)
        // What no rule reads may still be what the question asks by.
        if looser == .neither, !isAsked(old.id, by: edit) { return }
        guard let order = new.value.order(against: limit.value), looser == .lower || looser == .higher else {
            let why = doubt(index, looser, edit)
            fields.report(
                CriteriaProblem.loosenedParameter, place,
                zh: "\(name) 由\(whose.zh)定为 \(was.zh)，从规则看不出改为 \(now.zh)是更严还是更宽：\(why.zh)",
                en:
                    "\(name) is \(was.en), set by \(whose.en); the rule does not tell whether \(now.en) is stricter: \(why.en)",
                help: Localized(
                    zh: "保留原值，更严的要求另加条件（add）", en: "leave the value, and add a condition for what is stricter"
                ))
            return
        }
        guard (looser == .lower && order < 0) || (looser == .higher && order > 0) else { return }
        fields.report(
            CriteriaProblem.loosenedParameter, place,
            zh: "\(name) 由\(whose.zh)定为 \(was.zh)，此处改为 \(now.zh)，放宽了要求",
            en: "\(name) is \(was.en), set by \(whose.en); \(now.en) would loosen it",
            help: Localized(
                zh: "地方标准可以从严，不能放宽：应\(Self.bound(new.type, looser == .lower).zh) \(was.zh)",
                en:
                    "a local file may tighten, not loosen: write \(was.en) or \(Self.bound(new.type, looser == .lower).en)"
            ))
    }

    /// Why no direction can be told.
    private func doubt(_ index: Int, _ looser: ThresholdDirection, _ edit: QuestionEdit) -> Localized {
        if looser == .neither {
            return Localized(
                zh: "没有规则用到它，只有问题的文字用到", en: "no rule reads it, only the words of the question do")
        }
        if edit.indicator?.rules.reviewWhen?.usedParameters.contains(index) == true {
            return Localized(
                zh: "reviewWhen 也用到它，是否由人判断会随之改变",
                en: "reviewWhen reads it too, and what a person must judge would change")
        }
        return Localized(
            zh: "用到它的各条规则方向不一，或者两个值无法比较",
            en: "the rules that read it point both ways, or the values do not compare")
    }

    /// What a stricter value of a type is in words.
    private static func bound(_ type: ParameterType, _ isLeast: Bool) -> Localized {
        switch type {
        case .duration: isLeast ? Localized(zh: "不短于", en: "longer") : Localized(zh: "不长于", en: "shorter")
        case .yearly: isLeast ? Localized(zh: "长于", en: "longer") : Localized(zh: "短于", en: "shorter")
        case .date, .year, .deadline:
            isLeast ? Localized(zh: "不早于", en: "later") : Localized(zh: "不晚于", en: "earlier")
        default: isLeast ? Localized(zh: "不低于", en: "more") : Localized(zh: "不高于", en: "less")
        }
    }

    /// Whether the question or what it asks for names a parameter.
    private func isAsked(_ parameter: String, by edit: QuestionEdit) -> Bool {
        let texts = [edit.question.title, edit.question.text] + edit.question.inputs.map(\.label)
        return texts.contains { text in
            Language.allCases.contains { Placeholders.names(in: text[$0]).contains(parameter) }
        }
    }
}
