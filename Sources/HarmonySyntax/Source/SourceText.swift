/// A file's bytes under the name that the user knows it by.
///
/// Values keep byte ranges into it; lines and columns are worked out only when something is printed.
package final class SourceText: Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// Which line of the file this is, counted from 1, where it is one of many that each hold a text of their own.
    package let line: Int?
    /// Which cell each text comes from, where the bytes are the texts of a workbook's cells, one a line; nil for
    /// a text file.
    package let cells: CellIndex?
    /// The file as it was read, where `bytes` are not it: another encoding, or a workbook.
    private let original: [UInt8]?

    package init(
        name: String, bytes: [UInt8], line: Int? = nil, cells: CellIndex? = nil, original: [UInt8]? = nil
    ) {
        self.name = name
        self.line = line
        self.bytes = bytes
        self.cells = cells
        self.original = original
    }

    /// The SHA-256 of the file as it was read, worked out each time.
    package var sha256: String { SHA256.hex(original ?? bytes) }

    package convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The text of a byte range; bytes that are not UTF-8 become U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}

/// A place in a source: what a diagnostic points at.
package struct SourceRange: Sendable {
    package let source: SourceText
    package let range: Range<Int>

    package init(_ source: SourceText, _ range: Range<Int>) {
        self.source = source
        self.range = range
    }
}

/// Finds lines in a source. Made once per source and run, so that many diagnostics cost one scan.
package struct LineTable: Sendable {
    private let source: SourceText
    private let starts: [Int]
    /// How many scalars begin before each block, so that many problems on one long line cost no more than on
    /// many short ones.
    private let scalarsBeforeBlock: [Int]
    private static let block = 1024

    package init(_ source: SourceText) {
        self.source = source
        var starts = [0]
        var scalars = 0
        var counts: [Int] = []
        for (offset, byte) in source.bytes.enumerated() {
            if offset % Self.block == 0 { counts.append(scalars) }
            // A scalar begins at every byte that continues none; the text need not be made for that.
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        }
        if source.bytes.count % Self.block == 0 { counts.append(scalars) }
        self.starts = starts
        scalarsBeforeBlock = counts
    }

    /// How many scalars begin before an offset.
    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.block
        let rest = source.bytes[block * Self.block..<offset]
        return scalarsBeforeBlock[block] + rest.count { $0 & 0xC0 != 0x80 }
    }

    /// A line and column, both counted from 1; a column is one Unicode scalar.
    package struct Position: Sendable, Equatable {
        package var line: Int
        package var column: Int
    }

    /// In a workbook the row and column of the cell.
    package func position(of offset: Int) -> Position {
        if let cells = source.cells {
            return cells.cell(at: offset).map { Position(line: $0.row, column: $0.column) }
                ?? Position(line: 1, column: 1)
        }
        let line = lineIndex(of: offset)
        let start = starts[line]
        let scalars = scalars(before: min(max(start, offset), source.bytes.count)) - scalars(before: start)
        return Position(
            line: line + (source.line ?? 1), column: scalars + 1 - (hasBOM(line) && offset >= 3 ? 1 : 0))
    }

    /// The byte range of the line that holds an offset, without its line end.
    package func lineRange(of offset: Int) -> Range<Int> {
        let line = lineIndex(of: offset)
        let start = starts[line] + (hasBOM(line) ? 3 : 0)
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : source.bytes.count
        if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    private func hasBOM(_ line: Int) -> Bool {
        line == 0 && source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
