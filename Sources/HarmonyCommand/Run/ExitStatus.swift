/// What the process ends with. Scripts depend on these numbers.
package enum ExitStatus: Int32, Sendable, Comparable {
    /// The standard is met, or there was nothing to judge.
    case success = 0
    /// Assessed, and it does not meet the standard; or a report that does not match what it was made from, or two files
    /// that differ.
    case notMet = 1
    case usage = 2
    /// Answers unreadable or invalid.
    case answers = 3
    case criteria = 4
    /// Output could not be written, or a fault of the program.
    case output = 5
    /// Broken off by Ctrl-C, as shells have it: 128 and the number of the signal.
    case interrupted = 130

    package static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
