import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The report as a table: a row for each indicator and removal trigger, to be filtered and sorted.
extension AssessmentComposer {
    /// The columns; the first say the same in every row.
    static let registerColumns: [(label: Label, width: Double)] = [
        (.subject, 20), (.creditCode, 21), (.standard, 18), (.asOf, 12), (.verdict, 18), (.item, 20),
        (.itemStatus, 11), (.id, 9), (.title, 24), (.required, 10), (.status, 12), (.answers, 34), (.now, 40),
        (.shortBy, 28), (.wayToPass, 28), (.missing, 20), (.evidenceNamed, 24), (.evidenceLacking, 24),
        (.remark, 24), (.advice, 40), (.lastDay, 14),
    ]

    func registers() -> [Page.Register] { [indicatorRegister(), enterpriseRegister()].compactMap { $0 } }

    func indicatorRegister() -> Page.Register {
        let steps = wayByIndicator
        return Page.Register(
            name: pick(zh: "逐项结果", en: "Indicators"),
            columns: Self.registerColumns.map { column($0.label, $0.width) },
            rows: assessment.items.flatMap { item in item.indicators.map { row($0, of: item, steps) } }
                + assessment.vetoes.map { row($0) },
            sharedColumns: shared.count)
    }

    private var shared: [String] {
        let verdict = assessment.verdict.map { wording.pick(Phrases.verdict($0, of: assessment)) } ?? ""
        return [
            submission.subject.name ?? "", submission.subject.creditCode ?? "", standard.id,
            submission.asOf.iso, verdict,
        ]
    }

    /// What the shortest way to pass changes, by the indicator.
    private var wayByIndicator: [String: [String]] {
        guard let way = explanation.wayToPass else { return [:] }
        let writer = ChangeWriter(assessment, wording)
        return Dictionary(uniqueKeysWithValues: way.changes.map { ($0.indicator.id, writer.parts(of: $0)) })
    }

    private func row(_ result: IndicatorResult, of item: ItemResult, _ steps: [String: [String]]) -> [String]
    {
        let question = result.indicator.question
        let rules = RuleWriter(assessment, question, wording)
        let lack =
            result.lacksEvidence
            ? [EvidenceWriter(assessment, wording).lack(of: question, naming: false)] : []
        let gaps = result.status == .unmet ? explanation.gaps(of: result) : []
        let short = gaps.flatMap { gap in (gap.alternatives.first ?? []).map { (gap.condition, $0) } }
        let isAdvised = result.status == .unmet && !result.lacksEvidence
        return shared + [
            "\(item.item.id)  \(wording.pick(item.item.title))",
            isDiagnostic ? "" : wording.pick(Phrases.status(of: item)), question.id,
            wording.title(of: question), wording.pick(result.indicator.level.name),
            wording.pick(Phrases.status(of: result)), values(of: question),
            lines(lack + short.map { rules.sentence($1, of: $0) }),
            lines(short.compactMap { $1.shortfall.flatMap { rules.shortfall($0) } }),
            lines(steps[question.id] ?? []), names(result.missing, of: question),
        ] + evidenceCells(question) + [
            noteCell(question), isAdvised ? question.advice.map { expand($0, of: question) } ?? "" : "",
            lastDay(question),
        ]
    }

    private func row(_ result: VetoResult) -> [String] {
        let question = result.veto.question
        let decision = result.decision.map { wording.date($0.date) + "  " + $0.reference } ?? ""
        return shared + [
            pick(zh: "一票否决情形", en: "Removal triggers"), "", question.id, wording.title(of: question), "",
            wording.pick(Phrases.status(result.status)), values(of: question), decision, "", "",
            names(result.missing, of: question),
        ] + evidenceCells(question) + [noteCell(question), "", lastDay(question)]
    }

    private func evidenceCells(_ question: Question) -> [String] {
        let named = question.evidence.flatMap { evidence in
            files(evidence, of: question).map { wording.pick(evidence.name) + colon + $0.plain }
        }
        let lacking = question.evidence.filter { files($0, of: question).isEmpty }.map {
            wording.pick($0.name)
        }
        return [lines(named), lines(lacking)]
    }

    /// The last day on which it stays what it is; empty where nobody looked or it stays for years.
    private func lastDay(_ question: Question) -> String {
        explanation.outlook?.lastDay(of: question.id)?.iso ?? ""
    }

    private func noteCell(_ question: Question) -> String {
        let remark = submission.remarks[question.id]
        let reason = remark?.notApplicable.map { label(.notApplicable) + colon + $0 }
        return lines([reason, remark?.note].compactMap { $0 })
    }

    private func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }
}
