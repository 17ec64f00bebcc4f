import HarmonyCommand
import HarmonySyntax

/// A run with streams and files of its own.
struct Trial {
    var status: HarmonyCommand.ExitStatus
    var output: String
    var errors: String
    /// The files after the run.
    var files: [String: [UInt8]]

    init(
        _ arguments: [String], files: [String: String] = [:], variables: [String: String] = ["LANG": "en_GB"],
        width: Int? = nil, writable: Bool = true
    ) {
        self.init(
            arguments, holding: files.mapValues { Array($0.utf8) }, variables: variables, width: width,
            writable: writable)
    }

    init(
        _ arguments: [String], holding bytes: [String: [UInt8]],
        variables: [String: String] = ["LANG": "en_GB"], width: Int? = nil, writable: Bool = true
    ) {
        // Written by the main thread alone.
        final class Streams: @unchecked Sendable {
            var output = "", errors = ""
            var files: [String: [UInt8]] = [:]
        }
        let streams = Streams()
        streams.files = bytes
        let surroundings = Surroundings(
            variable: { variables[$0] }, terminalWidth: { _ in width },
            read: { path in streams.files[path].map { .success($0) } ?? .failure(.missing) },
            write: { stream, text in
                guard writable || stream == .errors else { return false }
                if stream == .output { streams.output += text } else { streams.errors += text }
                return true
            },
            save: { path, content, replacing in
                guard writable else { return .full }
                if streams.files[path] != nil, !replacing { return .exists }
                streams.files[path] = content
                return nil
            })
        status = run(arguments, surroundings)
        output = streams.output
        errors = streams.errors
        files = streams.files
    }
}
