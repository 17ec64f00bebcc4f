/// Mistakes in a file whose every part is well written.
extension SpoiltCriteria {
    static let languages = [
        SpoiltCriteria("missing-english", #"{"zh": "试行标准", "en": "trial standard"}"#, #"⟦{⟧"zh": "试行标准"}"#),
        SpoiltCriteria("missing-chinese", #"{"zh": "试行标准", "en""#, #"⟦{⟧"en""#),
        SpoiltCriteria(
            "missing-chinese", #"{"zh": "表彰", "en": "award"}"#, #"{"zh": ⟦" \u3000"⟧, "en": "award"}"#),
        SpoiltCriteria("missing-english", #""zh": "明细账", "en": "ledger""#, #""zh": "明细账", "en": ⟦""⟧"#),
        SpoiltCriteria(
            "missing-english", #"{"id": "posts", "zh": "岗位清单", "en": "list of posts"}"#,
            #"⟦{⟧"id": "posts", "zh": "岗位清单"}"#),
    ]

    static let never = [
        rule("rule-never-holds", "⟦spend < 0⟧"),
        rule("rule-never-holds", "spend > 0 && enough && ⟦part / spend > 1.2⟧"),
        rule("rule-never-holds", "spend > 0 && enough && ⟦part / spend < 0.5⟧"),
        rule("rule-never-holds", "spend > 0 && enough && !⟦(rate >= 0)⟧"),
        rule("rule-never-holds", #"\u0073pend > 0 && enough && ⟦part > spend⟧"#),
        rule("rule-never-holds", "enough && ⟦spend == 0⟧"),
        SpoiltCriteria("rule-never-holds", #""employees >= least""#, #""⟦employees < 0⟧""#),
        SpoiltCriteria("rule-never-holds", #""if": "${T1.1.spend} > 0""#, #""if": "⟦${T1.1.spend} < 0⟧""#),
        SpoiltCriteria("rule-never-holds", #""rate > 0.08""#, #""⟦rate < 0⟧ && spend > 0""#),
        SpoiltCriteria(
            "rule-never-holds", #"{"id": "kind", "type": "choice","#,
            #"{"id": "kind", "askWhen": "asOf >= since && ⟦asOf < since⟧", "type": "choice","#),
        SpoiltCriteria(
            "rule-never-holds", #""metWhen": ["#, #""reviewWhen": "⟦year(asOf) > 9999⟧", "metWhen": ["#),
        SpoiltCriteria("rule-never-holds", #""riskWhen": "owed > 0""#, #""riskWhen": "⟦owed < 0⟧""#),
        SpoiltCriteria(
            "rule-never-holds", #""vetoWhen": "within(confirmed, lookBack)""#,
            #""vetoWhen": "within(confirmed, lookBack) && ⟦confirmed > asOf⟧""#),
        // Each condition can hold, but not both.
        SpoiltCriteria(
            "rule-never-holds", #""require": "kind != 'absent'"}"#,
            #""require": "kind != 'absent'"}, {"id": "later", "require": "⟦kind == 'absent'⟧"}"#),
    ]

    static let always = [
        rule("rule-always-holds", "⟦spend >= 0⟧"),
        rule("rule-always-holds", "spend > 0 && enough || ⟦part <= spend⟧"),
        rule("rule-always-holds", "!⟦(rate < 0)⟧"),
        rule("rule-always-holds", "⟦true⟧"),
        // The guard may fail, but the threshold has no effect.
        rule("rule-always-holds", "spend > 0 && ⟦part / spend <= share + 0.4⟧"),
        SpoiltCriteria("rule-always-holds", #""employees >= least""#, #""⟦employees >= 0⟧""#),
        SpoiltCriteria("rule-always-holds", #""if": "${T1.1.spend} > 0""#, #""if": "⟦${T1.1.spend} >= 0⟧""#),
        SpoiltCriteria(
            "rule-always-holds", #""metWhen": ["#,
            #""reviewWhen": "asOf >= since || ⟦asOf < since⟧", "metWhen": ["#),
        SpoiltCriteria("rule-always-holds", #""riskWhen": "owed > 0""#, #""riskWhen": "⟦owed >= 0⟧""#),
        SpoiltCriteria(
            "rule-always-holds", #""vetoWhen": "within(confirmed, lookBack)""#,
            #""vetoWhen": "confirmed == none || within(confirmed, lookBack) || ⟦confirmed <= asOf⟧""#),
    ]

    static let divisors = [
        rule("unguarded-divisor", "part / ⟦spend⟧ >= share"),
        rule("unguarded-divisor", "⟦enough⟧"),
        rule("unguarded-divisor", "spend > 0 || ⟦enough⟧"),
        rule("unguarded-divisor", "⟦enough⟧ && spend > 0"),
        rule("unguarded-divisor", "spend >= 0 && part / ⟦spend⟧ >= share"),
        rule("unguarded-divisor", "part / ⟦(spend - part)⟧ >= share"),
        rule("unguarded-divisor", #"\u0070art / ⟦spend⟧ >= share"#),
        rule("unguarded-divisor", "spend > 0 && part / ⟦0⟧ >= spend"),
        SpoiltCriteria("unguarded-divisor", #""employees >= least""#, #""least / ⟦employees⟧ <= 1""#),
        SpoiltCriteria("unguarded-divisor", #""rate > 0.08""#, #""rate > 0.08 && part / ⟦spend⟧ > 0.5""#),
        SpoiltCriteria(
            "unguarded-divisor", #""if": "${T1.1.spend} > 0", "require": "within(held, window)""#,
            #""if": "held != none", "require": "${T1.1.part} / ⟦${T1.1.spend}⟧ > 0.1""#),
    ]

    static let others = [
        SpoiltCriteria(
            "unused-parameter", #"{"id": "quorum","#,
            #"{"id": ⟦"spare"⟧, "type": "year", "value": 2025, "basis": {"kind": "convention"}}, {"id": "quorum","#
        ),
        SpoiltCriteria(
            "circular-applicability", #"{"id": "kind", "type": "choice","#,
            #"{"id": "kind", "askWhen": "⟦kind⟧ == 'yearly'", "type": "choice","#),
        // T1.2 applies by T1.1's rate, which waits for T1.2.
        SpoiltCriteria(
            "circular-applicability", #"{"id": "rate", "type": "percent","#,
            #"{"id": "rate", "askWhen": "${T1.1.spend} > 0 && ⟦${T1.2.kind}⟧ == 'yearly'", "type": "percent","#
        ),
        SpoiltCriteria("improve-contradicts-rule", #""improve": "up""#, #""improve": ⟦"down"⟧"#),
        SpoiltCriteria("improve-contradicts-rule", #""improve": "up""#, #""improve": ⟦"again"⟧"#),
        SpoiltCriteria(
            "improve-contradicts-rule", #"{"id": "rate", "type": "percent","#,
            #"{"id": "rate", "improve": ⟦"yes"⟧, "type": "percent","#),
    ]

    static let checks = never + always + divisors + others

    /// What spoils nothing but is hardly meant.
    static let warnings = [
        SpoiltCriteria(
            "missing-quote", #""law": {"zh": "《某法》", "en": "Some Law"}}"#,
            #""law": {"zh": "《某法》", "en": "Some Law"}, "article": ⟦"第三条"⟧}"#),
        SpoiltCriteria(
            "missing-quote", #""law": {"zh": "《某法》", "en": "Some Law"}}"#,
            #""law": {"zh": "《某法》", "en": "Some Law"}, "article": ⟦"第三条"⟧, "quote": ""}"#),
        SpoiltCriteria(
            "unused-input", #"{"id": "rate", "type": "percent","#,
            #"{"id": ⟦"idle"⟧, "type": "boolean", "label": {"zh": "闲", "en": "idle"}}, {"id": "rate", "type": "percent","#
        ),
        SpoiltCriteria(
            "unused-let", #""let": {"enough": "part / spend >= share"}"#,
            #""let": {"enough": "part / spend >= share", ⟦"spare"⟧: "part > 0"}"#),
        // An input of the same name comes first.
        SpoiltCriteria(
            "unused-fact", #"{"id": "year", "type": "year","#,
            #"{"id": ⟦"idle"⟧, "type": "boolean", "label": {"zh": "闲", "en": "idle"}}, {"id": "year", "type": "year","#
        ),
    ]
}
