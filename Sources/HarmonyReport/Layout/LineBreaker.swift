/// Breaks text into lines by display width: between Chinese characters, at spaces in English, and never
/// so that a closing mark starts a line or an opening one ends it.
package enum LineBreaker {
    /// - Parameter width: cells a line may take; at least 8.
    package static func lines(_ text: String, width: Int) -> [String] {
        let width = max(8, width)
        if DisplayWidth.of(text) <= width { return [text] }
        let scalars = Array(text.unicodeScalars)
        var lines: [String] = []
        // The line under way, and the last place in it where it may be broken.
        var start = 0
        var cells = 0
        var breakAt = 0
        var cellsAtBreak = 0
        for (index, scalar) in scalars.enumerated() {
            if index > start, !staysTogether(scalars[index - 1], scalar) {
                breakAt = index
                cellsAtBreak = cells
            }
            let size = DisplayWidth.of(scalar)
            if cells + size > width, scalar != " " {
                // A word longer than a line is cut where it must be.
                let end = breakAt > start ? breakAt : index
                lines.append(finish(scalars[start..<end]))
                cells -= breakAt > start ? cellsAtBreak : cells
                start = end
                breakAt = end
                cellsAtBreak = 0
            }
            // A space at the start of a line is the break itself.
            if scalar == " ", index == start, !lines.isEmpty { start = index + 1 } else { cells += size }
        }
        if start < scalars.count || lines.isEmpty { lines.append(finish(scalars[start...])) }
        return lines
    }

    private static func finish(_ line: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line)
        while view.last == " " { view.removeLast() }
        return String(view)
    }

    private static func staysTogether(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if left == " " || right == " " { return false }
        if noLineStart.contains(right) || noLineEnd.contains(left) { return true }
        return DisplayWidth.of(left) < 2 && DisplayWidth.of(right) < 2
    }

    private static let noLineStart = Set("，。、；：？！）〕》」』】”’…—%％·".unicodeScalars)
    private static let noLineEnd = Set("（〔《「『【“‘".unicodeScalars)
}
