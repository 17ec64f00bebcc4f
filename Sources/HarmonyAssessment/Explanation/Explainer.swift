package import HarmonyCriteria
import HarmonyRules

/// Finds out which parts of a failed rule failed, and by how much.
package struct Explainer {
    let standard: Standard
    let frame: Frame

    /// More alternatives than this help nobody.
    private static let alternativeLimit = 8

    /// Whether a search begins where it most likely ends; not for results, only for how soon they come.
    private let guesses: Bool

    package init(_ assessment: Assessment, guessing guesses: Bool = true) {
        self.guesses = guesses
        standard = assessment.standard
        frame = assessment.frame
    }

    package func gaps(of result: IndicatorResult) -> [Gap] {
        SearchTally.current?.countExplanation()
        return result.failed.map { gap(of: $0, in: result.indicator.question) }
    }

    /// Why a condition fails that a question sets, or a level of a scoring table.
    package func gap(of condition: Condition, in question: Question) -> Gap {
        let formula = condition.require
        let ways = ways(to: condition, in: question).map { path in
            path.map { shortcoming(formula, $0, of: question, on: path) }
        }
        return Gap(condition: condition, alternatives: ways)
    }

    /// The first of the alternatives by itself, for those who ask for no other.
    package func firstWay(to condition: Condition, in question: Question) -> [Shortcoming] {
        guard let path = ways(to: condition, in: question).first else { return [] }
        return path.map { shortcoming(condition.require, $0, of: question, on: path) }
    }

    /// The alternatives, before anybody has looked for how much each lacks.
    private func ways(to condition: Condition, in question: Question) -> [[Leaf]] {
        let formula = condition.require
        // What waits for its last day is not lacking.
        let paths = formula.operands(of: .and).filter {
            question.openDeadlines(formula, under: $0, on: frame.asOf).isEmpty
        }.reduce([[]]) { both($0, failing(formula, $1, wanted: true)) }
        guard paths.count > 1 else { return paths }
        // Nobody is told to have fewer employees: where another way is open, one that only facts could open is left out.
        let open = paths.filter { $0.allSatisfy { !movable(formula, $0.node, question).isEmpty } }
        return open.isEmpty ? paths : open
    }

    // MARK: What failed

    private typealias Leaf = (node: Formula.Node, wanted: Bool)

    /// The ways in which a node could become what is wanted: a list of alternatives, each a list of what it lacks.
    private func failing(_ formula: Formula, _ node: Formula.Node, wanted: Bool) -> [[Leaf]] {
        let value = Evaluator(formula, frame).value(of: node)
        if value == .boolean(wanted) { return [[]] }
        switch formula.operations[node] {
        case .not(let inner): return failing(formula, inner, wanted: !wanted)
        case .and(let left, let right):
            let (first, second) = (
                failing(formula, left, wanted: wanted), failing(formula, right, wanted: wanted)
            )
            return wanted ? both(first, second) : either(first, second)
        case .or(let left, let right):
            let (first, second) = (
                failing(formula, left, wanted: wanted), failing(formula, right, wanted: wanted)
            )
            return wanted ? either(first, second) : both(first, second)
        case .conditional(let condition, let then, let otherwise):
            switch Evaluator(formula, frame).value(of: condition) {
            case .true: return failing(formula, then, wanted: wanted)
            case .false: return failing(formula, otherwise, wanted: wanted)
            default: return [[(node, wanted)]]
            }
        default: return [[(node, wanted)]]
        }
    }

    private func both(_ first: [[Leaf]], _ second: [[Leaf]]) -> [[Leaf]] {
        var all: [[Leaf]] = []
        for left in first {
            for right in second where all.count < Self.alternativeLimit { all.append(left + right) }
        }
        return all
    }

    private func either(_ first: [[Leaf]], _ second: [[Leaf]]) -> [[Leaf]] {
        Array((first + second).prefix(Self.alternativeLimit))
    }

    private func shortcoming(
        _ formula: Formula, _ leaf: Leaf, of question: Question, on path: [Leaf]
    ) -> Shortcoming {
        let (node, wanted) = leaf
        let movable = movable(formula, node, question)
        let search = ShortfallSearch(
            formula: formula, node: node, wanted: wanted, frame: frame, guesses: guesses)
        let found = search.smallest(over: movable)
        // What would mend this and leave its neighbour on the same answer broken mends nothing.
        let mends = found.map { change in
            kept(formula).allSatisfy { part in
                formula.slots(under: part).allSatisfy { !change.slots.contains($0) }
                    || search.holds(change, part, wanted: true)
            }
                && path.allSatisfy { leaf in
                    leaf.node == node
                        || formula.slots(under: leaf.node).allSatisfy { !change.slots.contains($0) }
                        || search.holds(change, leaf.node, wanted: leaf.wanted)
                }
        }
        return Shortcoming(
            node: node, wanted: wanted, shortfall: mends == true ? found : nil, canImprove: !movable.isEmpty)
    }

    /// The parts of a rule that hold; a rule of one part that fails has none.
    private func kept(_ formula: Formula) -> [Formula.Node] {
        let parts = formula.operands(of: .and)
        guard parts.count > 1 else { return [] }
        return parts.filter { Evaluator(formula, frame).value(of: $0).isTrue }
    }

    /// The answers in a comparison that can honestly be changed.
    private func movable(_ formula: Formula, _ node: Formula.Node, _ question: Question) -> [Input] {
        let owners = formula.slots(under: node).compactMap { standard.inputsBySlot[$0] }
        // A question moves its own answers; one that only follows from others, those of the first it reads.
        let mover =
            owners.contains { $0.question?.id == question.id } ? question.id : owners.first?.question?.id
        return owners.filter { $0.question?.id == mover && $0.input.improve != nil }.map(\.input)
    }
}
