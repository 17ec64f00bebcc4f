package import HarmonySyntax

/// What can be wrong with a report beyond its syntax.
package enum ReportProblem {
    package static let fields = FieldProblem(.answers)
    package static let unknownWord = DiagnosticKind(
        "unknown-keyword", .answers, zh: "没有这个取值", en: "not one of the words allowed here")
    package static let unknownFormat = DiagnosticKind(
        "unknown-report-format", .answers, zh: "不是本工具能读的报告版本",
        en: "a report of a version that this tool does not read")
    package static let inconsistent = DiagnosticKind(
        "inconsistent-report", .answers, zh: "报告前后不一致", en: "a report that contradicts itself or its standard"
    )
    package static let unknownStandard = DiagnosticKind(
        "unknown-report-standard", .answers, .warning, zh: "找不到报告所据的标准，编号没有核对",
        en: "a report by a standard that is not known: its ids are not checked")
    package static let mismatch = DiagnosticKind(
        "report-mismatch", .answers, zh: "报告与重新计算的结果不一致",
        en: "a report that is not what its answers and criteria give")
    package static let answersChanged = DiagnosticKind(
        "answers-changed", .answers, zh: "答案文件不是报告所据的那一份", en: "answers other than those reported on")
    package static let criteriaChanged = DiagnosticKind(
        "criteria-changed", .answers, zh: "标准文件不是报告所据的那一份", en: "criteria other than those judged by")
    package static let otherVersion = DiagnosticKind(
        "other-version", .answers, .note, zh: "报告由程序的另一版本写出", en: "a report of another version of the program"
    )

    /// What `validate` finds in a report by itself.
    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownWord, unknownFormat, inconsistent,
        unknownStandard,
    ]
}
