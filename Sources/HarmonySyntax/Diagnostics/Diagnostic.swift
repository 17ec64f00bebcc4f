/// How much a problem weighs: an error spoils its value, a warning and a note do not.
package enum Severity: Int, Sendable, Comparable {
    case note
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Which kind of input a problem is in; it decides the exit status.
package enum DiagnosticCategory: String, Sendable {
    case syntax
    case criteria
    case answers
    case usage
}

/// A kind of problem: declared once, beside the check that finds it.
///
/// Its name is stable and in kebab case: other people's scripts filter by it.
package struct DiagnosticKind: Sendable, Equatable {
    package let name: String
    package let category: DiagnosticCategory
    package let severity: Severity
    /// What is wrong, in general, without the particulars of a case.
    package let summary: Localized

    package init(
        _ name: String, _ category: DiagnosticCategory, _ severity: Severity = .error, zh: String, en: String
    ) {
        self.name = name
        self.category = category
        self.severity = severity
        self.summary = Localized(zh: zh, en: en)
    }
}

/// One problem in one place.
package struct Diagnostic: Sendable {
    package let kind: DiagnosticKind
    package let message: Localized
    /// What to do about it.
    package let help: Localized?
    package let place: SourceRange?

    package var severity: Severity { kind.severity }

    package init(_ kind: DiagnosticKind, _ message: Localized, help: Localized? = nil, at place: SourceRange?)
    {
        self.kind = kind
        self.message = message
        self.help = help
        self.place = place
    }
}

extension [Diagnostic] {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
