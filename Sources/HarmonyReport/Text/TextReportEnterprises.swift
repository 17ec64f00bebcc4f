import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The park's figures beside what its enterprises' answers come to.
extension TextReportWriter {
    mutating func enterprises() {
        guard let found = assessment.enterprises else { return }
        let writer = EnterpriseWriter(found: found, assessment: assessment, wording: wording)
        page.heading(writer.heading)
        page.line(writer.summary, mark: "  · ")
        for line in writer.remarks { page.line(line, mark: "  ! ", style: .warning) }
        for figure in found.figures { self.figure(figure, writer) }
        for line in writer.conclusion { page.line(line, mark: "  → ", style: .strong) }
    }

    /// Beside the verdict, which rests on the park's own figures.
    mutating func enterprisesAtOdds() {
        guard let found = assessment.enterprises else { return }
        let writer = EnterpriseWriter(found: found, assessment: assessment, wording: wording)
        let place = Localized(zh: "“由企业答案核算”", en: "below")
        if let odds = writer.atOdds(place) { row("核算", "Enterprises", odds, style: .bad) }
    }

    private mutating func figure(_ figure: EnterpriseFigure, _ writer: EnterpriseWriter) {
        let style: TextPage.Style =
            switch figure.state {
            case .agrees: .good
            case .differs: .bad
            case .open, .unclaimed: .warning
            }
        let parts = [
            pick(zh: "填报 ", en: "claimed ") + writer.claimed(figure),
            pick(zh: "核算 ", en: "by the answers ") + writer.computed(figure), writer.difference(figure),
        ]
        page.line(
            writer.name(figure) + pick(zh: "：", en: ": ") + parts.joined(separator: pick(zh: "，", en: ", ")),
            mark: "  \(writer.sign(figure).mark) ", style: style)
        for list in writer.people(figure) { row(list.label.zh, list.label.en, list.names, indent: 4) }
        if let reading = figure.input.aggregate.reading, figure.state != .agrees {
            row("读法", "Reading", wording.pick(reading), indent: 4)
        }
    }
}
