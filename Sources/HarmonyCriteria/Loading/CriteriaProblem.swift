package import HarmonySyntax

/// What can be wrong with a criteria file beyond its syntax and its expressions.
package enum CriteriaProblem {
    package static let fields = FieldProblem(.criteria)
    package static let unknownFormat = DiagnosticKind(
        "unknown-format", .criteria, zh: "标准文件的格式版本不认识", en: "a criteria file of an unknown format")
    package static let duplicateId = DiagnosticKind(
        "duplicate-id", .criteria, zh: "编号重复", en: "an id stands twice")
    package static let invalidId = DiagnosticKind(
        "invalid-id", .criteria, zh: "编号中有不能用的字符", en: "an id with characters that ids cannot have")
    package static let unknownKeyword = DiagnosticKind(
        "unknown-keyword", .criteria, zh: "用了规定以外的词",
        en: "a word that is not among those allowed in its place")
    package static let invalidValue = DiagnosticKind(
        "invalid-parameter", .criteria, zh: "参数的取值与类型不符", en: "a parameter whose value does not fit its type")
    package static let unknownReference = DiagnosticKind(
        "unknown-reference", .criteria, zh: "引用了不存在的编号", en: "a reference to something that does not exist")
    package static let fragmentOutsideClause = DiagnosticKind(
        "fragment-outside-clause", .criteria, zh: "条文摘句不在条文之内",
        en: "a fragment that does not stand in its clause")
    package static let unknownPlaceholder = DiagnosticKind(
        "unknown-placeholder", .criteria, zh: "文字中的占位符没有对应的参数或基本情况",
        en: "a placeholder in a text that stands for nothing")
    package static let missingBasis = DiagnosticKind(
        "missing-law", .criteria, zh: "依据为法律而未写法律名称", en: "a basis that is a law, without the name of the law"
    )
    package static let missingQuote = DiagnosticKind(
        "missing-quote", .criteria, .warning, zh: "引用了条款而没有引用原文",
        en: "an article is cited without its words")
    package static let unlistedEdition = DiagnosticKind(
        "unlisted-edition", .criteria, zh: "规定变动的日期与 editions 不符",
        en: "the days on which rules change are not those of 'editions'")
    package static let uncoveredDays = DiagnosticKind(
        "uncovered-days", .criteria, zh: "有的日期没有取值、依据或者条件，或者取值不止一个",
        en: "days without a value, basis or condition, or with more than one value")
    package static let unknownParent = DiagnosticKind(
        "unknown-parent", .criteria, zh: "找不到上级标准", en: "the standard to extend does not exist")
    package static let invalidParent = DiagnosticKind(
        "invalid-parent", .criteria, zh: "上级标准本身有错", en: "the standard to extend has errors of its own")
    package static let replacedStandard = DiagnosticKind(
        "replaced-standard", .criteria, .warning, zh: "本文件旁边的文件取代了内置标准",
        en: "a file beside this one takes the place of a bundled standard")
    package static let noEnterpriseStandard = DiagnosticKind(
        "no-enterprise-standard", .criteria, zh: "企业填报的标准找不到或者不能用",
        en: "the standard that the enterprises answer is missing or cannot be used")
    package static let circularExtends = DiagnosticKind(
        "circular-extends", .criteria, zh: "extends 绕成了圈", en: "extends goes round in a circle")
    package static let loosenedParameter = DiagnosticKind(
        "loosened-parameter", .criteria, zh: "放宽了文件或者法律规定的阈值",
        en: "a threshold of a document or law is loosened")
    package static let loosenedCondition = DiagnosticKind(
        "loosened-condition", .criteria, zh: "放宽了文件或者法律规定的要求",
        en: "a demand of a document or law is loosened")
    package static let loosenedApplicability = DiagnosticKind(
        "loosened-applicability", .criteria, zh: "缩小了文件或者法律要求的适用范围",
        en: "a demand of a document or law is made to apply less widely")
    package static let loosenedReview = DiagnosticKind(
        "loosened-review", .criteria, zh: "改变了文件或者法律的要求由人核查的情形",
        en: "what is for a person under a document or law is changed")
    package static let verdictInDiagnostic = DiagnosticKind(
        "verdict-in-diagnostic", .criteria, zh: "诊断性标准中有会得出结论的指标",
        en: "an indicator of a diagnostic standard that could fail")
    package static let tooManyEntries = DiagnosticKind(
        "too-many-entries", .criteria, zh: "一个列表超过 \(longestList) 项",
        en: "a list of more than \(longestList) entries")
    /// Parts of one question know each other by name, so that their work grows with the square of their number.
    static let longestList = 1000
    package static let loosenedLevel = DiagnosticKind(
        "loosened-level", .criteria, zh: "降低了文件或者法律要求的层级",
        en: "a demand of a document or law is given less weight")

    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownFormat, duplicateId, invalidId,
        unknownKeyword, invalidValue, unknownReference, fragmentOutsideClause, unknownPlaceholder,
        missingBasis, missingQuote, unlistedEdition, uncoveredDays, unknownParent, invalidParent,
        replacedStandard, noEnterpriseStandard,
        circularExtends, loosenedParameter,
        loosenedCondition,
        loosenedApplicability, loosenedReview, loosenedLevel, verdictInDiagnostic, tooManyEntries,
        pointsMismatch, overlappingBands, unreachableLevel, missingChinese, missingEnglish, neverHolds,
        alwaysHolds, unguardedDivisor, unusedParameter, unusedInput, unusedLet, unusedFact,
        circularApplicability, improveContradictsRule,
    ]

    /// What is declared once for all states of a standard: what is idle in one of them may serve in another.
    static let ofAllEditions = [
        unusedParameter, unusedInput, unusedLet, unusedFact,
    ]
}
