import HarmonyCriteria
import HarmonySyntax

extension Spreadsheet.Cell {
    /// The answer with the unit that somebody has written into the column of units, where it is another than the
    /// form's: 5040 beside 万元 is 5040万元.
    func counted(in unit: Spreadsheet.Cell?, _ input: Input) -> Spreadsheet.Cell {
        guard input.type.isNumeric, let own = input.unit, let unit else { return self }
        let written = PlainText.of(unit.content.shown)
        let isOwn = [own.zh, own.en].contains { PlainText.key($0) == PlainText.key(written) }
        let number = PlainText.of(content.shown)
        guard !written.isEmpty, !isOwn, number.last.map({ $0.isASCII && $0.isNumber }) ?? false else {
            return self
        }
        return Spreadsheet.Cell(column: column, content: .text(number + written), range: range)
    }
}
