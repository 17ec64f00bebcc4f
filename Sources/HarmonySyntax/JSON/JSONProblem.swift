/// What can be wrong with a JSON text. RFC 8259 to the letter and, beyond it, no key twice.
package enum JSONProblem {
    package static let empty = DiagnosticKind(
        "empty-file", .syntax, zh: "文件为空", en: "the file is empty")
    package static let tooLarge = DiagnosticKind(
        "file-too-large", .syntax, zh: "文件超过 64 MiB", en: "the file is larger than 64 MiB")
    package static let tooDeep = DiagnosticKind(
        "nesting-too-deep", .syntax, zh: "嵌套超过 128 层", en: "nested deeper than 128 levels")
    package static let stringTooLong = DiagnosticKind(
        "string-too-long", .syntax, zh: "字符串超过 64 KiB", en: "a string longer than 64 KiB")
    package static let invalidUTF8 = DiagnosticKind(
        "invalid-utf8", .syntax, zh: "不是有效的 UTF-8", en: "not valid UTF-8")
    package static let controlCharacter = DiagnosticKind(
        "control-character", .syntax, zh: "字符串中有未转义的控制字符", en: "an unescaped control character in a string")
    package static let invalidEscape = DiagnosticKind(
        "invalid-escape", .syntax, zh: "无效的转义", en: "an invalid escape")
    package static let loneSurrogate = DiagnosticKind(
        "lone-surrogate", .syntax, zh: "不成对的代理码元", en: "a lone surrogate")
    package static let unterminatedString = DiagnosticKind(
        "unterminated-string", .syntax, zh: "字符串没有结束", en: "a string without an end")
    package static let invalidNumber = DiagnosticKind(
        "invalid-number", .syntax, zh: "数字写法无效", en: "not a JSON number")
    package static let invalidValue = DiagnosticKind(
        "invalid-value", .syntax, zh: "不是 JSON 值", en: "not a JSON value")
    package static let missingValue = DiagnosticKind(
        "missing-value", .syntax, zh: "缺少值", en: "a value is missing")
    package static let missingKey = DiagnosticKind(
        "missing-key", .syntax, zh: "此处应为带双引号的键", en: "a key in double quotes belongs here")
    package static let missingColon = DiagnosticKind(
        "missing-colon", .syntax, zh: "键后缺少冒号", en: "no colon after the key")
    package static let missingComma = DiagnosticKind(
        "missing-comma", .syntax, zh: "缺少逗号", en: "a comma is missing")
    package static let trailingComma = DiagnosticKind(
        "trailing-comma", .syntax, zh: "最后一项之后多了逗号", en: "a comma after the last entry")
    package static let fullWidthPunctuation = DiagnosticKind(
        "full-width-punctuation", .syntax, zh: "误用了全角标点", en: "full-width punctuation")
    package static let comment = DiagnosticKind(
        "comment", .syntax, zh: "JSON 不允许注释", en: "JSON has no comments")
    package static let mismatchedBracket = DiagnosticKind(
        "mismatched-bracket", .syntax, zh: "括号不配对", en: "the brackets do not match")
    package static let unclosed = DiagnosticKind(
        "unclosed-bracket", .syntax, zh: "括号没有闭合", en: "a bracket is never closed")
    package static let extraContent = DiagnosticKind(
        "extra-content", .syntax, zh: "值之后还有内容", en: "something follows the value")
    package static let duplicateKey = DiagnosticKind(
        "duplicate-key", .syntax, zh: "键重复", en: "a key stands twice")

    package static let all = [
        empty, tooLarge, tooDeep, stringTooLong, invalidUTF8, controlCharacter, invalidEscape, loneSurrogate,
        unterminatedString, invalidNumber, invalidValue, missingValue, missingKey, missingColon, missingComma,
        trailingComma, fullWidthPunctuation, comment, mismatchedBracket, unclosed, extraContent, duplicateKey,
    ]
}

/// Sizes beyond which a text is refused.
package enum JSONLimits {
    package static let fileBytes = 64 << 20
    package static let stringBytes = 64 << 10
    package static let depth = 128
    /// More problems than this in one text are not worth reading.
    package static let problems = 1000
}
