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
    package static let problemLimit = 3

    package struct Judged: Sendable {
        package let standard: Standard
        package let name: String?
        package let creditCode: String?
        package let role: Assessor.Role?
        /// The roles whose duties were judged; empty where all were.
        package let roles: [String]
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
        /// How many removal triggers nobody has answered.
        package let openTriggers: Int
        /// How many files are named as evidence, and how many are there; nil where nobody asked.
        package let evidence: (named: Int, found: Int)?
        /// How long the verdict holds; nil where nobody asked, or there is none.
        package let holding: Holding?
    }

    package init(file: String, line: Int?, unusable diagnostics: [Diagnostic]) {
        (self.file, self.line) = (file, line)
        finding = .unusable
        (problems, errors) = Self.errors(diagnostics)
    }

    private init(_ entry: LedgerEntry, problems: [Diagnostic]) {
        (file, line, finding, errors) = (entry.file, entry.line, entry.finding, entry.errors)
        self.problems = problems
    }

    /// The same without the places of its problems, each of which holds the whole text: for entries that wait.
    package var withoutPlaces: LedgerEntry {
        LedgerEntry(self, problems: problems.map { Diagnostic($0.kind, $0.message, at: nil) })
    }

    private static func errors(_ diagnostics: [Diagnostic]) -> ([Diagnostic], Int) {
        if diagnostics.isEmpty { return ([], 0) }
        let errors = diagnostics.filter { $0.severity == .error }
        return (Array(errors.prefix(problemLimit)), errors.count)
    }

    /// - Parameters:
    ///   - shared: the same standard, where each thread judges by a copy of its own.
    ///   - holding: how long the verdict holds, where somebody asked.
    package init(_ assessment: Assessment, countedAs shared: Standard? = nil, holding: Holding? = nil) {
        let submission = assessment.submission
        (problems, errors) = Self.errors(submission.diagnostics)
        (file, line) = (submission.source.name, submission.source.line)
        let places = Places(assessment)
        func triggers(_ status: VetoStatus) -> [Int] {
            let vetoes = assessment.vetoes
            return vetoes.indices.filter { vetoes[$0].status == status }
        }
        finding = .judged(
            Judged(
                standard: shared ?? assessment.standard, name: submission.subject.name,
                creditCode: submission.subject.creditCode, role: submission.assessor.role,
                roles: assessment.roles, asOf: submission.asOf, verdict: assessment.verdict,
                score: assessment.score,
                completeness: assessment.completeness, items: places.items, unmet: places.unmet,
                unanswered: places.unanswered, review: places.review, confirmed: triggers(.confirmed),
                risks: triggers(.risk),
                openTriggers: triggers(.unanswered).count,
                evidence: assessment.evidence.flatMap { $0.isAsked ? ($0.named, $0.found) : nil },
                holding: holding))
    }
}

/// Where in the standard the findings lie that a ledger shows.
private struct Places {
    var items: [ItemStatus?]
    var unmet: [Int] = []
    var unanswered: [Int] = []
    var review: [Int] = []

    init(_ assessment: Assessment) {
        let results = assessment.items
        // Where nothing was left out, results and standard go side by side.
        guard !assessment.leftOut.isEmpty else {
            items = results.map(\.status)
            var first = 0
            for item in results {
                add(item) { first + $0 }
                first += item.indicators.count
            }
            return
        }
        items = assessment.standard.items.map { item in results.first { $0.item.id == item.id }?.status }
        let ids = assessment.standard.indicators.map(\.id)
        for item in results {
            add(item) { index in ids.firstIndex(of: item.indicators[index].indicator.id) ?? 0 }
        }
    }

    private mutating func add(_ item: ItemResult, at place: (Int) -> Int) {
        if item.status == .met || item.status == .notApplicable { return }
        let results = item.indicators
        for index in results.indices {
            switch results[index].status {
            case .met, .notApplicable, .recorded: continue
            case let status:
                guard results[index].indicator.level == .required else { continue }
                switch status {
                case .unmet: unmet.append(place(index))
                case .unanswered: unanswered.append(place(index))
                default: review.append(place(index))
                }
            }
        }
    }
}
