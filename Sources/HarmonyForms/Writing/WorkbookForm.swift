import HarmonyCriteria
import HarmonySyntax

/// The form as a workbook: a sheet of instructions, then a sheet for each part, to be filled in and printed.
package enum WorkbookForm {
    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        let language = form.language
        var options = OptionLists(name: language == .zh ? "选项" : "Options")
        var sheets = [InstructionSheet.make(form, isReview: answers.claims != nil)]
        for part in form.parts {
            var maker = FormSheet(form: form, answers: answers, part: part, options: options)
            sheets.append(maker.sheet(isLast: part.title == form.parts.last?.title))
            options = maker.options
        }
        if let lists = options.sheet { sheets.append(lists) }
        return WorkbookWriter.write(sheets, font: language == .zh ? "宋体" : "Calibri")
    }
}

/// The looks of the form: dark headings, white cells to write in, grey ones that take nothing.
enum FormStyle {
    static let plain = CellStyle()
    static let title = plain.with {
        $0.isBold = true
        $0.size = 16
        $0.horizontal = "center"
    }
    static let subtitle = plain.with {
        $0.size = 9
        $0.color = "595959"
        $0.horizontal = "center"
    }
    static let heading = plain.with {
        $0.isBold = true
        $0.fill = "D9E2EE"
        $0.border = .all
        $0.horizontal = "center"
    }
    static let section = plain.with {
        $0.isBold = true
        $0.size = 11
        $0.fill = "EDF1F6"
        $0.border = .all
        $0.indent = 1
    }
    static let clause = plain.with {
        $0.size = 9.5
        $0.color = "404040"
        $0.border = .all
        $0.indent = 1
    }
    static let label = plain.with {
        $0.border = .all
        $0.indent = 1
    }
    static let inner = label.with { $0.indent = 2 }
    static let centred = label.with {
        $0.horizontal = "center"
        $0.indent = 0
    }
    static let fragment = label.with {
        $0.size = 9.5
        $0.color = "404040"
    }
    /// Below the number and the clause of a question: nothing more, up to the next one.
    static let below = plain.with { $0.border = .sides }
    /// What was claimed, to be read beside the answer.
    static let claim = label.with {
        $0.size = 9.5
        $0.color = "404040"
        $0.fill = "F2F2F2"
    }
    /// Takes nothing.
    static let closed = label.with { $0.fill = "F2F2F2" }
    static let answer = centred.with { $0.isLocked = false }
    /// Free text: whatever is typed stays as it is.
    static let words = label.with {
        $0.isLocked = false
        $0.format = "@"
    }

    /// Colours of empty answer cells.
    static let needed = "FFF2CC"
    static let optional = "E8F0FA"
}

/// The options of drop-down lists, on a hidden sheet: a list written out in its cell may not hold commas nor
/// more than 255 characters.
struct OptionLists {
    let name: String
    private var lists: [[String]] = []

    init(name: String) { self.name = name }

    mutating func rule(for options: [String]) -> CellValidation.Rule {
        let index = lists.firstIndex(of: options) ?? lists.count
        if index == lists.count { lists.append(options) }
        let column = index + 1
        return .list(
            sheet: name,
            CellArea(CellSpot(row: 1, column: column), CellSpot(row: options.count, column: column)))
    }

    /// A column for each list; nil without any.
    var sheet: WorkbookSheet? {
        guard let longest = lists.map(\.count).max() else { return nil }
        var sheet = WorkbookSheet(name: name, columns: lists.map { _ in WorkbookSheet.Column(30) })
        sheet.isHidden = true
        sheet.isProtected = true
        sheet.rows = (0..<longest).map { row in
            WorkbookSheet.Row(
                height: 15,
                cells: lists.map { list in
                    row < list.count ? WorkbookSheet.Cell(.text(list[row]), FormStyle.plain) : nil
                })
        }
        return sheet
    }
}
