import HarmonyAssessment
import HarmonySyntax

/// Everything that the operands name, as portions in their order.
///
/// One thread at a time asks for the next.
struct Intake {
    /// Files, or bytes where all comes line by line; nil where it is not known.
    let size: Int?
    private let surroundings: Surroundings
    private var operands: [Operand]
    private var lines: LineReader?

    enum Operand {
        /// A slice, so that taking some from the front moves none of the rest.
        case files(ArraySlice<ListedFile>)
        case lines(LineFile)
    }

    /// So many files are read by one thread in a row: enough for little waiting, few enough for even work.
    private static let filesAtOnce = 16

    init(_ operands: [Operand], _ surroundings: Surroundings) {
        self.operands = operands.reversed()
        self.surroundings = surroundings
        size = Self.size(operands)
    }

    /// Files and bytes are not added up: where there are both, nobody can tell how far it is.
    private static func size(_ operands: [Operand]) -> Int? {
        var (files, bytes): (Int, Int?) = (0, 0)
        var hasLines = false
        for operand in operands {
            switch operand {
            case .files(let list): files += list.count
            case .lines(let file):
                hasLines = true
                bytes = file.size.flatMap { size in bytes.map { $0 + size } }
            }
        }
        return !hasLines ? files : files == 0 ? bytes : nil
    }

    mutating func next() -> Portion? {
        while true {
            if let portion = lines?.next() { return portion }
            lines = nil
            guard let operand = operands.popLast() else { return nil }
            switch operand {
            case .files(let files):
                guard !files.isEmpty else { continue }
                operands.append(.files(files.dropFirst(Self.filesAtOnce)))
                let portion = Array(files.prefix(Self.filesAtOnce))
                return Portion(content: .files(portion), weight: portion.count)
            case .lines(let file): lines = LineReader(file)
            }
        }
    }
}
