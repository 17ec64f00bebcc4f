/// What can be wrong with citations, with what holds on some days only, and with what is said of earlier ids.
extension SpoiltCriteria {
    private static let law = #"{"kind": "law", "law": {"zh": "《某法》", "en": "Some Law"}}"#

    static let editions: [SpoiltCriteria] = [
        SpoiltCriteria("unlisted-edition", #""facts": ["#, #""editions": [⟦"2024-07-01"⟧], "facts": ["#),
        SpoiltCriteria(
            "unlisted-edition", law,
            #"[\#(law), {"kind": "convention", "from": ⟦"2024-07-01"⟧}]"#),
        SpoiltCriteria("wrong-type", #""facts": ["#, #""editions": [⟦"2024-7-1"⟧], "facts": ["#),
        SpoiltCriteria(
            "uncovered-days", #""id": "plan", "label""#, #""id": "plan", "from": "2024-07-01", "label""#
        ).marking(#""metWhen": ["#, #""metWhen": ⟦["#).marking(
            #""basis": {"kind": "convention"}}]}]}],"#,
            #""from": "2024-07-01", "basis": {"kind": "convention"}}]⟧}]}],"#
        ).marking(#""facts": ["#, #""editions": ["2024-07-01"], "facts": ["#),
        SpoiltCriteria(
            "uncovered-days", #""value": "12 months", "basis": {"kind": "convention"}"#,
            #""values": ⟦[{"from": "2024-07-01", "value": "12 months", "basis": {"kind": "convention"}}]⟧"#
        ).marking(#""facts": ["#, #""editions": ["2024-07-01"], "facts": ["#),
        SpoiltCriteria(
            "unknown-field", #""value": "12 months", "basis": {"kind": "convention"}"#,
            #""value": ⟦"12 months"⟧, "values": [{"value": "12 months", "basis": {"kind": "convention"}}]"#),
        SpoiltCriteria("unknown-reference", law, #"{"kind": "law", "cite": ⟦"some-3"⟧}"#),
        SpoiltCriteria("unknown-field", law, #"{"kind": "convention", "cite": ⟦"some-3"⟧}"#),
        SpoiltCriteria(
            "unknown-field", law, #"{"kind": "law", "cite": "some-3", "law": ⟦"《某法》"⟧}"#
        ).marking(#""facts": ["#, #""citations": {"some-3": {"law": "《某法》"}}, "facts": ["#),
        SpoiltCriteria("missing-field", #""facts": ["#, #""citations": {"some-3": ⟦{⟧}}, "facts": ["#),
        SpoiltCriteria("missing-law", law, #"⟦{"kind": "policy"}⟧"#),
        SpoiltCriteria(
            "unknown-reference", #""facts": ["#, #""renamed": {"T1.1.old": ⟦"T1.1.new"⟧}, "facts": ["#),
        SpoiltCriteria(
            "duplicate-id", #""facts": ["#, #""renamed": {⟦"T1.1.part"⟧: "T1.1.spend"}, "facts": ["#),
        SpoiltCriteria(
            "duplicate-id", #""facts": ["#,
            #""removed": {⟦"facts.year"⟧: {"zh": "不再询问", "en": "no longer"}}, "facts": ["#),
        SpoiltCriteria(
            "fragment-outside-clause", #""indicators": ["#,
            #""left": [{"fragment": ⟦"关心职工"⟧, "because": {"zh": "由人判断", "en": "for people"}}], "indicators": ["#
        ),
    ]
}
