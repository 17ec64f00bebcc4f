import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Who was judged by what, and what came of it: all of it on the first screen.
extension HTMLWriter {
    var documentTitle: String {
        (submission.subject.name.map { $0 + colon } ?? "") + title
    }

    /// A diagnosis is no 自评: its title stands alone.
    private var title: String {
        let role = wording.pick(Phrases.role(submission.assessor.role))
        return wording.pick(standard.title) + (assessment.verdict == nil ? "" : colon + role)
    }

    // MARK: Identity

    func heading() -> HTML {
        let subject = submission.subject
        let unknown = HTML(pick(zh: "未填", en: "not given"))
        var rows = row("对象", "Subject", subject.name.map { user($0) } ?? unknown)
        if let code = subject.creditCode { rows += row("统一社会信用代码", "Credit code", user(code)) }
        rows += row("基准日", "As of", day)
        if let name = submission.assessor.name { rows += row("填报人", "Assessor", user(name)) }
        rows += row("依据", "Document", wording.citation(standard.source))
        for layer in standard.layers.dropFirst() { rows += row("地方", "Local rules", wording.layer(layer)) }
        if !standard.profile.roles.isEmpty { rows += row("角色", "Role", roles) }
        let spent = standard.profile.historical.map {
            HTML.block("p", ["class": "remark"], pick(zh: "状态：", en: "Status: ") + wording.pick($0))
        }
        return .block("h1", title)
            + .block("dl", ["class": "identity"], rows)
            + (spent ?? .empty)
    }

    /// On paper nobody chooses: where all duties were judged, whose they are.
    private var roles: String {
        assessment.roles.isEmpty
            ? pick(zh: "全部：", en: "all: ")
                + standard.profile.roles.map { wording.pick($0.label) }.joined(separator: comma)
            : words.roles()
    }

    private var day: String {
        let day = wording.date(submission.asOf)
        guard let stated = submission.statedAsOf, stated != submission.asOf else { return day }
        return day
            + pick(
                zh: "（命令行指定；答案文件所填为\(wording.date(stated))）",
                en: " (from the command line; the file says \(wording.date(stated)))")
    }

    // MARK: Verdict

    func verdict() -> HTML {
        let sign = Sign(assessment.verdict)
        let text =
            assessment.verdict.map { wording.pick(Phrases.verdict($0, of: assessment)) }
            ?? wording.pick(Phrases.noVerdict)
        let badge = HTML.block(
            "p", ["class": "badge \(sign.style)"],
            .inline("span", ["class": "sign"], sign.mark)
                + .inline(
                    "span",
                    .inline("small", pick(zh: "结论", en: "Verdict")) + .inline("strong", sentenceCase(text))))
        let errors = FigureWriter(assessment, wording).errors.map {
            HTML.block("p", ["class": "remark"], HTML.inline("b", "✗ ") + HTML(sentenceCase($0)))
        }
        let evidence = EvidenceWriter(assessment, wording)
        let looked = evidence.summary.map {
            HTML.block(
                "p", ["class": evidence.isTrouble ? "remark" : "faint"],
                pick(zh: "佐证：", en: "Evidence: ") + $0)
        }
        return .block("div", ["class": "verdict"], [badge, figures()]) + (errors ?? .empty)
            + enterprisesAtOdds() + (looked ?? .empty)
    }

    private func figures() -> HTML {
        let figures = FigureWriter(assessment, wording)
        guard assessment.verdict != nil else {
            return .block(
                "div", ["class": "figures"],
                [figure(pick(zh: "完整度", en: "Completeness"), figures.answered, "", "")])
        }
        return .block(
            "div", ["class": "figures"],
            [
                figure(
                    pick(zh: "符合的项", en: "Items met"), figures.items, pick(zh: " 项", en: ""),
                    trimmed(figures.otherItems)),
                counted(),
                figure(
                    pick(zh: "得分", en: "Score"), figures.score, pick(zh: " / 100", en: " of 100"),
                    pick(zh: "本工具惯例，不影响结论", en: "this tool's convention; decides nothing")),
                figure(
                    pick(zh: "完整度", en: "Completeness"), figures.completeness, "", figures.decided),
            ])
    }

    /// Points and level, where the standard counts them: what a locality asks for first.
    private func counted() -> HTML {
        guard let points = FigureWriter(assessment, wording).points else { return .empty }
        return figure(
            pick(zh: "总分", en: "Points"), points.number, " / " + points.base, points.level)
    }

    private func figure(_ name: String, _ number: String, _ unit: String, _ caption: String) -> HTML {
        .block(
            "div", ["class": "figure"],
            [
                .block("small", name),
                .block("p", HTML.inline("b", number) + HTML(unit)),
                caption.isEmpty ? .empty : .block("small", caption),
            ])
    }

    /// Without the comma that joins it to a sentence.
    private func trimmed(_ text: String) -> String {
        String(text.drop { $0 == "，" || $0 == "," || $0 == " " })
    }

    /// English sentences that stand alone begin with a capital.
    func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
