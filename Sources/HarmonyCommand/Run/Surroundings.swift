import HarmonyReport
package import HarmonySyntax

/// Everything outside the program that a command touches: streams, files, the environment. Tests put in their own.
package struct Surroundings {
    package enum Stream: Sendable { case output, errors }

    /// An environment variable by its name.
    package var variable: (String) -> String?
    /// Whether a stream is a terminal, and how many columns it has.
    package var terminalWidth: (Stream) -> Int?
    /// The bytes of a file, or of standard input for "-".
    package var read: (String) -> Result<[UInt8], FileProblem>
    /// The names in a folder; nil for what is none.
    package var list: (String) -> [String]?
    /// False when nothing can be written any more.
    package var write: (Stream, String) -> Bool
    /// Puts bytes into a file, or onto standard output for "-"; nil when they are there. The last argument says
    /// whether a file of that name gives way.
    package var save: (String, [UInt8], Bool) -> SaveProblem?
    /// Whether two paths lead to the same file.
    package var isSame: (String, String) -> Bool
    /// Whether a file lies in a folder or below it, wherever links lead; an empty folder is the working folder.
    package var isInside: (String, String) -> Bool

    package init(
        variable: @escaping (String) -> String?, terminalWidth: @escaping (Stream) -> Int?,
        read: @escaping (String) -> Result<[UInt8], FileProblem>,
        list: @escaping (String) -> [String]? = { _ in nil }, write: @escaping (Stream, String) -> Bool,
        save: @escaping (String, [UInt8], Bool) -> SaveProblem? = { _, _, _ in .notPermitted },
        isSame: @escaping (String, String) -> Bool = { $0 == $1 },
        isInside: @escaping (String, String) -> Bool = { $0.hasPrefix($1) }
    ) {
        self.variable = variable
        self.terminalWidth = terminalWidth
        self.read = read
        self.list = list
        self.write = write
        self.save = save
        self.isSame = isSame
        self.isInside = isInside
    }

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
        return TextPage.Options(width: columns, color: colored)
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
