import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Whose verdict flips between two standards, and by what.
extension StandardComparisonPage {
    func entry(_ flip: VerdictFlip) -> ComparisonPage.Entry {
        let name = [flip.subject.name, flip.subject.creditCode].compactMap { $0 }.joined(separator: "  ")
        let source = flip.after.submission.source.name
        return .init(
            sign: Sign(flip.after.verdict),
            name: name.isEmpty ? source : source + pick(zh: "（\(name)）", en: " (\(name))"),
            before: verdict(flip.before), after: verdict(flip.after),
            lines: flip.indicators.map {
                line($0, flip) { IndicatorStatus(rawValue: $0).map(Phrases.status) }
            }
                + flip.vetoes.map { line($0, flip) { VetoStatus(rawValue: $0).map(Phrases.status) } })
    }

    private func verdict(_ assessment: Assessment) -> String {
        assessment.verdict.map { Phrases.verdict($0, of: assessment)[language] }
            ?? pick(zh: "不作结论", en: "no verdict")
    }

    private func line(
        _ turn: VerdictFlip.Turn, _ flip: VerdictFlip, _ status: (String) -> Localized?
    ) -> ComparisonPage.Line {
        func words(_ word: String?) -> String {
            guard let word else { return pick(zh: "没有这一项", en: "not asked") }
            return status(word)?[language] ?? word
        }
        let wording = Wording(flip.after.standard, language)
        return ComparisonPage.Line(
            label: turn.question.id + "  " + wording.title(of: turn.question), before: words(turn.before),
            after: words(turn.after))
    }
}
