import HarmonyRules

extension Expression {
    /// A node written out again with every operation in parentheses: two texts that parse alike read alike.
    func written(_ node: Node) -> String {
        switch kind(node) {
        case .number(let number): number.decimalText(fractionDigits: number.exactFractionDigits ?? 6)
        case .string(let text): "'\(text)'"
        case .name(let name): name
        case .reference(let indicator, let input): "${\(indicator).\(input)}"
        case .none: "none"
        case .boolean(let truth): truth ? "true" : "false"
        case .list(let elements): "[" + elements.map { written($0) }.joined(separator: ", ") + "]"
        case .not(let inner): "(!" + written(inner) + ")"
        case .negate(let inner): "(-" + written(inner) + ")"
        case .binary(let operation, let left, let right):
            "(" + written(left) + " " + operation.rawValue + " " + written(right) + ")"
        case .conditional(let test, let then, let otherwise):
            "(" + written(test) + " ? " + written(then) + " : " + written(otherwise) + ")"
        case .call(let name, let arguments):
            name + "(" + arguments.map { written($0) }.joined(separator: ", ") + ")"
        }
    }

    var written: String { written(root) }

    /// A node and all below it.
    func nodes(under node: Node) -> [Node] {
        let children: [Node] =
            switch kind(node) {
            case .number, .string, .name, .reference, .none, .boolean: []
            case .list(let elements), .call(_, let elements): elements
            case .not(let inner), .negate(let inner): [inner]
            case .binary(_, let left, let right): [left, right]
            case .conditional(let test, let then, let otherwise): [test, then, otherwise]
            }
        return [node] + children.flatMap { nodes(under: $0) }
    }
}
