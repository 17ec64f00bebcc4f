import HarmonySyntax

/// Standard input, or a file whose name says nothing, looked into as far as it takes to tell one document from many
/// lines.
enum UnnamedInput {
    enum Content {
        case document(Result<[UInt8], FileProblem>)
        /// A submission a line.
        case lines(ByteStream)
    }

    /// - Parameter expectsLines: whether a line is to come out for each that goes in, so that one line alone is one of
    ///   many and a broken one is none the less a line.
    static func look(_ stream: ByteStream, expectsLines: Bool) -> Content {
        var bytes: [UInt8] = []
        while true {
            let block: [UInt8]
            switch stream.next() {
            case .success(let more): block = more
            case .failure(let problem): return .document(.failure(problem))
            }
            bytes += block
            let isWhole = block.isEmpty
            if let lines = isLines(bytes, isWhole: isWhole, expectsLines) {
                if lines { return .lines(stream.after(bytes)) }
                return .document(isWhole ? .success(bytes) : rest(of: stream, after: bytes))
            }
            if bytes.count > JSONLimits.fileBytes { return .document(.failure(.tooLarge)) }
        }
    }

    /// Two lines that each begin an object are no document; nil where more must come to tell.
    private static func isLines(_ bytes: [UInt8], isWhole: Bool, _ expectsLines: Bool) -> Bool? {
        let found = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 8).compactMap(start).prefix(2)
        guard let first = found.first else { return isWhole ? false : nil }
        // A workbook or a table is no JSON, whatever stands in it.
        guard first.byte == UInt8(ascii: "{") || expectsLines && first.byte != UInt8(ascii: "P") else {
            return false
        }
        guard found.count > 1 else { return isWhole ? expectsLines : nil }
        let second = found[found.startIndex + 1]
        if second.byte == UInt8(ascii: "{"), !second.isIndented { return true }
        let isInside = second.isIndented || [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(second.byte)
        return expectsLines && !isInside
    }

    /// The first byte of a line that is no blank, and whether blanks stand before it.
    private static func start(_ line: ArraySlice<UInt8>) -> (byte: UInt8, isIndented: Bool)? {
        guard let at = line.firstIndex(where: { $0 > 0x20 }) else { return nil }
        return (line[at], at > line.startIndex)
    }

    private static func rest(of stream: ByteStream, after start: [UInt8]) -> Result<[UInt8], FileProblem> {
        var bytes = start
        while true {
            switch stream.next() {
            case .failure(let problem): return .failure(problem)
            case .success(let block) where block.isEmpty: return .success(bytes)
            case .success(let block): bytes += block
            }
            if bytes.count > JSONLimits.fileBytes { return .failure(.tooLarge) }
        }
    }
}

extension ByteStream {
    /// The same stream with bytes that were taken from it put back in front.
    fileprivate func after(_ bytes: [UInt8]) -> ByteStream {
        var start: [UInt8]? = bytes
        return ByteStream(size: size) {
            defer { start = nil }
            return start.map { .success($0) } ?? next()
        }
    }
}
