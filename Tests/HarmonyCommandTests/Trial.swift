import HarmonyCommand
import HarmonySyntax

/// A run with streams and files of its own.
struct Trial {
    var status: HarmonyCommand.ExitStatus
    var output: String
    var errors: String

    init(
        _ arguments: [String], files: [String: String] = [:], variables: [String: String] = ["LANG": "en_GB"],
        width: Int? = nil, writable: Bool = true
    ) {
        final class Streams { var output = "", errors = "" }
        let streams = Streams()
        let surroundings = Surroundings(
            variable: { variables[$0] }, terminalWidth: { _ in width },
            read: { path in files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing) },
            write: { stream, text in
                guard writable || stream == .errors else { return false }
                if stream == .output { streams.output += text } else { streams.errors += text }
                return true
            })
        status = run(arguments, surroundings)
        output = streams.output
        errors = streams.errors
    }
}
