/// What the elements of a cell say, before its type is asked what it means.
struct CellParts {
    enum Reading {
        case nothing
        case content(Spreadsheet.Content)
    }

    let type: String
    let style: Int?
    var value: String?
    var inline: String?
    var hasFormula = false

    func reading(_ book: SheetReader.Book) -> Reading {
        if isUncalculated { return .content(.fault("=")) }
        guard let written = value ?? inline else { return .nothing }
        switch type {
        case "inlineStr": return text(inline ?? EscapedText.decode(written))
        case "str": return text(EscapedText.decode(written))
        default: break
        }
        let value = Self.trimmed(written)
        if value.isEmpty { return .nothing }
        switch type {
        case "s": return Int(value).flatMap { book.texts[$0] }.map(text) ?? Self.fault(value)
        case "b":
            switch value {
            case "1", "true": return .content(.boolean(true))
            case "0", "false": return .content(.boolean(false))
            default: return Self.fault(value)
            }
        case "e": return .content(.fault(written))
        case "d": return SerialDate.datePart(value).map { .content(.date($0)) } ?? text(written)
        case "n": return number(value, book)
        default: return Self.fault(value)
        }
    }

    /// A formula whose result nobody has stored. An empty text is a result, an empty number is none.
    private var isUncalculated: Bool {
        hasFormula && inline == nil && (value == nil || value == "" && type != "str")
    }

    /// Without the white space around it, which XML Schema ignores in everything but texts.
    private static func trimmed(_ written: String) -> String {
        let bytes = written.utf8
        guard let start = bytes.firstIndex(where: { !XMLCharacters.isSpace($0) }),
            let end = bytes.lastIndex(where: { !XMLCharacters.isSpace($0) })
        else { return "" }
        return String(written[start...end])
    }

    /// A cell that says nothing its type has a meaning for: a fault of its own, and of no other cell.
    private static func fault(_ written: String) -> Reading { .content(.fault(String(written.prefix(40)))) }

    private func text(_ text: String) -> Reading {
        text.allSatisfy(\.isWhitespace) ? .nothing : .content(.text(text))
    }

    private func number(_ written: String, _ book: SheetReader.Book) -> Reading {
        guard let number = DecimalText(written.utf8) else { return Self.fault(written) }
        switch book.formats[style] {
        case .plain: return .content(.number(number.text))
        case .scaled: return .content(.scaled(number.text))
        case .percent: return .content(.percent(number.timesHundred.text))
        case .date:
            let day = number.wholeDays.flatMap { SerialDate.text($0, from1904: book.countsFrom1904) }
            return .content(day.map { .date($0) } ?? .number(number.text))
        }
    }
}
