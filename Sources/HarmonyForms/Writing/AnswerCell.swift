import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The cell of an answer: what stands in it, how it is shown, what may be entered.
struct AnswerCell {
    let cell: WorkbookSheet.Cell
    /// Whether it can be written in.
    let isOpen: Bool
    /// What it shows, for measuring.
    let text: String
    private let row: Form.Row

    init(_ row: Form.Row, _ answer: FilledAnswers.Answer?, _ language: Language) {
        self.row = row
        text = answer?.text(in: language) ?? ""
        var style = FormStyle.answer
        switch row.entry {
        case nil:
            isOpen = false
            cell = WorkbookSheet.Cell(.empty, FormStyle.closed)
            return
        case .standard:
            isOpen = false
            cell = WorkbookSheet.Cell(.text(text), FormStyle.centred)
            return
        case .asOf, .decisionDate: style.format = Self.date
        case .input(let input): style.format = Self.format(input)
        default: style.format = "@"
        }
        isOpen = true
        guard let answer else {
            cell = WorkbookSheet.Cell(.empty, style)
            return
        }
        if let number = Self.number(answer) {
            cell = WorkbookSheet.Cell(.number(number), style)
        } else {
            cell = WorkbookSheet.Cell(.text(text), style)
        }
    }

    private static let date = "yyyy-mm-dd"

    private static func format(_ input: Input) -> String {
        switch input.type {
        case .integer: "#,##0"
        case .amount: "#,##0.00"
        case .percent: "0.00%"
        case .date: date
        case .year: "0"
        case .number: "General"
        // As words: a share of the day, which spreadsheets keep, is not exact.
        case .boolean, .choice, .choices, .text, .time: "@"
        }
    }

    /// The number that a spreadsheet keeps for an answer; nil where it has none that is exact.
    private static func number(_ answer: FilledAnswers.Answer) -> String? {
        switch answer {
        case .day(let date): serial(date)
        case .value(.date(let date), _): serial(date)
        case .value(.number, let input) where input.type == .time: nil
        case .value(.number(let number), _): exact(number)
        default: nil
        }
    }

    /// Days since 1899-12-30, from the day on which all programs agree.
    private static func serial(_ date: CalendarDate) -> String? {
        let days = Int(date.dayNumber) + 25_569
        return days > 60 ? String(days) : nil
    }

    /// Spreadsheets keep fifteen digits; longer numbers are written as words.
    private static func exact(_ number: Rational) -> String? {
        var text = number.decimalText(fractionDigits: 8)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        guard let read = try? DecimalLiteral(text.utf8) else {
            return text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }.count <= 15
                ? text : nil
        }
        return String(read.coefficient.magnitude).utf8.count <= 15 ? text : nil
    }

    // MARK: What may be entered

    func validation(
        at spot: CellSpot, _ options: inout OptionLists, _ language: Language
    ) -> CellValidation {
        let title = language == .zh ? "填法" : "How to answer"
        let prompt = row.hint.isEmpty ? row.text : row.hint
        func make(_ rule: CellValidation.Rule, _ severity: CellValidation.Severity) -> CellValidation {
            CellValidation(cell: spot, rule: rule, severity: severity, title: title, prompt: prompt)
        }
        switch row.entry {
        case .asOf: return make(.date, .refuse)
        case .decisionDate: return make(Self.either(at: spot, "ISNUMBER(\(spot.reference))", language), .ask)
        case .assessorRole:
            return make(options.rule(for: row.choices), .refuse)
        case .roles:
            return make(options.rule(for: row.choices), .allow)
        case .input(let input):
            let (rule, severity) = rule(input, at: spot, &options, language)
            return make(rule, severity)
        default: return make(.any, .allow)
        }
    }

    /// What the type asks for, or the words that stand for nothing and for what does not apply.
    private static func either(at spot: CellSpot, _ formula: String, _ language: Language)
        -> CellValidation.Rule
    {
        let cell = spot.reference
        let none = language == .zh ? "无" : "none"
        let words = language == .zh ? "不适用" : "not applicable"
        return .formula(
            "OR(\(formula),\(cell)=\"\(none)\",\(cell)=\"/\",LEFT(\(cell),\(words.count))=\"\(words)\")")
    }

    private func rule(
        _ input: Input, at spot: CellSpot, _ options: inout OptionLists, _ language: Language
    ) -> (CellValidation.Rule, CellValidation.Severity) {
        let plain = rule(input, &options, language)
        switch input.type {
        // A list can hold one choice; several are typed.
        case .choices, .text, .time: return (plain, .allow)
        // 126万元 is as good as its number.
        case .amount: return (plain, .ask)
        case .boolean, .choice: return (plain, row.isNeeded && !input.allowsNone ? .refuse : .ask)
        default:
            guard row.isNeeded, !input.allowsNone else {
                let cell = spot.reference
                return (Self.either(at: spot, "ISNUMBER(\(cell))", language), .ask)
            }
            return (plain, .refuse)
        }
    }

    private func rule(
        _ input: Input, _ options: inout OptionLists, _ language: Language
    ) -> CellValidation.Rule {
        func bounds(_ lowest: String, _ highest: String) -> (String, String) {
            func text(_ bound: Rational?, _ otherwise: String) -> String {
                bound.map { $0.plainText() } ?? otherwise
            }
            return (text(input.minimum, lowest), text(input.maximum, highest))
        }
        switch input.type {
        case .boolean:
            let none = input.allowsNone ? [language == .zh ? "无" : "none"] : []
            return .words((language == .zh ? ["是", "否"] : ["yes", "no"]) + none)
        case .choice, .choices:
            return options.rule(for: input.options.indices.map { input.optionName($0, language) })
        case .integer:
            let (minimum, maximum) = bounds("-999999999999999", "999999999999999")
            return .whole(minimum: minimum, maximum: maximum)
        case .number, .amount:
            let (minimum, maximum) = bounds("-999999999999999", "999999999999999")
            return .decimal(minimum: minimum, maximum: maximum)
        case .percent:
            let (minimum, maximum) = bounds("-1000", "1000")
            return .decimal(minimum: minimum, maximum: maximum)
        case .year: return .whole(minimum: "1900", maximum: "9999")
        case .date: return .date
        case .text, .time: return .any
        }
    }
}
