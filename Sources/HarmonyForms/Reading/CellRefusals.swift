import HarmonyAssessment
import HarmonySyntax

/// Answers that the spreadsheet has made something else of, or nothing.
extension RefusalWording {
    var becameDate: Sentence {
        let message = Localized(
            zh: "“\(zh)”的单元格是日期 \(written)，多半是表格软件把所填的数当成了日期",
            en:
                "the cell of '\(en)' is the date \(written): the spreadsheet has probably taken a number for one"
        )
        let help = Localized(
            zh: "把单元格设为“常规”或“文本”格式，重新填写", en: "format the cell as general or text and enter it anew")
        return (AnswerProblem.fields.wrongType, message, help)
    }

    func shownOtherwise(_ digits: String) -> Sentence {
        let message = Localized(
            zh: "“\(zh)”的单元格存的是 \(digits)，显示时却带“万”“千”一类字样或者按千位缩写，分不清是多少",
            en:
                "the cell of '\(en)' stores \(digits) but shows it in thousands or the like, so it is not clear which is meant"
        )
        let help = Localized(
            zh: "把单元格格式改为“常规”，填写数目本身", en: "format the cell as general and enter the number itself")
        return (FormProblem.otherUnit, message, help)
    }

    /// A formula that came to an error.
    func faulty(_ fault: String) -> Sentence {
        let message = Localized(
            zh: "“\(zh)”的单元格是公式错误 \(fault)", en: "the cell of '\(en)' holds the error \(fault)")
        let help = Localized(zh: "改正公式，或者直接填写结果", en: "mend the formula, or enter the result itself")
        return (FormProblem.cellFault, message, help)
    }

    /// A formula that has not been reckoned.
    var noResult: Sentence {
        let message = Localized(
            zh: "“\(zh)”的单元格是公式，文件里没有它的结果",
            en: "the cell of '\(en)' is a formula whose result is not in the file")
        let help = Localized(
            zh: "用 Excel、WPS 或 LibreOffice 打开并保存一次，或者直接填写结果",
            en: "open and save the file in Excel, WPS or LibreOffice, or enter the result itself")
        return (FormProblem.cellFault, message, help)
    }
}
