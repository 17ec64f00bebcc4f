package import HarmonyAssessment
import HarmonyReport
package import HarmonySyntax

/// Everything outside the program that a command touches: streams, files, the environment. Tests put in their own.
package struct Surroundings: Sendable {
    package enum Stream: Sendable { case output, errors }

    /// An environment variable by its name.
    package var variable: @Sendable (String) -> String?
    /// Whether a stream is a terminal, and how many columns it has.
    package var terminalWidth: @Sendable (Stream) -> Int?
    /// The bytes of a file, or of standard input for "-".
    package var read: @Sendable (String) -> Result<[UInt8], FileProblem>
    /// The bytes of a file, or of standard input for "-", block by block.
    package var open: @Sendable (String) -> Result<ByteStream, FileProblem>
    /// How many bytes a file has, without opening it; nil where nobody knows, as of a pipe. What is not there has none.
    package var size: @Sendable (String) -> Int?
    /// The names of files and folders in a folder; what is no folder is missing.
    package var listing: @Sendable (String) -> Result<[String], FileProblem>
    /// False when nothing can be written any more.
    package var write: @Sendable (Stream, String) -> Bool
    /// Puts bytes into a file, or onto standard output for "-"; nil when they are there. The last argument says
    /// whether a file of that name gives way.
    package var save: @Sendable (String, [UInt8], Bool) -> SaveProblem?
    /// Begins a file that will appear under its name once it is whole; "-" is standard output. The last argument
    /// says whether a file of that name gives way.
    package var draft: @Sendable (String, Bool) -> Result<FileDraft, SaveProblem>
    /// How many cores there are.
    package var processors: @Sendable () -> Int
    /// The time since some moment, for the picture of progress alone.
    package var clock: @Sendable () -> Duration
    /// Whether two paths lead to the same file.
    package var isSame: @Sendable (String, String) -> Bool
    /// What tells a file from every other one, whatever path leads to it.
    package var identity: @Sendable (String) -> String
    /// Whether a file lies in a folder or below it, wherever links lead; an empty folder is the working folder.
    package var isInside: @Sendable (String, String) -> Bool
    /// What lies at a path where evidence is expected, and whether it is in a folder; an empty folder is the working
    /// folder.
    package var sight: @Sendable (_ path: String, _ folder: String) -> EvidenceSight

    package init(
        variable: @escaping @Sendable (String) -> String?,
        terminalWidth: @escaping @Sendable (Stream) -> Int?,
        read: @escaping @Sendable (String) -> Result<[UInt8], FileProblem>,
        open: (@Sendable (String) -> Result<ByteStream, FileProblem>)? = nil,
        size: @escaping @Sendable (String) -> Int? = { _ in nil },
        listing: @escaping @Sendable (String) -> Result<[String], FileProblem> = { _ in .failure(.missing) },
        write: @escaping @Sendable (Stream, String) -> Bool,
        save: @escaping @Sendable (String, [UInt8], Bool) -> SaveProblem? = { _, _, _ in .notPermitted },
        draft: (@Sendable (String, Bool) -> Result<FileDraft, SaveProblem>)? = nil,
        processors: @escaping @Sendable () -> Int = { 1 },
        clock: @escaping @Sendable () -> Duration = { .zero },
        isSame: @escaping @Sendable (String, String) -> Bool = { $0 == $1 },
        identity: @escaping @Sendable (String) -> String = { $0 },
        isInside: @escaping @Sendable (String, String) -> Bool = { $0.hasPrefix($1) },
        sight: @escaping @Sendable (_ path: String, _ folder: String) -> EvidenceSight = { _, _ in
            EvidenceSight(.missing)
        }
    ) {
        self.variable = variable
        self.terminalWidth = terminalWidth
        self.read = read
        self.open = open ?? { path in read(path).map { ByteStream(of: $0) } }
        self.size = size
        self.listing = listing
        self.write = write
        self.save = save
        self.draft =
            draft ?? { path, replacing in .success(FileDraft(gathering: { save(path, $0, replacing) })) }
        self.processors = processors
        self.clock = clock
        self.isSame = isSame
        self.identity = identity
        self.isInside = isInside
        self.sight = sight
    }

    /// The names of files and folders in a folder; nil for what is none or may not be read.
    func list(_ folder: String) -> [String]? { try? listing(folder).get() }

    /// `HARMONY_LANG`, else English only if the first locale variable that is set says so, else Chinese.
    package func language() -> Language {
        if let chosen = variable("HARMONY_LANG").flatMap({ Language(rawValue: $0) }) { return chosen }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = variable(name), !value.isEmpty else { continue }
            return value.lowercased().hasPrefix("en") ? .en : .zh
        }
        return .zh
    }

    func page(_ stream: Stream, color: ColorChoice) -> TextPage.Options {
        let terminal = terminalWidth(stream)
        let columns = terminal ?? variable("COLUMNS").flatMap { Int($0) } ?? 80
        let colored: Bool =
            switch color {
            case .always: true
            case .never: false
            case .auto:
                terminal != nil && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
            }
        var options = TextPage.Options(width: columns, color: colored)
        options.showsHints = terminal != nil
        return options
    }
}

/// When colours are used.
package enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never
}

/// Why a file could not be read.
package enum FileProblem: Error, Sendable, Equatable {
    case missing
    case isFolder
    case notPermitted
    case tooLarge
    case other(Int32)
}

/// Why a file could not be written.
package enum SaveProblem: Error, Sendable, Equatable {
    case exists
    case isFolder
    case noFolder
    case notPermitted
    case full
    case other(Int32)
}
