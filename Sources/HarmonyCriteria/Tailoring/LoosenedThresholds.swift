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
        let looser = looserDirection(of: index, among: between, edit, space)
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
    private func doubt(_ index: Int, _ looser: Looser, _ edit: QuestionEdit) -> Localized {
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

    private enum Looser { case lower, higher, either, neither }

    private func looserDirection(
        of index: Int, among values: AbstractValue, _ edit: QuestionEdit, _ space: Environment
    ) -> Looser {
        var (lower, higher) = (false, false)
        func weigh(_ formula: Formula?, looserWhen truth: Bool?) {
            guard let formula, formula.usedParameters.contains(index) else { return }
            switch Analysis.trend(of: formula, inParameter: index, among: values, environment: space) {
            case .none: break
            case .rising where truth != nil: if truth == true { higher = true } else { lower = true }
            case .falling where truth != nil: if truth == true { lower = true } else { higher = true }
            case .rising, .falling, .mixed: (lower, higher) = (true, true)
            }
        }
        switch edit.subject {
        case .indicator(let indicator):
            // What does not apply is not demanded; what a person must judge is neither.
            weigh(indicator.rules.appliesWhen, looserWhen: false)
            let review = indicator.rules.reviewWhen
            weigh(
                review,
                looserWhen: review.map { failsOtherwise($0, index, indicator, space) } == true ? true : nil)
            for condition in indicator.rules.conditions {
                weigh(condition.when, looserWhen: false)
                weigh(condition.require, looserWhen: true)
            }
        case .veto(let veto):
            weigh(veto.riskWhen, looserWhen: false)
            weigh(veto.vetoWhen, looserWhen: false)
        }
        // Until a last day is over nothing is owed: a later one is looser whatever else it does.
        if edit.question.parameters[index].type == .deadline { higher = true }
        switch (lower, higher) {
        case (true, true): return .either
        case (true, false): return .lower
        case (false, true): return .higher
        case (false, false): return .neither
        }
    }

    /// Whether an indicator is unmet where a person no longer need judge it: what reads the parameter in
    /// `reviewWhen` is itself demanded, and its `if` holds wherever the rest of `reviewWhen` does.
    private func failsOtherwise(
        _ review: Formula, _ index: Int, _ indicator: Indicator, _ space: Environment
    ) -> Bool {
        var rest = space
        for part in review.operands(of: .and) where !review.usedParameters(under: part).contains(index) {
            rest = Analysis(review).assuming(part, true, in: rest) ?? rest
        }
        let demands = indicator.rules.conditions.filter { condition in
            condition.when.map { !Analysis($0).canBe(false, in: rest) } ?? true
        }.map(\.require)
        return review.operands(of: .and).allSatisfy { part in
            guard review.usedParameters(under: part).contains(index) else { return true }
            return demands.contains { demand in
                demand.operands(of: .and).contains { review.isSame(part, as: demand, $0) }
            }
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
