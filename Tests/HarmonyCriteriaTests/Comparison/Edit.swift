import Testing

/// A passage of a standard, what it becomes, and what that is.
struct Edit: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// `E9.2.share parameter tightened`
    let found: [String]
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ found: String...) {
        self.old = old
        self.new = new
        self.found = found
    }
}
