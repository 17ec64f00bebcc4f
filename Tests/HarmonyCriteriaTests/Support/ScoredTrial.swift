/// The trial criteria with another item, facts about a title, and a scoring table that uses everything.
let scoredTrial =
    trialCriteria
    .replacing(
        #""facts": ["#,
        with: #"""
            "facts": [
                {"id": "heldLevel", "type": "choice", "label": {"zh": "现有等级", "en": "level held"},
                 "options": [{"id": "nothing", "label": {"zh": "无", "en": "none"}},
                             {"id": "A", "label": {"zh": "A 级", "en": "level A"}},
                             {"id": "AA", "label": {"zh": "AA 级", "en": "level AA"}}]},
                {"id": "heldSince", "type": "date", "none": true, "label": {"zh": "获评日期", "en": "since"}},
                {"id": "praised", "type": "boolean", "label": {"zh": "受过表彰", "en": "was praised"}},
            """#, maxReplacements: 1
    )
    .replacing(
        #""items": ["#,
        with: #"""
            "items": [
                {"id": "T0", "title": {"zh": "调解", "en": "mediation"}, "clause": "及时调处。", "indicators": [
                  {"id": "T0.1", "level": "required", "fragment": "及时调处",
                   "question": {"zh": "有无？", "en": "Is there one?"},
                   "inputs": [{"id": "body", "type": "boolean", "label": {"zh": "有", "en": "yes"}}],
                   "metWhen": "body"},
                  {"id": "T0.2", "level": "required", "fragment": "及时调处",
                   "question": {"zh": "办结多少？", "en": "How many were closed?"},
                   "inputs": [
                     {"id": "accepted", "type": "integer", "unit": {"zh": "件", "en": "cases"},
                      "label": {"zh": "受理", "en": "accepted"}},
                     {"id": "closed", "type": "integer", "unit": {"zh": "件", "en": "cases"},
                      "label": {"zh": "办结", "en": "closed"}}],
                   "let": {"prompt": "closed / accepted"},
                   "parameters": [
                     {"id": "share", "type": "percent", "value": "90%", "basis": {"kind": "convention"}}],
                   "appliesWhen": "accepted > 0",
                   "metWhen": "prompt >= share"},
                  {"id": "T0.3", "level": "reported", "fragment": "及时调处",
                   "question": {"zh": "多少？", "en": "How many?"},
                   "inputs": [{"id": "times", "type": "integer", "label": {"zh": "次数", "en": "times"}}],
                   "metWhen": "times > 0 || praised || heldLevel == 'A' || heldSince != none"}]},
            """#, maxReplacements: 1
    )
    // A figure by which points are given must not be divided by zero.
    .replacing(
        #""appliesWhen": "employees >= least""#, with: #""appliesWhen": "employees >= least && spend > 0""#
    )
    .replacing(#""vetoes": ["#, with: trialScoring + "\n      " + #""vetoes": ["#, maxReplacements: 1)

private let trialScoring = #"""
    "scoring": {"base": 100, "notApplicable": "excluded",
        "title": {"zh": "计分表", "en": "table of points"},
        "because": {"zh": "某办法第十条。", "en": "Art. 10."},
        "groups": [
          {"id": "first", "title": {"zh": "第一组", "en": "first group"}, "items": ["T0"], "minimum": 15},
          {"id": "second", "title": {"zh": "第二组", "en": "second group"}, "items": ["T1"]}],
        "points": {
          "T1.1": {"points": 50, "of": "part / spend",
                   "lose": {"points": 2.5, "perShort": "0.1%", "below": "60%", "floor": 10}},
          "T1.2": {"each": {"plan": 20, "recent": 10}},
          "T0.1": 5,
          "T0.2": {"of": "prompt",
                   "bands": [{"atLeast": "80%", "points": 10}, {"atLeast": "50%", "points": 4}, {"points": 3}]},
          "T0.3": {"of": "times", "bands": [{"atLeast": 2, "points": 5}, {"atLeast": 1, "points": 2.5}]}},
        "levels": [
          {"id": "A", "title": {"zh": "甲", "en": "first"}, "atLeast": 60},
          {"id": "AA", "atLeast": 85, "when": "heldLevel == 'A' && heldSince + duration('1 year') <= asOf"}]},
    """#
