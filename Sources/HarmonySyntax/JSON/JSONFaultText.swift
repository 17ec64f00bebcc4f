/// The words for each fault: what stands there and what to do.
enum JSONFaultText {
    /// - Parameter lines: of the same source; made once for all its faults.
    static func write(_ fault: JSONFault, in source: SourceText, _ lines: LineTable) -> (
        message: Localized, help: Localized?
    ) {
        let written = excerpt(fault.range, in: source)
        switch fault.kind {
        case JSONProblem.empty:
            return (
                Localized(zh: "文件为空，没有可读取的内容", en: "the file is empty; there is nothing to read"), nil
            )
        case JSONProblem.tooDeep:
            return (
                Localized(
                    zh: "嵌套超过 \(JSONLimits.depth) 层，停止读取",
                    en: "nested deeper than \(JSONLimits.depth) levels; reading stops here"),
                nil
            )
        case JSONProblem.stringTooLong:
            return (
                Localized(
                    zh: "字符串长 \(fault.range.count - 2) 字节，上限为 64 KiB",
                    en: "a string of \(fault.range.count - 2) bytes; the limit is 64 KiB"),
                Localized(
                    zh: "长材料请另存文件，在 evidence 中写文件名",
                    en: "keep long material in a file and name it under evidence")
            )
        case JSONProblem.invalidUTF8:
            return (
                Localized(zh: "此处的字节不是有效的 UTF-8", en: "the bytes here are not valid UTF-8"),
                Localized(
                    zh: "文件可能是 GBK 等编码，请另存为 UTF-8（记事本：另存为 → 编码 UTF-8）",
                    en: "the file may be in GBK or another encoding: save it as UTF-8")
            )
        case JSONProblem.controlCharacter:
            return (
                Localized(zh: "字符串中有未转义的控制字符", en: "an unescaped control character inside a string"),
                Localized(zh: "制表符写作 \\t，换行写作 \\n", en: "write a tab as \\t and a line break as \\n")
            )
        case JSONProblem.invalidEscape:
            return (
                Localized(zh: "无效的转义 \(written)", en: "invalid escape \(written)"),
                Localized(zh: "反斜杠本身写作 \\\\；文件路径请用 /", en: "write a backslash itself as \\\\; use / in paths")
            )
        case JSONProblem.loneSurrogate:
            return (
                Localized(zh: "不成对的代理码元 \(written)", en: "lone surrogate \(written)"),
                Localized(
                    zh: "直接写出该字符，或写成一对 \\uD8xx\\uDCxx",
                    en: "write the character itself, or both halves of the pair")
            )
        case JSONProblem.unterminatedString:
            return (
                Localized(zh: "字符串缺少结尾的双引号", en: "the closing quotation mark of this string is missing"),
                Localized(zh: "在本行的字符串末尾补上 \"", en: "add \" at the end of the string, on this line")
            )
        case JSONProblem.invalidNumber:
            return (
                Localized(zh: "“\(written)”不是有效的 JSON 数字", en: "'\(written)' is not a JSON number"),
                Localized(
                    zh: "数字只写数字和一个小数点：不带单位、千分位、正号和多余的前导零；百分数写成带引号的 \"58.7%\"",
                    en:
                        "write digits and at most one point: no unit, thousands separator, plus sign or leading zero; a percentage is a string, \"58.7%\""
                )
            )
        case JSONProblem.invalidValue:
            return (
                Localized(zh: "“\(written)”不是 JSON 值", en: "'\(written)' is not a JSON value"),
                Localized(
                    zh: "文字要加半角双引号；是、否写作 true、false",
                    en: "put text in double quotes; write yes and no as true and false")
            )
        case JSONProblem.missingValue:
            return (Localized(zh: "“\(written)”之前缺少值", en: "a value is missing before '\(written)'"), nil)
        case JSONProblem.missingKey:
            return (
                Localized(zh: "此处应为键，却是“\(written)”", en: "expected a key, found '\(written)'"),
                Localized(zh: "键要加半角双引号", en: "put the key in double quotes")
            )
        case JSONProblem.missingColon:
            return (Localized(zh: "键与值之间缺少冒号", en: "no colon between key and value"), nil)
        case JSONProblem.missingComma:
            return (Localized(zh: "“\(written)”之前缺少逗号", en: "a comma is missing before '\(written)'"), nil)
        case JSONProblem.trailingComma:
            return (
                Localized(zh: "最后一项之后多了逗号", en: "a comma after the last entry"),
                Localized(zh: "删去这个逗号", en: "remove this comma")
            )
        case JSONProblem.fullWidthPunctuation:
            return (
                Localized(zh: "误用了全角标点“\(written)”", en: "full-width punctuation '\(written)'"),
                Localized(zh: "改用半角（英文）标点", en: "use the ASCII character")
            )
        case JSONProblem.comment:
            return (
                Localized(zh: "JSON 不允许注释", en: "JSON has no comments"),
                Localized(zh: "删去注释；说明请写入 note", en: "remove it; remarks go into a note")
            )
        case JSONProblem.mismatchedBracket:
            let opening = fault.other.map { source.text($0) } ?? ""
            return (
                Localized(
                    zh: "“\(written)”与前面的“\(opening)”不配对", en: "'\(written)' does not close '\(opening)'"),
                nil
            )
        case JSONProblem.unclosed:
            return (
                Localized(zh: "“\(written)”没有闭合", en: "'\(written)' is never closed"),
                Localized(zh: "文件可能不完整，请检查末尾", en: "the file may be cut off; check its end")
            )
        case JSONProblem.extraContent:
            return (
                Localized(zh: "内容结束后还有“\(written)”", en: "'\(written)' follows the end of the value"),
                Localized(zh: "一个文件只放一个 JSON 对象", en: "a file holds one JSON value")
            )
        case JSONProblem.duplicateKey:
            let line = fault.other.map { lines.position(of: $0.lowerBound).line } ?? 0
            return (
                Localized(
                    zh: "键 \(written) 重复，首次出现在第 \(line) 行",
                    en: "key \(written) stands twice, first on line \(line)"),
                Localized(zh: "只保留一处；两处的值都不采用", en: "keep one; neither value is used")
            )
        default: return (fault.kind.summary, nil)
        }
    }

    private static func excerpt(_ range: Range<Int>, in source: SourceText) -> String {
        source.excerpt(range, characters: 30)
    }
}

extension SourceText {
    /// The first line of a range, cut between characters.
    package func excerpt(_ range: Range<Int>, characters: Int) -> String {
        var end = min(range.upperBound, range.lowerBound + 4 * characters + 4)
        var steps = 0
        while steps < 3, end > range.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 {
            end -= 1
            steps += 1
        }
        let text = text(range.lowerBound..<end)
        let line = text.prefix { !$0.isNewline }
        let isWhole = line.utf8.count == range.count
        return isWhole && line.count <= characters ? String(line) : line.prefix(characters) + "…"
    }
}
