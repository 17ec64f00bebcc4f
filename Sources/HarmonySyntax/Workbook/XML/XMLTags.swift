/// Start and end tags.
extension XMLReader {
    private struct Name {
        let prefix: String
        let local: String
        let range: Range<Int>
    }

    mutating func startTag() throws(XMLProblem) -> XMLElement {
        let start = at
        guard !open.isEmpty || !hasRoot else { throw XMLProblem(.severalRoots, at: start) }
        guard open.count < XMLLimits.depth else { throw XMLProblem(.tooDeep, at: start) }
        at += 1
        let name = try qualifiedName()
        hasRoot = true
        open.append(name.range)
        namespaces.open()
        var written: [(name: Name, value: String)] = []
        // How many there are, namespace declarations included.
        var count = 0
        while true {
            let isApart = skipSpace()
            if starts(with: ">") { break }
            if starts(with: "/>") {
                endIsDue = true
                at += 1
                break
            }
            guard isApart, at < bytes.count else { throw XMLProblem(.invalidTag, at: at) }
            count += 1
            guard count <= XMLLimits.attributes else { throw XMLProblem(.tooManyAttributes, at: at) }
            let attribute = try qualifiedName()
            let value = try attributeValue()
            if attribute.prefix == "xmlns" || attribute.prefix.isEmpty && attribute.local == "xmlns" {
                let prefix = attribute.prefix.isEmpty ? "" : attribute.local
                if let fault = namespaces.declare(prefix, value) {
                    throw XMLProblem(fault, at: attribute.range.lowerBound)
                }
            } else {
                written.append((attribute, value))
            }
        }
        at += 1
        let namespace = try namespace(of: name)
        return XMLElement(
            namespace: namespace, name: name.local, attributes: try resolve(written), offset: start)
    }

    mutating func endTag() throws(XMLProblem) {
        let start = at
        at += 2
        let name = try qualifiedName()
        guard let expected = open.last else { throw XMLProblem(.unopenedTag(string(name.range)), at: start) }
        guard bytes[expected] == bytes[name.range] else {
            throw XMLProblem(
                .mismatchedTag(expected: string(expected), found: string(name.range)), at: start)
        }
        skipSpace()
        guard starts(with: ">") else { throw XMLProblem(.invalidTag, at: at) }
        at += 1
        close()
    }

    /// Attributes are told apart by namespace and name, not by how they are written.
    private func resolve(_ written: [(name: Name, value: String)]) throws(XMLProblem) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        attributes.reserveCapacity(written.count)
        var known: Set<[String]> = []
        for (name, value) in written {
            let namespace = name.prefix.isEmpty ? "" : try namespace(of: name)
            // A set is dearer than looking, unless there are many.
            let isRepeated =
                written.count > 16
                ? !known.insert([namespace, name.local]).inserted
                : attributes.contains { $0.name == name.local && $0.namespace == namespace }
            if isRepeated {
                throw XMLProblem(.duplicateAttribute(string(name.range)), at: name.range.lowerBound)
            }
            attributes.append(XMLAttribute(namespace: namespace, name: name.local, value: value))
        }
        return attributes
    }

    private func namespace(of name: Name) throws(XMLProblem) -> String {
        guard let namespace = namespaces.name(of: name.prefix) else {
            throw XMLProblem(.undeclaredPrefix(name.prefix), at: name.range.lowerBound)
        }
        return namespace
    }

    /// A name with at most one prefix.
    private mutating func qualifiedName() throws(XMLProblem) -> Name {
        let first = try name()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
            return Name(prefix: "", local: string(first), range: first)
        }
        at += 1
        let second = try name()
        if at < bytes.count, bytes[at] == UInt8(ascii: ":") { throw XMLProblem(.invalidName, at: at) }
        return Name(
            prefix: string(first), local: string(second), range: first.lowerBound..<second.upperBound)
    }

    /// A name without a colon.
    mutating func name() throws(XMLProblem) -> Range<Int> {
        let start = at
        while at < bytes.count, let scalar = XMLCharacters.scalar(bytes, at),
            at == start ? XMLCharacters.isNameStart(scalar.value) : XMLCharacters.isName(scalar.value)
        {
            at += scalar.width
        }
        guard at > start else { throw XMLProblem(.invalidName, at: start) }
        return start..<at
    }

    /// `="…"`, with what XML 1.0 calls normalisation.
    private mutating func attributeValue() throws(XMLProblem) -> String {
        skipSpace()
        guard starts(with: "=") else { throw XMLProblem(.invalidTag, at: at) }
        at += 1
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw XMLProblem(.invalidTag, at: at)
        }
        let quote = bytes[at]
        let start = at + 1
        var end = start
        var isPlain = true
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == UInt8(ascii: "<") { throw XMLProblem(.lessThanInAttribute, at: end) }
            if bytes[end] == UInt8(ascii: "&") || bytes[end] < 0x20 { isPlain = false }
            end += 1
        }
        guard end < bytes.count else { throw XMLProblem(.invalidTag, at: at) }
        at = end + 1
        return isPlain ? string(start..<end) : try decoded(start..<end, asAttribute: true)
    }
}
