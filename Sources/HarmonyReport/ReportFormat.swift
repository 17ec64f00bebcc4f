import HarmonySyntax

/// The formats of a report, by their names; most are known by the ending of a file as well.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, html, markdown, xlsx, docx, csv, json, jsonl, ics

    /// - Parameter path: a file's name.
    package init?(ending path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        switch ending {
        case "txt": self = .text
        case "md": self = .markdown
        case "htm": self = .html
        default:
            guard let ending, let format = ReportFormat(rawValue: ending), format != .text,
                format != .markdown
            else { return nil }
            self = format
        }
    }

    /// The endings by which files are known.
    package static let endings = ["txt", "html", "htm", "md", "xlsx", "docx", "csv", "json", "jsonl", "ics"]

    /// Whether one file holds one report and no more.
    package var holdsOne: Bool { isPacked || self == .html || self == .json || self == .ics }

    /// Whether it is no text, so that a terminal cannot show it.
    package var isPacked: Bool { self == .xlsx || self == .docx }

    /// Whether programs read it, so that nothing in it depends on the language.
    package var isForPrograms: Bool { self == .json || self == .jsonl }

    /// - Parameters:
    ///   - version: the program's.
    ///   - page: how wide text is, and whether in colours.
    package func renderer(version: String, page: TextPage.Options) -> any Renderer {
        switch self {
        case .text: PageReport(TextPrinter(page), version: version)
        case .markdown: PageReport(MarkdownPrinter(), version: version)
        case .html: PageReport(HTMLPrinter(), version: version)
        case .xlsx: PageReport(SheetPrinter(), version: version)
        case .docx: PageReport(WordPrinter(), version: version)
        case .csv: CSVReport()
        case .json: JSONReport(version: version)
        case .jsonl: ResultLine()
        case .ics: DutyCalendar(version: version)
        }
    }
}
