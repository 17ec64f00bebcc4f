package import HarmonyCriteria

/// Many submissions in figures: verdicts, the common gaps, near misses, doubles, and what could not be judged.
package struct DistrictSummary: Sendable {
    /// How many submissions there were, judged or not.
    package private(set) var total = 0
    /// By standard, in the order in which they first came up.
    package private(set) var standards: [StandardTally] = []
    /// How many could not be judged at all.
    package private(set) var unusable = 0
    /// How many have errors, whether they could be judged or not, and the first of them.
    package private(set) var erroneous = 0
    package private(set) var erroneousExamples: [LedgerEntry] = []
    /// Files of a folder that are no answer files.
    package private(set) var strangers = 0
    package private(set) var strangerExamples: [String] = []
    /// What came of looking up evidence; nil where nobody asked.
    package private(set) var evidence: EvidenceTally?
    private var lastStranger: String?
    private var codes = CreditCodeRegister()

    /// More than these are counted and not listed.
    package static let exampleLimit = 20

    package init() {}

    package mutating func add(_ entry: LedgerEntry) {
        total += 1
        if entry.errors > 0 {
            erroneous += 1
            if erroneousExamples.count < Self.exampleLimit { erroneousExamples.append(entry) }
        }
        switch entry.finding {
        case .unusable:
            unusable += 1
            codes.add(nil, of: entry)
        case .judged(let judged):
            let at = place(of: judged.standard)
            standards[at].add(judged, entry)
            codes.add((judged, at), of: entry)
            if let found = judged.evidence { evidence = (evidence ?? EvidenceTally()).adding(found) }
        }
    }

    /// - Parameter file: of one whose lines come in several portions, counted once.
    package mutating func addStranger(_ file: String) {
        if file == lastStranger { return }
        lastStranger = file
        strangers += 1
        if strangerExamples.count < Self.exampleLimit { strangerExamples.append(file) }
    }

    /// Enterprises of which one role gave more than one submission for one standard.
    package var doubles: [CreditCodeRegister.Double] { codes.doubles }

    private mutating func place(of standard: Standard) -> Int {
        if let known = standards.firstIndex(where: { standard.isEdition(of: $0.standard) }) { return known }
        standards.append(StandardTally(standard))
        return standards.count - 1
    }
}

/// The evidence of many submissions in figures.
package struct EvidenceTally: Sendable {
    /// How many files are named, and how many of them are there.
    package private(set) var named = 0
    package private(set) var found = 0
    /// How many submissions name a file that is not there, and how many name none.
    package private(set) var wanting = 0
    package private(set) var without = 0

    func adding(_ submission: (named: Int, found: Int)) -> EvidenceTally {
        var sum = self
        sum.named += submission.named
        sum.found += submission.found
        if submission.found < submission.named { sum.wanting += 1 }
        if submission.named == 0 { sum.without += 1 }
        return sum
    }
}

/// The submissions of one standard in figures.
package struct StandardTally: Sendable {
    package let standard: Standard
    package private(set) var count = 0
    package private(set) var pass = 0
    package private(set) var fail = 0
    package private(set) var incomplete = 0
    package private(set) var vetoed = 0
    /// Judged by a diagnostic standard, which gives no verdict.
    package private(set) var withoutVerdict = 0
    /// How many do not meet each item, and how many leave it open.
    package private(set) var unmetItems: [Int]
    package private(set) var openItems: [Int]
    /// The same for each indicator; only required ones are counted.
    package private(set) var unmetIndicators: [Int]
    package private(set) var openIndicators: [Int]
    /// How many fail by one required indicator alone, and the first of them.
    package private(set) var nearMisses = 0
    package private(set) var nearMissExamples: [LedgerEntry] = []

    init(_ standard: Standard) {
        self.standard = standard
        unmetItems = Array(repeating: 0, count: standard.items.count)
        openItems = unmetItems
        unmetIndicators = Array(repeating: 0, count: standard.indicators.count)
        openIndicators = unmetIndicators
    }

    mutating func add(_ judged: LedgerEntry.Judged, _ entry: LedgerEntry) {
        count += 1
        switch judged.verdict {
        case .pass: pass += 1
        case .fail: fail += 1
        case .incomplete: incomplete += 1
        case .vetoed: vetoed += 1
        case nil: withoutVerdict += 1
        }
        for (index, status) in judged.items.enumerated() {
            if status == .unmet { unmetItems[index] += 1 }
            if status == .incomplete { openItems[index] += 1 }
        }
        for index in judged.unmet { unmetIndicators[index] += 1 }
        for index in judged.unanswered + judged.review { openIndicators[index] += 1 }
        if judged.isNearMiss, entry.errors == 0 {
            nearMisses += 1
            if nearMissExamples.count < DistrictSummary.exampleLimit { nearMissExamples.append(entry) }
        }
    }

    /// The places of the items or indicators that most do not meet, the most frequent first.
    package static func mostFrequent(_ counts: [Int]) -> [Int] {
        counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    }
}

extension LedgerEntry.Judged {
    /// Nothing stands against it but one required indicator.
    package var isNearMiss: Bool {
        verdict == .fail && unmet.count == 1 && unanswered.isEmpty && review.isEmpty && openTriggers == 0
    }
}
