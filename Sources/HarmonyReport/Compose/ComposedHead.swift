import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Who was judged by what, and what came of it.
extension AssessmentComposer {
    /// A diagnosis is no 自评: its title stands alone.
    var title: String {
        let role = wording.pick(Phrases.role(submission.assessor.role))
        return wording.pick(standard.title) + (isDiagnostic ? "" : colon + role)
    }

    var name: String { (submission.subject.name.map { $0 + colon } ?? "") + title }

    // MARK: Identity

    func identity() -> [Page.Row] {
        let subject = submission.subject
        var rows = [
            row(.subject, subject.name.map { .foreign($0) } ?? Page.Text(pick(zh: "未填", en: "not given")))
        ]
        if let code = subject.creditCode { rows.append(row(.creditCode, .foreign(code))) }
        rows.append(row(.asOf, day))
        if let name = submission.assessor.name { rows.append(row(.filler, .foreign(name))) }
        rows.append(row(.document, wording.citation(standard.source)))
        rows += standard.layers.dropFirst().map { row(.localRules, wording.layer($0)) }
        if !standard.profile.roles.isEmpty { rows.append(row(.role, roles)) }
        return rows
    }

    private var day: String {
        let day = wording.date(submission.asOf)
        guard let stated = submission.statedAsOf, stated != submission.asOf else { return day }
        return day
            + pick(
                zh: "（出具本报告时指定；填报时所写为\(wording.date(stated))）",
                en: " (set for this report; the answers say \(wording.date(stated)))")
    }

    /// Whose duties were judged, and what was left out.
    private var roles: String {
        if assessment.roles.isEmpty {
            return pick(zh: "全部：", en: "all: ")
                + standard.profile.roles.map { wording.pick($0.label) }.joined(separator: comma)
        }
        let chosen = assessment.roles.map { wording.pick(standard.profile.roles.label(of: $0)) }
            .joined(separator: comma)
        let count = assessment.leftOut.count
        guard count > 0 else { return chosen }
        let all = standard.indicators.map(\.id)
        let groups = leftOut.map { group in
            pick(
                zh: "\(group.label) \(group.ids.count) 项（\(runs(group.ids, in: all))）",
                en: "\(group.label) \(group.ids.count) (\(runs(group.ids, in: all)))")
        }
        return chosen
            + pick(
                zh: "；未列入他方职责 \(count) 项：",
                en: "; left out, \(count) \(count == 1 ? "duty" : "duties") of others: ")
            + groups.joined(separator: semicolon)
    }

    /// The duties of others, by whose they are.
    private var leftOut: [(label: String, ids: [String])] {
        var groups: [(label: String, ids: [String])] = []
        for indicator in assessment.leftOut {
            let label = wording.list(
                indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) })
            if let index = groups.firstIndex(where: { $0.label == label }) {
                groups[index].ids.append(indicator.id)
            } else {
                groups.append((label, [indicator.id]))
            }
        }
        return groups
    }

    // MARK: Before anything else

    func remarks() -> [Page.Line] {
        var lines: [Page.Line] = []
        if let spent = standard.profile.historical {
            lines.append(Page.Line(.warning, Page.Text(label(.state) + colon + wording.pick(spent))))
        }
        if let errors = FigureWriter(assessment, wording).errors {
            lines.append(Page.Line(.bad, .link(errors, to: "problems")))
        }
        if let found = assessment.enterprises {
            let writer = EnterpriseWriter(found: found, assessment: assessment, wording: wording)
            if let odds = writer.atOdds { lines.append(Page.Line(.bad, .link(odds, to: "enterprises"))) }
        }
        let isEnding = explanation.outlook?.verdictTurn != nil
        // That what is not met stays so need not be told.
        if isEnding || assessment.verdict == .pass, let holds = outlookWriter?.sentence {
            lines.append(Page.Line(isEnding ? .warning : .told, Page.Text(holds)))
        }
        let evidence = EvidenceWriter(assessment, wording)
        if let summary = evidence.summary {
            lines.append(
                Page.Line(
                    evidence.isTrouble ? .warning : .told, Page.Text(label(.evidence) + colon + summary)))
        }
        return lines
    }

    // MARK: Figures

    func figures() -> [Page.Figure] {
        let figures = FigureWriter(assessment, wording)
        var all = [verdict]
        guard !isDiagnostic else {
            return all + [Page.Figure(label(.completeness), figures.answered)]
        }
        var items = Page.Figure(label(.itemsMet), figures.items)
        (items.unit, items.remark) = (pick(zh: " 项", en: ""), figures.otherItems)
        all.append(items)
        // What a locality asks for first.
        if let points = figures.points(explanation.scoreSheet) {
            var figure = Page.Figure(label(.points), points.number)
            (figure.unit, figure.remark) = (" / " + points.base, points.level)
            all.append(figure)
        }
        var score = Page.Figure(label(.score), figures.score)
        score.unit = pick(zh: " / 100", en: " of 100")
        score.remark = pick(zh: "本工具自定口径，不影响结论", en: "this tool's own rule; decides nothing")
        var completeness = Page.Figure(label(.completeness), figures.completeness)
        completeness.remark = figures.decided
        return all + [score, completeness]
    }

    private var verdict: Page.Figure {
        let text =
            assessment.verdict.map { wording.pick(Phrases.verdict($0, of: assessment)) }
            ?? wording.pick(Phrases.noVerdict)
        return Page.Figure(label(.verdict), text, sign: Page.Sign(assessment.verdict))
    }

    // MARK: At a terminal

    func hints() -> [String] {
        var hints: [String] = []
        if EvidenceWriter(assessment, wording).isElsewhere {
            hints.append(
                pick(
                    zh: "佐证材料放在别处的，用 --evidence 指明文件夹", en: "where the evidence is: --evidence FOLDER"))
        }
        if !standard.profile.roles.isEmpty, assessment.roles.isEmpty {
            let roles = standard.profile.roles.map(\.id).joined(separator: comma)
            hints.append(
                pick(
                    zh: "只看一方的职责，用 --role 选择：\(roles)",
                    en: "for the duties of one, choose by --role: \(roles)"))
        }
        hints.append(
            pick(
                zh: "逐项填报情况和佐证清单见 -o 报告.html、报告.docx 或者报告.xlsx",
                en: "every answer and a list of the evidence: -o report.html, report.docx or report.xlsx"))
        return hints
    }
}
