import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The format of comparisons, of answers and of criteria alike.
package enum ComparisonJSON {
    package static let format = "harmony-comparison/1"
}

extension JSONWriter {
    /// What every comparison begins with.
    mutating func comparisonHead(kind: String, different: Bool, version: String) {
        field("format", ComparisonJSON.format)
        key("tool")
        object {
            $0.field("name", "harmony")
            $0.field("version", version)
        }
        field("kind", kind)
        bool("different", different)
    }

    mutating func bool(_ name: String, _ holds: Bool) {
        key(name)
        literal(holds ? "true" : "false")
    }

    /// A word; `null` where there is none.
    mutating func status(_ name: String, _ word: String?) {
        key(name)
        if let word { string(word) } else { literal("null") }
    }

    /// An exact number, as numerator and denominator.
    mutating func fraction(_ value: Rational?) {
        if let value { string("\(value.numerator)/\(value.denominator)") } else { literal("null") }
    }

    /// An answer as answer files write it; `null` where there is none, an object for one that cannot be used.
    mutating func given(_ answer: GivenAnswer, to input: Input) {
        switch answer {
        case .missing: literal("null")
        case .text(let words): string(words)
        case .value(let value): self.answer(value, to: input)
        case .refused(let words):
            object { json in
                json.key("refused")
                if let words { json.string(words) } else { json.literal("null") }
            }
        }
    }

    mutating func decision(_ decision: GivenDecision) {
        switch decision {
        case .missing: literal("null")
        case .denied: string("none")
        case .refused: string("refused")
        case .decided(let decision):
            object {
                $0.field("date", decision.date.iso)
                $0.field("decision", decision.reference)
            }
        }
    }
}
