package import HarmonySyntax

/// One output format for the problems of files.
package protocol FindingsRenderer {
    /// - Parameter files: every file looked at, those without problems too.
    func render(_ files: [ExaminedFile], _ language: Language) -> String
}

/// A file that was looked at, and what is wrong with it.
package struct ExaminedFile: Sendable {
    package let name: String
    package let findings: [Diagnostic]

    package init(name: String, findings: [Diagnostic]) {
        self.name = name
        self.findings = findings
    }
}

/// A problem's place in words: file, line and column, counted from 1.
struct FindingPlace {
    let file: String
    /// In a workbook the cell, with its sheet; line and column are its row and column.
    let cell: String?
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let isWorkbook: Bool

    /// What follows the file's name: line and column, a workbook's cell, nothing for a workbook as a whole.
    var spot: String { isWorkbook ? cell.map { ":" + printable($0) } ?? "" : ":\(line):\(column)" }
}

/// Works out places with one scan of each file.
struct PlaceFinder {
    private var tables: [(source: SourceText, table: LineTable)] = []

    mutating func place(of diagnostic: Diagnostic) -> FindingPlace? {
        guard let place = diagnostic.place else { return nil }
        let table = table(of: place.source)
        let start = table.position(of: place.range.lowerBound)
        let end = table.position(of: max(place.range.lowerBound, place.range.upperBound))
        return FindingPlace(
            file: place.source.name, cell: place.source.cells?.cell(at: place.range.lowerBound)?.name,
            line: start.line, column: start.column, endLine: end.line,
            endColumn: end.column, isWorkbook: place.source.cells != nil)
    }

    /// The text around the start of a problem, at most a line's and without the space around it.
    mutating func surroundings(of diagnostic: Diagnostic) -> String {
        guard let place = diagnostic.place else { return "" }
        let start = place.range.lowerBound
        let line = table(of: place.source).lineRange(of: start)
        // A file without line breaks is one line: only what is near says which place it is.
        let near = max(line.lowerBound, start - 100)..<max(start, min(line.upperBound, start + 100))
        return String(place.source.text(near).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private mutating func table(of source: SourceText) -> LineTable {
        // Problems come file by file, so the last table is nearly always the right one.
        if let last = tables.last, last.source === source { return last.table }
        if let known = tables.first(where: { $0.source === source }) { return known.table }
        let table = LineTable(source)
        tables.append((source, table))
        return table
    }
}

extension Severity {
    /// The word for programs.
    var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
