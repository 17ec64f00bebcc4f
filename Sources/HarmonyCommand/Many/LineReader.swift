import HarmonyAssessment
import HarmonySyntax

/// Cuts a stream into portions of whole lines.
struct LineReader {
    private let file: LineFile
    /// Open from the first portion to the end.
    private var stream: ByteStream?
    /// The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []
    private var line = 1
    private var isSkipping = false
    private var isOver = false
    private var waiting: [Portion] = []

    private static let newline = UInt8(ascii: "\n")

    init(_ file: LineFile) { self.file = file }

    /// Nil at the end.
    mutating func next() -> Portion? {
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            if isOver { return nil }
            switch block() {
            case .failure(let problem):
                end()
                waiting.append(refused(nil, FileTrouble.diagnostic(file.file.name, problem), 0))
            case .success(let block) where block.isEmpty:
                end()
                // What was broken off is no line.
                if !rest.isEmpty, !isSkipping, !isInterrupted() { add(rest) }
            case .success(let block): take(block)
            }
        }
    }

    private mutating func block() -> Result<[UInt8], FileProblem> {
        if let stream { return stream.next() }
        switch file.open() {
        case .failure(let problem): return .failure(problem)
        case .success(let opened):
            stream = opened
            return opened.next()
        }
    }

    private mutating func end() {
        isOver = true
        stream = nil
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
            add(rest)
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

    /// Whole lines; those that are too long are refused wherever the blocks happened to end.
    private mutating func add(_ bytes: [UInt8]) {
        let first = line
        var ends = lineEnds(bytes)
        line += ends.count
        // The last line of all may lack its end.
        if ends.last != bytes.count - 1 { ends.append(bytes.count) }
        guard bytes.count > JSONLimits.lineBytes, Self.longest(ends) > JSONLimits.lineBytes else {
            let lines = Portion.Content.lines(bytes, ends: ends, first: first, of: file.file)
            return waiting.append(Portion(content: lines, weight: bytes.count))
        }
        var start = 0
        for (index, end) in ends.enumerated() {
            let line = bytes[start..<end]
            start = end + 1
            let isLong = line.count > JSONLimits.lineBytes
            waiting.append(
                isLong
                    ? refused(first + index, Self.tooLong, line.count)
                    : Portion(
                        content: .lines(
                            Array(line), ends: [line.count], first: first + index, of: file.file),
                        weight: line.count))
        }
    }

    private static func longest(_ ends: [Int]) -> Int {
        var (longest, start) = (0, 0)
        for end in ends {
            longest = max(longest, end - start)
            start = end + 1
        }
        return longest
    }

    private func refused(_ line: Int?, _ problem: Diagnostic, _ weight: Int) -> Portion {
        Portion(content: .refused(file: file.file.name, line: line, problem), weight: weight)
    }

    static let tooLong = Diagnostic(
        JSONProblem.tooLarge,
        Localized(zh: "一行超过 1 MiB，已略过", en: "a line of more than 1 MiB is passed over"), at: nil)
}
