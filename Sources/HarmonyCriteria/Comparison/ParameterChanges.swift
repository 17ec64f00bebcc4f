import HarmonyRules
import HarmonySyntax

/// Thresholds: their values, with the direction from the rules that read them, and whose they are.
extension StandardDiffer {
    mutating func parameters(_ old: QuestionEdit.Subject, _ new: QuestionEdit.Subject) {
        let (was, now) = (old.question, new.question)
        for parameter in was.parameters where !now.parameters.contains(where: { $0.id == parameter.id }) {
            report(
                CriteriaChange(
                    id: now.id + "." + parameter.id, part: .parameter, nature: .removed,
                    title: parameter.label ?? was.title, before: parameter.words))
        }
        for parameter in now.parameters {
            let id = now.id + "." + parameter.id
            let reason = because(.parameter(now.id, parameter.id))
            guard let mine = was.parameters.first(where: { $0.id == parameter.id }) else {
                report(
                    CriteriaChange(
                        id: id, part: .parameter, nature: .added, title: parameter.label ?? now.title,
                        after: parameter.words, because: reason))
                continue
            }
            let title = parameter.label ?? now.title
            if mine.value != parameter.value || mine.type != parameter.type || mine.unit != parameter.unit {
                let shown = Self.shown(mine, parameter)
                report(
                    CriteriaChange(
                        id: id, part: .parameter, nature: direction(mine, parameter, old, new), title: title,
                        aspect: shown.aspect, before: shown.before, after: shown.after, because: reason))
            }
            basis(id, title, mine.basis, parameter.basis, reason)
            words(id, title, Localized(zh: "名称", en: "label"), mine.label, parameter.label)
            words(id, title, Localized(zh: "读法", en: "reading"), mine.reading, parameter.reading)
        }
    }

    /// What is seen to differ: 3 and 3.0 read alike.
    private static func shown(
        _ old: Parameter, _ new: Parameter
    ) -> (aspect: Localized?, before: Localized?, after: Localized?) {
        if old.words != new.words { return (nil, old.words, new.words) }
        if old.type != new.type {
            return (Localized(zh: "类型", en: "type"), .same(old.type.rawValue), .same(new.type.rawValue))
        }
        return (Localized(zh: "单位", en: "unit"), old.unit, new.unit)
    }

    /// Both standards' rules must point the same way; where one does not read it, the other's do. What reads it must
    /// be the same in both: a rule that was rewritten may take back what its threshold demands.
    private mutating func direction(
        _ old: Parameter, _ new: Parameter, _ was: QuestionEdit.Subject, _ now: QuestionEdit.Subject
    ) -> CriteriaChange.Nature {
        guard old.type == new.type, old.unit?.zh == new.unit?.zh,
            let order = new.value.order(against: old.value), order != 0,
            let mine = was.question.parameters.firstIndex(where: { $0.id == old.id }),
            let theirs = now.question.parameters.firstIndex(where: { $0.id == new.id }),
            measuredBefore.readers(of: old.id, in: was) == measuredAfter.readers(of: new.id, in: now)
        else { return .changed }
        let between = AbstractValue(old.value).join(AbstractValue(new.value))
        let directions = [
            ThresholdDirection.looser(of: mine, among: between, in: was, spaceBefore),
            ThresholdDirection.looser(of: theirs, among: between, in: now, spaceAfter),
        ].filter { $0 != .neither }
        if !directions.isEmpty, directions.allSatisfy({ $0 == .lower }) {
            return order < 0 ? .loosened : .tightened
        }
        if !directions.isEmpty, directions.allSatisfy({ $0 == .higher }) {
            return order > 0 ? .loosened : .tightened
        }
        return .changed
    }
}

extension RuleShape {
    /// What of a question's rules reads a parameter, each by what it decides.
    fileprivate func readers(of parameter: String, in subject: QuestionEdit.Subject) -> Set<Set<String>> {
        let question = subject.question
        var found: Set<Set<String>> = []
        func add(_ clauses: Clauses, _ role: String) {
            let mark = Self.mark(of: parameter)
            for clause in clauses.all where clause.contains(where: { $0.contains(mark) }) {
                found.insert(clause.union([role]))
            }
        }
        func add(_ formula: Formula?, _ role: String) {
            if let formula { add(clauses(formula, of: question), role) }
        }
        switch subject {
        case .indicator(let indicator):
            add(indicator.rules.appliesWhen, "applies")
            add(indicator.rules.reviewWhen, "review")
            add(clauses(indicator.rules.conditions, of: question), "demand")
        case .veto(let veto):
            add(veto.riskWhen, "risk")
            add(veto.vetoWhen, "veto")
        }
        return found
    }
}

extension Parameter {
    fileprivate var words: Localized { Localized(zh: text(in: .zh), en: text(in: .en)) }
}
