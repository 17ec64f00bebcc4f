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
            if mine.value != parameter.value || mine.type != parameter.type {
                report(
                    CriteriaChange(
                        id: id, part: .parameter, nature: direction(mine, parameter, old, new), title: title,
                        before: mine.words, after: parameter.words, because: reason))
            }
            basis(id, title, mine.basis, parameter.basis, reason)
            words(id, title, Localized(zh: "读法", en: "reading"), mine.reading, parameter.reading)
        }
    }

    /// Both standards' rules must point the same way; where one does not read it, the other's do.
    private mutating func direction(
        _ old: Parameter, _ new: Parameter, _ was: QuestionEdit.Subject, _ now: QuestionEdit.Subject
    ) -> CriteriaChange.Nature {
        guard old.type == new.type, let order = new.value.order(against: old.value), order != 0,
            let mine = was.question.parameters.firstIndex(where: { $0.id == old.id }),
            let theirs = now.question.parameters.firstIndex(where: { $0.id == new.id })
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

extension Parameter {
    fileprivate var words: Localized { Localized(zh: text(in: .zh), en: text(in: .en)) }
}
