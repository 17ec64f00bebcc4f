import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What a park comes to by the answers of its enterprises.
extension EnterpriseWriter {
    /// The verdict by the answers beside that by the park's own figures.
    var conclusion: [String] {
        let judgement = found.judgement
        guard let worst = judgement.verdictAtWorst, let best = judgement.verdictAtBest,
            let own = assessment.verdict
        else { return [] }
        let verdict =
            worst != best
            ? pick(
                zh: "换用企业答案的数字，结论取决于\(whatIsOpen)：最不利时“\(words(worst))”，最有利时“\(words(best))”",
                en:
                    "with the enterprises' figures the verdict depends on \(whatIsOpen): “\(words(worst))” at worst, “\(words(best))” at best"
            )
            : worst == own
                ? pick(
                    zh: "换用企业答案的数字，结论不变：\(words(worst))",
                    en: "with the enterprises' figures the verdict stays: \(words(worst))")
                : pick(
                    zh: "换用企业答案的数字，结论为：\(words(worst))",
                    en: "with the enterprises' figures the verdict would be: \(words(worst))")
        return [verdict] + judgement.changes.map { change($0) } + (mayLack ? [lack] : [])
    }

    private func words(_ verdict: Verdict) -> String {
        wording.pick(Phrases.verdict(verdict, of: assessment))
    }

    private var mayLack: Bool { found.rolls.contains { $0.mayLack } }

    /// On whom it depends what cannot be told yet.
    private var whatIsOpen: String {
        let isUndecided = found.figures.contains { !$0.undecided.isEmpty }
        return switch (isUndecided, mayLack) {
        case (true, true): pick(zh: "未定的和缺答案的企业", en: "enterprises that are undecided or have no answers")
        case (false, true): pick(zh: "缺答案的企业", en: "enterprises without answers")
        case (true, false): pick(zh: "未定的企业", en: "the undecided ones")
        // Nothing else leaves a figure open.
        case (false, false): pick(zh: "不能精确合计的数字", en: "figures that cannot be added up exactly")
        }
    }

    /// Why leaving out files mends nothing.
    private var lack: String {
        pick(
            zh: "缺答案的企业与未定的企业一样，“最不利”“最有利”包括其各种可能的情形；应有多少家，按园区所填。",
            en:
                "Enterprises without answers count as undecided ones do: “at worst” and “at best” allow for whatever they may turn out to be. How many there should be is what the park states."
        )
    }

    private func change(_ change: AggregateJudgement.Change) -> String {
        func word(_ status: IndicatorStatus) -> String { wording.pick(Phrases.status(status)) }
        let title = "\(change.indicator.id) \(wording.title(of: change.indicator.question))"
        let now =
            change.isSettled
            ? word(change.atWorst)
            : pick(
                zh: "取决于\(whatIsOpen)：最不利时\(word(change.atWorst))，最有利时\(word(change.atBest))",
                en: "\(word(change.atWorst)) at worst and \(word(change.atBest)) at best"
            )
        return pick(
            zh: "\(title)：按填报\(word(change.claimed))，按企业答案\(now)",
            en: "\(title): \(word(change.claimed)) as stated, \(now) by the enterprises' answers")
    }
}
