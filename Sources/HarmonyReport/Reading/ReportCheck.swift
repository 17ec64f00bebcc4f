package import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// Checks a report (`harmony-report/1`) that somebody hands in: its shape by the schema of reports, then
/// whether its figures follow from its indicators and its ids exist in its standard.
package struct ReportCheck {
    let document: JSONDocument
    let content: ReportContent
    var fields: JSONFields

    /// The id of the standard that a report was judged by, for choosing it before the check.
    package static func namedStandard(in document: JSONDocument) -> String? {
        document.member(document.root, "standard").flatMap { document.entry("id", in: $0)?.text }
    }

    /// - Parameter standard: the standard that the report names, if it is known.
    package static func problems(in document: JSONDocument, by standard: Standard?) -> [Diagnostic] {
        var check = ReportCheck(
            document: document, content: ReportContent(document),
            fields: JSONFields(document, ReportProblem.fields))
        guard check.hasFormat() else { return check.fields.diagnostics }
        check.dates()
        check.figures()
        check.parts(by: standard)
        let found = (shape(of: document) + check.fields.diagnostics)
            .sorted { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
        return Array(found.prefix(JSONLimits.problems))
    }

    private static func shape(of document: JSONDocument) -> [Diagnostic] {
        guard let schema = BundledSchemas.source(of: "report").flatMap({ JSONReader.readTrusted($0) }) else {
            return []
        }
        return SchemaCheck.problems(
            of: document, by: schema, ReportProblem.fields, unknownWord: ReportProblem.unknownWord)
    }

    private mutating func hasFormat() -> Bool {
        guard let format = document.entry("format", in: document.root), format.text != JSONReport.format
        else {
            return true
        }
        fields.report(
            ReportProblem.unknownFormat, format.place,
            zh: "本工具读的报告是 \"\(JSONReport.format)\"，却是 \(document.excerpt(format.place))",
            en: "this tool reads reports of \"\(JSONReport.format)\", not \(document.excerpt(format.place))")
        return false
    }

    /// The schema knows the form of a date, not whether the day exists.
    private mutating func dates() {
        let root = document.root
        let decisions = (content.vetoes ?? []).compactMap { document.member($0.place, "confirmed") }
        let entries =
            ["asOf", "statedAsOf"].map { document.entry($0, in: root) }
            + decisions.map { document.entry("date", in: $0) }
        for entry in entries.compactMap({ $0 })
        where entry.text.utf8.count == 10 && CalendarDate(iso: entry.text.utf8) == nil {
            fields.wrongType(entry.place, zh: "确有其日的日期", en: "a date that exists")
        }
    }

    mutating func inconsistent(_ value: JSONDocument.Value, zh: String, en: String, help: Localized? = nil) {
        fields.report(ReportProblem.inconsistent, value, zh: zh, en: en, help: help)
    }
}
