/// A JSON value as a test writes it: `"own"`, `23`, `true`, `["a"]`, `.raw("0.01")`; nil leaves it out.
enum JSONLiteral: Sendable {
    case text(String)
    case array([JSONLiteral])
    case raw(String)
    case left

    /// The JSON text; nil where the value is left out.
    var json: String? {
        switch self {
        case .text(let text): "\"\(text)\""
        case .array(let elements): "[" + elements.compactMap(\.json).joined(separator: ", ") + "]"
        case .raw(let text): text
        case .left: nil
        }
    }
}

extension JSONLiteral: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .raw(String(value)) }
    init(booleanLiteral value: Bool) { self = .raw(value ? "true" : "false") }
    init(arrayLiteral elements: JSONLiteral...) { self = .array(elements) }
    init(nilLiteral: ()) { self = .left }
}
