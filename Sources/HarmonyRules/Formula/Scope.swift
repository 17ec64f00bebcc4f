/// What a name in an expression stands for.
package enum Meaning: Sendable {
    case slot(Int, ValueType, allowsNone: Bool)
    case parameter(Int, Value, ValueType)
    case definition(Int, Expression)
    /// A let whose own mistakes are reported where it is written.
    case broken
}

/// Where names are looked up: own inputs, own parameters, own let, facts, then `asOf`.
package protocol Scope {
    func meaning(ofName name: String) -> Meaning?
    func meaning(ofInput input: String, of indicator: String) -> Meaning?
    /// Names that a mistyped one may have meant.
    var knownNames: [String] { get }
    func knownInputs(of indicator: String) -> [String]
}
