import Foundation
import Testing

/// Compares what the program printed with a file. `HARMONY_RECORD=1 swift test` writes the files anew and
/// fails, so that a recording never passes unread.
enum Golden {
    static let recording = ProcessInfo.processInfo.environment["HARMONY_RECORD"] == "1"

    static func expect(
        _ actual: String, _ name: String, in folder: String = "Tests/EndToEndTests/Golden",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Program.root.appendingPathComponent("\(folder)/\(name)")
        if recording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): read it before committing", sourceLocation: sourceLocation)
            return
        }
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard actual != expected else { return }
        let (left, right) = (lines(expected), lines(actual))
        let at = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
        Issue.record(
            """
            \(name) differs from line \(at + 1):
            expected: \(at < left.count ? left[at] : "(nothing)")
            actual:   \(at < right.count ? right[at] : "(nothing)")
            if the change is meant: HARMONY_RECORD=1 swift test --filter EndToEndTests
            """, sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
