package import HarmonySyntax

/// Prints problems with their place, the line that holds them and a caret below it.
package struct DiagnosticPrinter {
    private let options: TextPage.Options
    private let language: Language

    package init(_ options: TextPage.Options, _ language: Language) {
        self.options = options
        self.language = language
    }

    package func print(_ diagnostics: [Diagnostic]) -> String {
        var page = TextPage(options)
        var tables: [ObjectIdentifier: LineTable] = [:]
        for diagnostic in diagnostics.prefix(Self.limit) {
            guard let place = diagnostic.place else {
                page.line(headline(diagnostic), style: style(diagnostic.severity))
                help(diagnostic, &page)
                continue
            }
            let key = ObjectIdentifier(place.source)
            let table = tables[key] ?? LineTable(place.source)
            tables[key] = table
            let position = table.position(of: place.range.lowerBound)
            let cell = place.source.cells.map { $0.cell(at: place.range.lowerBound) }
            // A workbook's places are its cells: a problem of the whole file has none.
            let spot =
                cell.map { $0.map { ":" + printable($0.name) } ?? "" }
                ?? ":\(position.line):\(position.column)"
            page.verbatim(
                printable(place.source.name) + spot + ": "
                    + page.styled(headline(diagnostic), style(diagnostic.severity)))
            excerpt(place, table, (cell ?? nil)?.reference ?? String(position.line), &page)
            help(diagnostic, &page)
        }
        if diagnostics.count > Self.limit {
            let rest = diagnostics.count - Self.limit
            page.line(
                language == .zh ? "另有不少于 \(rest) 处问题未列出" : "and at least \(rest) more problems",
                style: .warning)
        }
        return page.text
    }

    /// More than this nobody reads; the rest is counted.
    private static let limit = 200

    private func headline(_ diagnostic: Diagnostic) -> String {
        let separator = language == .zh ? "：" : ": "
        return diagnostic.severity.name[language] + separator + printable(diagnostic.message[language])
            + " [\(diagnostic.kind.name)]"
    }

    private func style(_ severity: Severity) -> TextPage.Style {
        switch severity {
        case .error: .bad
        case .warning: .warning
        case .note: .faint
        }
    }

    private func help(_ diagnostic: Diagnostic, _ page: inout TextPage) {
        guard let help = diagnostic.help else { return }
        page.line(help[language], mark: language == .zh ? "      = 建议：" : "      = help: ")
    }

    /// The part of the line around the place, cut to the width; the caret counts display cells.
    private func excerpt(_ place: SourceRange, _ table: LineTable, _ mark: String, _ page: inout TextPage) {
        let whole = table.lineRange(of: place.range.lowerBound)
        guard !whole.isEmpty,
            whole.contains(place.range.lowerBound) || place.range.lowerBound == whole.upperBound
        else { return }
        let room = max(30, min(options.width, 100) - 10)
        let source = place.source
        // Long lines are cut around the place before anything is measured.
        let near =
            max(
                whole.lowerBound, place.range.lowerBound - 400)..<min(
                whole.upperBound, place.range.upperBound + 400)
        var before = Array(visible(source.text(near.lowerBound..<place.range.lowerBound)).unicodeScalars)
        let marked = visible(
            source.text(
                place.range
                    .lowerBound..<min(place.range.upperBound, whole.upperBound, place.range.lowerBound + 400))
        )
        let after = visible(source.text(min(place.range.upperBound, whole.upperBound)..<near.upperBound))
        var cut = near.lowerBound > whole.lowerBound
        var cells = 0
        let kept = before.reversed().prefix { scalar in
            cells += DisplayWidth.of(scalar)
            return cells <= room * 2 / 3
        }.count
        if kept < before.count {
            before.removeFirst(before.count - kept)
            cut = true
        }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: before)
        let lead = (cut ? "…" : "") + String(shown)
        let gutter = String(repeating: " ", count: max(1, 5 - mark.utf8.count)) + mark + " | "
        page.verbatim(page.styled(gutter, .faint) + clip(lead + marked + after, room + 1))
        let carets = max(1, min(DisplayWidth.of(marked), room - DisplayWidth.of(lead)))
        let pad = String(repeating: " ", count: DisplayWidth.of(lead))
        let blank = String(repeating: " ", count: max(6, mark.utf8.count + 1)) + "| "
        page.verbatim(
            page.styled(blank, .faint) + pad + page.styled(String(repeating: "^", count: carets), .bad))
    }

    private func visible(_ text: String) -> String { printable(text) }

    private func clip(_ text: String, _ room: Int) -> String {
        var shown = ""
        var cells = 0
        for scalar in text.unicodeScalars {
            cells += DisplayWidth.of(scalar)
            if cells > room { return shown + "…" }
            shown.unicodeScalars.append(scalar)
        }
        return shown
    }
}

/// The same for a whole run over files.
extension DiagnosticPrinter: FindingsRenderer {
    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        print(files.flatMap(\.findings))
    }
}

extension TextPage {
    /// A line as it is, already harmless.
    mutating func verbatim(_ line: String) { append(line + "\n") }
}
