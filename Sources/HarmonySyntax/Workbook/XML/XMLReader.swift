/// Reads XML 1.0 with namespaces as a series of events, strictly and without what workbooks have no use for:
/// UTF-8 alone, and no DOCTYPE, so that no text can declare entities.
///
/// By hand because the toolchain's `XMLParser` lives in the whole of Foundation, which costs three times as much
/// as the program's entire start-up.
package struct XMLReader {
    package enum Event: Equatable, Sendable {
        case start(XMLElement)
        /// Of the element opened last.
        case end
        /// One run of text; comments, instructions and CDATA begin a new one.
        case text(String)
    }

    let bytes: [UInt8]
    var at = 0
    var namespaces = XMLNamespaces()
    /// The names of the open elements as they are written.
    var open: [Range<Int>] = []
    /// After `<x/>`, whose end is an event as well.
    var endIsDue = false
    var hasRoot = false
    private var hasBegun = false

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil after the end of the root and all that may follow it.
    package mutating func next() throws(XMLProblem) -> Event? {
        if !hasBegun { try begin() }
        if endIsDue {
            endIsDue = false
            close()
            return .end
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                if open.isEmpty { try passSpace() } else { return .text(try text()) }
                continue
            }
            switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
            case UInt8(ascii: "/"):
                try endTag()
                return .end
            case UInt8(ascii: "?"): try instruction()
            case UInt8(ascii: "!"): if let section = try declaration() { return .text(section) }
            default: return .start(try startTag())
            }
        }
        if let name = open.last { throw XMLProblem(.unclosed(string(name)), at: bytes.count) }
        guard hasRoot else { throw XMLProblem(.noRoot, at: bytes.count) }
        return nil
    }

    mutating func close() {
        open.removeLast()
        namespaces.close()
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func starts(with text: StaticString) -> Bool { starts(with: text, at: at) }

    func starts(with text: StaticString, at start: Int) -> Bool {
        guard bytes.count - start >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[start..<start + $0.count]) }
    }

    /// Passes over white space and says whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = at
        while at < bytes.count, XMLCharacters.isSpace(bytes[at]) { at += 1 }
        return at > start
    }

    /// Where a text begins at the earliest, or nil.
    func find(_ text: StaticString, from start: Int) -> Int? {
        let last = bytes.count - text.utf8CodeUnitCount
        return text.withUTF8Buffer { text in
            var at = start
            while at <= last {
                if bytes[at] == text[0], text.elementsEqual(bytes[at..<at + text.count]) { return at }
                at += 1
            }
            return nil
        }
    }

    private mutating func passSpace() throws(XMLProblem) {
        skipSpace()
        if at < bytes.count, bytes[at] != UInt8(ascii: "<") { throw XMLProblem(.textOutsideRoot, at: at) }
    }

    /// The encoding comes first: of another one everything else would be wrong.
    private mutating func begin() throws(XMLProblem) {
        hasBegun = true
        for (name, marks) in Self.foreignMarks where bytes.starts(with: marks) {
            throw XMLProblem(.encoding(name), at: 0)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        let start = at
        if starts(with: "<?xml"), at + 5 < bytes.count, XMLCharacters.isSpace(bytes[at + 5]) {
            try xmlDeclaration()
        }
        if let problem = XMLCharacters.problem(in: bytes, from: start) { throw problem }
    }

    /// Byte order marks, and `<` as two bytes without one.
    private static let foreignMarks: [(String, [UInt8])] = [
        ("UTF-16", [0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0x3C, 0]), ("UTF-16", [0, 0x3C]),
    ]
}
