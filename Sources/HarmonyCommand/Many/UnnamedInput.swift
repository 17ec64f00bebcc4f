import HarmonyForms
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
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = firstLines(bytes.starts(with: mark) ? bytes[3...] : bytes[...], isWhole)
        guard let first = lines.first else { return isWhole ? false : nil }
        if first.byte != UInt8(ascii: "{") {
            // A workbook or a table is none, whatever stands in it; a broken line is a line if lines are expected.
            guard expectsLines, isWhole || first.isWhole else { return expectsLines ? nil : false }
            return AnswerFile.Kind("", bytes) == .json
        }
        // An object on one line is answered at once where an answer is waited for.
        if expectsLines, first.isWhole, first.last == UInt8(ascii: "}") { return true }
        guard lines.count > 1 else { return isWhole ? expectsLines : nil }
        let second = lines[1]
        if second.byte == UInt8(ascii: "{"), !second.isIndented { return true }
        let isInside = second.isIndented || [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(second.byte)
        return expectsLines && !isInside
    }

    private struct Line {
        /// The first and the last byte that are no blanks.
        let byte: UInt8
        let last: UInt8
        /// Whether blanks stand before the first.
        let isIndented: Bool
        /// Whether its end has come.
        let isWhole: Bool
    }

    /// The first two lines that are not blank.
    private static func firstLines(_ bytes: ArraySlice<UInt8>, _ isWhole: Bool) -> [Line] {
        var lines: [Line] = []
        var rest = bytes
        while lines.count < 2, !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let line = rest[..<(end ?? rest.endIndex)]
            if let at = line.firstIndex(where: { $0 > 0x20 }), let last = line.last(where: { $0 > 0x20 }) {
                lines.append(
                    Line(
                        byte: line[at], last: last, isIndented: at > line.startIndex,
                        isWhole: isWhole || end != nil))
            }
            rest = end.map { rest[($0 + 1)...] } ?? []
        }
        return lines
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
