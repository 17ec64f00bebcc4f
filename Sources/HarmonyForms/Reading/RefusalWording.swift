import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

extension HumanRefusal {
    /// What is wrong with the answer in a cell, and what to write instead.
    func diagnostic(
        about cell: Spreadsheet.Cell, _ input: Input, in builder: SubmissionBuilder
    ) -> Diagnostic {
        let written = builder.excerpt(cell.range)
        let words = Words(written: written, zh: builder.name(input, .zh), en: builder.name(input, .en))
        let (kind, message, help) = text(words, input)
        return Diagnostic(
            kind, message, help: help, at: SourceRange(builder.submission.source, cell.range))
    }

    /// What the sentences speak of.
    private struct Words {
        let written: String
        let zh: String
        let en: String

        func expected(_ zh: String, _ en: String) -> Localized {
            Localized(
                zh: "“\(self.zh)”应填\(zh)，却是“\(written)”", en: "'\(self.en)' should be \(en), not '\(written)'"
            )
        }
    }

    private func text(_ words: Words, _ input: Input) -> (DiagnosticKind, Localized, Localized?) {
        let wrongType = AnswerProblem.fields.wrongType
        let kind = AnswerKind(input)
        let how = Localized(zh: kind.full(input, .zh), en: kind.full(input, .en))
        switch self {
        case .kind(let expected):
            // What is to be written has been said, unless there is an example to give or a choice to name.
            let example = expected.example
            return (
                wrongType, words.expected(expected.noun.zh, expected.noun.en),
                kind == expected ? example ?? how : example
            )
        case .notWhole: return (wrongType, words.expected("整数", "a whole number"), nil)
        case .nothing:
            let message = Localized(
                zh: "“\(words.zh)”填了“\(words.written)”，看不出是什么意思",
                en: "'\(words.en)' is answered with '\(words.written)', which could mean several things")
            return (AnswerProblem.noneNotAllowed, message, how)
        case .noOption(let word, _):
            let message = Localized(
                zh: "“\(words.zh)”没有选项“\(word)”", en: "'\(words.en)' has no option '\(word)'")
            return (AnswerProblem.unknownChoice, message, how)
        case .fault(let fault): return faultText(fault, words)
        case .dayMissing, .yearNotFirst, .noSuchDay, .becameDate: return dateText(words, how)
        default: return numberText(words, input, how)
        }
    }

    private func numberText(
        _ words: Words, _ input: Input, _ how: Localized
    ) -> (DiagnosticKind, Localized, Localized?) {
        switch self {
        case .ambiguousShare:
            let shown = words.written.trimmed
            let hundredfold = HumanNumber.hundredfold(words.written).map { "\($0)%" }
            let message = Localized(
                zh: "“\(words.zh)”所填的 \(shown) 没有百分号：可能指 \(shown)%"
                    + (hundredfold.map { "，也可能指 \($0)" } ?? ""),
                en: "'\(words.en)' is \(shown) without a percent sign: it may mean \(shown)%"
                    + (hundredfold.map { " or \($0)" } ?? ""))
            // No word of formatting the cell: that would make 9.2 into 920%.
            return (
                AnswerProblem.bareNumberForPercent, message,
                Localized(
                    zh: "连同百分号重新填写，如 \(shown)%", en: "enter it again with the sign, such as \(shown)%")
            )
        case .unwantedShare:
            return (
                AnswerProblem.fields.wrongType,
                words.expected(
                    "\(AnswerKind(input).noun.zh)，不是百分数", "\(AnswerKind(input).noun.en) and no percentage"),
                Localized(
                    zh: "填数目本身；单元格不要设为百分比格式",
                    en: "give the number itself; do not format the cell as a percentage")
            )
        case .otherUnit(let unit, _):
            let own = input.unit ?? Localized(zh: "", en: "")
            let message = Localized(
                zh: "“\(words.zh)”所填的单位“\(unit)”与本栏不符" + (own.zh.isEmpty ? "" : "，本栏以“\(own.zh)”计"),
                en: "'\(words.en)' is given in '\(unit)'"
                    + (own.en.isEmpty ? "" : ", but is counted in \(own.en)"))
            return (
                FormProblem.otherUnit, message,
                Localized(zh: "换算后只填数字", en: "convert it and write the number alone")
            )
        case .counted(let word):
            return (
                FormProblem.otherUnit,
                Localized(
                    zh: "“\(words.zh)”所填的“\(words.written)”多了“\(word)”字",
                    en: "'\(words.en)' is '\(words.written)', with '\(word)' after the number"),
                Localized(zh: "只填数字，不带“\(word)”字", en: "write the number alone, without '\(word)'")
            )
        case .inexact:
            return (
                AnswerProblem.fields.wrongType,
                Localized(
                    zh: "“\(words.zh)”应填确切的数，却是“\(words.written)”",
                    en: "'\(words.en)' should be an exact number, not '\(words.written)'"),
                Localized(
                    zh: "填确切的数；不知道的留空", en: "give the exact number, or leave it empty if it is not known")
            )
        case .shownOtherwise(let digits):
            return (
                FormProblem.otherUnit,
                Localized(
                    zh: "“\(words.zh)”的单元格存的是 \(digits)，显示时却带“万”“千”一类字样或者按千位缩写，分不清是多少",
                    en:
                        "the cell of '\(words.en)' stores \(digits) but shows it in thousands or the like, so it is not clear which is meant"
                ),
                Localized(
                    zh: "把单元格格式改为“常规”，填写数目本身", en: "format the cell as general and enter the number itself")
            )
        case .tooManyDigits(.tooManyFractionDigits):
            return (
                AnswerProblem.outOfRange,
                Localized(
                    zh: "“\(words.zh)”所填的 \(words.written) 小数位超过 6 位",
                    en: "'\(words.en)' is \(words.written), with more than 6 digits after the point"),
                Localized(
                    zh: "请四舍五入到 6 位小数以内", en: "round it to 6 digits after the point or fewer")
            )
        default:
            return (
                AnswerProblem.outOfRange,
                Localized(
                    zh: "“\(words.zh)”所填的 \(words.written) 整数位超过 15 位",
                    en: "'\(words.en)' is \(words.written), with more than 15 digits before the point"), how
            )
        }
    }

    private func dateText(_ words: Words, _ how: Localized) -> (DiagnosticKind, Localized, Localized?) {
        let whole = Localized(zh: "写成年-月-日，如 2025-03-01", en: "write year, month and day, as 2025-03-01")
        switch self {
        case .dayMissing:
            return (
                FormProblem.ambiguousDate,
                Localized(
                    zh: "“\(words.zh)”所填的“\(words.written)”没有写到日",
                    en: "'\(words.en)' is '\(words.written)', which names no day"), whole
            )
        case .yearNotFirst:
            return (
                FormProblem.ambiguousDate,
                Localized(
                    zh: "“\(words.zh)”所填的“\(words.written)”分不清年、月、日",
                    en: "'\(words.en)' is '\(words.written)': which is the year, which the month?"), whole
            )
        case .noSuchDay:
            return (
                AnswerProblem.fields.wrongType,
                Localized(
                    zh: "“\(words.zh)”所填的“\(words.written)”没有这一天",
                    en: "'\(words.en)' is '\(words.written)', a day that does not exist"), whole
            )
        default:
            return (
                AnswerProblem.fields.wrongType,
                Localized(
                    zh: "“\(words.zh)”的单元格是日期 \(words.written)，多半是表格软件把所填的数当成了日期",
                    en:
                        "the cell of '\(words.en)' is the date \(words.written): the spreadsheet has probably taken a number for one"
                ),
                Localized(
                    zh: "把单元格设为“常规”或“文本”格式，重新填写", en: "format the cell as general or text and enter it anew")
            )
        }
    }

    private func faultText(_ fault: String, _ words: Words) -> (DiagnosticKind, Localized, Localized?) {
        guard fault == "=" else {
            return (
                FormProblem.cellFault,
                Localized(
                    zh: "“\(words.zh)”的单元格是公式错误 \(fault)",
                    en: "the cell of '\(words.en)' holds the error \(fault)"),
                Localized(zh: "改正公式，或者直接填写结果", en: "mend the formula, or enter the result itself")
            )
        }
        return (
            FormProblem.cellFault,
            Localized(
                zh: "“\(words.zh)”的单元格是公式，文件里没有它的结果",
                en: "the cell of '\(words.en)' is a formula whose result is not in the file"),
            Localized(
                zh: "用 Excel、WPS 或 LibreOffice 打开并保存一次，或者直接填写结果",
                en: "open and save the file in Excel, WPS or LibreOffice, or enter the result itself")
        )
    }
}

extension AnswerKind {
    /// How it is written, where that goes beyond its name; nil where the options say it.
    var example: Localized? {
        switch self {
        case .boolean, .choice, .choices, .text: nil
        case .integer, .number: Localized(zh: "只填阿拉伯数字，如 231", en: "write digits only, such as 231")
        case .percent: Localized(zh: "写上百分号，如 58.7%", en: "write it with its sign, such as 58.7%")
        case .date: Localized(zh: "写成年-月-日，如 2025-03-01", en: "write year, month and day, as 2025-03-01")
        case .year: Localized(zh: "写成 2025", en: "write it as 2025")
        }
    }

    /// What is expected, as the object of a sentence.
    var noun: Localized {
        switch self {
        case .boolean: Localized(zh: "“是”或“否”", en: "yes or no")
        case .integer: Localized(zh: "整数", en: "a whole number")
        case .number: Localized(zh: "数字", en: "a number")
        case .percent: Localized(zh: "百分数", en: "a percentage")
        case .date: Localized(zh: "日期", en: "a date")
        case .year: Localized(zh: "四位年份", en: "a year of four digits")
        case .choice, .choices: Localized(zh: "所列的选项", en: "one of the options")
        case .text: Localized(zh: "文字", en: "text")
        }
    }
}
