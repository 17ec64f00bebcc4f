import HarmonyRules
import HarmonySyntax

/// What indicators and removal triggers have in common.
extension StandardDiffer {
    mutating func question(_ old: QuestionEdit.Subject, _ new: QuestionEdit.Subject) {
        let (was, now) = (old.question, new.question)
        let id = now.id
        inputs(
            was.inputs, now.inputs, part: .input, because: { .input(id, $0) }, id: { id + "." + $0 })
        parameters(old, new)
        let evidence = { (question: Question) in question.evidence.map { ($0.id, $0.name) } }
        list(evidence(was), evidence(now), .evidence, because: { .evidence(id, $0) }, id: { id + "." + $0 })
        notes(was, now)
        let fields: [(Localized, Localized?, Localized?)] = [
            (Localized(zh: "标题", en: "title"), was.title, now.title),
            (Localized(zh: "问题", en: "question"), was.text, now.text),
            (Localized(zh: "条文", en: "clause"), .same(was.fragment), .same(now.fragment)),
            (Localized(zh: "条文全文", en: "whole clause"), .same(old.clause), .same(new.clause)),
            (Localized(zh: "译文", en: "translation"), .same(was.translation), .same(now.translation)),
            (Localized(zh: "读法", en: "reading"), was.reading, now.reading),
            (Localized(zh: "建议", en: "advice"), was.advice, now.advice),
        ]
        let reasons = ["reading": because(.words(id, "reading")), "advice": because(.words(id, "advice"))]
        // Without a title of its own a question is called by itself: it is told once.
        let isUntitled = was.title == was.text && now.title == now.text
        for (aspect, mine, theirs) in isUntitled ? fields.dropFirst()[...] : fields[...] {
            words(
                id, now.expanded(now.title), aspect, mine, theirs, of: (was, now),
                because: reasons[aspect.en] ?? nil)
        }
        quotations(was, now)
        basis(id, now.title, was.basis, now.basis, nil)
    }

    /// What local files quote of their own documents.
    private mutating func quotations(_ old: Question, _ new: Question) {
        let aspect = Localized(zh: "地方条文", en: "local clause")
        for quotation in old.quotations where !new.quotations.contains(where: { $0.says(quotation) }) {
            words(new.id, new.title, aspect, .same(quotation.words), nil)
        }
        for (index, quotation) in new.quotations.enumerated()
        where !old.quotations.contains(where: { $0.says(quotation) }) {
            words(
                new.id, new.title, aspect, nil, .same(quotation.words),
                because: because(.quotation(new.id, index)))
        }
    }

    private mutating func notes(_ old: Question, _ new: Question) {
        var rest = old.notes
        var added: [(Int, Note)] = []
        for (index, note) in new.notes.enumerated() {
            // The same words may stand twice, each with a time of its own.
            let same = rest.firstIndex { $0.text == note.text && isSame($0, old, note, new) }
            guard let place = same ?? rest.firstIndex(where: { $0.text == note.text }) else {
                added.append((index, note))
                continue
            }
            let mine = rest.remove(at: place)
            rule(
                (mine.when, old), (note.when, new),
                CriteriaChange(
                    id: new.id, part: .note, nature: .changed, title: new.title,
                    aspect: Localized(zh: "何时提示", en: "shown when"), because: because(.note(new.id, index))),
                wider: .changed)
        }
        for note in rest {
            report(
                CriteriaChange(id: new.id, part: .note, nature: .removed, title: new.title, before: note.text)
            )
        }
        for (index, note) in added {
            report(
                CriteriaChange(
                    id: new.id, part: .note, nature: .added, title: new.title, after: note.text,
                    because: because(.note(new.id, index))))
        }
    }

    private func isSame(_ old: Note, _ was: Question, _ new: Note, _ now: Question) -> Bool {
        shapeBefore.text(old.when, of: was) == shapeAfter.text(new.when, of: now)
    }
}

extension Quotation {
    fileprivate var words: String {
        [clause, fragment, translation].compactMap { $0 }.joined(separator: " / ")
    }

    fileprivate func says(_ other: Quotation) -> Bool { words == other.words }
}

extension QuestionEdit.Subject {
    /// The paragraph in which its words stand, where it is not that of its item.
    fileprivate var clause: String? {
        switch self {
        case .indicator(let indicator): indicator.question.clause
        case .veto(let veto): veto.clause
        }
    }
}
