/// How high a row must be for its text: no spreadsheet works this out for merged cells, nor before it is opened.
extension WorkbookSheet.Row {
    package static let leastHeight = 21.0
    /// Excel shows no higher row.
    private static let mostHeight = 409.0

    /// - Parameters:
    ///   - width: of the column, in digits.
    ///   - size: of the type, in points.
    package static func height(of text: String, width: Double, size: Double) -> Double {
        guard !text.isEmpty else { return leastHeight }
        // Column widths are measured in digits of 11 points; smaller type holds more. A little room stays at the ends.
        let room = max(2, (width - 1.5) * 11 / size * 0.95)
        var lines = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines += max(1, Int((Double(DisplayWidth.of(String(line))) / room).rounded(.up)))
        }
        return min(mostHeight, max(leastHeight, Double(lines) * size * 1.4 + 6))
    }
}
