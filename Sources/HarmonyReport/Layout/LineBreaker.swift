/// Breaks text into lines by display width: between Chinese characters, at spaces in English, and never
/// so that a closing mark starts a line or an opening one ends it.
package enum LineBreaker {
    /// - Parameter width: cells a line may take; at least 8.
    package static func lines(_ text: String, width: Int) -> [String] {
        let width = max(8, width)
        if DisplayWidth.of(text) <= width { return [text] }
        var lines: [String] = []
        var line: [Unicode.Scalar] = []
        var cells = 0
        for word in words(text) {
            let size = word.reduce(0) { $0 + DisplayWidth.of($1) }
            if cells + size > width, !line.isEmpty {
                lines.append(finish(line))
                line = []
                cells = 0
                if word == [" "] { continue }
            }
            if size <= width {
                line += word
                cells += size
                continue
            }
            // A word longer than a line: cut where it must be.
            for scalar in word {
                let next = DisplayWidth.of(scalar)
                if cells + next > width {
                    lines.append(finish(line))
                    line = []
                    cells = 0
                }
                line.append(scalar)
                cells += next
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(finish(line)) }
        return lines
    }

    private static func finish(_ line: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line)
        while view.last == " " { view.removeLast() }
        return String(view)
    }

    /// Runs that must stay together.
    private static func words(_ text: String) -> [[Unicode.Scalar]] {
        var words: [[Unicode.Scalar]] = []
        for scalar in text.unicodeScalars {
            if let last = words.last, let end = last.last, staysTogether(end, scalar) {
                words[words.count - 1].append(scalar)
            } else {
                words.append([scalar])
            }
        }
        return words
    }

    private static func staysTogether(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if left == " " || right == " " { return false }
        if noLineStart.contains(right) || noLineEnd.contains(left) { return true }
        return DisplayWidth.of(left) < 2 && DisplayWidth.of(right) < 2
    }

    private static let noLineStart = Set("，。、；：？！）〕》」』】”’…—%％·".unicodeScalars)
    private static let noLineEnd = Set("（〔《「『【“‘".unicodeScalars)
}
