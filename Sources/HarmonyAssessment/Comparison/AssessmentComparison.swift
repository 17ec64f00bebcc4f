package import HarmonyCriteria
package import HarmonyRules

/// Two assessments by one standard, side by side: what changed, what contradicts, and whether the verdict flips.
///
/// A pure function of both. Evidence and notes say why an answer is as it is, not what it is, and are not compared.
package struct AssessmentComparison: Sendable {
    package let before: Assessment
    package let after: Assessment
    package let sense: ComparisonSense
    /// Whether they are about two subjects: by their credit codes, and where one has none, by their names.
    package let isOfOtherSubject: Bool
    /// Answers to what is asked once about the subject, where they differ.
    package let facts: [AnswerDifference]
    /// Items with another status.
    package let items: [ItemDifference]
    /// Indicators with another status or with other answers.
    package let indicators: [IndicatorDifference]
    /// Removal triggers with another status, other answers or another decision.
    package let vetoes: [VetoDifference]

    package init(_ before: Assessment, _ after: Assessment) {
        self.before = before
        self.after = after
        sense = ComparisonSense(before.submission, after.submission)
        isOfOtherSubject = Self.areOfTwo(before.submission.subject, after.submission.subject)
        let pair = SubmissionPair(
            before: before.submission, after: after.submission, isOfOneSubject: !isOfOtherSubject)
        facts = pair.differences(before.standard.facts.map(\.input), of: nil)
        items = Self.items(before, after)
        indicators = Self.indicators(before, after, pair)
        vetoes = Self.vetoes(before, after, pair)
    }

    package var standard: Standard { before.standard }

    /// Whether one meets the standard and the other does not, or for another reason.
    package var flips: Bool { before.verdict != after.verdict }

    package var hasDifferences: Bool {
        flips || !facts.isEmpty || !items.isEmpty || !indicators.isEmpty || !vetoes.isEmpty
            || before.score != after.score || before.completeness != after.completeness
            || PointsReached(before) != PointsReached(after)
    }

    /// Indicators that are judged otherwise.
    package var turned: [IndicatorDifference] { indicators.filter(\.isTurned) }

    /// Indicators that are judged alike by other answers.
    package var unturned: [IndicatorDifference] { indicators.filter { !$0.isTurned } }

    /// Answers to the same question for the same day that cannot both be true.
    package var contradictions: [AnswerDifference] {
        differences.filter { $0.nature == .contradiction }
    }

    private static func areOfTwo(_ mine: Subject, _ theirs: Subject) -> Bool {
        if let code = mine.creditCode, let other = theirs.creditCode { return code != other }
        guard let name = mine.name, let other = theirs.name else { return false }
        return name != other
    }

    // MARK: What differs

    private static func items(_ before: Assessment, _ after: Assessment) -> [ItemDifference] {
        before.standard.items.compactMap { item in
            let was = before.items.first { $0.item.id == item.id }
            let now = after.items.first { $0.item.id == item.id }
            return was?.status == now?.status ? nil : ItemDifference(item: item, before: was, after: now)
        }
    }

    private static func indicators(
        _ before: Assessment, _ after: Assessment, _ pair: SubmissionPair
    ) -> [IndicatorDifference] {
        // A standard has some fifty: looking each up in turn costs nothing.
        let (was, now) = (before.indicators, after.indicators)
        return before.standard.indicators.compactMap { indicator in
            let difference = IndicatorDifference(
                indicator: indicator, before: was.first { $0.indicator.id == indicator.id },
                after: now.first { $0.indicator.id == indicator.id },
                answers: pair.differences(indicator.question.inputs, of: indicator.question),
                declared: pair.declarations(of: indicator.question))
            return difference.isNothing ? nil : difference
        }
    }

    private static func vetoes(
        _ before: Assessment, _ after: Assessment, _ pair: SubmissionPair
    ) -> [VetoDifference] {
        zip(before.vetoes, after.vetoes).compactMap { was, now in
            let difference = VetoDifference(
                before: was, after: now,
                answers: pair.differences(was.veto.question.inputs, of: was.veto.question),
                decisions: pair.decisions(on: was.veto))
            return difference.isNothing ? nil : difference
        }
    }
}

extension AssessmentComparison {
    /// Every answer that differs.
    package var differences: [AnswerDifference] {
        facts + indicators.flatMap(\.answers) + vetoes.flatMap(\.answers)
    }

    /// What kind of difference each of them is, and each declaration and decision that differs.
    private var natures: [AnswerDifference.Nature] {
        differences.map(\.nature) + indicators.compactMap(\.declared?.nature)
            + vetoes.compactMap(\.decisions?.nature)
    }

    /// How many things the two say differently.
    package var differenceCount: Int { natures.count }

    /// How many things they say of the same day that cannot both be true.
    package var contradictionCount: Int { natures.count { $0 == .contradiction } }

    /// By how much the score went up; nil where either has none.
    package var scoreMovement: Rational? {
        guard let was = before.score, let now = after.score else { return nil }
        return now.subtracting(was)
    }
}

/// What comes of a standard's own table of points.
private struct PointsReached: Equatable {
    let points: Rational?
    let open: Rational?
    let groups: [Rational]
    let level: String?

    init(_ assessment: Assessment) {
        let sheet = try? assessment.scoreSheet?.get()
        points = sheet?.points
        open = sheet?.open
        groups = sheet?.groups.map(\.points) ?? []
        level = sheet?.level?.id
    }
}
