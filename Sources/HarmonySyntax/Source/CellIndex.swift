/// A cell of a workbook as its users call it.
package struct CellPlace: Sendable, Equatable {
    package let sheet: String
    /// Counted from 1.
    package let row: Int
    /// Counted from 1.
    package let column: Int

    package init(sheet: String, row: Int, column: Int) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// The column's letters and the row's number: `E17`.
    package var reference: String { Self.letters(column) + String(row) }
    /// With its sheet: `填报!E17`.
    package var name: String { sheet + "!" + reference }

    /// A column as letters: 1 is A, 27 is AA.
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// Finds the cell that a text of a workbook comes from.
package struct CellIndex: Sendable {
    private var starts: [Int] = []
    private var places: [CellPlace] = []

    package init() {}

    /// - Parameter start: where its text begins, after those of all cells before.
    package mutating func append(_ place: CellPlace, at start: Int) {
        starts.append(start)
        places.append(place)
    }

    /// Nil for the workbook as a whole: a place before its first cell.
    package func cell(at offset: Int) -> CellPlace? {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : places[low - 1]
    }
}
