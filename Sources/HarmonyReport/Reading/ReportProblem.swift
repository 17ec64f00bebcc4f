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

    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownWord, unknownFormat, inconsistent,
        unknownStandard,
    ]
}
