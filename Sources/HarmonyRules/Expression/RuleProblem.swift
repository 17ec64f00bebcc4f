package import HarmonySyntax

/// What can be wrong with a rule expression.
package enum RuleProblem {
    package static let syntax = DiagnosticKind(
        "expression-syntax", .criteria, zh: "表达式语法错误", en: "a syntax error in an expression")
    package static let tooLarge = DiagnosticKind(
        "expression-too-large", .criteria, zh: "表达式过长或嵌套过深",
        en: "an expression that is too long or nested too deep")
    package static let unknownName = DiagnosticKind(
        "unknown-name", .criteria, zh: "表达式引用了不存在的名称", en: "an expression names something that does not exist"
    )
    package static let unknownFunction = DiagnosticKind(
        "unknown-function", .criteria, zh: "表达式调用了不存在的函数",
        en: "an expression calls a function that does not exist")
    package static let unknownOption = DiagnosticKind(
        "unknown-option", .criteria, zh: "表达式与不存在的选项比较",
        en: "an expression compares a choice with an option that it does not have")
    package static let typeMismatch = DiagnosticKind(
        "type-mismatch", .criteria, zh: "表达式的类型不合", en: "the types in an expression do not fit")
    package static let unitMismatch = DiagnosticKind(
        "unit-mismatch", .criteria, zh: "表达式的单位不合", en: "the units in an expression do not fit")
    package static let circularDefinition = DiagnosticKind(
        "circular-definition", .criteria, zh: "let 的定义用到了自身", en: "a let that is defined by itself")
    package static let invalidLiteral = DiagnosticKind(
        "invalid-literal", .criteria, zh: "表达式中的日期或期限无效",
        en: "an expression holds a date or duration that cannot be read")

    package static let all = [
        syntax, tooLarge, unknownName, unknownFunction, unknownOption, typeMismatch, unitMismatch,
        circularDefinition, invalidLiteral,
    ]
}

/// A problem at a place inside an expression, in UTF-8 offsets of its text.
package struct RuleFault: Error, Sendable {
    package let kind: DiagnosticKind
    package let message: Localized
    package let help: Localized?
    package let range: Range<Int>

    package init(_ kind: DiagnosticKind, _ range: Range<Int>, zh: String, en: String, help: Localized? = nil)
    {
        self.kind = kind
        self.message = Localized(zh: zh, en: en)
        self.help = help
        self.range = range
    }
}
