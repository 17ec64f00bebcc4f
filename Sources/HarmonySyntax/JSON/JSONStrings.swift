/// Strings: RFC 8259 section 7 and RFC 3629.
extension JSONScanner {
    /// Scans a string from its opening quotation mark; reports what is wrong inside and goes on.
    @inline(__always)
    mutating func scanString(
        _ bytes: Span<UInt8>, _ start: Int
    ) -> (at: Int, flags: JSONNode.Flags, unterminated: Bool) {
        var at = start + 1
        let count = bytes.count
        while at < count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                let flags: JSONNode.Flags = at - start - 1 > JSONLimits.stringBytes ? tooLong(start, at) : []
                return (at + 1, flags, false)
            }
            if byte < 0x20 || byte == UInt8(ascii: "\\") || byte >= 0x80 {
                // Three bytes that start with E1 to EC: nearly every Chinese character.
                if 0xE1...0xEC ~= byte, at + 2 < count, bytes[at + 1] & 0xC0 == 0x80,
                    bytes[at + 2] & 0xC0 == 0x80
                {
                    at += 3
                    continue
                }
                if byte >= 0x80 {
                    let length = sequenceLength(bytes, at)
                    if length > 0 {
                        at += length
                        continue
                    }
                }
                return scanUnusual(bytes, start, at)
            }
            at += 1
        }
        fault(JSONProblem.unterminatedString, start..<min(start + 40, count))
        return (count, .damaged, true)
    }

    /// The rest of a string that holds escapes or mistakes.
    private mutating func scanUnusual(
        _ bytes: Span<UInt8>, _ start: Int, _ resume: Int
    ) -> (at: Int, flags: JSONNode.Flags, unterminated: Bool) {
        var at = resume
        var flags: JSONNode.Flags = []
        while at < bytes.count, problems.count < JSONLimits.problems {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                if at - start - 1 > JSONLimits.stringBytes { flags.formUnion(tooLong(start, at)) }
                return (at + 1, flags, false)
            case UInt8(ascii: "\\"):
                flags.insert(.escaped)
                let escape = escapeLength(bytes, at)
                if let kind = escape.problem {
                    fault(kind, at..<min(at + escape.length, bytes.count))
                    flags.insert(.damaged)
                }
                at += escape.length
            case 0x0A, 0x0D:
                // A string never spans lines: its end was forgotten on this one.
                fault(JSONProblem.unterminatedString, start..<at)
                return (at, flags.union(.damaged), true)
            case 0..<0x20:
                fault(JSONProblem.controlCharacter, at..<at + 1)
                flags.insert(.damaged)
                at += 1
            case 0x80...:
                let length = sequenceLength(bytes, at)
                if length == 0 {
                    fault(JSONProblem.invalidUTF8, at..<at + 1)
                    flags.insert(.damaged)
                    at += 1
                    while at < bytes.count, bytes[at] >= 0x80, sequenceLength(bytes, at) == 0 { at += 1 }
                } else {
                    at += length
                }
            default: at += 1
            }
        }
        if at >= bytes.count { fault(JSONProblem.unterminatedString, start..<min(start + 40, bytes.count)) }
        return (at, flags.union(.damaged), true)
    }

    private mutating func tooLong(_ start: Int, _ end: Int) -> JSONNode.Flags {
        fault(JSONProblem.stringTooLong, start..<end + 1)
        return .damaged
    }
}

/// The length of the escape at a backslash, and what is wrong with it.
func escapeLength(_ bytes: Span<UInt8>, _ at: Int) -> (length: Int, problem: DiagnosticKind?) {
    guard at + 1 < bytes.count else { return (1, JSONProblem.invalidEscape) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
        UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        return (2, nil)
    case UInt8(ascii: "u"):
        guard let unit = codeUnit(bytes, at) else { return (2, JSONProblem.invalidEscape) }
        switch unit {
        case 0xD800..<0xDC00:
            if let low = codeUnit(bytes, at + 6), 0xDC00..<0xE000 ~= low { return (12, nil) }
            return (6, JSONProblem.loneSurrogate)
        case 0xDC00..<0xE000: return (6, JSONProblem.loneSurrogate)
        default: return (6, nil)
        }
    case 0x0A, 0x0D: return (1, JSONProblem.invalidEscape)
    case 0x80...: return (1 + sequenceLength(bytes, at + 1), JSONProblem.invalidEscape)
    default: return (2, JSONProblem.invalidEscape)
    }
}

private func codeUnit(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 5 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
        return nil
    }
    var value = 0
    for index in at + 2..<at + 6 {
        guard let digit = hexadecimalDigit(bytes[index]) else { return nil }
        value = value << 4 | Int(digit)
    }
    return value
}

/// The length of the UTF-8 sequence at a byte of 0x80 or more, 0 if it is none (RFC 3629 section 4).
@inline(__always)
func sequenceLength(_ bytes: Span<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    func continuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
        at + offset < bytes.count && range ~= bytes[at + offset]
    }
    switch lead {
    case 0xC2...0xDF: return continuation(1) ? 2 : 0
    case 0xE0: return continuation(1, 0xA0...0xBF) && continuation(2) ? 3 : 0
    case 0xE1...0xEC, 0xEE...0xEF: return continuation(1) && continuation(2) ? 3 : 0
    case 0xED: return continuation(1, 0x80...0x9F) && continuation(2) ? 3 : 0
    case 0xF0: return continuation(1, 0x90...0xBF) && continuation(2) && continuation(3) ? 4 : 0
    case 0xF1...0xF3: return continuation(1) && continuation(2) && continuation(3) ? 4 : 0
    case 0xF4: return continuation(1, 0x80...0x8F) && continuation(2) && continuation(3) ? 4 : 0
    default: return 0
    }
}
