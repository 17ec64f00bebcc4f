/// A parsed expression: a flat list of nodes, children before their parents.
package struct Expression: Sendable {
    package typealias Node = Int

    package enum Kind: Sendable {
        case number(Rational)
        case string(String)
        case name(String)
        /// `${E2.5.kind}`: the input of another indicator.
        case reference(indicator: String, input: String)
        case none
        case boolean(Bool)
        case list([Node])
        case not(Node)
        case negate(Node)
        case binary(Operator, Node, Node)
        case conditional(Node, Node, Node)
        case call(String, [Node])
    }

    package enum Operator: String, Sendable {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case `in` = "in"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"

        var precedence: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 3
            case .plus, .minus: 4
            case .times, .divide: 5
            }
        }
    }

    let bytes: [UInt8]
    private(set) var kinds: [Kind] = []
    /// Where each node stands in the text, in UTF-8 offsets.
    private(set) var ranges: [Range<Int>] = []
    package internal(set) var root: Node = 0

    /// The expression as it is written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // About a node every four bytes.
        kinds.reserveCapacity(bytes.count / 4 + 2)
        ranges.reserveCapacity(bytes.count / 4 + 2)
    }

    package func kind(_ node: Node) -> Kind { kinds[node] }
    package func range(_ node: Node) -> Range<Int> { ranges[node] }

    mutating func add(_ kind: Kind, _ range: Range<Int>) -> Node {
        kinds.append(kind)
        ranges.append(range)
        return kinds.count - 1
    }
}
