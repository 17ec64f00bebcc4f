package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// One of many submissions, as far as a ledger (创建台账) and a summary need it.
package struct LedgerEntry: Sendable {
    /// The file, and its line where a file holds many.
    package let file: String
    package let line: Int?
    package let finding: Finding

    package enum Finding: Sendable {
        case judged(Judged)
        /// It could not be judged at all.
        case unusable
    }

    /// The first errors of what is wrong in it; all of them are for `validate` to tell.
    package let problems: [Diagnostic]
    /// How many errors there are.
    package let errors: Int
    private static let problemLimit = 3

    package struct Judged: Sendable {
        package let standard: Standard
        package let name: String?
        package let creditCode: String?
        package let role: Assessor.Role?
        package let asOf: CalendarDate
        package let verdict: Verdict?
        /// 0 to 1.
        package let score: Rational?
        /// 0 to 1.
        package let completeness: Rational
        /// In the order of the standard's items; nil where a choice of roles left one out.
        package let items: [ItemStatus?]
        /// Required indicators, by their place among the standard's indicators.
        package let unmet: [Int]
        package let unanswered: [Int]
        package let review: [Int]
        /// Removal triggers, by their place among the standard's.
        package let confirmed: [Int]
        package let risks: [Int]
    }

    package init(file: String, line: Int?, unusable diagnostics: [Diagnostic]) {
        (self.file, self.line) = (file, line)
        finding = .unusable
        (problems, errors) = Self.errors(diagnostics)
    }

    private static func errors(_ diagnostics: [Diagnostic]) -> ([Diagnostic], Int) {
        if diagnostics.isEmpty { return ([], 0) }
        let errors = diagnostics.filter { $0.severity == .error }
        return (Array(errors.prefix(problemLimit)), errors.count)
    }

    package init(_ assessment: Assessment) {
        let submission = assessment.submission
        (problems, errors) = Self.errors(submission.diagnostics)
        (file, line) = (submission.source.name, submission.source.line)
        var places: (unmet: [Int], unanswered: [Int], review: [Int]) = ([], [], [])
        var items: [ItemStatus?] = []
        var at = 0
        for item in assessment.standard.items {
            let found = assessment.items.first { $0.item.id == item.id }
            items.append(found?.status)
            // Both stand in the order of the standard; duties of other roles are missing from the results.
            var results = (found?.indicators ?? [])[...]
            for indicator in item.indicators {
                defer { at += 1 }
                guard let result = results.first, result.indicator.id == indicator.id else { continue }
                results = results.dropFirst()
                guard indicator.level == .required else { continue }
                switch result.status {
                case .unmet: places.unmet.append(at)
                case .unanswered: places.unanswered.append(at)
                case .review: places.review.append(at)
                case .met, .notApplicable, .recorded: break
                }
            }
        }
        func triggers(_ status: VetoStatus) -> [Int] {
            assessment.vetoes.indices.filter { assessment.vetoes[$0].status == status }
        }
        finding = .judged(
            Judged(
                standard: assessment.standard, name: submission.subject.name,
                creditCode: submission.subject.creditCode, role: submission.assessor.role,
                asOf: submission.asOf, verdict: assessment.verdict, score: assessment.score,
                completeness: assessment.completeness, items: items, unmet: places.unmet,
                unanswered: places.unanswered, review: places.review, confirmed: triggers(.confirmed),
                risks: triggers(.risk)))
    }
}
