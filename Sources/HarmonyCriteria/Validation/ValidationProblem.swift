package import HarmonySyntax

/// What can be wrong with a standard whose parts are all well written.
extension CriteriaProblem {
    package static let missingChinese = DiagnosticKind(
        "missing-chinese", .criteria, zh: "缺少中文", en: "a text without Chinese")
    package static let missingEnglish = DiagnosticKind(
        "missing-english", .criteria, zh: "缺少英文", en: "a text without English")
    /// The same in a local file, where the Chinese stands in.
    package static let missingLocalEnglish = DiagnosticKind(
        "missing-english", .criteria, .warning, zh: "缺少英文", en: "a text without English")
    package static let neverHolds = DiagnosticKind(
        "rule-never-holds", .criteria, zh: "规则永远不成立", en: "a rule that never holds")
    package static let alwaysHolds = DiagnosticKind(
        "rule-always-holds", .criteria, zh: "规则永远成立", en: "a rule that always holds")
    package static let unguardedDivisor = DiagnosticKind(
        "unguarded-divisor", .criteria, zh: "除数可能为零", en: "a divisor that may be zero")
    package static let unusedParameter = DiagnosticKind(
        "unused-parameter", .criteria, zh: "参数没有用处", en: "a parameter that nothing uses")
    package static let unusedInput = DiagnosticKind(
        "unused-input", .criteria, .warning, zh: "输入项没有用处", en: "an input that nothing uses")
    package static let unusedLet = DiagnosticKind(
        "unused-let", .criteria, .warning, zh: "let 的名称没有用处", en: "a let that nothing uses")
    package static let unusedFact = DiagnosticKind(
        "unused-fact", .criteria, .warning, zh: "基本情况没有用处", en: "a fact that nothing uses")
    package static let circularApplicability = DiagnosticKind(
        "circular-applicability", .criteria, zh: "是否适用绕成了圈", en: "applicability goes round in a circle")
    package static let improveContradictsRule = DiagnosticKind(
        "improve-contradicts-rule", .criteria, zh: "改进方向与规则相反",
        en: "an improvement that the rule contradicts")

    /// A local file is for its locality: it may leave the English out.
    static func languages(in document: JSONDocument) -> LanguageProblem {
        let isLocal = document.member(document.root, "extends") != nil
        return LanguageProblem(
            chinese: missingChinese, english: isLocal ? missingLocalEnglish : missingEnglish)
    }
}
