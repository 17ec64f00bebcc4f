import Testing

/// The trial criteria with one passage replaced; the mark in the new passage is where the mistake is reported.
struct SpoiltCriteria: Sendable, CustomTestStringConvertible {
    let kind: String
    let old: String
    let new: String
    var testDescription: String { "\(kind): \(new)" }

    init(_ kind: String, _ old: String, _ new: String) {
        self.kind = kind
        self.old = old
        self.new = new
    }

    private var others: [(String, String)] = []

    var text: String {
        others.reduce(trialCriteria.replacing(old, with: new, maxReplacements: 1)) {
            $0.replacing($1.0, with: $1.1, maxReplacements: 1)
        }
    }

    /// An expression in place of T1.1's `metWhen`.
    static func rule(_ kind: String, _ expression: String) -> SpoiltCriteria {
        SpoiltCriteria(kind, #""metWhen": "spend > 0 && enough""#, #""metWhen": "\#(expression)""#)
    }

    static let fields: [SpoiltCriteria] = [
        SpoiltCriteria("unknown-field", #""version""#, #"⟦"verison"⟧: "1", "version""#),
        SpoiltCriteria("unknown-field", #""document":"#, #"⟦"dokument"⟧: "x", "document":"#),
        SpoiltCriteria("unknown-field", #"{"id": "employees","#, #"{⟦"Id"⟧: 1, "id": "employees","#),
        SpoiltCriteria("unknown-field", #""clause": "制定"#, #"⟦"clauses"⟧: [], "clause": "制定"#),
        SpoiltCriteria("unknown-field", #""fragment": "经费"#, #"⟦"points"⟧: 5, "fragment": "经费"#),
        SpoiltCriteria("unknown-field", #"{"id": "spend","#, #"{⟦"default"⟧: "1", "id": "spend","#),
        SpoiltCriteria("unknown-field", #"{"id": "share","#, #"{⟦"valeu"⟧: 1, "id": "share","#),
        SpoiltCriteria("unknown-field", #"{"id": "plan","#, #"{⟦"when"⟧: "true", "id": "plan","#),
        SpoiltCriteria("unknown-field", #"{"when": "rate"#, #"{⟦"if"⟧: "true", "when": "rate"#),
        SpoiltCriteria("unknown-field", #"{"id": "ledger","#, #"{⟦"de"⟧: "x", "id": "ledger","#),
        SpoiltCriteria("unknown-field", #"{"id": "yearly","#, #"{⟦"zh"⟧: "x", "id": "yearly","#),
        SpoiltCriteria(
            "unknown-field", #"[{"kind": "document"}, "#, #"[{"kind": "document", ⟦"laws"⟧: 1}, "#),
        SpoiltCriteria("unknown-field", #""zh": "试行标准""#, #"⟦"de"⟧: "x", "zh": "试行标准""#),
        SpoiltCriteria("unknown-field", #""riskWhen""#, #"⟦"metWhen"⟧: "true", "riskWhen""#),
        SpoiltCriteria("unknown-field", #""clause": "予以"#, #"⟦"advice"⟧: 1, "clause": "予以"#),
        SpoiltCriteria("missing-field", "{\n  \"format\": \"harmony-criteria/1\",\n", "⟦{⟧\n"),
        SpoiltCriteria("missing-field", #"{"id": "T1", "title""#, #"⟦{⟧"title""#),
        SpoiltCriteria("missing-field", #"{"id": "plan", "label""#, #"⟦{⟧"label""#),
        SpoiltCriteria("missing-field", #"{"id": "T1.2", "level": "advisory","#, #"⟦{⟧"id": "T1.2","#),
        SpoiltCriteria(
            "missing-field", #"{"id": "window", "type": "duration", "value": "12 months","#,
            #"⟦{⟧"id": "window", "type": "duration","#),
        SpoiltCriteria("missing-field", #"{"kind": "document"}, {"kind": "conv"#, #"⟦{⟧}, {"kind": "conv"#),
        SpoiltCriteria("wrong-type", #""version": "1.0.0""#, #""version": ⟦1⟧"#),
        SpoiltCriteria("wrong-type", #""issued": "2024-01-01""#, #""issued": ⟦"2024-02-30"⟧"#),
        SpoiltCriteria("wrong-type", #""title": {"zh": "培训", "en": "training"}"#, #""title": ⟦"培训"⟧"#),
        SpoiltCriteria("wrong-type", #""none": true"#, #""none": ⟦"yes"⟧"#),
        SpoiltCriteria("wrong-type", #""minimum": "0%""#, #""minimum": ⟦"0"⟧"#),
        SpoiltCriteria("wrong-type", #""minimum": "0%""#, #""minimum": ⟦0⟧"#),
        SpoiltCriteria("wrong-type", #""metWhen": "spend > 0 && enough""#, #""metWhen": ⟦true⟧"#),
        SpoiltCriteria(
            "wrong-type", #""let": {"enough": "part / spend >= share"}"#,
            #""let": {"enough": ⟦1⟧, "more": "part > 0"}"#),
        SpoiltCriteria("wrong-type", #""format": "#, #""$schema": ⟦5⟧, "format": "#),
        SpoiltCriteria(
            "wrong-type", #"[{"kind": "document"}, {"kind": "convention"}]"#, "⟦[]⟧"),
        SpoiltCriteria(
            "unknown-field", #""type": "date", "none""#, #""type": "date", "minimum": ⟦1⟧, "none""#),
        SpoiltCriteria("unknown-field", #""minimum": "0%""#, #""options": ⟦[]⟧"#),
        SpoiltCriteria("unknown-field", #""minimum": "0%""#, #""latest": ⟦"any"⟧"#),
        SpoiltCriteria("unknown-format", #""harmony-criteria/1""#, #"⟦"harmony-criteria/2"⟧"#),
    ]

    static let ids: [SpoiltCriteria] = [
        SpoiltCriteria(
            "duplicate-id", #""let": {"enough": "part / spend >= share"}"#,
            #""let": {"enough": "part / spend >= share", ⟦"rate"⟧: "part > 0"}"#),
        SpoiltCriteria(
            "duplicate-id", #""parameters": ["#,
            #""parameters": [{"id": ⟦"spend"⟧, "type": "integer", "value": 3, "basis": {"kind": "convention"}},"#
        ),
        SpoiltCriteria("invalid-id", #""let": {"enough":"#, #""let": {⟦"a b"⟧: "part > 0", "enough":"#),
        SpoiltCriteria("duplicate-id", #""id": "T1.2""#, #""id": ⟦"T1.1"⟧"#),
        SpoiltCriteria("duplicate-id", #""id": "T1.2""#, #""id": ⟦"T1"⟧"#),
        SpoiltCriteria("duplicate-id", #""id": "W1""#, #""id": ⟦"T1"⟧"#),
        SpoiltCriteria("duplicate-id", #""id": "J1""#, #""id": ⟦"W1"⟧"#),
        SpoiltCriteria(
            "duplicate-id", #"{"id": "year","#,
            #"{"id": ⟦"employees"⟧, "type": "text", "label": {"zh": "字", "en": "text"}}, {"id": "year","#),
        SpoiltCriteria(
            "duplicate-id", #"{"id": "rate", "type": "percent""#,
            #"{"id": ⟦"part"⟧, "type": "text", "label": {"zh": "字", "en": "text"}}, {"id": "rate", "type": "percent""#
        ),
        SpoiltCriteria(
            "duplicate-id", #"{"id": "quorum","#,
            #"{"id": ⟦"window"⟧, "type": "year", "value": 1, "basis": {"kind": "convention"}}, {"id": "quorum","#
        ),
        SpoiltCriteria(
            "duplicate-id", #"{"id": "absent","#,
            #"{"id": ⟦"yearly"⟧, "label": {"zh": "每年", "en": "yearly"}}, {"id": "absent","#),
        SpoiltCriteria("duplicate-id", #"{"id": "recent","#, #"{"id": ⟦"plan"⟧,"#),
        SpoiltCriteria("duplicate-id", #"{"id": "posts","#, #"{"id": ⟦"ledger"⟧,"#),
        SpoiltCriteria("invalid-id", #"{"id": "recent","#, #"{"id": ⟦"two thirds"⟧,"#),
        SpoiltCriteria("invalid-id", #"{"id": "recent","#, #"{"id": ⟦"two-thirds"⟧,"#),
        SpoiltCriteria("invalid-id", #"{"id": "recent","#, #"{"id": ⟦"法定比例"⟧,"#),
        SpoiltCriteria("invalid-id", #"{"id": "recent","#, #"{"id": ⟦""⟧,"#),
        SpoiltCriteria("invalid-id", #""id": "J1""#, #""id": ⟦""⟧"#),
    ]

    static let words: [SpoiltCriteria] = [
        SpoiltCriteria("unknown-keyword", #""advisory""#, #"⟦"optional"⟧"#),
        SpoiltCriteria("unknown-keyword", #""type": "amount""#, #""type": ⟦"money"⟧"#),
        SpoiltCriteria("unknown-keyword", #""improve": "up""#, #""improve": ⟦"upward"⟧"#),
        SpoiltCriteria("unknown-keyword", #""type": "duration""#, #""type": ⟦"boolean"⟧"#),
        SpoiltCriteria("unknown-keyword", #"{"kind": "convention"}]"#, #"{"kind": ⟦"custom"⟧}]"#),
        SpoiltCriteria("unknown-reference", #""atMost": "spend""#, #""atMost": ⟦"spent"⟧"#),
        SpoiltCriteria("unknown-reference", #""atMost": "spend""#, #""atMost": ⟦"part"⟧"#),
        SpoiltCriteria("unknown-reference", #""atMost": "spend""#, #""atMost": ⟦"T1.3.spend"⟧"#),
        SpoiltCriteria("unit-mismatch", #""atMost": "spend""#, #""atMost": ⟦"employees"⟧"#),
        SpoiltCriteria("fragment-outside-clause", #""fragment": "经费足额到位""#, #""fragment": ⟦"经费 足额到位"⟧"#),
        SpoiltCriteria("fragment-outside-clause", #""fragment": "拖欠工资""#, #""fragment": ⟦"欠薪"⟧"#),
        SpoiltCriteria("fragment-outside-clause", #""fragment": "制定培训计划""#, #""fragment": ⟦"拖欠工资"⟧"#),
        SpoiltCriteria("unknown-placeholder", #""占比是否达到 {share}？""#, #"⟦"占比是否达到 {shares}？"⟧"#),
        SpoiltCriteria("unknown-placeholder", #""Make up to {share}.""#, #"⟦"Make up to {window}."⟧"#),
        SpoiltCriteria("unknown-placeholder", #""“足额”读作 {share}。""#, #"⟦"“足额”读作 {spend}。"⟧"#),
        SpoiltCriteria("unknown-placeholder", #""Above {share}.""#, #"⟦"Above {rate}."⟧"#),
        SpoiltCriteria("unknown-placeholder", #""近 {window}""#, #"⟦"近 {windows}"⟧"#),
        SpoiltCriteria("unknown-placeholder", #"{"zh": "一线支出", "en""#, #"{"zh": ⟦"一线支出（{x}）"⟧, "en""#),
        SpoiltCriteria(
            "missing-law", #"{"kind": "law", "law": {"zh": "《某法》", "en": "Some Law"}}"#,
            #"⟦{"kind": "law", "law": ""}⟧"#),
        SpoiltCriteria(
            "missing-law", #"{"kind": "law", "law": {"zh": "《某法》", "en": "Some Law"}}"#, #"⟦{"kind": "law"}⟧"#
        ),
    ]

    static let parameters: [SpoiltCriteria] = [
        SpoiltCriteria("invalid-parameter", #""value": "60%""#, #""value": ⟦0.6⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "60%""#, #""value": ⟦"60"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": 3"#, #""value": ⟦2.5⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": 3"#, #""value": ⟦"3"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "12 months""#, #""value": ⟦12⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "12 months""#, #""value": ⟦"12 weeks"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "12 months""#, #""value": ⟦"12个月"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "2/3""#, #""value": ⟦"2/0"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "2/3""#, #""value": ⟦"66.7%"⟧"#),
        SpoiltCriteria("invalid-parameter", #""value": "2024-07-01""#, #""value": ⟦"2024-07"⟧"#),
    ]

    static let rules: [SpoiltCriteria] = [
        rule("expression-syntax", "spend > ⟦>⟧ 0"),
        rule("expression-syntax", "spend ⟦≥⟧ 0"),
        rule("expression-syntax", "spend ⟦=⟧ 0"),
        rule("unknown-name", "spend > 0 && ⟦prat⟧ > 0"),
        rule("unknown-name", "⟦${T1.2.hold}⟧ == none"),
        rule("unknown-name", "⟦${T1.9.held}⟧ == none"),
        rule("unknown-function", "⟦average(spend, part)⟧ > 0"),
        rule("unknown-option", "${T1.2.kind} == ⟦'monthly'⟧"),
        rule("type-mismatch", "⟦spend⟧ && enough"),
        rule("type-mismatch", "⟦spend + part⟧"),
        rule("unit-mismatch", "⟦spend > employees⟧"),
        rule("invalid-literal", "asOf > ⟦date('2024-13-01')⟧"),
        rule("invalid-literal", "asOf + ⟦duration('1 week')⟧ > asOf"),
        SpoiltCriteria("unknown-name", #""part / spend >= share""#, #""part / ⟦spent⟧ >= share""#),
        SpoiltCriteria("unknown-name", #""if": "${T1.1.spend} > 0""#, #""if": "⟦${T1.1.spent}⟧ > 0""#),
        SpoiltCriteria("unknown-name", #""riskWhen": "owed > 0""#, #""riskWhen": "⟦owing⟧ > 0""#),
        SpoiltCriteria("unknown-name", #""rate > 0.08""#, #""⟦raet⟧ > 0.08""#),
        SpoiltCriteria("unknown-name", #""year(asOf) - 1""#, #""year(⟦today⟧) - 1""#),
        SpoiltCriteria("type-mismatch", #""riskWhen": "owed > 0""#, #""riskWhen": "⟦owed⟧""#),
        SpoiltCriteria(
            "circular-definition", #""let": {"enough": "part / spend >= share"}"#,
            #""let": {"enough": "⟦enough⟧"}"#),
        SpoiltCriteria(
            "circular-definition", #""let": {"enough": "part / spend >= share"}"#,
            #""let": {"enough": "!⟦short⟧", "short": "!enough"}"#),
    ]

    /// Roles, timed duties, diagnostic standards and the mechanism.
    static let documents: [SpoiltCriteria] = [
        SpoiltCriteria(
            "verdict-in-diagnostic", #""version": "1.0.0","#, #""version": "1.0.0", "kind": "diagnostic","#
        ).marking(#""level": "required""#, #""level": ⟦"required"⟧"#),
        SpoiltCriteria("unknown-keyword", #""facts": ["#, #""kind": ⟦"survey"⟧, "facts": ["#),
        SpoiltCriteria("missing-field", #""facts": ["#, #""roles": [\#(role)], "facts": ["#)
            .marking(#"{"id": "T1.1","#, #"⟦{⟧"id": "T1.1","#),
        SpoiltCriteria(
            "unknown-reference", #""level": "required""#, #""binds": [⟦"union"⟧], "level": "required""#),
        SpoiltCriteria(
            "unknown-reference", #""facts": ["#,
            #""roles": [{"id": "city", "of": ⟦"nation"⟧, "label": {"zh": "市", "en": "city"}}], "facts": ["#),
        SpoiltCriteria(
            "duplicate-id", #""facts": ["#,
            #""roles": [\#(role), {"id": ⟦"enterprise"⟧, "label": {"zh": "企", "en": "e"}}], "facts": ["#),
        SpoiltCriteria(
            "invalid-parameter", #""type": "date", "value": "2024-07-01""#,
            #""type": "deadline", "value": ⟦"2024-7-1"⟧"#),
        SpoiltCriteria(
            "invalid-parameter", #""type": "date", "value": "2024-07-01""#,
            #""type": "yearly", "value": ⟦"03-01"⟧"#),
        SpoiltCriteria(
            "invalid-parameter", #""type": "date", "value": "2024-07-01""#,
            #""type": "yearly", "value": ⟦"02-01/02-29"⟧"#),
        SpoiltCriteria(
            "wrong-type", #""metWhen": "spend > 0 && enough""#,
            #""figure": ⟦"enough"⟧, "metWhen": "spend > 0 && enough""#),
        SpoiltCriteria(
            "fragment-outside-clause", #""fragment": "经费足额到位","#,
            #""clause": "别的一段", "fragment": ⟦"经费足额到位"⟧,"#),
        mechanism(
            "unknown-name",
            #""needs": [{"id": "a", "label": {"zh": "甲", "en": "a"}, "when": "⟦verdikt⟧ == 'pass'"}]"#),
        mechanism(
            "unknown-option",
            #""needs": [{"id": "a", "label": {"zh": "甲", "en": "a"}, "when": "verdict == ⟦'passed'⟧"}]"#),
        mechanism("missing-field", #""appliesWhen": ⟦"employees > 5"⟧"#),
        mechanism(
            "type-mismatch",
            #""needs": [{"id": "a", "label": {"zh": "甲", "en": "a"}, "when": "⟦employees⟧"}]"#),
        mechanism(
            "duplicate-id",
            #""needs": [{"id": "a", "label": {"zh": "甲", "en": "a"}}, {"id": ⟦"a"⟧, "label": {"zh": "乙", "en": "b"}}]"#
        ),
        mechanism(
            "rule-never-holds",
            #""needs": [{"id": "a", "label": {"zh": "甲", "en": "a"}, "when": "⟦employees < 0⟧"}]"#,
            minimum: true),
        // The outcome is known to the mechanism alone.
        rule("unknown-name", "spend > 0 && enough && ⟦verdict⟧ == 'pass'"),
    ]

    private static let role = #"{"id": "enterprise", "label": {"zh": "企业", "en": "enterprise"}}"#

    /// A stage with one passage of its own.
    private static func mechanism(_ kind: String, _ passage: String, minimum: Bool = false) -> SpoiltCriteria
    {
        let stage = #"""
            "stages": [{"id": "S1", "title": {"zh": "评估", "en": "assessment"}, "clause": "由三方评估",
              "actor": {"zh": "三方", "en": "the body"}, "result": {"zh": "评估", "en": "assessed"}, \#(passage)}],
            """#
        let spoilt = SpoiltCriteria(kind, #""vetoes": ["#, stage + #""vetoes": ["#)
        return minimum
            ? spoilt.marking(#"{"id": "employees","#, #"{"minimum": 1, "id": "employees","#) : spoilt
    }

    /// Another passage replaced as well.
    func marking(_ passage: String, _ other: String) -> SpoiltCriteria {
        var changed = self
        changed.others.append((passage, other))
        return changed
    }

    static let all = fields + ids + words + parameters + rules + languages + checks + documents + editions
}
