import HarmonyRules
import HarmonySyntax

struct ItemDraft {
    let id: String
    let title: Localized
    let clause: String?
    let basis: [Basis]
    let translation: String?
    let reading: Localized?
    let left: Deferred<LeftWords>
    let indicators: [QuestionDraft]
}

extension CriteriaLoader {
    /// - Parameter added: an item of a local file: it names its source, or quotes a clause of its own document.
    mutating func itemDraft(_ value: JSONDocument.Value, added: Bool = false) -> ItemDraft? {
        let quotes = document.kind(value) == .object && document.member(value, "clause") != nil
        let added = added && !quotes
        let words = added ? "source" : "clause"
        guard
            let members = fields.object(
                value, known: ["id", "title", words, "translation", "reading", "left", "indicators"])
        else { return nil }
        let id = uniqueId(members)
        let title = fields.requiredLocalized("title", in: members)
        let clause = added ? nil : fields.requiredString("clause", in: members)
        let basis = added ? fields.required("source", in: members).map { bases($0) } ?? [] : []
        let translation = fields.optionalString("translation", in: members)
        let reading = fields.optionalLocalized("reading", in: members)
        let left = deferredLeft(members["left"], of: members["clause"])
        var indicators: [QuestionDraft] = []
        for indicator in fields.required("indicators", in: members).flatMap({ someOf($0) }) ?? [] {
            if let draft = indicatorDraft(indicator, from: added ? .source : .clause(members["clause"])) {
                indicators.append(draft)
            }
        }
        guard let id, let title, clause != nil || added else { return nil }
        return ItemDraft(
            id: id, title: title, clause: clause, basis: basis, translation: translation, reading: reading,
            left: left, indicators: indicators)
    }

    /// A list that is nothing without an entry.
    mutating func someOf(_ list: JSONDocument.Value) -> [JSONDocument.Value]? {
        guard let entries = fields.array(list) else { return nil }
        if entries.isEmpty { fields.wrongType(list, zh: "至少有一项的列表", en: "a list with at least one entry") }
        return entries
    }

    /// Where a question's words come from.
    enum Words {
        /// They stand in a clause.
        case clause(JSONDocument.Value?)
        /// A local file added the question and names its source.
        case source
    }

    private static let questionFields = [
        "id", "title", "question", "reading", "inputs", "parameters", "notes", "evidence", "advice",
    ]
    private static let quoting = ["clause", "fragment", "translation", "basis"]
    private static let indicatorFields =
        questionFields + [
            "level", "binds", "let", "appliesWhen", "reviewWhen", "metWhen", "mayNotApply", "figure", "from",
            "until",
        ]
    private static let vetoFields = questionFields + ["riskWhen", "vetoWhen"]

    /// Words of the clause are the document's own demand unless the file says otherwise.
    private var fromTheDocument: Deferred<Basis> {
        { [authority] in [Basis(kind: .document, authority: authority)] }
    }

    mutating func indicatorDraft(_ value: JSONDocument.Value, from words: Words) -> QuestionDraft? {
        // What a local file adds names its source, or quotes a document of its own.
        var words = words
        var quotes = false
        if case .source = words, document.kind(value) == .object, document.member(value, "fragment") != nil {
            quotes = true
            words = .clause(document.member(value, "clause"))
        }
        let known =
            switch words {
            case .clause: Self.indicatorFields + Self.quoting
            case .source: Self.indicatorFields + ["source"]
            }
        guard let members = fields.object(value, known: known), let id = uniqueId(members) else { return nil }
        // Without an item of the same document around it, its clause is its own.
        if quotes { _ = fields.required("clause", in: members) }
        let days = days(members)
        isSuspended = !days.contains(day)
        defer { isSuspended = false }
        let draft = questionDraft(id, members, from: words)
        draft?.days = days
        return draft
    }

    mutating func vetoDraft(_ value: JSONDocument.Value, added: Bool = false) -> QuestionDraft? {
        let known = Self.vetoFields + (added ? ["source"] : Self.quoting + ["clause"])
        guard let members = fields.object(value, known: known), let id = uniqueId(members) else {
            return nil
        }
        let draft = questionDraft(
            id, members, from: added ? .source : .clause(fields.required("clause", in: members)))
        draft?.confirmedSlot = takeSlot()
        return draft
    }

    private mutating func questionDraft(_ id: String, _ members: JSONFields.Members, from words: Words)
        -> QuestionDraft?
    {
        let draft = QuestionDraft(id: id, members: members)
        // Without a short title the question stands for itself.
        let text = fields.requiredLocalized("question", in: members)
        let title = members["title"].map { fields.localized($0) } ?? text
        switch words {
        case .clause(let clause):
            draft.clause = fields.optionalString("clause", in: members)
            draft.fragment = fragment(members, in: members["clause"] ?? clause)
            draft.basis = members["basis"].map { deferredBases($0) } ?? fromTheDocument
        case .source: draft.basis = deferredBases(fields.required("source", in: members))
        }
        draft.inputs = inputs(members["inputs"])
        draft.parameters = parameters(members["parameters"])
        checkNames(members, of: draft, besides: 0, 0)
        notePlaces(ofParameters: members["parameters"], in: id)
        if let lets = members["let"] { define(lets, in: draft) }
        others.append(QuestionInputs(question: id, inputs: draft.inputs))
        guard let title, let text else { return nil }
        draft.title = title
        draft.text = text
        return draft
    }

    mutating func fragment(_ members: JSONFields.Members, in clause: JSONDocument.Value?) -> String? {
        guard let fragment = fields.required("fragment", in: members), let words = fields.string(fragment)
        else { return nil }
        if !fields.trusts, let clause, document.kind(clause) == .string,
            words.isEmpty || !document.string(clause, holds: fragment)
        {
            fields.report(
                CriteriaProblem.fragmentOutsideClause, fragment, zh: "“\(words)”不在本条条文之内",
                en: "'\(words)' does not stand in the clause")
        }
        return words
    }
}
