import HarmonySyntax

/// How far a long run is, on a terminal: one line that is written over and gone at the end.
struct Progress {
    /// Everything there is, in the same measure as what is done; nil where it is not known.
    private let size: Int?
    private let language: Language
    private let write: (String) -> Void
    private let clock: () -> Duration
    private let isShown: Bool
    private let start: Duration
    private var last: Duration
    private var done = 0
    private var isWritten = false

    private static let interval = Duration.milliseconds(200)

    init(size: Int?, _ language: Language, _ surroundings: Surroundings) {
        self.size = size
        self.language = language
        write = { _ = surroundings.write(.errors, $0) }
        clock = surroundings.clock
        isShown = surroundings.terminalWidth(.errors) != nil
        start = clock()
        last = start
    }

    /// - Parameters:
    ///   - weight: how much more is done.
    ///   - count: how many submissions are done in all.
    mutating func advance(_ weight: Int, count: Int) {
        done += weight
        guard isShown else { return }
        let now = clock()
        guard now - last >= Self.interval else { return }
        last = now
        isWritten = true
        write("\r" + words(count, after: now - start) + "\u{1B}[K")
    }

    mutating func clear() {
        if isWritten { write("\r\u{1B}[K") }
        isWritten = false
    }

    private func words(_ count: Int, after time: Duration) -> String {
        // A picture of the moment, no figure of any report: milliseconds will do.
        let milliseconds = max(
            1, time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)
        let rate = Int64(count) * 1000 / milliseconds
        var text = language == .zh ? "已核算 \(count) 份，每秒 \(rate) 份" : "\(count) judged, \(rate) a second"
        if let size, size > 0, done > 0 {
            let left = milliseconds * Int64(max(0, size - done)) / Int64(done) / 1000
            let percent = min(99, done * 100 / size)
            text += language == .zh ? "，\(percent)%，约剩 \(left) 秒" : ", \(percent)%, about \(left) s left"
        }
        return text
    }
}
