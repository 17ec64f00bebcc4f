import HarmonyRules
import HarmonySyntax
import Testing

/// A rule in which ⟦ and ⟧ stand around the places where a problem is expected.
struct Marked {
    let text: String
    /// In UTF-8 offsets of the text without its marks.
    let ranges: [Range<Int>]

    init(_ written: String) {
        var text = ""
        var ranges: [Range<Int>] = []
        var open: Int?
        for character in written.unicodeScalars {
            switch character {
            case "⟦": open = text.utf8.count
            case "⟧":
                if let start = open { ranges.append(start..<text.utf8.count) }
                open = nil
            default: text.unicodeScalars.append(character)
            }
        }
        self.text = text
        self.ranges = ranges
    }

    /// The text with marks put around a range, for reading a failure; a range outside it is said so.
    static func show(_ text: String, _ range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        guard range.upperBound <= bytes.count else { return "\(text) [\(range) of \(bytes.count) bytes]" }
        func part(_ slice: Range<Int>) -> String { String(decoding: bytes[slice], as: UTF8.self) }
        return part(0..<range.lowerBound) + "⟦" + part(range) + "⟧" + part(range.upperBound..<bytes.count)
    }
}

/// The first fault of parsing, or nil if the text is a well-formed expression.
func syntaxFault(_ text: String) -> RuleFault? {
    do {
        _ = try Parser.parse(text)
        return nil
    } catch {
        return error
    }
}

/// Expects that parsing refuses the text at the marked place.
func expectSyntaxFault(_ written: String, at place: SourceLocation = #_sourceLocation) throws {
    let marked = Marked(written)
    let fault = try #require(syntaxFault(marked.text), "accepted: \(marked.text)", sourceLocation: place)
    #expect(
        fault.kind.name == "expression-syntax", "\(marked.text): \(fault.message.en)", sourceLocation: place)
    #expect(
        Marked.show(marked.text, fault.range) == written, "\(fault.message.en)", sourceLocation: place)
}
