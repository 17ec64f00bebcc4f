import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What every part of the document needs: the assessment, the words for it, and the small parts that recur.
struct HTMLWriter {
    let assessment: Assessment
    let wording: Wording
    let explainer: Explainer
    let version: String
    /// The sentences of the text report; its page stays empty.
    let words: TextReportWriter

    init(_ assessment: Assessment, _ language: Language, version: String) {
        self.assessment = assessment
        self.version = version
        wording = Wording(assessment.standard, language)
        explainer = Explainer(assessment)
        words = TextReportWriter(assessment, language, TextPage.Options(width: 100, color: false))
    }

    var standard: Standard { assessment.standard }
    var submission: Submission { assessment.submission }
    var isChinese: Bool { wording.language == .zh }
    var comma: String { pick(zh: "、", en: ", ") }
    var colon: String { pick(zh: "：", en: ": ") }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    func expand(_ text: Localized, of question: Question) -> String {
        wording.expand(text, of: question, standard, assessment.frame)
    }

    // MARK: Texts

    /// What the filler wrote: kept apart, so that its writing direction and language stay its own.
    func user(_ text: String) -> HTML {
        hasChinese(text) && !isChinese
            ? .inline("bdi", ["lang": "zh-CN"], text) : .inline("bdi", text)
    }

    /// Words of a document, which are Chinese in every report.
    func quoted(_ text: String) -> HTML {
        isChinese ? .inline("q", text) : .inline("q", ["lang": "zh-CN"], text)
    }

    func translated(_ translation: String?) -> HTML {
        guard !isChinese, let translation else { return .empty }
        return .block("p", ["class": "faint"], "Unofficial translation: " + translation)
    }

    private func hasChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            0x2E80...0x9FFF ~= $0.value || 0xF900...0xFFEF ~= $0.value || 0x20000...0x3FFFD ~= $0.value
        }
    }

    // MARK: Parts

    func section(_ id: String, _ title: String, _ content: [HTML]) -> HTML {
        guard content.contains(where: { !$0.isEmpty }) else { return .empty }
        return .block("section", ["id": id], [.block("h2", title)] + content)
    }

    /// A term and what belongs to it.
    func row(_ zh: String, _ en: String, _ content: HTML) -> HTML {
        .block("dt", pick(zh: zh, en: en)) + .block("dd", content)
    }

    func row(_ zh: String, _ en: String, _ text: String) -> HTML { row(zh, en, HTML(text)) }

    func list(_ entries: [HTML]) -> HTML {
        entries.isEmpty ? .empty : .block("ul", entries.map { .block("li", $0) })
    }

    /// A table whose cells bear their column's name, for narrow screens, where a row becomes a block.
    func table(_ columns: [String], _ rows: [[HTML]]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let head = HTML.block("tr", columns.map { .block("th", ["scope": "col"], $0) })
        let body = rows.map { cells in
            HTML.block("tr", zip(columns, cells).map { .block("td", ["data-label": $0], $1) })
        }
        return .block("table", [.block("thead", [head]), .block("tbody", body)])
    }

    /// The columns of what is told question by question, and the cells of such a row.
    func columns(_ rest: [String]) -> [String] {
        [pick(zh: "编号", en: "Id"), pick(zh: "指标", en: "Indicator")] + rest
    }

    func cells(_ question: Question, _ rest: [HTML]) -> [HTML] {
        [HTML(question.id), HTML(wording.title(of: question))] + rest
    }

    /// The files named for one kind of evidence, or that none are.
    func files(_ evidence: Evidence, of question: Question) -> HTML {
        let files = submission.remarks[question.id]?.files(evidence.id) ?? []
        guard !files.isEmpty else {
            return .inline("span", ["class": "absent"], pick(zh: "未列", en: "none named"))
        }
        let writer = EvidenceWriter(assessment, wording)
        return .joined(files.map { user(writer.file($0)) }, separator: comma)
    }

    /// Words that no line breaks.
    func short(_ words: String) -> HTML { .inline("span", ["class": "short"], words) }

    /// A sign with its word: never told by colour alone.
    func status(_ sign: Sign, _ word: String) -> HTML {
        .inline("span", ["class": "status \(sign.style)"], HTML.inline("b", sign.mark) + HTML(" " + word))
    }
}
