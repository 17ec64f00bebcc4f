package import HarmonyRules
package import HarmonySyntax

/// What a report says it was made from: enough to make it again.
package struct ReportOrigin {
    package let standard: (id: String, place: SourceRange)
    /// The answer file's name.
    package let answers: (name: String, place: SourceRange)
    package let asOf: CalendarDate
    /// The roles that were chosen; empty where all duties were judged.
    package let roles: [String]
    /// The day by which the enterprises of a park were all judged; nil where each was by its own.
    package let enterprisesAsOf: CalendarDate?
    /// Whether evidence was required; nil where nobody asked for it to be looked up.
    package let evidenceRequired: Bool?
    /// Whether it says how long the result holds.
    package let hasOutlook: Bool

    /// Nothing else in the report has to be right: whatever is not shows in the comparison.
    ///
    /// - Returns: nil where it is no report, or does not say what it was made from.
    package static func read(_ document: JSONDocument) -> (ReportOrigin?, [Diagnostic]) {
        var fields = JSONFields(document, ReportProblem.fields, trusting: true)
        guard let root = fields.object(document.root, known: []),
            let format = fields.requiredString("format", in: root)
        else { return (nil, fields.diagnostics) }
        guard format == JSONReport.format else {
            return (nil, document.member(document.root, "format").map { [otherFormat($0, document)] } ?? [])
        }
        let standard = fields.required("standard", in: root)
        let members = standard.flatMap { fields.object($0, known: []) }
        let id = members.flatMap { fields.requiredString("id", in: $0) }
        let source = fields.requiredString("source", in: root)
        let day = fields.required("asOf", in: root)
        let asOf = day.flatMap { day in
            let date = document.kind(day) == .string ? CalendarDate(iso: document.string(day).utf8) : nil
            if date == nil { fields.wrongType(day, zh: "确有其日的日期", en: "a date that exists") }
            return date
        }
        guard let id, let source, let asOf, let standard,
            let idPlace = document.member(standard, "id"),
            let sourcePlace = document.member(document.root, "source")
        else { return (nil, fields.diagnostics) }
        let roles = (document.list("roles", in: document.root) ?? [])
            .filter { document.kind($0) == .string }.map { document.string($0) }
        let origin = ReportOrigin(
            standard: (id, document.place(idPlace)), answers: (source, document.place(sourcePlace)),
            asOf: asOf, roles: roles,
            enterprisesAsOf: document.member(document.root, "enterprises")
                .flatMap { document.entry("asOf", in: $0)?.text }.flatMap { CalendarDate(iso: $0.utf8) },
            evidenceRequired: document.member(document.root, "evidence")
                .flatMap { document.member($0, "required") }.map { document.excerpt($0) == "true" },
            hasOutlook: document.member(document.root, "outlook") != nil)
        return (origin, fields.diagnostics)
    }

    private static func otherFormat(_ value: JSONDocument.Value, _ document: JSONDocument) -> Diagnostic {
        let written = document.excerpt(value)
        return Diagnostic(
            ReportProblem.unknownFormat,
            Localized(
                zh: "本工具读的报告是 \"\(JSONReport.format)\"，却是 \(written)",
                en: "this tool reads reports of \"\(JSONReport.format)\", not \(written)"),
            at: document.place(value))
    }
}
