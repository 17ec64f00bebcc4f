/// A start tag with its names resolved.
package struct XMLElement: Sendable, Equatable {
    /// Empty for none.
    package let namespace: String
    package let name: String
    package let attributes: [XMLAttribute]
    /// Where its tag begins.
    package let offset: Int

    /// - Parameter namespace: none, as a prefix is what puts an attribute into one.
    package subscript(name: String, namespace namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}

package struct XMLAttribute: Sendable, Hashable {
    package let namespace: String
    package let name: String
    package let value: String
}

/// Which prefixes stand for which namespaces, element by element.
struct XMLNamespaces {
    private static let xml = "http://www.w3.org/XML/1998/namespace"
    private static let xmlns = "http://www.w3.org/2000/xmlns/"

    /// The default namespace has the empty prefix.
    private var bindings = ["xml": xml]
    /// What the open elements have covered up, to be put back at their ends.
    private var covered: [[(prefix: String, name: String?)]] = []

    mutating func open() { covered.append([]) }

    mutating func close() {
        for (prefix, name) in (covered.popLast() ?? []).reversed() { bindings[prefix] = name }
    }

    /// Returns what is wrong with the declaration.
    mutating func declare(_ prefix: String, _ name: String) -> XMLProblem.Fault? {
        let isReserved =
            prefix == "xml" ? name != Self.xml : prefix == "xmlns" || name == Self.xml || name == Self.xmlns
        // Only the default namespace can be taken back.
        if isReserved || name.isEmpty && !prefix.isEmpty { return .reservedPrefix(prefix) }
        guard let last = covered.indices.last else { return nil }
        if covered[last].contains(where: { $0.prefix == prefix }) {
            return .duplicateAttribute(prefix.isEmpty ? "xmlns" : "xmlns:" + prefix)
        }
        covered[last].append((prefix, bindings.updateValue(name, forKey: prefix)))
        return nil
    }

    /// Nil for a prefix that nobody declared.
    func name(of prefix: String) -> String? { bindings[prefix] ?? (prefix.isEmpty ? "" : nil) }
}
