import HarmonyCriteria
import HarmonyRules

/// Judges one question at a time against the answers.
struct Judge {
    let submission: Submission
    private let frame: Frame
    private let hasSpoilt: Bool
    /// Nil unless evidence is required.
    private let evidence: EvidenceFindings?
    /// Whether any remark says that a question does not apply, or holds a decision: most files have none.
    private let hasDecidingRemarks: Bool

    init(submission: Submission, evidence: EvidenceFindings? = nil) {
        self.submission = submission
        self.evidence = evidence?.isRequired == true ? evidence : nil
        frame = submission.frame
        hasSpoilt = !submission.spoilt.isEmpty
        hasDecidingRemarks = submission.remarks.mayDecide
    }

    /// - Parameter indicators: those of the item that are judged.
    func item(_ item: Item, _ indicators: [Indicator]) -> ItemResult {
        ItemResult(item, indicators.map { indicator($0) })
    }

    /// What has a last day is owed once that day is over: until then an indicator that demands nothing else waits,
    /// whatever is missing and whoever is to judge it.
    func indicator(_ indicator: Indicator) -> IndicatorResult {
        let result = judged(indicator)
        if result.status == .met, let evidence, evidence.isLacking(for: indicator.question) {
            return IndicatorResult(indicator: indicator, status: .unmet, lacksEvidence: true)
        }
        guard result.status == .unanswered || result.status == .review,
            spoilt(indicator).isEmpty
        else { return result }
        let parts = indicator.rules.conditions.filter { condition in
            let when = condition.when.map { Evaluator.value(of: $0, in: frame) } ?? .true
            return when != .false && when != .none
        }.flatMap { condition in condition.require.operands(of: .and).map { (condition.require, $0) } }
        let open = parts.map { indicator.question.openDeadlines($0.0, under: $0.1, on: frame.asOf) }
        guard !open.isEmpty, open.allSatisfy({ !$0.isEmpty }) else { return result }
        return waiting(indicator, open.flatMap { $0 })
    }

    private func waiting(_ indicator: Indicator, _ deadlines: [Int]) -> IndicatorResult {
        IndicatorResult(
            indicator: indicator, status: .notApplicable, missing: [], fault: nil, failed: [],
            openDeadlines: Set(deadlines).sorted())
    }

    /// The places of its answers that cannot be used.
    private func spoilt(_ indicator: Indicator) -> [Int] {
        hasSpoilt ? indicator.question.inputs.map(\.slot).filter { submission.spoilt.contains($0) } : []
    }

    /// `appliesWhen`, then `reviewWhen`, then `metWhen`: the order of the contract.
    private func judged(_ indicator: Indicator) -> IndicatorResult {
        let spoilt = spoilt(indicator)
        if !spoilt.isEmpty {
            return IndicatorResult(
                indicator: indicator, status: .unanswered, missing: spoilt, fault: nil, failed: [])
        }
        if hasDecidingRemarks, submission.remarks[indicator.id]?.notApplicable != nil {
            return result(indicator, .notApplicable)
        }
        if let applies = indicator.rules.appliesWhen {
            switch Evaluator.truth(of: applies, in: frame) {
            case .known(true): break
            case .unknown(let reason): return undecided(indicator, reason, [applies])
            default: return result(indicator, .notApplicable)
            }
        }
        if let review = indicator.rules.reviewWhen {
            switch Evaluator.truth(of: review, in: frame) {
            case .known(true): return result(indicator, .review)
            case .unknown(let reason): return undecided(indicator, reason, [review] + demands(indicator))
            default: break
            }
        }
        return met(indicator)
    }

    private func demands(_ indicator: Indicator) -> [Formula] {
        indicator.rules.conditions.flatMap { condition in
            [condition.when, condition.require].compactMap { $0 }
        }
    }

    /// Where nothing is demanded, whether everything asked has been answered.
    private func recorded(_ indicator: Indicator) -> IndicatorResult {
        let question = indicator.question
        let missing = question.inputs.filter { input in
            frame[input.slot].isUnknown
                && input.askWhen.map { Evaluator.value(of: $0, in: frame) } ?? .true == .true
        }.map(\.slot)
        return IndicatorResult(
            indicator: indicator, status: missing.isEmpty ? .recorded : .unanswered, missing: missing,
            fault: nil,
            failed: [])
    }

    private func met(_ indicator: Indicator) -> IndicatorResult {
        let conditions = indicator.rules.conditions
        if conditions.isEmpty { return recorded(indicator) }
        guard let first = conditions.indices.first(where: { !holds(conditions[$0]) }) else {
            return result(indicator, .met)
        }
        var failed: [Condition] = []
        var open: [Formula] = []
        var reason: Unknown?
        var waiting: [Int] = []
        for condition in conditions[first...] {
            let when = condition.when.map { Evaluator.value(of: $0, in: frame) } ?? .true
            // Every test of what does not exist is false.
            if when.isFalse || when.isNone { continue }
            let (require, later) = owed(condition, indicator.question)
            waiting += later
            // An open `if` decides nothing only while its demand does not hold anyway.
            if require.isTrue { continue }
            switch (when, require) {
            case (.boolean(true), .boolean(false)): failed.append(condition)
            case (.unknown(let a), .unknown(let b)): note(a.rawValue <= b.rawValue ? a : b)
            case (.unknown(let a), _), (_, .unknown(let a)): note(a)
            default: failed.append(condition)
            }
            func note(_ found: Unknown) {
                reason = reason.map { $0.rawValue <= found.rawValue ? $0 : found } ?? found
                open += [condition.when, condition.require].compactMap { $0 }
            }
        }
        if !failed.isEmpty {
            let missing = reason == .unanswered ? unanswered(indicator.question, under: open) : []
            return IndicatorResult(
                indicator: indicator, status: .unmet, missing: missing, fault: nil, failed: failed,
                openDeadlines: Set(waiting).sorted())
        }
        if let reason {
            return undecided(indicator, reason, open).waiting(for: Set(waiting).sorted())
        }
        return waiting.isEmpty ? result(indicator, .met) : self.waiting(indicator, waiting)
    }

    /// Whether a condition demands nothing of these answers or is met: true of most, and told without keeping anything.
    private func holds(_ condition: Condition) -> Bool {
        if let when = condition.when {
            switch Evaluator.truth(of: when, in: frame) {
            case .known(false), .none: return true
            case .known(true), .unknown: break
            }
        }
        return Evaluator.truth(of: condition.require, in: frame) == .known(true)
    }

    /// What a demand comes to, less its parts that do not hold yet and whose last days, which are given by the index
    /// of their parameters, are not over.
    func owed(_ condition: Condition, _ question: Question) -> (value: Value, waiting: [Int]) {
        let whole = Evaluator.value(of: condition.require, in: frame)
        guard !whole.isTrue, question.hasDeadlines else { return (whole, []) }
        var owed = Value.true
        var waiting: [Int] = []
        for part in condition.require.operands(of: .and) {
            let value = Evaluator(condition.require, frame).value(of: part)
            if value == .true { continue }
            let deadlines = question.openDeadlines(condition.require, under: part, on: frame.asOf)
            if !deadlines.isEmpty {
                waiting += deadlines
            } else if !value.isUnknown {
                owed = .false
            } else if owed == .true {
                owed = value
            }
        }
        return (owed, waiting)
    }

    func veto(_ veto: Veto) -> VetoResult {
        let risk = Evaluator.truth(of: veto.riskWhen, in: frame)
        let vetoed = Evaluator.truth(of: veto.vetoWhen, in: frame)
        let decision = hasDecidingRemarks ? submission.remarks[veto.id]?.decision : nil
        if vetoed == .known(true) {
            return VetoResult(veto: veto, status: .confirmed, missing: [], decision: decision, isInside: true)
        }
        let isInside = decision != nil && counts(veto)
        if risk == .known(true), vetoed.isUnknown, isInside {
            // The decision is there, and what it makes of the matter is not told yet: a warning that stays open.
            let missing = unanswered(veto.question, under: [veto.vetoWhen])
            return VetoResult(
                veto: veto, status: .risk, missing: missing, decision: decision, isInside: isInside)
        }
        if risk.isUnknown || vetoed.isUnknown {
            let missing = unanswered(veto.question, under: [veto.riskWhen]).filter {
                $0 != veto.confirmedSlot
            }
            return VetoResult(veto: veto, status: .unanswered, missing: missing, decision: decision)
        }
        return VetoResult(
            veto: veto, status: risk == .known(true) ? .risk : .clear, missing: [], decision: decision,
            isInside: isInside)
    }

    /// Whether the decision is within the period looked back on: what vetoWhen asks first.
    private func counts(_ veto: Veto) -> Bool {
        let evaluator = Evaluator(veto.vetoWhen, frame)
        return veto.vetoWhen.operands(of: .and).first.map { evaluator.value(of: $0) == .true } ?? false
    }

    // MARK: What is missing

    private func result(_ indicator: Indicator, _ status: IndicatorStatus) -> IndicatorResult {
        IndicatorResult(indicator, status)
    }

    private func undecided(_ indicator: Indicator, _ reason: Unknown, _ formulas: [Formula])
        -> IndicatorResult
    {
        guard reason == .unanswered else {
            return IndicatorResult(
                indicator: indicator, status: .review, missing: [], fault: reason, failed: [])
        }
        return IndicatorResult(
            indicator: indicator, status: .unanswered,
            missing: unanswered(indicator.question, under: formulas),
            fault: nil, failed: [])
    }

    /// The answers that keep the formulas open; own inputs that will be asked are all named at once.
    private func unanswered(_ question: Question, under formulas: [Formula]) -> [Int] {
        var missing: [Int] = []
        for formula in formulas { collect(formula, formula.root, &missing) }
        let own = Set(question.inputs.map(\.slot))
        guard missing.contains(where: own.contains) else { return missing.sorted() }
        for input in question.inputs where frame[input.slot].isUnknown && !missing.contains(input.slot) {
            let asked = input.askWhen.map { Evaluator.value(of: $0, in: frame) } ?? .true
            if asked == .true { missing.append(input.slot) }
        }
        return missing.sorted()
    }

    /// The answers that keep a formula open.
    func open(_ formula: Formula) -> [Int] {
        var missing: [Int] = []
        collect(formula, formula.root, &missing)
        return missing.sorted()
    }

    private func collect(_ formula: Formula, _ node: Formula.Node, _ missing: inout [Int]) {
        guard Evaluator(formula, frame).value(of: node).isUnknown else { return }
        switch formula.operations[node] {
        case .slot(let slot): if !missing.contains(slot) { missing.append(slot) }
        case .conditional(let condition, let then, let otherwise):
            switch Evaluator(formula, frame).value(of: condition) {
            case .true: collect(formula, then, &missing)
            case .false: collect(formula, otherwise, &missing)
            default: collect(formula, condition, &missing)
            }
        default: for child in formula.children(node) { collect(formula, child, &missing) }
        }
    }
}
