import HarmonySyntax

extension CriteriaProblem {
    /// What can be wrong with a table of points and levels.
    static let scoringExplanations = [
        Explanation(
            pointsMismatch,
            zh: "等级线按总分划定。分值合计与总分不符，或者分组有遗漏、有重复，得分与等级线就没有共同的尺度。",
            en:
                "Levels are drawn on the scale of the base. If the points add up to more or less, or the groups leave an item out or count it twice, scores and levels no longer share a scale.",
            wrong: #""base": ⟦100⟧, "notApplicable": "full", "points": {"E3.1": 40, "E5.6": 50}"#,
            right: #""base": 100, "notApplicable": "full", "points": {"E3.1": 40, "E5.6": 60}"#),
        Explanation(
            overlappingBands,
            zh: "各档自上而下，取第一个达到的。被前一档盖住的永远落不到；较低的档得分更多，做得差反而占便宜。多半是次序或者数字写错。",
            en:
                "The first band that is reached counts. One that an earlier band covers is never taken, and a lower band worth more would reward doing worse; the order or a number is probably wrong.",
            wrong: #""bands": [{"atLeast": "50%", "points": 50}, {"atLeast": ⟦"80%"⟧, "points": 100}]"#,
            right: #""bands": [{"atLeast": "80%", "points": 100}, {"atLeast": "50%", "points": 50}]"#),
        Explanation(
            unreachableLevel,
            zh: "分数线高于总分，或者条件永远不成立，这一等级谁也达不到；分数线不高于前一等级，两级就分不出高低。",
            en:
                "A level above the full points, or one whose condition never holds, is reached by nobody; one not above the level before it cannot be told apart from it.",
            wrong: #"{"id": "AA", "atLeast": ⟦900⟧}"#, right: #"{"id": "AA", "atLeast": 90}"#),
    ]
}
