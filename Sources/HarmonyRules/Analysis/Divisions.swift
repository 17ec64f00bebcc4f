/// A division that is reached with a divisor that may be zero.
package struct Division: Sendable {
    package let node: Formula.Node
    package let divisor: Formula.Node
    /// What the divisor can be where it is divided by.
    package let range: Interval
}

extension Analysis {
    /// The divisions whose divisor may be zero where they are reached: behind `spend > 0 &&` the divisor
    /// `spend` never is. Of equal divisors the first stands for all.
    package func unguardedDivisions(in environment: Environment) -> [Division] {
        var found: [Division] = []
        visit(formula.root, environment, &found)
        return found
    }

    private func visit(_ node: Formula.Node, _ environment: Environment, _ found: inout [Division]) {
        guard hasEffortLeft() else { return }
        switch formula.operations[node] {
        case .and, .or:
            let deciding = if case .or = formula.operations[node] { true } else { false }
            var reached = environment
            for operand in operands(of: node) {
                visit(operand, reached, &found)
                guard let next = assuming(operand, !deciding, in: reached) else { return }
                reached = next
            }
        case .conditional(let condition, let then, let otherwise):
            visit(condition, environment, &found)
            if let reached = assuming(condition, true, in: environment) { visit(then, reached, &found) }
            if let reached = assuming(condition, false, in: environment) {
                visit(otherwise, reached, &found)
            }
        case .arithmetic(.divide, let left, let right):
            visit(left, environment, &found)
            visit(right, environment, &found)
            let known = found.contains { formula.isSame($0.divisor, as: formula, right) }
            if !known, let range = value(of: right, in: environment).interval, range.containsZero {
                found.append(Division(node: node, divisor: right, range: range))
            }
        default:
            for child in formula.children(node) { visit(child, environment, &found) }
        }
    }
}
