/// An expression after names and types have been settled: what is evaluated and what is explained.
///
/// A class, so that the many places that hold it share one.
package final class Formula: Sendable {
    package typealias Node = Int

    package enum Comparison: Sendable {
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

        /// The comparison that holds exactly when this one does not.
        package var opposite: Comparison {
            switch self {
            case .equal: .notEqual
            case .notEqual: .equal
            case .less: .greaterOrEqual
            case .lessOrEqual: .greater
            case .greater: .lessOrEqual
            case .greaterOrEqual: .less
            }
        }

        /// The same comparison read from the other side.
        package var mirrored: Comparison {
            switch self {
            case .equal, .notEqual: self
            case .less: .greater
            case .lessOrEqual: .greaterOrEqual
            case .greater: .less
            case .greaterOrEqual: .lessOrEqual
            }
        }
    }

    package enum Arithmetic: Sendable { case plus, minus, times, divide }

    package enum Function: String, Sendable, CaseIterable {
        case within, days, year, min, max, sum, mean, count, size, ceil, floor
    }

    package enum Operation: Sendable {
        case constant(Value)
        /// An answer or fact, by its place in the frame.
        case slot(Int)
        case not(Node)
        case negate(Node)
        case and(Node, Node)
        case or(Node, Node)
        case compare(Comparison, Node, Node)
        case isNone(Node)
        /// A choice is one of the options whose bits are set.
        case oneOf(Node, UInt64)
        /// An option is among the chosen ones.
        case includes(Node, Int)
        case arithmetic(Arithmetic, Node, Node)
        /// A date moved by a period, back if the flag is set.
        case shift(Node, Node, back: Bool)
        case conditional(Node, Node, Node)
        /// The arguments are a run of `arguments`.
        case call(Function, first: Int, count: Int)
    }

    /// The expression as its file writes it.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
    private let bytes: [UInt8]
    package let operations: [Operation]
    package let types: [ValueType]
    /// The own parameter that a constant comes from, by its index; -1 for everything else.
    package let parameters: [Int]
    /// Where a node stands in the text; for what a name was defined as, where the name stands.
    package let ranges: [Range<Int>]
    package let argumentNodes: [Node]
    package let root: Node

    init(_ draft: FormulaDraft, bytes: [UInt8], root: Node) {
        self.bytes = bytes
        operations = draft.operations
        types = draft.types
        parameters = draft.parameters
        ranges = draft.ranges
        argumentNodes = draft.argumentNodes
        self.root = root
    }

    /// The same formula over other values of the question's parameters, by their index.
    package func setting(_ values: [Value]) -> Formula {
        var changed = operations
        for node in operations.indices where parameters[node] >= 0 && parameters[node] < values.count {
            changed[node] = .constant(values[parameters[node]])
        }
        return Formula(changed, of: self)
    }

    /// The demand that the figure which this formula works out reaches a threshold.
    package func reaching(_ threshold: Rational) -> Formula {
        Formula(
            operations + [.constant(.number(threshold)), .compare(.greaterOrEqual, root, operations.count)],
            of: self, adding: [types[root], .boolean])
    }

    /// - Parameter added: the types of nodes that stand after the other's, the last of which is the root.
    private init(_ operations: [Operation], of other: Formula, adding added: [ValueType] = []) {
        bytes = other.bytes
        self.operations = operations
        types = other.types + added
        parameters = other.parameters + added.map { _ in -1 }
        ranges = other.ranges + added.map { _ in other.ranges[other.root] }
        argumentNodes = other.argumentNodes
        root = added.isEmpty ? other.root : operations.count - 1
    }

    /// It holds nowhere.
    package static let never = Formula(
        FormulaDraft(
            operations: [.constant(.false)], types: [.boolean], parameters: [-1], ranges: [0..<5],
            argumentNodes: []), bytes: Array("false".utf8), root: 0)

    package func arguments(first: Int, count: Int) -> ArraySlice<Node> {
        argumentNodes[first..<first + count]
    }

    /// The nodes directly below a node.
    package func children(_ node: Node) -> [Node] {
        switch operations[node] {
        case .constant, .slot: []
        case .not(let inner), .negate(let inner), .isNone(let inner), .oneOf(let inner, _),
            .includes(let inner, _):
            [inner]
        case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
            .arithmetic(_, let left, let right), .shift(let left, let right, _):
            [left, right]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .call(_, let first, let count): Array(arguments(first: first, count: count))
        }
    }

    /// The slots that a node reads, each once, in the order in which they are written.
    package func slots(under node: Node) -> [Int] {
        var found: [Int] = []
        collect(node) { slot in if !found.contains(slot) { found.append(slot) } }
        return found
    }

    private func collect(_ node: Node, _ body: (Int) -> Void) {
        if case .slot(let slot) = operations[node] { body(slot) }
        for child in children(node) { collect(child, body) }
    }
}

/// A formula under construction.
struct FormulaDraft {
    var operations: [Formula.Operation] = []
    var types: [ValueType] = []
    var parameters: [Int] = []
    var ranges: [Range<Int>] = []
    var argumentNodes: [Formula.Node] = []

    mutating func reserve(_ count: Int) {
        operations.reserveCapacity(count)
        types.reserveCapacity(count)
        parameters.reserveCapacity(count)
        ranges.reserveCapacity(count)
    }
}
