/// The part of a rule that decides it, and what is known where that part is looked at.
package struct Decider {
    package let node: Formula.Node
    /// Whether it is true that it can never be, or else false.
    package let never: Bool
    package let environment: Environment
}

extension Analysis {
    /// Whether a yes-or-no formula can be true, and whether it can be false or none. A division by zero is
    /// neither.
    package func canBe(_ truth: Bool, in environment: Environment) -> Bool {
        value(in: environment).truths.contains(truth ? .yes : .no)
            && assuming(formula.root, truth, in: environment) != nil
    }

    /// The smallest part on account of which a formula that can never be true (or never false) never is.
    package func decider(never truth: Bool, in environment: Environment) -> Decider {
        decider(formula.root, never: truth, environment)
    }

    /// The operands of an outermost `&&` that can never fail where they are reached: they add nothing to it.
    package func idleOperands(in environment: Environment) -> [Decider] {
        guard case .and = formula.operations[formula.root] else { return [] }
        var idle: [Decider] = []
        var reached = environment
        for operand in operands(of: formula.root) {
            if !value(of: operand, in: reached).canBeFalse {
                idle.append(Decider(node: operand, never: false, environment: reached))
            }
            guard let next = assuming(operand, true, in: reached) else { break }
            reached = next
        }
        return idle
    }

    /// The comparisons anywhere in a formula that can never be true.
    package func lostComparisons(in environment: Environment) -> [Decider] {
        formula.operations.indices.compactMap { node in
            guard case .compare = formula.operations[node], !value(of: node, in: environment).canBeTrue else {
                return nil
            }
            return Decider(node: node, never: true, environment: environment)
        }
    }

    private func decider(_ node: Formula.Node, never truth: Bool, _ environment: Environment) -> Decider {
        switch (formula.operations[node], truth) {
        case (.not(let inner), _): return decider(inner, never: !truth, environment)
        case (.and, true), (.or, false):
            // One operand is enough; those before it are passed with what they settle.
            var reached = environment
            for operand in operands(of: node) {
                guard let next = assuming(operand, truth, in: reached),
                    value(of: operand, in: reached).truths.contains(truth ? .yes : .no)
                else { return decider(operand, never: truth, reached) }
                reached = next
            }
        default: break
        }
        return Decider(node: node, never: truth, environment: environment)
    }
}
