import HarmonySyntax

/// The formats of a report, by their names; most are known by the ending of a file as well.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, html, markdown, xlsx, docx, csv, json, jsonl, ics

    /// - Parameter path: a file's name.
    package init?(ending path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        guard let ending, let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
            return nil
        }
        self = format
    }

    /// The endings by which files are known.
    package var endings: [String] {
        switch self {
        case .text: ["txt"]
        case .html: ["html", "htm"]
        case .markdown: ["md"]
        default: [rawValue]
        }
    }

    /// Whether one file holds one report and no more.
    package var holdsOne: Bool { isPacked || self == .html || self == .json || self == .ics }

    /// Whether it is no text, so that a terminal cannot show it.
    package var isPacked: Bool { self == .xlsx || self == .docx }

    /// Whether programs read it, so that nothing in it depends on the language.
    package var isForPrograms: Bool { self == .json || self == .jsonl }

    /// Whether it lays out any page, whatever the page is about.
    package var isOfPages: Bool { printer(.file) != nil }

    /// What lays out a page in this format; nil where the format is for programs and sheets and takes no page.
    ///
    /// - Parameter options: how wide text is, and whether in colours.
    package func printer(_ options: TextPage.Options) -> (any PagePrinter)? {
        switch self {
        case .text: TextPrinter(options)
        case .markdown: MarkdownPrinter()
        case .html: HTMLPrinter()
        case .xlsx: SheetPrinter()
        case .docx: WordPrinter()
        case .csv, .json, .jsonl, .ics: nil
        }
    }

    /// - Parameters:
    ///   - version: the program's.
    ///   - page: how wide text is, and whether in colours.
    ///   - linesTellHolding: whether lines for programs say how long a result holds, which costs them speed.
    package func renderer(
        version: String, page: TextPage.Options, linesTellHolding: Bool = false
    ) -> any Renderer {
        if let printer = printer(page) { return PageReport(printer, version: version) }
        switch self {
        case .csv: return CSVReport()
        case .jsonl: return ResultLine(tellsHolding: linesTellHolding)
        case .ics: return DutyCalendar(version: version)
        default: return JSONReport(version: version)
        }
    }
}
