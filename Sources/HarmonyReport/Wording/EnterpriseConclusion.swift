import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What a park comes to by the answers of its enterprises.
extension EnterpriseWriter {
    /// The verdict by the answers beside that by the park's own figures.
    var conclusion: [String] {
        let judgement = found.judgement
        guard let verdict = judgement.verdict, let best = judgement.verdictAtBest,
            let own = assessment.verdict
        else { return [] }
        func words(_ verdict: Verdict) -> String { wording.pick(Phrases.verdict(verdict, of: assessment)) }
        var lines: [String] = []
        if verdict == best {
            lines.append(
                verdict == own
                    ? pick(
                        zh: "换用企业答案的数字，结论不变：\(words(verdict))",
                        en: "with the enterprises' figures the verdict stays: \(words(verdict))")
                    : pick(
                        zh: "换用企业答案的数字，结论为：\(words(verdict))",
                        en: "with the enterprises' figures the verdict would be: \(words(verdict))"))
        } else {
            lines.append(
                pick(
                    zh: "换用企业答案的数字，结论取决于未定的企业：最不利时“\(words(verdict))”，最有利时“\(words(best))”",
                    en:
                        "with the enterprises' figures the verdict depends on the undecided ones: “\(words(verdict))” at worst, “\(words(best))” at best"
                ))
        }
        lines += judgement.changes.map { change($0) }
        if found.rolls.contains(where: { $0.missing.map { Rational.zero < $0 } ?? false }) {
            lines.append(
                pick(
                    zh: "没有答案的企业不在以上数字之内；只有应有的企业数仍不低于填报，以免少交答案反而提高比例。",
                    en:
                        "Enterprises without answers are not in these figures; only their number stays as claimed, so that a missing file never raises a share."
                ))
        }
        return lines
    }

    private func change(_ change: AggregateJudgement.Change) -> String {
        func word(_ status: IndicatorStatus) -> String { wording.pick(Phrases.status(status)) }
        let title = "\(change.indicator.id) \(wording.title(of: change.indicator.question))"
        let now =
            change.computed == change.atBest
            ? word(change.computed)
            : pick(
                zh: "取决于未定的企业：最不利时\(word(change.computed))，最有利时\(word(change.atBest))",
                en: "\(word(change.computed)) at worst and \(word(change.atBest)) at best"
            )
        return pick(
            zh: "\(title)：按填报\(word(change.claimed))，按企业答案\(now)",
            en: "\(title): \(word(change.claimed)) as stated, \(now) by the enterprises' answers")
    }
}
