import HarmonySyntax

/// Breaks text into lines by display width: between Chinese characters, at spaces in English, and never
/// so that a closing mark starts a line or an opening one ends it.
package enum LineBreaker {
    /// - Parameter width: cells a line may take; at least 8.
    package static func lines(_ text: String, width: Int) -> [String] {
        let width = max(8, width)
        if DisplayWidth.of(text) <= width { return [text] }
        let scalars = text.unicodeScalars
        var lines: [String] = []
        // The line under way, and the last place in it where it may be broken.
        var start = scalars.startIndex
        var cells = 0
        var breakAt = start
        var cellsAtBreak = 0
        var before: Unicode.Scalar = " "
        var index = start
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if index > start, !staysTogether(before, scalar) {
                breakAt = index
                cellsAtBreak = cells
            }
            let size = DisplayWidth.of(scalar)
            if cells + size > width, scalar != " " {
                // A word longer than a line is cut where it must be.
                let end = breakAt > start ? breakAt : index
                lines.append(finish(text[start..<end]))
                cells -= breakAt > start ? cellsAtBreak : cells
                start = end
                breakAt = end
                cellsAtBreak = 0
            }
            let next = scalars.index(after: index)
            // A space at the start of a line is the break itself.
            if scalar == " ", index == start, !lines.isEmpty { start = next } else { cells += size }
            before = scalar
            index = next
        }
        if start < scalars.endIndex || lines.isEmpty { lines.append(finish(text[start...])) }
        return lines
    }

    private static func finish(_ line: Substring) -> String {
        var end = line.utf8.endIndex
        while end > line.startIndex, line.utf8[line.utf8.index(before: end)] == UInt8(ascii: " ") {
            end = line.utf8.index(before: end)
        }
        return String(line[..<end])
    }

    private static func staysTogether(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if left == " " || right == " " { return false }
        if mayNotStart(right) || mayNotEnd(left) { return true }
        return DisplayWidth.of(left) < 2 && DisplayWidth.of(right) < 2
    }

    // Asked for each character of a report: a switch is settled in a fraction of the time of a set.

    private static func mayNotStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "？", "！", "）", "〕", "》", "」", "』", "】", "”", "’", "…", "—", "%", "％",
            "·",
            ")", ",", ".", ";", ":":
            true
        default: false
        }
    }

    private static func mayNotEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "（", "〔", "《", "「", "『", "【", "“", "‘", "(": true
        default: false
        }
    }
}
