import HarmonySyntax

/// JSON content as a plain tree, independent of how the reader keeps it. Text is kept as Unicode scalars,
/// because `String` takes differently composed characters for equal and JSON does not.
indirect enum JSONTree: Equatable {
    case null
    case boolean(Bool)
    /// As written.
    case number(String)
    case string([Unicode.Scalar])
    case array([JSONTree])
    case object([Member])

    struct Member: Equatable {
        var key: [Unicode.Scalar]
        var value: JSONTree
    }
}

extension JSONTree {
    /// What a document holds at a value; nil where it holds something that is no JSON.
    init?(_ document: JSONDocument, _ value: JSONDocument.Value) {
        switch document.kind(value) {
        case .null: self = .null
        case .true: self = .boolean(true)
        case .false: self = .boolean(false)
        case .number: self = .number(document.source.text(document.range(value)))
        case .string: self = .string(Array(document.string(value).unicodeScalars))
        case .array:
            var elements: [JSONTree] = []
            for element in document.elements(value) {
                guard let tree = JSONTree(document, element) else { return nil }
                elements.append(tree)
            }
            self = .array(elements)
        case .object:
            var members: [Member] = []
            var damaged = false
            document.forEachMember(value) { key, member in
                if let tree = JSONTree(document, member) {
                    members.append(Member(key: Array(document.string(key).unicodeScalars), value: tree))
                } else {
                    damaged = true
                }
            }
            if damaged { return nil }
            self = .object(members)
        case .invalid: return nil
        }
    }
}

extension JSONDocument {
    /// Asks for everything that can be asked of a value and whatever is inside it; none of it may crash.
    func touchEverything(_ value: Value, within outer: Range<Int>) -> Bool {
        let range = range(value)
        guard outer.lowerBound <= range.lowerBound, range.upperBound <= outer.upperBound else { return false }
        _ = excerpt(value)
        switch kind(value) {
        case .string:
            let length = string(value).utf8.count
            let place = place(ofDecoded: 0..<length, in: value).range
            return range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound
        case .number:
            _ = try? number(value)
            return true
        case .array:
            return elements(value).allSatisfy { touchEverything($0, within: range) }
        case .object:
            var sound = true
            forEachMember(value) { key, member in
                _ = self.member(value, string(key))
                sound = sound && touchEverything(key, within: range) && touchEverything(member, within: range)
            }
            return sound
        case .null, .true, .false, .invalid: return true
        }
    }
}
