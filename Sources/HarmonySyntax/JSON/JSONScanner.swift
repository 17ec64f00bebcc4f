/// The scan itself: bytes to nodes and faults.
struct JSONScanner {
    var nodes = ContiguousArray<JSONNode>()
    var problems: [JSONFault] = []
    /// The text broke off where nothing sensible could be read on.
    var stopped = false

    private enum Expect { case value, firstValue, key, firstKey, colon, separator, end }

    mutating func scan(_ bytes: Span<UInt8>) {
        var nodes = ContiguousArray<JSONNode>()
        nodes.reserveCapacity(bytes.count / 24 + 8)
        var open: [Int] = []
        var expect = Expect.value
        var comma: Range<Int>?
        var at = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        let start = at

        scan: while true {
            while at < bytes.count, isSpace(bytes[at]) { at += 1 }
            guard at < bytes.count, problems.count < JSONLimits.problems else { break }
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                let end = scanString(bytes, at)
                let flags = end.flags
                if end.unterminated { stopped = true }
                if expect == .separator {
                    fault(JSONProblem.missingComma, at..<end.at)
                    expect = nodes[open[open.count - 1]].kind == .object ? .key : .value
                }
                switch expect {
                case .key, .firstKey:
                    nodes.append(node(at, end.at, .string, flags, nodes.count))
                    expect = .colon
                case .value, .firstValue, .colon:
                    if expect == .colon { fault(JSONProblem.missingColon, at..<end.at) }
                    let kind: JSONKind = flags.contains(.damaged) ? .invalid : .string
                    nodes.append(node(at, end.at, kind, flags, nodes.count))
                    expect = open.isEmpty ? .end : .separator
                case .separator, .end: break scan
                }
                comma = nil
                at = end.at
                if stopped { break scan }

            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let object = byte == UInt8(ascii: "{")
                switch expect {
                case .value, .firstValue: break
                case .colon: fault(JSONProblem.missingColon, at..<at + 1)
                case .separator:
                    fault(JSONProblem.missingComma, at..<at + 1)
                    if nodes[open[open.count - 1]].kind == .object { missingKey(at..<at + 1, &nodes) }
                case .key, .firstKey:
                    fault(JSONProblem.missingKey, at..<at + 1)
                    missingKey(at..<at, &nodes)
                case .end: break scan
                }
                guard open.count < JSONLimits.depth else {
                    fault(JSONProblem.tooDeep, at..<at + 1)
                    stopped = true
                    break scan
                }
                open.append(nodes.count)
                nodes.append(node(at, at + 1, object ? .object : .array, [], nodes.count))
                comma = nil
                expect = object ? .firstKey : .firstValue
                at += 1

            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let container = open.popLast() else {
                    if expect == .end { break scan }
                    fault(JSONProblem.missingValue, at..<at + 1)
                    stopped = true
                    break scan
                }
                let object = nodes[container].kind == .object
                if object != (byte == UInt8(ascii: "}")) {
                    let opening = Int(nodes[container].start)
                    fault(JSONProblem.mismatchedBracket, at..<at + 1, opening..<opening + 1)
                    stopped = true
                    break scan
                }
                switch expect {
                case .key: if let comma { fault(JSONProblem.trailingComma, comma) }
                case .value where comma != nil: if let comma { fault(JSONProblem.trailingComma, comma) }
                case .colon, .value:
                    fault(expect == .colon ? JSONProblem.missingColon : JSONProblem.missingValue, at..<at + 1)
                    nodes.append(node(at, at, .invalid, [], nodes.count))
                default: break
                }
                comma = nil
                at += 1
                nodes[container].end = UInt32(at)
                nodes[container].next = UInt32(nodes.count)
                expect = open.isEmpty ? .end : .separator

            case UInt8(ascii: ","):
                switch expect {
                case .separator:
                    expect = nodes[open[open.count - 1]].kind == .object ? .key : .value
                    comma = at..<at + 1
                case .end: break scan
                case .colon:
                    fault(JSONProblem.missingColon, at..<at + 1)
                    nodes.append(node(at, at, .invalid, [], nodes.count))
                    expect = .key
                    comma = at..<at + 1
                case .value where !open.isEmpty && nodes[open[open.count - 1]].kind == .object:
                    fault(JSONProblem.missingValue, at..<at + 1)
                    nodes.append(node(at, at, .invalid, [], nodes.count))
                    expect = .key
                    comma = at..<at + 1
                default: fault(JSONProblem.missingValue, at..<at + 1)
                }
                at += 1

            case UInt8(ascii: ":"):
                switch expect {
                case .colon: expect = .value
                case .end: break scan
                default: fault(JSONProblem.invalidValue, at..<at + 1)
                }
                at += 1

            default:
                if let punctuation = fullWidth(bytes, at) {
                    // ，：and “” typed with a Chinese input method: named, then read as what was meant.
                    let range = at..<at + punctuation.width
                    if punctuation.character == UInt8(ascii: "\"") {
                        fault(JSONProblem.fullWidthPunctuation, range)
                        stopped = true
                        break scan
                    }
                    if expect == .end { break scan }
                    fault(JSONProblem.fullWidthPunctuation, range)
                    if punctuation.character == UInt8(ascii: ","), expect == .separator {
                        expect = nodes[open[open.count - 1]].kind == .object ? .key : .value
                        comma = range
                    } else if punctuation.character == UInt8(ascii: ":"), expect == .colon {
                        expect = .value
                    }
                    at += punctuation.width
                    continue scan
                }
                if startsComment(bytes, at) {
                    if expect == .end, open.isEmpty { break scan }
                    let end = commentEnd(bytes, at)
                    fault(JSONProblem.comment, at..<end)
                    at = end
                    continue scan
                }
                if expect == .end { break scan }
                let token = scanBare(bytes, at)
                switch expect {
                case .key, .firstKey:
                    missingKey(at..<token.at, &nodes)
                    expect = .colon
                    var ahead = token.at
                    while ahead < bytes.count, isSpace(bytes[ahead]) { ahead += 1 }
                    let isKey = ahead < bytes.count && bytes[ahead] == UInt8(ascii: ":")
                    let digits = byte &- 48 < 10 && !isKey
                    fault(digits ? JSONProblem.invalidNumber : JSONProblem.missingKey, at..<token.at)
                    if !isKey {
                        // A thousands separator, most likely: one mistake, so one report.
                        nodes.append(node(token.at, token.at, .invalid, [], nodes.count))
                        expect = .separator
                    }
                case .separator:
                    fault(JSONProblem.missingComma, at..<token.at)
                    expect = nodes[open[open.count - 1]].kind == .object ? .key : .value
                    continue scan
                default:
                    if expect == .colon { fault(JSONProblem.missingColon, at..<token.at) }
                    if token.kind == .invalid { fault(token.problem, at..<token.at) }
                    nodes.append(node(at, token.at, token.kind, [], nodes.count))
                    expect = open.isEmpty ? .end : .separator
                }
                comma = nil
                at = token.at
            }
        }

        finish(bytes, at, start, open, &nodes)
        self.nodes = nodes
    }

    private mutating func finish(
        _ bytes: Span<UInt8>, _ at: Int, _ start: Int, _ open: [Int], _ nodes: inout ContiguousArray<JSONNode>
    ) {
        if problems.count >= JSONLimits.problems { stopped = true }
        if nodes.isEmpty {
            if problems.isEmpty { fault(JSONProblem.empty, start..<start) }
            stopped = true
        } else if !stopped, let container = open.last {
            let opening = Int(nodes[container].start)
            fault(JSONProblem.unclosed, opening..<opening + 1)
            stopped = true
        } else if !stopped, at < bytes.count {
            fault(JSONProblem.extraContent, at..<min(at + 40, bytes.count))
        }
    }

    mutating func fault(_ kind: DiagnosticKind, _ range: Range<Int>, _ other: Range<Int>? = nil) {
        problems.append(JSONFault(kind: kind, range: range, other: other))
    }

    /// A key that is not there, so that keys and values still alternate.
    private func missingKey(_ range: Range<Int>, _ nodes: inout ContiguousArray<JSONNode>) {
        nodes.append(node(range.lowerBound, range.upperBound, .string, .damaged, nodes.count))
    }

    @inline(__always)
    private func node(_ start: Int, _ end: Int, _ kind: JSONKind, _ flags: JSONNode.Flags, _ index: Int)
        -> JSONNode
    {
        JSONNode(start: UInt32(start), end: UInt32(end), next: UInt32(index + 1), kind: kind, flags: flags)
    }
}

@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

private func startsComment(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: "/") && at + 1 < bytes.count
        && (bytes[at + 1] == UInt8(ascii: "/") || bytes[at + 1] == UInt8(ascii: "*"))
}

private func commentEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var at = start + 2
    if bytes[start + 1] == UInt8(ascii: "/") {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        return at
    }
    while at + 1 < bytes.count {
        if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "/") { return at + 2 }
        at += 1
    }
    return bytes.count
}

private func fullWidth(_ bytes: Span<UInt8>, _ at: Int) -> (character: UInt8, width: Int)? {
    guard at + 2 < bytes.count else { return nil }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): return (UInt8(ascii: ","), 3)
    case (0xEF, 0xBC, 0x9A): return (UInt8(ascii: ":"), 3)
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xEF, 0xBC, 0x82): return (UInt8(ascii: "\""), 3)
    default: return nil
    }
}

/// Numbers, `true`, `false`, `null`, and everything that only looks like a value.
private func scanBare(
    _ bytes: Span<UInt8>, _ start: Int
) -> (at: Int, kind: JSONKind, problem: DiagnosticKind) {
    var at = start
    while at < bytes.count, !isDelimiter(bytes[at]) {
        if bytes[at] >= 0x80, fullWidth(bytes, at) != nil { break }
        if startsComment(bytes, at) { break }
        at += 1
    }
    if at == start { at += 1 }
    let first = bytes[start]
    switch at - start {
    case 4 where first == UInt8(ascii: "t"):
        if bytes[start + 1] == UInt8(ascii: "r"), bytes[start + 2] == UInt8(ascii: "u"),
            bytes[start + 3] == UInt8(ascii: "e")
        {
            return (at, .true, JSONProblem.invalidValue)
        }
    case 4 where first == UInt8(ascii: "n"):
        if bytes[start + 1] == UInt8(ascii: "u"), bytes[start + 2] == UInt8(ascii: "l"),
            bytes[start + 3] == UInt8(ascii: "l")
        {
            return (at, .null, JSONProblem.invalidValue)
        }
    case 5 where first == UInt8(ascii: "f"):
        if bytes[start + 1] == UInt8(ascii: "a"), bytes[start + 2] == UInt8(ascii: "l"),
            bytes[start + 3] == UInt8(ascii: "s"),
            bytes[start + 4] == UInt8(ascii: "e")
        {
            return (at, .false, JSONProblem.invalidValue)
        }
    default: break
    }
    let numeric =
        first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
        || first &- 48 < 10
    if numeric, isNumber(bytes, start, at) { return (at, .number, JSONProblem.invalidNumber) }
    return (at, .invalid, numeric ? JSONProblem.invalidNumber : JSONProblem.invalidValue)
}

@inline(__always)
func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        true
    default: false
    }
}

/// The number grammar of RFC 8259 section 6.
func isNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    func digits() -> Int {
        let first = at
        while at < end, bytes[at] &- 48 < 10 { at += 1 }
        return at - first
    }
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let leading = at
    let integers = digits()
    if integers == 0 || integers > 1 && bytes[leading] == UInt8(ascii: "0") { return false }
    if at < end, bytes[at] == UInt8(ascii: ".") {
        at += 1
        if digits() == 0 { return false }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
        at += 1
        if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
        if digits() == 0 { return false }
    }
    return at == end
}
