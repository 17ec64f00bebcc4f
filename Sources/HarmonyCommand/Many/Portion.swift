import HarmonySyntax

/// What one thread works on at a time.
struct Portion: Sendable {
    let content: Content
    /// How much of the whole it is, in the measure of its intake: bytes or files.
    let weight: Int

    enum Content: Sendable {
        case files([ListedFile])
        /// Whole lines of a file of many submissions, where each ends, and the number of the first.
        case lines([UInt8], ends: [Int], first: Int, of: ListedFile)
        /// A file, or a line of one, that could not be read.
        case refused(file: String, line: Int?, Diagnostic)
    }

    /// Whether nothing stands in a line but blanks and a byte order mark.
    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 > 0x20 }) else { return true }
        return first == 0xEF && !line.contains { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    }

    /// Calls the body for each line that is not blank.
    static func eachText(
        _ bytes: [UInt8], _ ends: [Int], from first: Int, of name: String, _ body: (SourceText) -> Void
    ) {
        var start = 0
        for (index, end) in ends.enumerated() {
            defer { start = end + 1 }
            let line = bytes[start..<end]
            if isBlank(line) { continue }
            body(SourceText(name: name, bytes: Array(line), line: first + index))
        }
    }
}

/// A file to check, and whether the user named it rather than a folder that holds it.
struct ListedFile: Sendable {
    let path: String
    /// By which the user knows the file.
    let name: String
    let isNamed: Bool

    init(path: String, name: String? = nil, isNamed: Bool) {
        self.path = path
        self.name = name ?? path
        self.isNamed = isNamed
    }
}
