extension Page.Sign {
    /// The class that gives it a colour.
    var style: String {
        switch self {
        case .good: "good"
        case .bad: "bad"
        case .open, .warning: "open"
        case .later, .outside, .told: "none"
        case .added, .removed, .tightened, .loosened, .changed: "plain"
        }
    }
}
