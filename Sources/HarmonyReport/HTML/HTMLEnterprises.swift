import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The park's figures beside what its enterprises' answers come to.
extension HTMLWriter {
    func enterprises() -> HTML {
        guard let found = assessment.enterprises else { return .empty }
        let writer = EnterpriseWriter(found: found, assessment: assessment, wording: wording)
        return section(
            "enterprises", writer.heading,
            [
                list(([writer.summary] + writer.remarks).map { user($0) }),
                table(
                    [
                        "", pick(zh: "数字", en: "Figure"), pick(zh: "填报", en: "Claimed"),
                        pick(zh: "核算", en: "By the answers"), pick(zh: "比较", en: "Compared"),
                    ],
                    found.figures.map { row(of: $0, writer) }),
                list(writer.conclusion.map { HTML($0) }),
            ])
    }

    /// On the first screen, beside the verdict, which rests on the park's own figures.
    func enterprisesAtOdds() -> HTML {
        guard let found = assessment.enterprises else { return .empty }
        let writer = EnterpriseWriter(found: found, assessment: assessment, wording: wording)
        let place = Localized(zh: "“由企业答案核算”", en: "“\(writer.heading)”")
        guard let odds = writer.atOdds(place) else { return .empty }
        return .block("p", ["class": "remark"], HTML.inline("b", "✗ ") + HTML(odds))
    }

    private func row(of figure: EnterpriseFigure, _ writer: EnterpriseWriter) -> [HTML] {
        let sign = writer.sign(figure)
        return [
            .inline("span", ["class": "status \(sign.style)"], HTML.inline("b", sign.mark)),
            HTML(writer.name(figure)) + people(figure, writer), HTML(writer.claimed(figure)),
            HTML(writer.computed(figure)), HTML(writer.difference(figure)),
        ]
    }

    /// Who is behind it, and how the answers were read.
    private func people(_ figure: EnterpriseFigure, _ writer: EnterpriseWriter) -> HTML {
        var rows = HTML.joined(
            writer.people(figure).map { row($0.label.zh, $0.label.en, user($0.names)) })
        if let reading = figure.input.aggregate.reading, figure.state != .agrees {
            rows += row("读法", "Reading", wording.pick(reading))
        }
        return rows.isEmpty ? .empty : .block("dl", rows)
    }
}
