import HarmonyAssessment
package import HarmonySyntax

/// What can be wrong with a filled-in sheet beyond what can be wrong with any answers.
package enum FormProblem {
    package static let noForm = DiagnosticKind(
        "no-form", .answers, zh: "表格中没有“代码”“填报”两列", en: "a table without the columns Code and Answer")
    package static let duplicateAnswer = AnswerProblem.duplicateAnswer
    package static let answerWithoutCode = DiagnosticKind(
        "answer-without-code", .answers, .warning, zh: "填报的内容所在行没有代码", en: "an answer in a row without a code"
    )
    package static let ambiguousDate = DiagnosticKind(
        "ambiguous-date", .answers, zh: "日期有不止一种读法", en: "a date that can be read in more than one way")
    package static let otherUnit = DiagnosticKind(
        "other-unit", .answers, zh: "数后所写的单位与本栏不符", en: "a number in another unit than its row asks for")
    package static let cellFault = DiagnosticKind(
        "cell-fault", .answers, zh: "单元格的公式没有结果", en: "a cell whose formula has no result")
    package static let creditCodeNumber = DiagnosticKind(
        "credit-code-number", .answers, zh: "统一社会信用代码被表格软件变成了数",
        en: "a credit code that a spreadsheet has turned into a number")
    package static let convertedValue = DiagnosticKind(
        "converted-value", .answers, .note, zh: "已换算为本栏的单位", en: "a value converted into the unit of its row")

    package static let columnMissing = DiagnosticKind(
        "column-missing", .answers, .warning, zh: "填报表缺了一栏", en: "a form that lacks one of its columns")
    package static let answerToQuestion = DiagnosticKind(
        "answer-beside-question", .answers, zh: "答案填在了只列问题的一行",
        en: "an answer in a row that only states its question")
    package static let otherStandard = DiagnosticKind(
        "form-of-other-standard", .answers, zh: "填报表不是按这个标准生成的",
        en: "a form that was made for another standard")
    package static let printedForm = DiagnosticKind(
        "printed-form", .answers, zh: "打印用的填报表", en: "a form that is for paper")

    package static let all = [
        noForm, columnMissing, answerToQuestion, otherStandard, printedForm, duplicateAnswer,
        answerWithoutCode, ambiguousDate, otherUnit, cellFault, creditCodeNumber,
        convertedValue,
    ]
}
