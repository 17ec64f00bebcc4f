package import HarmonyCriteria
package import HarmonyRules

/// A submission judged by its standard. A pure function of both: no clock, no disk.
package struct Assessment: Sendable {
    package let standard: Standard
    package let submission: Submission
    /// The roles whose duties were judged; empty where all were.
    package let roles: [String]
    /// The duties of other roles.
    package let leftOut: [Indicator]
    /// Items without any indicator of the chosen roles are left out.
    package let items: [ItemResult]
    package let vetoes: [VetoResult]
    /// Nil for a diagnostic standard, which gives findings alone.
    package let verdict: Verdict?
    /// 0 to 1: the mean over applicable items of the share of applicable required indicators met.
    /// A convention of this tool. Nil when nothing applies.
    package let score: Rational?
    /// 0 to 1: the share of required indicators that are decided.
    package let completeness: Rational
    /// What the answers of its enterprises say about its figures; only of a park, and where somebody asked.
    package var enterprises: EnterpriseFigures?
    /// What came of looking up the evidence; nil where nobody looked.
    package let evidence: EvidenceFindings?

    /// Whether nothing stands against it: it passes or is not judged at all, and no figure differs from what its
    /// enterprises' answers come to.
    package var isSuccess: Bool { (verdict == .pass || verdict == nil) && enterprises?.agrees != false }

    package var frame: Frame { submission.frame }

    package var indicators: [IndicatorResult] { items.flatMap(\.indicators) }
}

/// Whether the self-assessment meets the standard. Never a title: that is the tripartite body's to give.
package enum Verdict: String, Sendable {
    case pass, fail, incomplete, vetoed
}

/// 符合、不符合、不适用、待补充、待人工核查.
package enum IndicatorStatus: String, Sendable {
    case met, unmet, notApplicable, unanswered, review
    /// 已填报: answered, and nothing is demanded. Only of indicators that are reported.
    case recorded
}

package struct IndicatorResult: Sendable {
    package let indicator: Indicator
    package let status: IndicatorStatus
    /// Nil of most, which are met or do not apply: copying them counts one reference then.
    private let details: Details?

    private final class Details: Sendable {
        let missing: [Int]
        let fault: Unknown?
        let failed: [Condition]
        let openDeadlines: [Int]
        let lacksEvidence: Bool

        init(
            _ missing: [Int], _ fault: Unknown?, _ failed: [Condition], _ openDeadlines: [Int],
            _ lacksEvidence: Bool
        ) {
            self.missing = missing
            self.fault = fault
            self.failed = failed
            self.openDeadlines = openDeadlines
            self.lacksEvidence = lacksEvidence
        }
    }

    init(
        indicator: Indicator, status: IndicatorStatus, missing: [Int] = [], fault: Unknown? = nil,
        failed: [Condition] = [], openDeadlines: [Int] = [], lacksEvidence: Bool = false
    ) {
        self.indicator = indicator
        self.status = status
        let isPlain =
            missing.isEmpty && fault == nil && failed.isEmpty && openDeadlines.isEmpty && !lacksEvidence
        details = isPlain ? nil : Details(missing, fault, failed, openDeadlines, lacksEvidence)
    }

    /// Of what needs no more words.
    init(_ indicator: Indicator, _ status: IndicatorStatus) {
        self.indicator = indicator
        self.status = status
        details = nil
    }

    /// The places of the answers that are missing: when unanswered, and when unmet whatever they will be.
    package var missing: [Int] { details?.missing ?? [] }
    /// Why a person must judge: the rule asks for it, or a value could not be worked out.
    package var fault: Unknown? { details?.fault }
    /// Conditions that do not hold; only when unmet.
    package var failed: [Condition] { details?.failed ?? [] }
    /// The last days, by the index of their parameters, that are not over and keep a demand waiting.
    package var openDeadlines: [Int] { details?.openDeadlines ?? [] }
    /// Whether it is unmet for want of evidence alone: the answers meet it, and evidence is required.
    package var lacksEvidence: Bool { details?.lacksEvidence ?? false }

    var isRequired: Bool { indicator.level == .required }

    /// The same with last days that keep a demand waiting.
    func waiting(for deadlines: [Int]) -> IndicatorResult {
        IndicatorResult(
            indicator: indicator, status: status, missing: missing, fault: fault, failed: failed,
            openDeadlines: deadlines)
    }

    /// The nearest of them, where nothing else is demanded: only when not applicable for that reason.
    package var openUntil: CalendarDate? {
        guard status == .notApplicable else { return nil }
        return openDeadlines.compactMap { index in
            if case .date(let day) = indicator.question.parameters[index].value { day } else { nil }
        }.min()
    }
}

package enum ItemStatus: String, Sendable {
    case met, unmet, incomplete, notApplicable
}

package struct ItemResult: Sendable {
    package let item: Item
    package let status: ItemStatus
    package let indicators: [IndicatorResult]
    /// How many required indicators are in which state.
    package let tally: StatusTally

    init(_ item: Item, _ indicators: [IndicatorResult]) {
        self.item = item
        self.indicators = indicators
        var tally = StatusTally()
        for result in indicators where result.isRequired { tally.add(result.status) }
        self.tally = tally
        status = tally.status
    }

    package var required: [IndicatorResult] { indicators.filter { $0.indicator.level == .required } }
    package var applicable: [IndicatorResult] { required.filter { $0.status != .notApplicable } }
    package var met: [IndicatorResult] { required.filter { $0.status == .met } }
}

/// How many required indicators there are, and how many of them are in the states that figures are made from.
package struct StatusTally: Sendable {
    package private(set) var required = 0
    package private(set) var applicable = 0
    package private(set) var met = 0
    package private(set) var unmet = 0
    /// Neither unanswered nor to be reviewed.
    package private(set) var decided = 0

    init() {}

    package init(_ statuses: some Sequence<IndicatorStatus>) {
        for status in statuses { add(status) }
    }

    /// What an item with these required indicators comes to.
    package var status: ItemStatus {
        if unmet > 0 { return .unmet }
        if decided < required { return .incomplete }
        return applicable == 0 ? .notApplicable : .met
    }

    /// Of all items together.
    init(_ items: [ItemResult]) {
        for index in items.indices {
            let tally = items[index].tally
            required += tally.required
            applicable += tally.applicable
            met += tally.met
            unmet += tally.unmet
            decided += tally.decided
        }
    }

    mutating func add(_ status: IndicatorStatus) { count(status, 1) }

    mutating func remove(_ status: IndicatorStatus) { count(status, -1) }

    private mutating func count(_ status: IndicatorStatus, _ one: Int) {
        required += one
        if status != .notApplicable { applicable += one }
        if status == .met { met += one }
        if status == .unmet { unmet += one }
        if status != .unanswered, status != .review { decided += one }
    }
}

/// How many removal triggers are in the states that the verdict is made from.
package struct TriggerTally {
    private(set) var confirmed = 0
    private(set) var open = 0

    init() {}

    /// - Parameter triggers: of each its state, and whether an answer is still missing.
    package init(_ triggers: some Sequence<(status: VetoStatus, isOpen: Bool)>) {
        for (status, isOpen) in triggers { count(status, isOpen, 1) }
    }

    init(_ results: [VetoResult]) {
        for index in results.indices { add(results[index]) }
    }

    mutating func add(_ result: VetoResult) { count(result.status, result.isOpen, 1) }

    mutating func remove(_ result: VetoResult) { count(result.status, result.isOpen, -1) }

    private mutating func count(_ status: VetoStatus, _ isOpen: Bool, _ one: Int) {
        if status == .confirmed { confirmed += one }
        if isOpen { open += one }
    }
}

/// 未发现、存在风险、已经认定、待补充.
package enum VetoStatus: String, Sendable {
    case clear
    /// Self-declared facts point to it: a warning, never a veto.
    case risk
    /// An authority's decision inside the look-back window.
    case confirmed
    case unanswered
}

package struct VetoResult: Sendable {
    package let veto: Veto
    package let status: VetoStatus
    package let missing: [Int]
    /// The decision that was named, inside the window or not.
    package let decision: Decision?
    package var isInside = false

    /// Whether an answer is still missing: of a risk, whether the decision named is one that vetoes.
    package var isOpen: Bool { status == .unanswered || status == .risk && !missing.isEmpty }
}
