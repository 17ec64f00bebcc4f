package import HarmonySyntax

/// What can be wrong with an answer file beyond its syntax.
package enum AnswerProblem {
    package static let fields = FieldProblem(.answers)
    package static let unknownFormat = DiagnosticKind(
        "unknown-answers-format", .answers, zh: "不是本工具的答案文件", en: "not an answer file of this tool")
    package static let unknownStandard = DiagnosticKind(
        "unknown-answers-standard", .answers, zh: "答案文件所填的标准不存在",
        en: "the answers name a standard that does not exist")
    package static let invalidStandard = DiagnosticKind(
        "invalid-answers-standard", .answers, zh: "答案文件所填的标准本身有错",
        en: "the answers name a standard that has errors of its own")
    package static let unknownIndicator = DiagnosticKind(
        "unknown-indicator", .answers, zh: "没有这个指标", en: "there is no such indicator")
    package static let unknownVeto = DiagnosticKind(
        "unknown-veto", .answers, zh: "没有这个触发情形", en: "there is no such removal trigger")
    package static let unknownFact = DiagnosticKind(
        "unknown-fact", .answers, zh: "没有这项基本情况", en: "there is no such fact")
    package static let unknownInput = DiagnosticKind(
        "unknown-input", .answers, zh: "没有这个输入项", en: "there is no such input")
    package static let misplacedInput = DiagnosticKind(
        "misplaced-input", .answers, zh: "输入项没有放在 value 之内", en: "an input outside value")
    package static let unknownChoice = DiagnosticKind(
        "unknown-choice", .answers, zh: "没有这个选项", en: "there is no such option")
    package static let unknownEvidence = DiagnosticKind(
        "unknown-evidence", .answers, zh: "没有这类佐证材料", en: "there is no such evidence")
    package static let evidenceOutsideFolder = DiagnosticKind(
        "evidence-outside-folder", .answers, zh: "佐证材料的路径越出答案文件所在文件夹",
        en: "an evidence path that leaves the folder")
    package static let bareNumberForPercent = DiagnosticKind(
        "percent-without-sign", .answers, zh: "百分数缺少百分号", en: "a percentage without its sign")
    package static let outOfRange = DiagnosticKind(
        "out-of-range", .answers, zh: "数值超出允许范围", en: "a number out of range")
    package static let futureDate = DiagnosticKind(
        "future-date", .answers, zh: "日期晚于评估基准日", en: "a date after the assessment date")
    package static let noneNotAllowed = DiagnosticKind(
        "none-not-allowed", .answers, zh: "此项不接受 none", en: "none is no answer here")
    package static let partExceedsWhole = DiagnosticKind(
        "part-exceeds-whole", .answers, zh: "部分大于整体", en: "a part larger than its whole")
    package static let contradictsAnswer = DiagnosticKind(
        "contradicts-answer", .answers, .warning, zh: "与其他答案矛盾", en: "at odds with another answer")
    package static let creditCodeForm = DiagnosticKind(
        "credit-code-form", .answers, zh: "统一社会信用代码的长度或字符不对",
        en: "a unified social credit code of the wrong form")
    package static let creditCodeCheck = DiagnosticKind(
        "credit-code-check", .answers, .warning, zh: "统一社会信用代码的校验码不符",
        en: "a unified social credit code whose check character fails")
    package static let notApplicableRefused = DiagnosticKind(
        "not-applicable-refused", .answers, .warning, zh: "本指标不接受“不适用”的声明",
        en: "this indicator cannot be declared not applicable")
    package static let incompleteDecision = DiagnosticKind(
        "incomplete-decision", .answers, zh: "认定决定缺少日期或文号", en: "a decision without its date or reference")

    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownFormat, unknownStandard,
        invalidStandard, unknownIndicator,
        unknownVeto, unknownFact, unknownInput, misplacedInput, unknownChoice, unknownEvidence,
        evidenceOutsideFolder,
        bareNumberForPercent, outOfRange, futureDate, noneNotAllowed, partExceedsWhole, contradictsAnswer,
        creditCodeForm, creditCodeCheck, notApplicableRefused, incompleteDecision,
    ]
}
