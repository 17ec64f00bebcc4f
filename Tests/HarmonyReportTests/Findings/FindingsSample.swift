import HarmonyReport
import HarmonySyntax

/// Problems of every weight, with and without a place, help, and characters that the formats must escape.
enum FindingsSample {
    static let duplicate = DiagnosticKind("duplicate-key", .syntax, zh: "键重复", en: "a key stands twice")
    static let mismatch = DiagnosticKind(
        "type-mismatch", .criteria, zh: "表达式的类型不合", en: "the types in an expression do not fit")
    static let doubtful = DiagnosticKind(
        "credit-code-check", .answers, .warning, zh: "统一社会信用代码的校验码不符",
        en: "a credit code whose check character fails")
    static let remark = DiagnosticKind("remark", .answers, .note, zh: "说明", en: "a remark")
    static let unreadable = DiagnosticKind("cannot-read", .usage, zh: "无法读取文件", en: "a file cannot be read")

    static let files: [ExaminedFile] = {
        let local = SourceText(name: "本地 标准/a&b.json", text: "{\n  \"甲\": 1,\n  \"甲\": \"x < y\"\n}\n")
        let answers = SourceText(name: "./b.json", text: "{\"a\": \"\u{1}\"}")
        return [
            ExaminedFile(
                name: local.name,
                findings: [
                    Diagnostic(
                        duplicate, Localized(zh: "键 \"甲\" 重复", en: "key \"甲\" stands twice"),
                        help: Localized(zh: "只保留一处", en: "keep one"), at: SourceRange(local, 16..<21)),
                    Diagnostic(
                        mismatch, Localized(zh: "x < y && {z} 不合", en: "x < y && {z}: does not fit, 50%"),
                        at: SourceRange(local, 23..<30)),
                    Diagnostic(
                        remark, Localized(zh: "两行\n说明", en: "two\nlines"), at: SourceRange(local, 0..<32)),
                ]),
            ExaminedFile(
                name: answers.name,
                findings: [
                    Diagnostic(
                        doubtful, Localized(zh: "校验码“\u{1B}”不符", en: "check character '\u{1B}' is wrong"),
                        at: SourceRange(answers, 8..<8))
                ]),
            ExaminedFile(name: "clean.json", findings: []),
            ExaminedFile(
                name: "gone.json",
                findings: [
                    Diagnostic(
                        unreadable, Localized(zh: "无法读取 gone.json", en: "cannot read gone.json"), at: nil)
                ]),
        ]
    }()

    static func renderer(_ format: FindingsFormat, _ language: Language) -> any FindingsRenderer {
        switch format {
        case .text: DiagnosticPrinter(.init(width: 80, color: false), language)
        case .concise: ConciseFindings()
        case .json: JSONFindings()
        case .github: GitHubFindings()
        case .sarif:
            SARIFFindings(version: "1.2.3") { name in
                name == duplicate.name ? Localized(zh: "读法不一", en: "readers disagree") : nil
            }
        case .junit: JUnitFindings()
        }
    }
}
