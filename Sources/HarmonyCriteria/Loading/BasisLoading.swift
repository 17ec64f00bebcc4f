import HarmonyRules
import HarmonySyntax

/// Whose demand something is, and the words of the law behind it.
extension CriteriaLoader {
    mutating func deferredBases(_ value: JSONDocument.Value?) -> Deferred<Basis> {
        guard let value else { return { [] } }
        if fields.trusts {
            return { [late] in
                var loader = CriteriaLoader(late)
                return loader.bases(value)
            }
        }
        let found = bases(value)
        return { found }
    }

    /// One basis or a list of them; those of another day left out.
    mutating func bases(_ value: JSONDocument.Value) -> [Basis] {
        guard document.kind(value) == .array else { return basesInForce([value], value) }
        if document.elements(value).isEmpty {
            fields.wrongType(value, zh: "至少一项依据", en: "at least one basis")
        }
        return basesInForce(document.elements(value), value)
    }

    private mutating func basesInForce(_ entries: [JSONDocument.Value], _ place: JSONDocument.Value)
        -> [Basis]
    {
        var found: [Basis] = []
        var isOver = false
        for entry in entries {
            guard let basis = basis(entry) else { continue }
            if basis.days.contains(day) { found.append(basis) } else { isOver = true }
        }
        if found.isEmpty, isOver, !isSuspended {
            fields.report(
                CriteriaProblem.uncoveredDays, place, zh: "没有一项依据有效", en: "none of these bases is in force",
                help: Localized(zh: "补上这段时间的依据", en: "add the basis of that time"))
        }
        return found
    }

    private static let citedFields = ["law", "article", "quote", "translation"]

    private mutating func basis(_ value: JSONDocument.Value) -> Basis? {
        guard
            let members = fields.object(
                value, known: ["kind", "cite", "note", "from", "until"] + Self.citedFields)
        else { return nil }
        let kind = fields.required("kind", in: members).flatMap { keyword($0, as: BasisKind.self) }
        let note = fields.optionalLocalized("note", in: members)
        let days = days(members)
        guard let cite = members["cite"] else {
            let words = citedWords(members, of: kind, value)
            return kind.map {
                Basis(
                    kind: $0, law: words.law, article: words.article, quote: words.quote,
                    translation: words.translation, note: note, days: days,
                    authority: $0.isCited ? nil : authority)
            }
        }
        refuseBesideCitation(members, cite)
        guard let kind, let cited = citation(cite, of: kind) else { return nil }
        return Basis(
            kind: kind, law: cited.law, article: cited.article, quote: cited.quote,
            translation: cited.translation, note: note, days: days.intersection(cited.days))
    }

    private typealias CitedWords = (
        law: Localized?, article: Localized?, quote: String?, translation: String?
    )

    private mutating func citedWords(
        _ members: JSONFields.Members, of kind: BasisKind?, _ value: JSONDocument.Value
    ) -> CitedWords {
        let law = members["law"].flatMap { fields.name($0) }
        let article = members["article"].flatMap { fields.name($0) }
        let quote = fields.optionalString("quote", in: members)
        let translation = fields.optionalString("translation", in: members)
        guard kind?.isCited == true, !fields.trusts else { return (law, article, quote, translation) }
        if law?.zh.isEmpty ?? true {
            fields.report(
                CriteriaProblem.missingBasis, value, zh: "依据为法律或者规范性文件，却没有写明名称",
                en: "the basis is a law or another document, but none is named")
        }
        if let place = members["article"], quote?.isEmpty ?? true {
            fields.report(
                CriteriaProblem.missingQuote, place, zh: "引用了条款，却没有引用条款的原文",
                en: "an article is cited without its words",
                help: Localized(
                    zh: "在旁边写 \"quote\": \"……\"，照抄原文；中间略去的用省略号",
                    en: "add \"quote\": \"…\" with the words to the letter, an ellipsis for what is left out")
            )
        }
        return (law, article, quote, translation)
    }

    // MARK: Citations

    /// The file's own list: every entry is looked at here, and read again where it is cited.
    mutating func readCitations(_ list: JSONDocument.Value?, upon parent: Citations = .none) {
        citations = parent
        guard let list else { return }
        guard fields.trusts || fields.expect(.object, list) else { return }
        citations = Citations(list, in: document, before: parent)
        guard !fields.trusts else { return }
        for (key, entry) in document.pairs(list) {
            _ = identifier(key, .part)
            guard let members = fields.object(entry, known: Self.citedFields + ["from", "until"]) else {
                continue
            }
            _ = days(members)
            _ = fields.required("law", in: members)
            _ = citedWords(members, of: .law, entry)
        }
    }

    private mutating func refuseBesideCitation(_ members: JSONFields.Members, _ cite: JSONDocument.Value) {
        guard !fields.trusts, let name = Self.citedFields.first(where: { members[$0] != nil }),
            let place = members[name]
        else { return }
        fields.report(
            CriteriaProblem.fields.unknownField, place, zh: "有 cite 时不能再写 \(name)",
            en: "'\(name)' cannot stand beside 'cite'",
            help: Localized(zh: "写在 citations 里，或者不用 cite", en: "write it in the citation, or leave cite out")
        )
    }

    /// What stands under an id in the list of this file or of one that it extends.
    private mutating func citation(_ cite: JSONDocument.Value, of kind: BasisKind) -> Basis? {
        guard let id = fields.string(cite) else { return nil }
        if !kind.isCited {
            fields.report(
                CriteriaProblem.fields.unknownField, cite, zh: "只有法律（law）和规范性文件（policy）可以用 cite",
                en: "only a law or a policy can be cited")
            return nil
        }
        guard let (document, value) = citations.find(id) else {
            let near = fields.suggestion(for: id, among: citations.ids)
            fields.report(
                CriteriaProblem.unknownReference, cite, zh: "citations 里没有“\(id)”",
                en: "there is no citation '\(id)'",
                help: near.map { Localized(zh: "是否为 \"\($0)\"？", en: "did you mean \"\($0)\"?") })
            return nil
        }
        // It was looked at where it stands.
        func text(_ name: String) -> String? {
            document.member(value, name).flatMap { document.kind($0) == .string ? document.string($0) : nil }
        }
        func name(_ name: String) -> Localized? {
            if let text = text(name) { return Localized(zh: text, en: text) }
            return document.member(value, name).map { names in
                let zh = Localized(document, names).zh
                return Localized(zh: zh, en: document.member(names, "en").map { document.string($0) } ?? zh)
            }
        }
        func day(_ name: String) -> CalendarDate? { text(name).flatMap { CalendarDate(iso: $0.utf8) } }
        return Basis(
            kind: kind, law: name("law"), article: name("article"), quote: text("quote"),
            translation: text("translation"), days: Days(from: day("from"), until: day("until")))
    }
}
