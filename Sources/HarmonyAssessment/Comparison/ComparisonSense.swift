import HarmonyCriteria
package import HarmonyRules

/// In what way two submissions stand against one another, which decides what they are called.
package enum ComparisonSense: String, Sendable {
    /// The same told by two: the subject's own account and an assessor's.
    case views
    /// Two days, one teller: last time and this time.
    case times
    /// Neither: two files.
    case files

    init(_ before: Submission, _ after: Submission) {
        if (before.assessor.role ?? .own) != (after.assessor.role ?? .own) {
            self = .views
        } else {
            self = before.day == after.day ? .files : .times
        }
    }
}

extension Submission {
    /// The day that the answers describe, whatever day they are judged by.
    package var day: CalendarDate { statedAsOf ?? asOf }
}
