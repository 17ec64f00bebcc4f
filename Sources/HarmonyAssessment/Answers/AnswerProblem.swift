package import HarmonyCriteria
package import HarmonySyntax

/// What can be wrong with an answer file beyond its syntax.
package enum AnswerProblem {
    package static let fields = FieldProblem(.answers)
    package static let unknownFormat = DiagnosticKind(
        "unknown-answers-format", .answers, zh: "答案文件的格式版本不认识", en: "an answer file of an unknown format")
    package static let unknownStandard = DiagnosticKind(
        "unknown-answers-standard", .answers, zh: "答案文件所填的标准不存在，或与所选的不同",
        en: "the answers name a standard that does not exist or is not the one chosen")
    package static let invalidStandard = DiagnosticKind(
        "invalid-answers-standard", .answers, zh: "答案文件所填的标准本身有错",
        en: "the answers name a standard that has errors of its own")
    package static let unknownIndicator = DiagnosticKind(
        "unknown-indicator", .answers, zh: "所答的指标不在标准之内",
        en: "an answer to an indicator that the standard does not have")
    package static let unknownVeto = DiagnosticKind(
        "unknown-veto", .answers, zh: "所答的触发情形不在标准之内",
        en: "an answer to a removal trigger that the standard does not have")
    package static let unknownFact = DiagnosticKind(
        "unknown-fact", .answers, zh: "所填的基本情况不在标准之内", en: "a fact that the standard does not ask for")
    package static let unknownInput = DiagnosticKind(
        "unknown-input", .answers, zh: "指标没有这个输入项", en: "an input that the indicator does not have")
    package static let misplacedInput = DiagnosticKind(
        "misplaced-input", .answers, zh: "输入项没有放在 value 之内", en: "an input beside value instead of inside it")
    package static let unknownChoice = DiagnosticKind(
        "unknown-choice", .answers, zh: "所选的选项不存在", en: "an answer that is none of the options")
    package static let unknownEvidence = DiagnosticKind(
        "unknown-evidence", .answers, zh: "指标没有列这类佐证材料",
        en: "a kind of evidence that the indicator does not list")
    package static let evidenceOutsideFolder = DiagnosticKind(
        "evidence-outside-folder", .answers, zh: "佐证材料的路径越出答案文件所在文件夹",
        en: "an evidence path that leaves the folder")
    package static let bareNumberForPercent = DiagnosticKind(
        "percent-without-sign", .answers, zh: "百分数缺少百分号", en: "a percentage without its sign")
    package static let outOfRange = DiagnosticKind(
        "out-of-range", .answers, zh: "数值超出允许范围", en: "a number out of range")
    package static let futureDate = DiagnosticKind(
        "future-date", .answers, zh: "日期晚于评估基准日", en: "a date after the assessment date")
    package static let outsideSeason = DiagnosticKind(
        "outside-season", .answers, zh: "日期不在所问的期间之内",
        en: "a date outside the part of the year that is asked about")
    package static let noneNotAllowed = DiagnosticKind(
        "none-not-allowed", .answers, zh: "此项不能填 none", en: "none where it is no answer")
    package static let partExceedsWhole = DiagnosticKind(
        "part-exceeds-whole", .answers, zh: "部分大于整体", en: "a part larger than its whole")
    package static let contradictsAnswer = DiagnosticKind(
        "contradicts-answer", .answers, .warning, zh: "与其他答案矛盾", en: "an answer at odds with another")
    package static let creditCodeForm = DiagnosticKind(
        "credit-code-form", .answers, zh: "统一社会信用代码的长度或字符不对",
        en: "a unified social credit code with a wrong length or character")
    package static let creditCodeCheck = DiagnosticKind(
        "credit-code-check", .answers, .warning, zh: "统一社会信用代码的校验码不符",
        en: "a unified social credit code whose check character fails")
    package static let notApplicableRefused = DiagnosticKind(
        "not-applicable-refused", .answers, .warning, zh: "本指标不接受“不适用”的声明",
        en: "an indicator that cannot be declared not applicable")
    package static let incompleteDecision = DiagnosticKind(
        "incomplete-decision", .answers, zh: "认定决定没有写明机关和文号",
        en: "a decision without its authority and number")

    package static let removedQuestion = DiagnosticKind(
        "removed-question", .answers, .warning, zh: "所答的内容现行版本不再询问",
        en: "an answer to what this version no longer asks")
    package static let duplicateAnswer = DiagnosticKind(
        "duplicate-answer", .answers, zh: "同一项填报了两次", en: "the same is answered twice")
    package static let unknownRole = DiagnosticKind(
        "unknown-role", .answers, zh: "标准没有这个角色，或者没有它的职责",
        en: "a role that the standard does not have, or lays no duties on")

    /// - Parameter place: nil where the role was named on the command line.
    package static func unknownRole(_ id: String, in standard: Standard, at place: SourceRange?) -> Diagnostic
    {
        let roles = standard.profile.roles
        let near = nearest(to: id, among: roles.flatMap { [$0.id, $0.label.zh, $0.label.en] })
        let none = Localized(
            zh: "这个标准不分角色：删去 roles，也不用 --role",
            en: "this standard has no roles: leave out roles and --role")
        return Diagnostic(
            unknownRole,
            Localized(
                zh: "标准 \(standard.id) 没有角色“\(id)”", en: "the standard \(standard.id) has no role '\(id)'"),
            help: roles.isEmpty
                ? none
                : Localized(
                    zh: near.map { "是否为 \($0)？" } ?? "可用："
                        + listed(roles.map { "\($0.label.zh)（\($0.id)）" }).zh,
                    en: near.map { "did you mean \($0)?" } ?? "known: "
                        + listed(roles.map { "\($0.id) (\($0.label.en))" }).en),
            at: place)
    }

    package static let all = [
        fields.unknownField, fields.missingField, fields.wrongType, unknownFormat, unknownStandard,
        invalidStandard, unknownIndicator,
        unknownVeto, unknownFact, unknownInput, misplacedInput, unknownChoice, unknownEvidence,
        evidenceOutsideFolder,
        bareNumberForPercent, outOfRange, futureDate, outsideSeason, noneNotAllowed, partExceedsWhole,
        contradictsAnswer,
        creditCodeForm, creditCodeCheck, notApplicableRefused, incompleteDecision, removedQuestion,
        unknownRole,
    ]
}
