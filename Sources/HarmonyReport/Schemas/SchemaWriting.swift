import HarmonySyntax

/// What schemas are made of, again and again.
extension JSONWriter {
    mutating func types(_ names: String...) {
        key("type")
        array { json in for name in names { json.string(name) } }
    }

    mutating func examples(_ values: String...) {
        key("examples")
        array { json in for value in values { json.string(value) } }
    }

    /// No members but those that are named.
    mutating func closed() {
        key("additionalProperties")
        literal("false")
    }

    mutating func anyOf(_ body: (inout JSONWriter) -> Void) {
        key("anyOf")
        array(body)
    }

    /// A member that is described under `$defs`.
    mutating func reference(_ name: String, _ definition: String) {
        key(name)
        reference(definition)
    }

    mutating func reference(_ definition: String) {
        object { $0.field("$ref", "#/$defs/" + definition) }
    }

    /// A value of another document.
    mutating func copy(_ value: JSONDocument.Value, of document: JSONDocument) {
        switch document.kind(value) {
        case .object:
            object { json in
                document.forEachMember(value) { key, inner in
                    json.key(document.string(key))
                    json.copy(inner, of: document)
                }
            }
        case .array:
            array { json in document.forEachElement(value) { json.copy($0, of: document) } }
        case .string: string(document.string(value))
        default: literal(document.source.text(document.range(value)))
        }
    }
}
