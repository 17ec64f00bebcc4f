import HarmonySyntax

extension WorkbookSheet {
    /// At which the columns fit across a landscape page in the widest of the fonts that programs use, in percent,
    /// and what then fits down the page below the headings, in points.
    private static let formScale = 68
    private static let formPageHeight = 690.0

    /// Prints at the scale of the form and ends pages between questions, so that none is torn and no heading stands alone at the foot of a page.
    ///
    /// - Parameter ends: how many rows there are after each block that stays together; the first is 0.
    mutating func fitToPages(blocks ends: [Int]) {
        scale = Self.formScale
        let heading = rows[(headingRow ?? 1) - 1].height
        var used = 0.0
        for (start, end) in zip(ends, ends.dropFirst()) where end > start {
            let height = rows[start..<end].reduce(0) { $0 + $1.height }
            if used + height > Self.formPageHeight, start > 0 {
                pageBreaks.append(start + 1)
                used = heading
            }
            used += height
        }
    }
}
