/// Text with its references and line ends, and what stands between the tags without being any.
extension XMLReader {
    /// Up to the next tag.
    mutating func text() throws(XMLProblem) -> String {
        let start = at
        var end = at
        var isPlain = true
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") {
            if bytes[end] == UInt8(ascii: "&") || bytes[end] == UInt8(ascii: "\r") { isPlain = false }
            if bytes[end] == UInt8(ascii: ">"), end - start >= 2, starts(with: "]]", at: end - 2) {
                throw XMLProblem(.sectionEndInText, at: end - 2)
            }
            end += 1
        }
        at = end
        return isPlain ? string(start..<end) : try decoded(start..<end, asAttribute: false)
    }

    /// A line end is one line feed, however it is written; in an attribute all white space is a blank.
    /// What a reference stands for stays as it is.
    func decoded(_ range: Range<Int>, asAttribute: Bool) throws(XMLProblem) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if byte == UInt8(ascii: "&") {
                at = try reference(at, range.upperBound, &text)
                continue
            }
            at += 1
            let isSpace = XMLCharacters.isSpace(byte)
            if byte == UInt8(ascii: "\r"), at < range.upperBound, bytes[at] == UInt8(ascii: "\n") { at += 1 }
            text.append(isSpace && asAttribute ? 0x20 : byte == UInt8(ascii: "\r") ? 0x0A : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let entities: [String: UInt8] = [
        "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "apos": 0x27, "quot": 0x22,
    ]

    /// Adds what a reference stands for and returns where it ends.
    private func reference(_ start: Int, _ limit: Int, _ text: inout [UInt8]) throws(XMLProblem) -> Int {
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
            throw XMLProblem(.invalidReference, at: start)
        }
        let body = bytes[start + 1..<end]
        guard body.first == UInt8(ascii: "#") else {
            var reader = self
            reader.at = start + 1
            guard let name = try? reader.name(), name == start + 1..<end else {
                throw XMLProblem(.invalidReference, at: start)
            }
            guard let character = Self.entities[string(name)] else {
                throw XMLProblem(.undeclaredEntity(string(name)), at: start)
            }
            text.append(character)
            return end + 1
        }
        let isHexadecimal = body.dropFirst().first == UInt8(ascii: "x")
        guard
            let scalar = Self.number(body.dropFirst(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10),
            XMLCharacters.isAllowed(scalar), let character = Unicode.Scalar(scalar)
        else { throw XMLProblem(.invalidReference, at: start) }
        text += Array(String(Character(character)).utf8)
        return end + 1
    }

    /// Nil if it is none or beyond all characters; any number of leading zeros may stand.
    private static func number(_ digits: ArraySlice<UInt8>, _ radix: UInt32) -> UInt32? {
        var value: UInt32 = 0
        for byte in digits {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt32.init), digit < radix
            else { return nil }
            value = value * radix + digit
            if value > 0x10FFFF { return nil }
        }
        return digits.isEmpty ? nil : value
    }

    /// What begins with `<!`: a comment, passed over, or a CDATA section, whose text it returns.
    mutating func declaration() throws(XMLProblem) -> String? {
        let start = at
        if starts(with: "<!--") {
            guard let end = find("--", from: start + 4), starts(with: ">", at: end + 2) else {
                throw XMLProblem(.invalidComment, at: start)
            }
            at = end + 3
            return nil
        }
        if starts(with: "<!DOCTYPE") { throw XMLProblem(.documentType, at: start) }
        guard starts(with: "<![CDATA["), let end = find("]]>", from: start + 9) else {
            throw XMLProblem(.invalidTag, at: start)
        }
        guard !open.isEmpty else { throw XMLProblem(.sectionOutsideRoot, at: start) }
        at = end + 3
        return Self.withLineFeeds(bytes[start + 9..<end])
    }

    private static func withLineFeeds(_ raw: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        for (at, byte) in zip(raw.indices, raw) {
            if byte == 0x0A, at > raw.startIndex, raw[at - 1] == 0x0D { continue }
            text.append(byte == 0x0D ? 0x0A : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes over a processing instruction. A second XML declaration is none.
    mutating func instruction() throws(XMLProblem) {
        let start = at
        at += 2
        let target = string(try name())
        guard target.lowercased() != "xml" else { throw XMLProblem(.invalidDeclaration, at: start) }
        guard starts(with: "?>") || skipSpace(), let end = find("?>", from: at) else {
            throw XMLProblem(.invalidInstruction, at: start)
        }
        at = end + 2
    }
}
