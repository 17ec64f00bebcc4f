import HarmonyAssessment
import HarmonyCriteria

/// A mark that can be told in black and white, and the class that gives it a colour.
struct Sign {
    let mark: String
    let style: String

    static let good = Sign(mark: "✓", style: "good")
    static let bad = Sign(mark: "✗", style: "bad")
    static let open = Sign(mark: "?", style: "open")
    static let none = Sign(mark: "–", style: "none")
    static let warning = Sign(mark: "!", style: "open")
    static let told = Sign(mark: "•", style: "none")

    init(mark: String, style: String) {
        self.mark = mark
        self.style = style
    }

    init(_ verdict: Verdict?) {
        self =
            switch verdict {
            case .pass: .good
            case .fail, .vetoed: .bad
            case .incomplete: .open
            case nil: .told
            }
    }

    init(_ status: ItemStatus) {
        self =
            switch status {
            case .met: .good
            case .unmet: .bad
            case .incomplete: .open
            case .notApplicable: .none
            }
    }

    init(_ status: VetoStatus) {
        self =
            switch status {
            case .clear: .good
            case .confirmed: .bad
            case .risk: .warning
            case .unanswered: .open
            }
    }

    /// What is only advised is marked otherwise than what is demanded.
    init(_ result: IndicatorResult) {
        self =
            switch result.status {
            case .met: .good
            case .unmet: result.indicator.level == .required ? .bad : .warning
            case .unanswered, .review: .open
            case .notApplicable: .none
            case .recorded: .told
            }
    }
}
