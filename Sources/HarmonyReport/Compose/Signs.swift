import HarmonyAssessment
import HarmonyCriteria

typealias Sign = Page.Sign

extension Page.Sign {
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
            case .notApplicable: .outside
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
            case .notApplicable: .outside
            case .recorded: .told
            }
    }

    /// An open stage or incentive takes nothing more from the subject itself; one that is not open is not refused.
    init(_ prospect: Prospect) {
        self =
            switch (prospect.state, prospect.isAdverse) {
            case (.open, false): prospect.needs.contains { $0.state == .others } ? .told : .good
            case (.lacking, true): .good
            case (.open, true): .bad
            case (.lacking, false): .later
            case (.unanswered, _): .open
            case (.notApplicable, _): .outside
            }
    }
}
