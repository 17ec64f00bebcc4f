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
        "invalid-escape", .syntax, zh: "反斜杠之后的转义无效",
        en: "a backslash before a character that it cannot escape")
    package static let loneSurrogate = DiagnosticKind(
        "lone-surrogate", .syntax, zh: "生僻字的转义只有一半", en: "half of an escaped character (a lone surrogate)")
    package static let unterminatedString = DiagnosticKind(
        "unterminated-string", .syntax, zh: "字符串没有结束", en: "a string without an end")
    package static let invalidNumber = DiagnosticKind(
        "invalid-number", .syntax, zh: "数字写法无效", en: "a number that is not written as JSON writes numbers")
    package static let invalidValue = DiagnosticKind(
        "invalid-value", .syntax, zh: "既不是文字、数字，也不是其他 JSON 值", en: "something that is no JSON value")
    package static let missingValue = DiagnosticKind(
        "missing-value", .syntax, zh: "键后没有值", en: "a key without a value")
    package static let missingKey = DiagnosticKind(
        "missing-key", .syntax, zh: "此处应为带双引号的键", en: "no key in double quotes where one belongs")
    package static let missingColon = DiagnosticKind(
        "missing-colon", .syntax, zh: "键后缺少冒号", en: "no colon after the key")
    package static let missingComma = DiagnosticKind(
        "missing-comma", .syntax, zh: "两项之间缺少逗号", en: "no comma between two entries")
    package static let trailingComma = DiagnosticKind(
        "trailing-comma", .syntax, zh: "最后一项之后多了逗号", en: "a comma after the last entry")
    package static let fullWidthPunctuation = DiagnosticKind(
        "full-width-punctuation", .syntax, zh: "误用了全角标点", en: "full-width punctuation in place of ASCII")
    package static let comment = DiagnosticKind(
        "comment", .syntax, zh: "文件中有注释", en: "a comment, which JSON does not have")
    package static let mismatchedBracket = DiagnosticKind(
        "mismatched-bracket", .syntax, zh: "括号不配对", en: "a bracket closed by one of another kind")
    package static let unclosed = DiagnosticKind(
        "unclosed-bracket", .syntax, zh: "括号没有闭合", en: "a bracket that is never closed")
    package static let extraContent = DiagnosticKind(
        "extra-content", .syntax, zh: "内容结束之后还有文字", en: "something after the end of the value")
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
    /// One line of JSON lines, which as a whole may be of any length.
    package static let lineBytes = 1 << 20
    package static let stringBytes = 64 << 10
    package static let depth = 128
    /// More problems than this in one text are not worth reading.
    package static let problems = 1000
}
