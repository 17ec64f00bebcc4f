package import HarmonySyntax

/// What can be wrong with a criteria file beyond its syntax and its expressions.
package enum CriteriaProblem {
    package static let fields = FieldProblem(.criteria)
    package static let unknownFormat = DiagnosticKind(
        "unknown-format", .criteria, zh: "不是本工具的标准文件", en: "not a criteria file of this tool")
    package static let duplicateId = DiagnosticKind(
        "duplicate-id", .criteria, zh: "编号重复", en: "an id stands twice")
    package static let invalidId = DiagnosticKind(
        "invalid-id", .criteria, zh: "编号写法无效", en: "not a valid id")
    package static let unknownKeyword = DiagnosticKind(
        "unknown-keyword", .criteria, zh: "没有这个取值", en: "not one of the words allowed here")
    package static let invalidValue = DiagnosticKind(
        "invalid-parameter", .criteria, zh: "参数的值写法无效", en: "a parameter's value does not fit its type")
    package static let unknownReference = DiagnosticKind(
        "unknown-reference", .criteria, zh: "引用了不存在的编号", en: "a reference to nothing")
    package static let fragmentOutsideClause = DiagnosticKind(
        "fragment-outside-clause", .criteria, zh: "条文摘句不在条文之内", en: "a fragment that is not in its clause")
    package static let unknownPlaceholder = DiagnosticKind(
        "unknown-placeholder", .criteria, zh: "文字中的占位符没有对应的参数", en: "a placeholder without a parameter")
    package static let missingBasis = DiagnosticKind(
        "missing-law", .criteria, zh: "依据为法律而未写法律名称", en: "a law as basis without its name")

    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownFormat, duplicateId, invalidId,
        unknownKeyword, invalidValue, unknownReference, fragmentOutsideClause, unknownPlaceholder,
        missingBasis,
    ]
}
