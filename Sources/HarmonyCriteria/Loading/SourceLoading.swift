import HarmonyRules
import HarmonySyntax

/// The documents that a file is taken from.
extension CriteriaLoader {
    /// A root is taken from one document, a section of it; a local file often from several regulations.
    mutating func sources(_ value: JSONDocument.Value, isRoot: Bool) -> [SourceDocument] {
        guard !isRoot, document.kind(value) == .array else {
            return sourceDocument(value, isRoot: isRoot).map { [$0] } ?? []
        }
        var found: [SourceDocument] = []
        for entry in document.elements(value) {
            if let source = sourceDocument(entry, isRoot: false) { found.append(source) }
        }
        if document.elements(value).isEmpty {
            fields.wrongType(value, zh: "至少一个文件", en: "at least one document")
        }
        return found
    }

    private mutating func sourceDocument(_ value: JSONDocument.Value, isRoot: Bool) -> SourceDocument? {
        let known = ["document", "title", "issuers", "issued", "section", "inForce", "readAt"]
        guard let members = fields.object(value, known: known) else { return nil }
        let document = fields.optionalString("document", in: members).flatMap { $0.isEmpty ? nil : $0 }
        let title = fields.required("title", in: members).flatMap { fields.name($0) }
        var issuers: [Localized] = []
        for issuer in fields.required("issuers", in: members).flatMap({ fields.array($0) }) ?? [] {
            if let name = fields.name(issuer) { issuers.append(name) }
        }
        let issued = members["issued"].flatMap { date($0) }
        let section = fields.optionalString("section", in: members)
        let inForce = members["inForce"].flatMap { date($0) }
        let readAt = fields.optionalString("readAt", in: members)
        guard let title else { return nil }
        return SourceDocument(
            document: document, title: title, issuers: issuers, issued: issued, section: section,
            inForce: inForce, readAt: readAt)
    }

    mutating func date(_ value: JSONDocument.Value) -> CalendarDate? {
        guard let text = fields.string(value) else { return nil }
        guard let date = CalendarDate(iso: text.utf8) else {
            fields.wrongType(value, zh: "日期（如 \"2024-07-01\"）", en: "a date such as \"2024-07-01\"")
            return nil
        }
        return date
    }
}
