import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Whose verdict flips between two standards, and by what.
extension StandardComparisonPage {
    func entry(_ flip: VerdictFlip) -> ComparedEntry {
        let name = [flip.subject.name, flip.subject.creditCode].compactMap { $0 }.joined(separator: "  ")
        let text = flip.after.submission.source
        let source = text.line.map { "\(text.name):\($0)" } ?? text.name
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
    ) -> ComparedLine {
        // Where it weighs otherwise, that is what the verdict turns by.
        let isReweighed = turn.before?.level != turn.after?.level && turn.before != nil && turn.after != nil
        func words(_ found: VerdictFlip.Found?) -> String {
            guard let found else { return pick(zh: "没有这一项", en: "not asked") }
            let word = status(found.status)?[language] ?? found.status
            guard isReweighed, let level = found.level?.name[language] else { return word }
            return word + pick(zh: "（\(level)）", en: " (\(level))")
        }
        let wording = Wording(flip.after.standard, language)
        return ComparedLine(
            label: turn.question.id + "  " + wording.title(of: turn.question), before: words(turn.before),
            after: words(turn.after))
    }
}
