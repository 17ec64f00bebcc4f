import HarmonyRules
import HarmonySyntax

/// Whatever a document or law sets may be tightened, not loosened.
extension CriteriaLoader {
    // MARK: Parameters

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
        case .date, .year: isLeast ? Localized(zh: "不早于", en: "later") : Localized(zh: "不晚于", en: "earlier")
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

    // MARK: Conditions and reach

    /// The documents and laws that an indicator rests on: its own, those of its demands and thresholds, and those
    /// of the indicators that only apply by its answers.
    static func bindingBasis(of indicator: Indicator, in standard: Standard) -> [Basis] {
        func own(_ indicator: Indicator) -> [Basis] {
            let question = indicator.question
            let asked = question.basis.filter(\.binds)
            if !asked.isEmpty { return asked }
            let thresholds = indicator.usedParameters.compactMap { question.parameters[$0].limit?.basis }
            let demands = indicator.rules.conditions.flatMap { $0.basis + ($0.bound?.basis ?? []) }
            return (demands + thresholds.flatMap { $0 }).filter(\.binds)
        }
        let basis = own(indicator)
        if !basis.isEmpty { return basis }
        let slots = Set(indicator.question.inputs.map(\.slot))
        return standard.indicators.filter { other in
            other.level == .required
                && other.rules.appliesWhen.map { !slots.isDisjoint(with: $0.slots(under: $0.root)) } == true
        }.flatMap(own)
    }

    /// What no local file may loosen about a condition: itself, where it rests on a document or law by its own
    /// basis or by that of its question and thresholds; else what it has taken the place of.
    func limit(of condition: Condition, _ edit: QuestionEdit) -> BoundDemand? {
        if let bound = condition.bound { return bound }
        let basis: [Basis]
        if condition.basis.isEmpty {
            let used = condition.require.usedParameters.compactMap {
                edit.question.parameters[$0].limit?.basis
            }
            basis = edit.question.basis + used.flatMap { $0 }
        } else {
            basis = condition.basis
        }
        guard basis.contains(where: \.binds) else { return nil }
        return BoundDemand(when: condition.when, require: condition.require, basis: basis)
    }

    /// A demand that binds may only be joined by another: the new one must hold the old one whole.
    mutating func checkDemand(
        from old: BoundDemand, to new: Formula, _ condition: Condition, _ edit: QuestionEdit,
        at place: JSONDocument.Value
    ) {
        // It holds the old demand whole, or leaves out ways of meeting it.
        if fields.trusts || new.isSuperset(of: old.require, joining: .and)
            || old.require.isSuperset(of: new, joining: .or)
        {
            return
        }
        let name = edit.question.id + "." + (condition.id ?? "metWhen")
        let whose = BasisWords.settler(old.basis)
        fields.report(
            CriteriaProblem.loosenedCondition, place,
            zh: "\(name) 由\(whose.zh)要求“\(old.require.text)”，不能换成“\(new.text)”",
            en:
                "\(name) demands '\(old.require.text)', set by \(whose.en); '\(new.text)' cannot take its place",
            help: Localized(
                zh: "保留原要求，再用 && 加上更严的部分", en: "keep the demand and join the stricter part with &&"))
    }

    /// What decides where a demand applies may only be widened: the new expression must hold the old one whole.
    mutating func checkReach(
        from old: Formula?, to new: Formula, _ kind: DiagnosticKind, _ condition: Condition?,
        _ edit: QuestionEdit, at place: JSONDocument.Value
    ) {
        if case .constant(.true) = new.operations[new.root] { return }
        if let old, new.isSuperset(of: old, joining: .or) || old.isSuperset(of: new, joining: .and) { return }
        let name = edit.question.id + (condition.map { "." + ($0.id ?? "metWhen") } ?? "")
        fields.report(
            kind, place,
            zh: old.map { "\(name) 原来在“\($0.text)”时适用，改为“\(new.text)”会缩小适用范围" }
                ?? "\(name) 原来一律适用，改为“\(new.text)”会缩小适用范围",
            en: old.map { "\(name) applies when '\($0.text)'; '\(new.text)' would narrow that" }
                ?? "\(name) applies always; '\(new.text)' would narrow that",
            help: Localized(
                zh: "依据为文件或者法律的要求，适用范围只能扩大：保留原条件，再用 || 加上新的情形",
                en:
                    "what a document or law demands may only be made to apply more widely: keep the condition and join the new case with ||"
            ))
    }

    private static func word(_ level: Level) -> String {
        switch level {
        case .required: "必备项"
        case .advisory: "建议项"
        case .reported: "仅报告项"
        }
    }

    mutating func checkLevel(
        from old: Level, to new: Level, _ indicator: Indicator, _ parent: Standard,
        at place: JSONDocument.Value
    ) {
        if fields.trusts { return }
        let order = Level.allCases
        let basis = Self.bindingBasis(of: indicator, in: parent)
        guard !basis.isEmpty, let was = order.firstIndex(of: old), let now = order.firstIndex(of: new),
            now > was
        else { return }
        let whose = BasisWords.settler(basis)
        fields.report(
            CriteriaProblem.loosenedLevel, place,
            zh: "\(indicator.id) 的依据是\(whose.zh)，属于\(Self.word(old))，不能降为\(Self.word(new))",
            en:
                "\(indicator.id) rests on \(whose.en) and is \(old.rawValue); it cannot become \(new.rawValue)"
        )
    }
}

/// Whose demand something is, in the words of a message.
enum BasisWords {
    static func settler(_ bases: [Basis]) -> Localized {
        let binding = bases.filter(\.binds)
        let texts = (binding.isEmpty ? bases : binding).map { words($0) }
        var seen: [Localized] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return Localized(
            zh: seen.map(\.zh).joined(separator: "、"), en: seen.map(\.en).joined(separator: ", "))
    }

    private static func words(_ basis: Basis) -> Localized {
        switch basis.kind {
        case .document:
            basis.authority.map { Localized(zh: "《\($0.document.zh)》", en: $0.document.en) }
                ?? Localized(zh: "条文", en: "the document")
        case .convention: Localized(zh: "惯例", en: "convention")
        case .law:
            Localized(
                zh: (basis.law?.zh ?? "") + (basis.article?.zh ?? ""),
                en: [basis.law?.en, basis.article?.en].compactMap { $0 }.joined(separator: ", "))
        }
    }
}

extension Value {
    /// Less, equal or more than another value of its type, as -1, 0 or 1; nil where that is not certain.
    func order(against other: Value) -> Int? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.period(let a), .period(let b)): a.order(against: b)
        default: nil
        }
    }
}

extension Period {
    /// Months and days are compared only where every date to count from would give the same answer.
    func order(against other: Period) -> Int? {
        let (months, days) = (Int(self.months - other.months), Int(self.days - other.days))
        if months == 0 || days == 0 || (months < 0) == (days < 0) { return (months + days).signum() }
        // Of the two one has only months more and the other only days more.
        let range = Self.days(inMonths: abs(months))
        let more = abs(days)
        if more < range.lowerBound { return months.signum() }
        return more > range.upperBound ? days.signum() : nil
    }

    /// The fewest and the most days that so many months can have.
    private static func days(inMonths count: Int) -> ClosedRange<Int> {
        let fewest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
        let most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
        let (years, rest) = count.quotientAndRemainder(dividingBy: 12)
        return years * 365 + fewest[rest]...years * 366 + most[rest]
    }
}
