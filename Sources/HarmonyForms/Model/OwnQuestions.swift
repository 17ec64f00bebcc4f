import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What a form for some roles asks: their duties, what these depend on, and whatever is answered already.
struct OwnQuestions {
    /// Whose duties are asked; empty for everybody's.
    let roles: [String]
    /// Duties of others, and those of them that are not asked.
    private let others: Set<String>
    private let leftOut: Set<String>
    private let facts: Set<String>

    init(_ standard: Standard, _ roles: [String], answeredIn submission: Submission?) {
        self.roles = roles
        let duties = standard.indicators(notBinding: roles)
        let others = duties.filter { indicator in
            submission.map { !$0.says(anythingOf: indicator.question) } ?? true
        }
        self.others = Set(duties.map(\.id))
        var left = others
        var read: Set<Int> = []
        // What a duty depends on is asked with it, though it be another's.
        while true {
            let ids = Set(left.map(\.id))
            read = Set(standard.indicators.filter { !ids.contains($0.id) }.flatMap(\.readSlots))
            let rest = left.filter { $0.question.inputs.allSatisfy { !read.contains($0.slot) } }
            if rest.count == left.count { break }
            left = rest
        }
        let ids = Set(left.map(\.id))
        leftOut = ids
        let asked = standard.indicators.filter { !ids.contains($0.id) }.map(\.question)
        read.formUnion(standard.vetoes.flatMap { $0.riskWhen.slots + $0.vetoWhen.slots })
        for fact in standard.facts where read.contains(fact.input.slot) {
            read.formUnion(fact.standsFor?.slots ?? [])
        }
        let named = Set((asked + standard.vetoes.map(\.question)).flatMap(\.askedNames))
        let all = standard.outcome != nil || duties.isEmpty
        facts = Set(
            standard.facts.filter { fact in
                let isGiven = submission.map { !$0.frame[fact.input.slot].isUnknown } ?? false
                return all || isGiven || read.contains(fact.input.slot) || named.contains(fact.input.id)
            }.map(\.input.id))
    }

    func binds(_ indicator: Indicator) -> Bool { !others.contains(indicator.id) }
    func asks(_ indicator: Indicator) -> Bool { !leftOut.contains(indicator.id) }
    func asks(_ fact: Fact) -> Bool { facts.contains(fact.input.id) }
}

extension Submission {
    /// Whether there is an answer to a question, good or bad, or a remark on it.
    fileprivate func says(anythingOf question: Question) -> Bool {
        remarks[question.id] != nil || refusedDeclarations[question.id] != nil
            || question.inputs.contains { !frame[$0.slot].isUnknown || refused[$0.slot] != nil }
    }
}

extension Formula {
    fileprivate var slots: [Int] { slots(under: root) }
}

extension Indicator {
    /// Where the answers stand that it depends on, its own among them.
    fileprivate var readSlots: [Int] {
        var formulas = [rules.appliesWhen, rules.reviewWhen, figure]
        for condition in rules.conditions { formulas += [condition.when, condition.require] }
        formulas += question.notes.map(\.when)
        formulas += question.inputs.map(\.askWhen)
        return formulas.flatMap { $0?.slots ?? [] } + question.inputs.compactMap { $0.whole?.input.slot }
    }
}
