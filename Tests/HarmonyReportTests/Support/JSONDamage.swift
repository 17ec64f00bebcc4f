import HarmonySyntax
import TestSupport

/// A JSON file with one thing wrong with it: a member dropped, put where it does not belong or renamed, a value
/// of another type, another word.
struct JSONDamage {
    let bytes: [UInt8]
    let what: String

    private static let values = [
        "null", "true", "0", "-1", "1.5", "10000000000000000", #""""#, #""x""#, #""60%""#, #""2025-06-30""#,
        "[]",
        #"["x"]"#, "[{}]", "{}", #"{"zh": "字"}"#,
    ]

    init(_ document: JSONDocument, using random: inout SplitMix64) {
        let all = Self.places(document)
        let place = all[random.below(all.count)]
        let (text, value) = (document.source.bytes, document.range(place.value))
        func replaced(_ range: Range<Int>, by new: String) -> [UInt8] {
            Array(text[..<range.lowerBound]) + Array(new.utf8) + Array(text[range.upperBound...])
        }
        func words(_ range: Range<Int>) -> String { document.source.text(range) }
        let line = 1 + text[..<value.lowerBound].count { $0 == UInt8(ascii: "\n") }
        switch (random.below(5), place.key) {
        case (0, _):
            bytes = replaced(place.whole, by: "")
            what = "line \(line): without \(words(place.whole).prefix(60))"
        case (1, let key?):
            let name =
                random.chance(50) ? document.string(key) + "x" : String(document.string(key).dropLast())
            bytes = replaced(document.range(key), by: "\"\(name)\"")
            what = "line \(line): \(words(document.range(key))) renamed \(name)"
        case (2, _) where document.kind(place.value) == .string:
            let word =
                random.chance(50)
                ? document.string(place.value) + "x" : String(document.string(place.value).dropLast())
            bytes = replaced(value, by: "\"\(word.replacing("\\", with: "").replacing("\"", with: ""))\"")
            what = "line \(line): \(words(value).prefix(40)) written \(word.suffix(20))"
        case (3, let key?):
            let others = all.filter { $0.key != nil }
            let other = others[random.below(others.count)]
            let member = other.key.map { words(document.range($0)) } ?? ""
            let added = member + ": " + words(document.range(other.value)) + ", "
            bytes = replaced(document.range(key).lowerBound..<document.range(key).lowerBound, by: added)
            what = "line \(line): \(added.prefix(60)) put in"
        default:
            let new = random.pick(Self.values)
            bytes = replaced(value, by: new)
            what = "line \(line): \(words(value).prefix(40)) written \(new)"
        }
    }

    /// A value, its key if it is a member, and the range that it takes with its comma.
    private struct Place {
        var key: JSONDocument.Value?
        var value: JSONDocument.Value
        var whole: Range<Int>
    }

    private static func places(_ document: JSONDocument) -> [Place] {
        var found: [Place] = []
        func walk(_ value: JSONDocument.Value) {
            var inner: [Place] = []
            switch document.kind(value) {
            case .object:
                document.forEachMember(value) { key, value in
                    let whole = document.range(key).lowerBound..<document.range(value).upperBound
                    inner.append(Place(key: key, value: value, whole: whole))
                }
            case .array:
                document.forEachElement(value) {
                    inner.append(Place(key: nil, value: $0, whole: document.range($0)))
                }
            default: break
            }
            for index in inner.indices {
                let own = inner[index].whole
                if index > 0 {
                    inner[index].whole = document.range(inner[index - 1].value).upperBound..<own.upperBound
                } else if inner.count > 1 {
                    inner[index].whole = own.lowerBound..<inner[1].whole.lowerBound
                }
            }
            found += inner
            for place in inner { walk(place.value) }
        }
        walk(document.root)
        return found
    }
}
