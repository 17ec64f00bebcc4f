import HarmonySyntax

/// Text for a terminal or a pipe: lines of a width, colours only where they are wanted.
package struct TextPage {
    package enum Style: Sendable {
        case plain, strong, faint, good, bad, warning

        var code: String {
            switch self {
            case .plain: ""
            case .strong: "1"
            case .faint: "2"
            case .good: "32"
            case .bad: "31"
            case .warning: "33"
            }
        }
    }

    /// How the text is shown.
    package struct Options: Sendable {
        package var width: Int
        package var color: Bool
        /// Lines longer than this are hard to read however wide the terminal is.
        package var longestLine = 100
        /// Whether somebody sits before it who can choose another option.
        package var showsHints = false

        package init(width: Int, color: Bool) {
            self.width = width
            self.color = color
        }

        /// A file, which has no width and no colours of a terminal.
        package static let file = Options(width: 80, color: false)
    }

    package private(set) var text = ""
    let options: Options

    package init(_ options: Options) { self.options = options }

    var width: Int { min(max(options.width, 40), options.longestLine) }

    func styled(_ text: String, _ style: Style) -> String {
        options.color && style != .plain ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
    }

    mutating func blank() { text += "\n" }

    mutating func append(_ more: String) { text += more }

    mutating func heading(_ words: String) {
        blank()
        line(words, style: .strong)
    }

    /// A line of its own, broken where needed; further lines start below the text.
    mutating func line(_ words: String, mark: String = "", style: Style = .plain, indent: Int = 0) {
        let start = String(repeating: " ", count: indent)
        let hang = DisplayWidth.of(mark)
        for (index, part) in LineBreaker.lines(printable(words), width: width - indent - hang).enumerated() {
            let lead = index == 0 ? mark : String(repeating: " ", count: hang)
            text += start + styled(lead + part, style) + "\n"
        }
    }

    /// A label and its text, the text in a column of its own.
    mutating func row(_ label: String, _ words: String, column: Int, style: Style = .plain, indent: Int = 0) {
        // What leaves no room beside it stands above.
        let isLong = DisplayWidth.of(label) >= column
        if isLong { line(label, style: .faint, indent: indent) }
        let label = isLong ? "" : label
        let start = String(repeating: " ", count: indent)
        let pad = String(repeating: " ", count: max(1, column - DisplayWidth.of(label)))
        for (index, part) in LineBreaker.lines(printable(words), width: width - indent - column).enumerated()
        {
            let lead = index == 0 ? styled(label, .faint) + pad : String(repeating: " ", count: column)
            text += start + lead + styled(part, style) + "\n"
        }
    }
}
