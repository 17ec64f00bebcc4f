/// Whether one formula holds another as it stands: enough to see that a rule was only joined by something.
extension Formula {
    package enum Joint: Sendable { case and, or }

    /// The own parameters that a formula reads, by their index, each once.
    package var usedParameters: [Int] {
        Self.used(parameters)
    }

    /// Whether a node or a part of it is an own parameter.
    package func readsParameter(_ node: Node) -> Bool {
        parameters[node] >= 0 || children(node).contains { readsParameter($0) }
    }

    /// The own parameters below a node in the order in which they are written; -1 for everything else.
    private func parameterNodes(under node: Node) -> [Int] {
        [parameters[node]] + children(node).flatMap { parameterNodes(under: $0) }
    }

    /// The own parameters that a node reads, each once.
    package func usedParameters(under node: Node) -> [Int] { Self.used(parameterNodes(under: node)) }

    private static func used(_ parameters: [Int]) -> [Int] {
        var found: [Int] = []
        for index in parameters where index >= 0 && !found.contains(index) { found.append(index) }
        return found
    }

    /// Whether a part of it asks for a part of each year.
    package func readsYearly(under node: Node) -> Bool {
        types[node] == .yearly || children(node).contains { readsYearly(under: $0) }
    }

    /// The operands of a chain of `&&` or `||`; the whole if it is none.
    package func operands(of joint: Joint, from node: Node? = nil) -> [Node] {
        let node = node ?? root
        switch (operations[node], joint) {
        case (.and(let left, let right), .and), (.or(let left, let right), .or):
            return operands(of: joint, from: left) + operands(of: joint, from: right)
        default: return [node]
        }
    }

    /// Whether every operand of another formula of the same question is an operand of this one: written alike,
    /// over the same answers and the same parameters. Another parameter of the same value could be moved on its
    /// own.
    package func isSuperset(of other: Formula, joining joint: Joint) -> Bool {
        let own = operands(of: joint)
        return other.operands(of: joint).allSatisfy { theirs in
            own.contains { mine in
                isSame(mine, as: other, theirs)
                    && parameterNodes(under: mine) == other.parameterNodes(under: theirs)
            }
        }
    }

    /// Whether two nodes are written alike over the same answers and values.
    package func isSame(_ node: Node, as other: Formula, _ theirs: Node) -> Bool {
        if self === other, node == theirs { return true }
        guard types[node] == other.types[theirs] else { return false }
        switch (operations[node], other.operations[theirs]) {
        case (.constant(let a), .constant(let b)):
            // Within one formula a parameter is only itself, whatever value it happens to have.
            return a == b && (self !== other || parameters[node] == parameters[theirs])
        case (.slot(let a), .slot(let b)): return a == b
        case (.not, .not), (.negate, .negate), (.isNone, .isNone), (.and, .and), (.or, .or),
            (.conditional, .conditional):
            break
        case (.compare(let a, _, _), .compare(let b, _, _)): guard a == b else { return false }
        case (.oneOf(_, let a), .oneOf(_, let b)): guard a == b else { return false }
        case (.includes(_, let a), .includes(_, let b)): guard a == b else { return false }
        case (.arithmetic(let a, _, _), .arithmetic(let b, _, _)): guard a == b else { return false }
        case (.shift(_, _, let a), .shift(_, _, let b)): guard a == b else { return false }
        case (.call(let a, _, _), .call(let b, _, _)): guard a == b else { return false }
        default: return false
        }
        let (mine, yours) = (children(node), other.children(theirs))
        return mine.count == yours.count && zip(mine, yours).allSatisfy { isSame($0, as: other, $1) }
    }
}
