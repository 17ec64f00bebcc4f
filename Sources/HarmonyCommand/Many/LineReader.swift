import HarmonyAssessment
import HarmonySyntax

/// Cuts a stream into portions of whole lines.
struct LineReader {
    private let path: String
    private let name: String
    private let stream: ByteStream
    /// The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []
    private var line = 1
    private var isSkipping = false
    private var isOver = false
    private var waiting: [Portion] = []

    private static let newline = UInt8(ascii: "\n")

    init(path: String, name: String, _ stream: ByteStream) {
        (self.path, self.name, self.stream) = (path, name, stream)
    }

    /// Nil at the end.
    mutating func next() -> Portion? {
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            if isOver { return nil }
            switch stream.next() {
            case .failure(let problem):
                isOver = true
                waiting.append(refused(nil, FileTrouble.diagnostic(path, problem), 0))
            case .success(let block) where block.isEmpty:
                isOver = true
                if !rest.isEmpty, !isSkipping { waiting.append(whole(rest)) }
            case .success(let block): take(block)
            }
        }
    }

    private mutating func take(_ block: [UInt8]) {
        var block = block[...]
        if isSkipping {
            guard let end = block.firstIndex(of: Self.newline) else { return }
            block = block[(end + 1)...]
            isSkipping = false
            line += 1
        }
        if let end = block.lastIndex(of: Self.newline) {
            // Appended to what is left over rather than put before it: the longer part is not moved.
            rest += block[...end]
            waiting.append(whole(rest))
            rest = Array(block[(end + 1)...])
        } else {
            rest += block
        }
        // A line that could never be taken is not gathered.
        if rest.count > JSONLimits.lineBytes {
            waiting.append(refused(line, Self.tooLong, rest.count))
            rest = []
            isSkipping = true
        }
    }

    private mutating func whole(_ bytes: [UInt8]) -> Portion {
        let first = line
        var ends = lineEnds(bytes)
        line += ends.count
        // The last line of all may lack its end.
        if ends.last != bytes.count - 1 { ends.append(bytes.count) }
        return Portion(content: .lines(bytes, ends: ends, first: first, of: name), weight: bytes.count)
    }

    private func refused(_ line: Int?, _ problem: Diagnostic, _ weight: Int) -> Portion {
        Portion(content: .refused(file: name, line: line, problem), weight: weight)
    }

    static let tooLong = Diagnostic(
        JSONProblem.tooLarge,
        Localized(zh: "一行超过 1 MiB，已略过", en: "a line of more than 1 MiB is passed over"), at: nil)
}
