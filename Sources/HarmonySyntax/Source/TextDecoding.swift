#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The text of a file whose encoding nobody has stated: UTF-8, with or without a mark, else GB18030, which
/// includes GBK and GB2312. Both are read strictly; UTF-16 is known by its mark.
package enum TextDecoding {
    /// - Returns: a source in UTF-8, and a problem where the bytes are neither.
    package static func decode(_ name: String, _ bytes: [UInt8]) -> (SourceText, [Diagnostic]) {
        guard let fault = firstFault(bytes) else { return (SourceText(name: name, bytes: bytes), []) }
        if let wide = utf16(bytes) { return (SourceText(name: name, bytes: wide, original: bytes), []) }
        // A mark, or several Chinese characters of three good bytes each: then it is UTF-8 that has been damaged.
        let isUTF8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes[..<fault].count { $0 >= 0xE0 } > 3
        switch isUTF8 ? .invalid(Array(bytes[..<fault])) : gb18030(bytes) {
        case .text(let decoded): return (SourceText(name: name, bytes: decoded, original: bytes), [])
        case .invalid(let decoded):
            // What could be read shows where it ends.
            let source = SourceText(name: name, bytes: decoded)
            // The last character, whole.
            let start = decoded.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
            let place = SourceRange(source, start..<decoded.count)
            return (
                source,
                [
                    isUTF8
                        ? problem(place, zh: "此处之后的字节不是 UTF-8", en: "the bytes after this are not UTF-8")
                        : problem(
                            place, zh: "此处之后的字节既不是 UTF-8，也不是 GB18030",
                            en: "the bytes after this are neither UTF-8 nor GB18030")
                ]
            )
        case .unavailable:
            let source = SourceText(name: name, bytes: [])
            return (
                source,
                [
                    problem(
                        SourceRange(source, 0..<0), zh: "文件不是 UTF-8，本机又不能转换 GB18030",
                        en: "the file is not UTF-8, and this system cannot convert GB18030")
                ]
            )
        }
    }

    private static func problem(_ place: SourceRange, zh: String, en: String) -> Diagnostic {
        Diagnostic(
            CSVProblem.encoding, Localized(zh: zh, en: en),
            help: Localized(
                zh: "在表格软件中另存为“CSV UTF-8”", en: "save it as \"CSV UTF-8\" in the spreadsheet program"),
            at: place)
    }

    /// Where the bytes stop being UTF-8; nil if they never do.
    private static func firstFault(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Excel's “Unicode text”: UTF-16 with a byte order mark.
    private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
        let little = bytes.starts(with: [0xFF, 0xFE])
        guard little || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0 else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { at in
            little
                ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
                : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    private enum Conversion {
        case text([UInt8])
        /// With what stands before the first byte that fits nothing.
        case invalid([UInt8])
        case unavailable
    }

    /// By the C library, which has the table; no room of the toolchain that starts as fast knows it.
    private static func gb18030(_ bytes: [UInt8]) -> Conversion {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return .unavailable
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of GB18030 grows by more than half in UTF-8: two bytes become three at most, four four.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        var written = 0
        let isWhole = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { into in
                // The interface of iconv(3) is two cursors that it moves itself.
                var (source, sourceLeft) = (from.baseAddress, from.count)
                var (target, targetLeft) = (into.baseAddress, into.count)
                let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                written = into.count - targetLeft
                return result != Int(bitPattern: UInt(bitPattern: -1)) && sourceLeft == 0
            }
        }
        let decoded = output.prefix(written).map { UInt8(bitPattern: $0) }
        return isWhole ? .text(decoded) : .invalid(decoded)
    }
}
