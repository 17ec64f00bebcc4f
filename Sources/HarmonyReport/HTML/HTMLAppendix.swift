import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What the result rests on: thresholds that are conventions, the evidence, the versions, and what it is not.
extension HTMLWriter {
    // MARK: Conventions

    func conventions() -> HTML {
        appendix(
            "conventions", pick(zh: "附：所用惯例", en: "Appendix: conventions used"),
            pick(
                zh: "条文没有规定数值的，按下列惯例判断；惯例不是条文，当地另有规定的从其规定。",
                en:
                    "Where the document sets no number these conventions were used. They are no part of the document, and local rules take their place."
            ),
            [
                pick(zh: "编号", en: "Id"), pick(zh: "界限", en: "Threshold"), pick(zh: "取值", en: "Value"),
                pick(zh: "来源", en: "Whose"), pick(zh: "读法", en: "Reading"),
            ], assessment.conventions.map { convention($0.parameter, of: $0.question) })
    }

    /// A table that says first how it is to be taken; without rows there is none.
    private func appendix(
        _ id: String, _ title: String, _ remark: String, _ columns: [String], _ rows: [[HTML]]
    ) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return section(id, title, [.block("p", ["class": "faint"], remark), table(columns, rows)])
    }

    private func convention(_ parameter: Parameter, of question: Question) -> [HTML] {
        let label = parameter.label.map { expand($0, of: question) } ?? wording.title(of: question)
        let notes = parameter.basis.compactMap(\.note).map { wording.pick($0) }
        let readings = [parameter.reading.map { expand($0, of: question) }].compactMap { $0 } + notes
        return [
            HTML(question.id), HTML(label), short(wording.parameter(parameter)),
            HTML(wording.bases(parameter.basis)),
            readings.isEmpty ? HTML("–") : HTML(readings.joined(separator: pick(zh: "", en: " "))),
        ]
    }

    // MARK: Evidence

    func evidenceList() -> HTML {
        let questions =
            assessment.indicators.filter { $0.status != .notApplicable }.map(\.indicator.question)
            + assessment.vetoes.map(\.veto.question)
        let rows = questions.filter { !$0.evidence.isEmpty }.map { question in
            let kinds = question.evidence.map { evidence in
                HTML(wording.pick(evidence.name) + colon) + files(evidence, of: question)
            }
            return cells(question, [list(kinds)])
        }
        return appendix(
            "evidence", pick(zh: "附：佐证清单", en: "Appendix: list of evidence"),
            pick(
                zh: "文件名由填报人列出，本工具没有查阅其内容。",
                en: "The files are named by the filler; their content has not been read."),
            columns([pick(zh: "佐证和所列文件", en: "Evidence and files named")]), rows)
    }

    // MARK: Versions

    func colophon() -> HTML {
        var rows = HTML.empty
        for (index, layer) in standard.layers.enumerated() {
            let documents = layer.sources.map { wording.citation($0) }.joined(
                separator: pick(zh: "、", en: "; "))
            rows += row(
                index == 0 ? "标准" : "地方标准", index == 0 ? "Criteria" : "Local criteria",
                pick(
                    zh: "\(wording.pick(layer.title))（\(layer.id) \(layer.version)）：",
                    en: "\(wording.pick(layer.title)) (\(layer.id) \(layer.version)): ")
                    + documents)
        }
        rows += row("程序", "Program", "harmony \(version)")
        return section(
            "about", pick(zh: "附：本报告是什么、不是什么", en: "Appendix: what this report is and is not"),
            [
                .block("p", wording.pick(Phrases.notice(standard))),
                .block("dl", rows),
            ])
    }

    // MARK: Signatures

    func signOff() -> HTML {
        let isOwn = submission.assessor.role == nil || submission.assessor.role == .own
        let fields: [String] =
            !isOwn
            ? [
                pick(zh: "评估单位（盖章）", en: "Assessing body (seal)"),
                pick(zh: "评估人（签字）", en: "Assessor (signature)"), pick(zh: "日期", en: "Date"),
            ]
            : standard.accepts(answersFor: "enterprise")
                ? [
                    pick(zh: "企业（盖章）", en: "Enterprise (seal)"), pick(zh: "工会（盖章）", en: "Union (seal)"),
                    pick(zh: "职工代表大会审议日期", en: "Considered by the employees' congress on"),
                    pick(zh: "企业负责人（签字）", en: "For the enterprise (signature)"),
                    pick(zh: "工会负责人（签字）", en: "For the union (signature)"), pick(zh: "日期", en: "Date"),
                ]
                : [
                    pick(zh: "填报单位（盖章）", en: "Reporting unit (seal)"),
                    pick(zh: "负责人（签字）", en: "Person responsible (signature)"), pick(zh: "日期", en: "Date"),
                ]
        return section(
            "signatures", pick(zh: "签章", en: "Signatures"),
            [
                .block("div", ["class": "signatures"], fields.map { .block("p", $0) }),
                .block(
                    "p", ["class": "faint"],
                    pick(
                        zh: "签章只确认所填情况属实，不构成认定。",
                        en: "Signatures confirm that the answers are true; they are no finding.")),
            ])
    }
}
