import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The park's figures beside what its enterprises' answers come to.
extension AssessmentComposer {
    private var enterpriseWriter: EnterpriseWriter? {
        assessment.enterprises.map { EnterpriseWriter(found: $0, assessment: assessment, wording: wording) }
    }

    func enterprises() -> Page.Section? {
        guard let writer = enterpriseWriter else { return nil }
        let table = Page.Table(
            columns: [
                column(.figure, 40), column(.claimed, 12), column(.computed, 20), column(.compared, 24),
            ],
            rows: writer.found.figures.map { figure in
                [
                    Page.Table.Cell(
                        Page.Text(writer.name(figure)), sign: writer.sign(figure),
                        below: people(figure, writer)),
                    cell(writer.claimed(figure)), cell(writer.computed(figure)),
                    cell(writer.difference(figure)),
                ]
            })
        return Page.Section(
            "enterprises", writer.heading,
            [
                .list(
                    [Page.Line(.told, Page.Text(writer.summary))]
                        + writer.remarks.map { Page.Line(.warning, .foreign($0)) }),
                .table(table),
                .list(writer.conclusion.map { Page.Line(nil, Page.Text($0), weight: .strong) }),
            ])
    }

    /// Who is behind a figure, and how the answers were read.
    private func people(_ figure: EnterpriseFigure, _ writer: EnterpriseWriter) -> [Page.Text] {
        var lines = writer.people(figure).map {
            Page.Text(wording.pick($0.label) + colon) + .foreign($0.names)
        }
        if let reading = figure.input.aggregate.reading, figure.state != .agrees {
            lines.append(Page.Text(label(.reading) + colon + wording.pick(reading)))
        }
        return lines
    }

    /// A row for each enterprise with what it adds to each figure.
    func enterpriseRegister() -> Page.Register? {
        guard let writer = enterpriseWriter else { return nil }
        let found = writer.found
        let columns =
            [
                Page.Table.Column(pick(zh: "文件", en: "File"), width: 26),
                Page.Table.Column(pick(zh: "企业", en: "Enterprise"), width: 30), column(.creditCode, 22),
                Page.Table.Column(pick(zh: "评估方", en: "Assessed by"), width: 14), column(.asOf, 16),
            ] + found.figures.map { Page.Table.Column(writer.name($0), width: 14, alignment: .end) }
        return Page.Register(
            name: pick(zh: "各企业", en: "Enterprise by enterprise"), columns: columns,
            rows: found.enterprises.enumerated().map { place, record in
                [
                    record.file, record.name ?? "", record.creditCode ?? "", writer.side(record.role),
                    record.asOf.map { wording.date($0) } ?? "",
                ] + found.figures.map { value($0.values[place]) }
            })
    }

    /// Counted, not counted, undecided, or the enterprise's number.
    private func value(_ value: Value) -> String {
        switch value {
        case .unknown: Page.Sign.open.mark
        case .number(let number): number.plainText()
        case .true: Page.Sign.good.mark
        default: Page.Sign.bad.mark
        }
    }
}
