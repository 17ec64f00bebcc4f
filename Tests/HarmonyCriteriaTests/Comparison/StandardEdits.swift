/// Single edits of a standard and what each of them is told as.
enum StandardEdits {
    /// In the national standard.
    static let rules = [
        // A threshold in another unit, or of a rule that was rewritten, has no direction.
        Edit(
            #""value": 100, "unit": {"zh": "人", "en": "people"}"#,
            #""value": 100, "unit": {"zh": "人", "en": "persons"}"#, "N1.3.size parameter changed"),
        Edit(#""appliesWhen": "employees >= size""#, #""appliesWhen": "!(employees < size)""#),
        // One condition split, joined or moved into another demands the same.
        Edit(
            #"{"id": "union", "require": "union"},"#,
            #"{"id": "union", "require": "union && (union || approved)"},"#, "N1.5 wording changed"),
        Edit(
            #""if": "employees >= 25", "require": "approved""#, #""require": "employees < 25 || approved""#,
            "N1.5 wording changed"),
        Edit(
            #"{"id": "union", "require": "union"},"#,
            #"{"id": "union", "require": "union"}, {"id": "again", "require": "approved || union"},"#,
            "N1.5 wording changed"),
        Edit(
            #""require": "rate >= least", "label": {"zh": "不低于 {least}", "en": "at least {least}"}"#,
            #""require": "rate >= least""#, "N1.4.least wording removed"),
        Edit(
            #""metWhen": "tidy""#, #""appliesWhen": "employees > 3", "metWhen": "tidy""#,
            "N1.6 appliesWhen loosened"),
        Edit(
            #""id": "N1.6", "level": "advisory""#,
            #""figure": "employees * 2", "id": "N1.6", "level": "advisory""#, "N1.6 figure changed"),
        Edit(
            #""clause": "拖欠工资的", "fragment""#, #""clause": "拖欠工资的，", "fragment""#, "W1 wording changed"),
        // What it says of itself.
        Edit(
            #""title": {"zh": "国家标准", "en": "national standard"}"#,
            #""title": {"zh": "国标", "en": "standard"}"#,
            "nation wording changed", "nation wording changed"),
        Edit(#""issued": "2024-01-01""#, #""issued": "2024-01-02""#, "nation wording changed"),
        Edit(
            #""version": "1.0.0","#, #""version": "1.0.0", "historical": {"zh": "已失效", "en": "spent"},"#,
            "nation standard changed"),
        Edit(
            #""label": {"zh": "职工总数", "en": "employees"}"#, #""label": {"zh": "职工总数", "en": "staff"}"#,
            "facts.employees wording changed"),
        Edit(
            #""value": "60%", "basis""#,
            #""value": "60%", "label": {"zh": "占比", "en": "share"}, "basis""#, "N1.1.share wording added"),
        Edit(
            #""article": {"zh": "第九条", "en": "art. 9"}"#,
            #""article": {"zh": "第九条", "en": "art. 9"}, "note": {"zh": "注", "en": "note"}"#,
            "N1.2.cap basis changed"),
    ]

    /// In the trial standard with points.
    static let points = [
        Edit(
            #""text": {"zh": "超过 {share}。"#, #""text": {"zh": "高于 {share}。"#, "T1.1 note removed",
            "T1.1 note added"),
        Edit(#""when": "rate > 0.08""#, #""when": "rate > 0.09""#, "T1.1 note changed"),
        Edit(
            #"{"id": "yearly", "label": {"zh": "年度", "en": "yearly"}}"#,
            #"{"id": "yearly", "label": {"zh": "每年", "en": "yearly"}}"#, "T1.2.kind wording changed"),
        Edit(#""clause": "予以表彰。""#, #""clause": "应予表彰。""#, "J1 wording changed"),
        Edit(
            #""en": "The authority decides.""#, #""en": "The office decides.""#, "J1 incentive changed"),
        // Points: harder or easier to earn where one figure always earns less or more.
        Edit(
            #"{"atLeast": "80%", "points": 10}"#, #"{"atLeast": "85%", "points": 10}"#,
            "scoring.T0.2 points tightened"),
        Edit(
            #"{"atLeast": "50%", "points": 4}"#, #"{"atLeast": "50%", "points": 5}"#,
            "scoring.T0.2 points loosened"),
        Edit(
            #"{"atLeast": "80%", "points": 10}, {"atLeast": "50%", "points": 4}"#,
            #"{"atLeast": "85%", "points": 10}, {"atLeast": "50%", "points": 5}"#,
            "scoring.T0.2 points changed"),
        Edit(#""of": "prompt","#, #""of": "prompt - 0.1","#, "scoring.T0.2 points changed"),
        Edit(#""perShort": "0.1%""#, #""perShort": "0.2%""#, "scoring.T1.1 points loosened"),
        Edit(#""points": 2.5, "perShort""#, #""points": 3, "perShort""#, "scoring.T1.1 points tightened"),
        Edit(#""floor": 10"#, #""floor": 11"#, "scoring.T1.1 points loosened"),
        Edit(
            #""points": 3, "perShort": "0.1%""#.replacing("3,", with: "2.5,"),
            #""points": 3, "perShort": "0.2%""#, "scoring.T1.1 points changed"),
        Edit(#"{"plan": 20, "recent": 10}"#, #"{"plan": 10, "recent": 20}"#, "scoring.T1.2 points changed"),
        // Other full points hide no other rule.
        Edit(
            #""T0.1": 5,"#, #""T0.1": 4,"#, "scoring.T0.1 points changed", "scoring.T0.3 points changed",
            "scoring.T0.3 points changed"),
        Edit(
            #""zh": "计分表", "en": "table of points""#, #""zh": "表", "en": "table""#, "scoring wording changed"),
        Edit(#""minimum": 15"#, #""minimum": 16"#, "scoring.groups.first group tightened"),
        Edit(
            #""notApplicable": "excluded""#, #""notApplicable": "full""#,
            "scoring.notApplicable scoring changed"),
        Edit(#""atLeast": 60}"#, #""atLeast": 65}"#, "scoring.levels.A scoreLevel tightened"),
        Edit(
            #""when": "heldLevel == 'A' && heldSince"#, #""when": "heldSince"#,
            "scoring.levels.AA scoreLevel loosened"),
    ]
}
