import Testing

/// The scored trial with one passage replaced; the mark in the new passage is where the mistake is reported.
struct SpoiltScoring: Sendable, CustomTestStringConvertible {
    let kind: String
    let old: String
    let new: String
    var testDescription: String { "\(kind): \(new)" }

    init(_ kind: String, _ old: String, _ new: String) {
        self.kind = kind
        self.old = old
        self.new = new
    }

    var text: String { scoredTrial.replacing(old, with: new, maxReplacements: 1) }

    /// Other points for T0.1.
    private static func points(_ kind: String, _ new: String) -> SpoiltScoring {
        SpoiltScoring(kind, #""T0.1": 5"#, #""T0.1": \#(new)"#)
    }

    /// Another condition for the level AA.
    private static func when(_ kind: String, _ expression: String) -> SpoiltScoring {
        SpoiltScoring(
            kind, #""when": "heldLevel == 'A' && heldSince + duration('1 year') <= asOf""#,
            #""when": \#(expression)"#)
    }

    static let types: [SpoiltScoring] = [
        SpoiltScoring("wrong-type", #""base": 100"#, #""base": ⟦"100"⟧"#),
        SpoiltScoring("wrong-type", #""base": 100"#, #""base": ⟦0⟧"#),
        SpoiltScoring("wrong-type", #""base": 100"#, #""base": ⟦-100⟧"#),
        SpoiltScoring("wrong-type", #""base": 100"#, #""base": ⟦100.0000001⟧"#),
        SpoiltScoring(
            "wrong-type", #""title": {"zh": "计分表", "en": "table of points"}"#, #""title": ⟦"计分表"⟧"#),
        points("wrong-type", "⟦-5⟧"),
        points("wrong-type", #"⟦"5"⟧"#),
        points("wrong-type", "⟦true⟧"),
        points("wrong-type", #"⟦{"points": 5, "of": "1"}⟧"#),
        points("wrong-type", "⟦{}⟧"),
        SpoiltScoring("wrong-type", #"{"each": {"plan": 20, "recent": 10}}"#, #"{"each": ⟦{}⟧}"#),
        SpoiltScoring("wrong-type", #"{"plan": 20, "recent": 10}"#, #"{"plan": 20, "recent": ⟦-10⟧}"#),
        SpoiltScoring("wrong-type", #"{"plan": 20, "recent": 10}"#, "⟦30⟧"),
        SpoiltScoring("wrong-type", #"{"atLeast": "80%","#, #"{"atLeast": ⟦0.8⟧,"#),
        SpoiltScoring("wrong-type", #"{"atLeast": "80%","#, #"{"atLeast": ⟦"80"⟧,"#),
        SpoiltScoring("wrong-type", #"{"atLeast": 2,"#, #"{"atLeast": ⟦"80%"⟧,"#),
        SpoiltScoring("wrong-type", #"{"atLeast": 2, "points": 5}"#, #"{"atLeast": 2, "points": ⟦"5"⟧}"#),
        SpoiltScoring(
            "wrong-type", #""bands": [{"atLeast": 2, "points": 5}, {"atLeast": 1, "points": 2.5}]"#,
            #""bands": ⟦[]⟧"#),
        SpoiltScoring("wrong-type", #"{"points": 2.5, "perShort""#, #"{"points": ⟦0⟧, "perShort""#),
        SpoiltScoring("wrong-type", #""perShort": "0.1%""#, #""perShort": ⟦"0%"⟧"#),
        SpoiltScoring("wrong-type", #""perShort": "0.1%""#, #""perShort": ⟦"-1%"⟧"#),
        SpoiltScoring("wrong-type", #""perShort": "0.1%""#, #""perShort": ⟦0.001⟧"#),
        SpoiltScoring("wrong-type", #""below": "60%""#, #""below": ⟦60⟧"#),
        SpoiltScoring("wrong-type", #""floor": 10"#, #""floor": ⟦50.5⟧"#),
        SpoiltScoring("wrong-type", #""floor": 10"#, #""floor": ⟦-1⟧"#),
        SpoiltScoring(
            "wrong-type", #"{"points": 2.5, "perShort": "0.1%", "below": "60%", "floor": 10}"#, "⟦2.5⟧"),
        SpoiltScoring("wrong-type", #""minimum": 15"#, #""minimum": ⟦-1⟧"#),
        SpoiltScoring("wrong-type", #""items": ["T0"]"#, #""items": ⟦"T0"⟧"#),
        SpoiltScoring("wrong-type", #""items": ["T0"]"#, #""items": [⟦0⟧]"#),
        SpoiltScoring("wrong-type", #""atLeast": 60"#, #""atLeast": ⟦-60⟧"#),
        SpoiltScoring("wrong-type", #""atLeast": 60"#, #""atLeast": ⟦"60%"⟧"#),
        when("wrong-type", "⟦true⟧"),
    ]

    static let fields: [SpoiltScoring] = [
        SpoiltScoring("unknown-field", #""base": 100"#, #"⟦"bass"⟧: 1, "base": 100"#),
        SpoiltScoring("unknown-field", #"{"id": "first","#, #"{⟦"weight"⟧: 1, "id": "first","#),
        SpoiltScoring("unknown-field", #"{"id": "AA","#, #"{⟦"least"⟧: 1, "id": "AA","#),
        SpoiltScoring("unknown-field", #"{"atLeast": "50%","#, #"{⟦"upTo"⟧: "80%", "atLeast": "50%","#),
        SpoiltScoring("unknown-field", #""floor": 10"#, #"⟦"bottom"⟧: 10"#),
        SpoiltScoring("unknown-field", #"{"of": "times", "bands""#, #"{"of": "times", ⟦"band"⟧"#),
        SpoiltScoring(
            "unknown-field", #"{"each": {"plan": 20,"#, #"{⟦"of"⟧: "1", "each": {"plan": 20,"#),
        SpoiltScoring(
            "unknown-field", #"{"of": "times", "bands""#, #"{"of": "times", ⟦"points"⟧: 5, "bands""#),
        SpoiltScoring(
            "missing-field", #"{"base": 100, "notApplicable": "excluded","#,
            #"⟦{⟧"notApplicable": "excluded","#),
        SpoiltScoring("missing-field", #"{"base": 100, "notApplicable": "excluded","#, #"⟦{⟧"base": 100,"#),
        SpoiltScoring("missing-field", #"{"atLeast": 2, "points": 5}"#, #"⟦{⟧"atLeast": 2}"#),
        SpoiltScoring("missing-field", #"{"of": "times", "bands""#, #"⟦{⟧"bands""#),
        SpoiltScoring("missing-field", #"{"points": 50, "of": "part / spend","#, #"⟦{⟧"points": 50,"#),
        SpoiltScoring(
            "missing-field", #"{"points": 50, "of": "part / spend","#, #"⟦{⟧"of": "part / spend","#),
        SpoiltScoring(
            "missing-field", #"{"points": 2.5, "perShort": "0.1%", "below": "60%","#,
            #"⟦{⟧"points": 2.5, "perShort": "0.1%","#),
        SpoiltScoring(
            "missing-field",
            #"{"id": "second", "title": {"zh": "第二组", "en": "second group"}, "items": ["T1"]}"#,
            #"⟦{⟧"id": "second", "title": {"zh": "第二组", "en": "second group"}}"#),
        SpoiltScoring(
            "missing-field", #"{"id": "second", "title": {"zh": "第二组", "en": "second group"},"#,
            #"⟦{⟧"id": "second","#),
        SpoiltScoring("missing-field", #"{"id": "AA", "atLeast": 85,"#, #"⟦{⟧"id": "AA","#),
        SpoiltScoring("missing-field", #"{"id": "AA", "atLeast": 85,"#, #"⟦{⟧"atLeast": 85,"#),
        SpoiltScoring("unknown-keyword", #""excluded""#, #"⟦"exclude"⟧"#),
        SpoiltScoring("invalid-id", #"{"id": "first","#, #"{"id": ⟦"第一"⟧,"#),
        SpoiltScoring("invalid-id", #"{"id": "AA","#, #"{"id": ⟦"2A"⟧,"#),
        SpoiltScoring("duplicate-id", #"{"id": "second","#, #"{"id": ⟦"first"⟧,"#),
        SpoiltScoring("duplicate-id", #"{"id": "AA","#, #"{"id": ⟦"A"⟧,"#),
    ]

    static let references: [SpoiltScoring] = [
        SpoiltScoring("unknown-reference", #""T0.1": 5"#, #"⟦"T0.4"⟧: 5"#),
        SpoiltScoring("unknown-reference", #""T0.1": 5"#, #"⟦"T0"⟧: 5"#),
        SpoiltScoring("unknown-reference", #""T0.1": 5"#, #"⟦"t0.1"⟧: 5"#),
        SpoiltScoring("unknown-reference", #"{"plan": 20,"#, #"{⟦"plans"⟧: 20,"#),
        points("unknown-reference", #"{"each": {⟦"body"⟧: 5}}"#),
        SpoiltScoring("unknown-reference", #""items": ["T0"]"#, #""items": ["T0", ⟦"T2"⟧]"#),
        SpoiltScoring("unknown-reference", #""items": ["T0"]"#, #""items": ["T0", ⟦"T0.1"⟧]"#),
        SpoiltScoring("expression-syntax", #""of": "part / spend""#, #""of": "part ⟦/⟧""#),
        SpoiltScoring("unknown-name", #""of": "part / spend""#, #""of": "part / ⟦spned⟧""#),
        SpoiltScoring("unknown-name", #""of": "prompt""#, #""of": "⟦part⟧ / 2""#),
        SpoiltScoring("unit-mismatch", #""of": "part / spend""#, #""of": "⟦part + employees⟧""#),
        SpoiltScoring("type-mismatch", #""of": "prompt""#, #""of": "⟦prompt >= share⟧""#),
        SpoiltScoring("type-mismatch", #""of": "prompt""#, #""of": "⟦asOf⟧""#),
        when("unknown-name", #""⟦heldlevel⟧ == 'A'""#),
        when("unknown-name", #""heldLevel == 'A' && ⟦body⟧""#),
        when("unknown-name", #""⟦${T1.1.spend}⟧ > 0""#),
        when("unknown-option", #""heldLevel == ⟦'AAA'⟧""#),
        when("type-mismatch", #""⟦heldSince⟧""#),
        when("expression-syntax", #""heldLevel ⟦=⟧ 'A'""#),
    ]

    static let sums: [SpoiltScoring] = [
        SpoiltScoring("points-mismatch", #""base": 100"#, #""base": ⟦101⟧"#),
        SpoiltScoring("points-mismatch", #""base": 100"#, #""base": ⟦99.5⟧"#),
        SpoiltScoring("points-mismatch", #""minimum": 15"#, #""minimum": ⟦20.000001⟧"#),
        SpoiltScoring("points-mismatch", #""items": ["T1"]"#, #""items": ["T1", ⟦"T0"⟧]"#),
        SpoiltScoring("points-mismatch", #""items": ["T1"]"#, #""items": ["T1", ⟦"T1"⟧]"#),
        SpoiltScoring("points-mismatch", #""items": ["T1"]}"#, #""items": ["T1"]}, \#(empty)"#),
    ]

    private static let empty =
        #"{"id": "third", "title": {"zh": "第三组", "en": "third group"}, "items": ⟦[]⟧}"#

    static let bands: [SpoiltScoring] = [
        SpoiltScoring("overlapping-bands", #"{"atLeast": "50%","#, #"{"atLeast": ⟦"80%"⟧,"#),
        SpoiltScoring("overlapping-bands", #"{"atLeast": "50%","#, #"{"atLeast": ⟦"80.0001%"⟧,"#),
        SpoiltScoring(
            "overlapping-bands", #"{"atLeast": "50%", "points": 4}"#,
            #"{"atLeast": "50%", "points": ⟦10.5⟧}"#),
        SpoiltScoring("overlapping-bands", #"{"points": 3}]"#, #"{"points": ⟦5⟧}]"#),
        SpoiltScoring("overlapping-bands", #"{"points": 3}]"#, #"{"points": 3}, ⟦{"points": 2}⟧]"#),
        SpoiltScoring(
            "overlapping-bands", #"{"points": 3}]"#,
            #"{"points": 3}, {"atLeast": ⟦"10%"⟧, "points": 2}]"#),
    ]

    static let levels: [SpoiltScoring] = [
        SpoiltScoring("unreachable-level", #""atLeast": 85"#, #""atLeast": ⟦100.01⟧"#),
        SpoiltScoring("unreachable-level", #""atLeast": 85"#, #""atLeast": ⟦60⟧"#),
        SpoiltScoring("unreachable-level", #""atLeast": 85"#, #""atLeast": ⟦59⟧"#),
        when("unreachable-level", #""⟦false⟧""#),
        when("unreachable-level", #""⟦1 > 2⟧""#),
        when("unreachable-level", #""heldLevel == 'A' && ⟦heldLevel == 'AA'⟧""#),
        when("unreachable-level", #""heldSince == none && heldLevel != 'A' && ⟦heldLevel == 'A'⟧""#),
        when("unreachable-level", #""praised && !⟦praised⟧""#),
        when("unreachable-level", #""heldSince <= asOf && ⟦heldSince > asOf⟧""#),
        when("unreachable-level", #""⟦employees < 0⟧ && praised""#),
        when("unreachable-level", #""heldLevel == 'A' && heldSince <= asOf && praised && !⟦praised⟧""#),
    ]

    /// Points that no figure earns: a share of a part never exceeds the whole, a count never falls below zero.
    static let reach: [SpoiltScoring] = [
        SpoiltScoring("rule-never-holds", #""below": "60%""#, #""below": ⟦"101%"⟧"#),
        SpoiltScoring(
            "overlapping-bands", #"{"atLeast": "50%", "points": 4}"#, #"{"atLeast": ⟦"0%"⟧, "points": 4}"#),
    ]

    static let all = reach + types + fields + references + sums + bands + levels
}
