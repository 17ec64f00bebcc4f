/// The formats in which the problems of files are written.
package enum FindingsFormat: String, Sendable, CaseIterable {
    case text, concise, json, github, sarif, junit

    /// Whether its reader is a program: then nothing else may stand on the same stream, and standard input
    /// has no name that depends on the language.
    package var isForPrograms: Bool {
        switch self {
        case .text, .concise: false
        case .json, .github, .sarif, .junit: true
        }
    }
}
