import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The documents that prove the answers, and what is wrong or doubtful in what was handed in.
extension AssessmentComposer {
    // MARK: Evidence

    /// To take along: what is still to be brought, by the items that ask for it.
    func checklist() -> Page.Section? {
        var blocks: [Page.Block] = []
        for item in assessment.items {
            let checks = item.indicators.filter { $0.status != .notApplicable }
                .flatMap { self.checks($0.indicator.question) }
            if !checks.isEmpty {
                blocks += [
                    .heading("\(item.item.id)  \(wording.pick(item.item.title))"), .checklist(checks),
                ]
            }
        }
        let ofTriggers = assessment.vetoes.flatMap { checks($0.veto.question) }
        if !ofTriggers.isEmpty {
            blocks += [.heading(pick(zh: "一票否决情形", en: "Removal triggers")), .checklist(ofTriggers)]
        }
        guard !blocks.isEmpty else { return nil }
        let remark = pick(zh: "尚未列出的佐证材料，一行一份；备齐后打勾。", en: "Evidence not named yet, a line a document.")
        return Page.Section(
            "checklist", pick(zh: "备证清单", en: "Evidence still to be brought"), place: .apart,
            [.line(Page.Line(nil, Page.Text(remark), weight: .faint))] + blocks)
    }

    private func checks(_ question: Question) -> [Page.Check] {
        question.evidence.filter { files($0, of: question).isEmpty }.map { evidence in
            Page.Check(
                isDone: false, text: Page.Text(wording.pick(evidence.name)), remark: heading(question))
        }
    }

    /// What was named, kind by kind.
    func evidenceList() -> Page.Section? {
        let questions =
            assessment.indicators.filter { $0.status != .notApplicable }.map(\.indicator.question)
            + assessment.vetoes.map(\.veto.question)
        let rows = questions.compactMap { question -> [Page.Table.Cell]? in
            let named = question.evidence.flatMap { evidence in
                files(evidence, of: question).map { Page.Text(wording.pick(evidence.name) + colon) + $0 }
            }
            guard let first = named.first else { return nil }
            return cells(question, links: false) + [Page.Table.Cell(first, below: Array(named.dropFirst()))]
        }
        guard !rows.isEmpty else { return nil }
        let remark = pick(
            zh: "文件名由填报人列出，本工具没有查阅其内容。",
            en: "The files are named by the filler; their content has not been read.")
        return Page.Section(
            "evidence", pick(zh: "附：已列佐证", en: "Appendix: evidence named"), place: .reference,
            [
                .line(Page.Line(nil, Page.Text(remark), weight: .faint)),
                .table(
                    Page.Table(
                        columns: [column(.id, 7), column(.indicator, 26), column(.evidenceNamed, 50)],
                        rows: rows)
                ),
            ])
    }

    // MARK: Problems

    /// Whoever holds the report alone has not seen the messages.
    func problems() -> Page.Section? {
        var finder = PlaceFinder()
        let found = (submission.diagnostics + (assessment.evidence?.diagnostics ?? []))
            .filter { $0.severity > .note }
        guard !found.isEmpty else { return nil }
        let table = Page.Table(
            columns: [
                column(.place, 14), column(.severity, 8), column(.problem, 40), column(.remedy, 30),
            ],
            rows: found.prefix(Self.problemLimit).map { diagnostic in
                [
                    cell(finder.place(of: diagnostic).map { place($0) } ?? "–"),
                    cell(
                        wording.pick(diagnostic.severity.name),
                        sign: diagnostic.severity == .error ? .bad : .warning),
                    Page.Table.Cell(.foreign(wording.pick(diagnostic.message))),
                    Page.Table.Cell(diagnostic.help.map { .foreign(wording.pick($0)) } ?? "–"),
                ]
            })
        let rest = found.count - Self.problemLimit
        let more = pick(zh: "另有 \(rest) 处未列出。", en: "\(rest) more are not listed.")
        return Page.Section(
            "problems", pick(zh: "填报中的问题", en: "Problems in the answers"),
            [.table(table)] + (rest > 0 ? [.line(Page.Line(nil, Page.Text(more), weight: .faint))] : []))
    }

    /// More than this nobody reads on paper; the rest is counted.
    private static var problemLimit: Int { 50 }

    private func place(_ place: FindingPlace) -> String {
        if place.isWorkbook { return place.cell ?? "–" }
        return pick(
            zh: "第 \(place.line) 行第 \(place.column) 列", en: "line \(place.line), column \(place.column)")
    }
}
