import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Composes the page of an assessment: the verdict, what to do, the gaps, then all the rest, in words of one language.
struct AssessmentComposer {
    let explanation: AssessmentExplanation
    let wording: Wording
    /// The program's.
    let version: String

    init(_ explanation: AssessmentExplanation, _ language: Language, version: String) {
        self.explanation = explanation
        self.version = version
        wording = Wording(explanation.assessment.standard, language)
    }

    func page() -> Page {
        var page = Page(wording.language, title: title, name: name)
        page.identity = identity()
        page.remarks = remarks()
        page.figures = figures()
        page.sections = sections()
        page.notice = wording.pick(Phrases.notice(standard))
        page.hints = hints()
        page.signatures = signatures()
        page.registers = registers()
        return page
    }

    private func sections() -> [Page.Section] {
        // What decides the verdict stands first.
        let isVetoed = assessment.verdict == .vetoed
        let sections: [Page.Section?] =
            [
                steps(), glance(), problems(),
                isVetoed ? vetoes() : nil, gaps(.required), isVetoed ? nil : vetoes(),
            ]
            + missing()
            + [
                review(), gaps(.advisory), enterprises(), points(), findings(), notes(), due(), prospects(),
                facts(),
            ]
            + assessment.items.map { item($0) }
            + [checklist(), evidenceList(), conventions(), legend(), about()]
        return sections.compactMap { $0 }.filter { !$0.blocks.isEmpty }
    }

    // MARK: Short names

    var assessment: Assessment { explanation.assessment }
    var standard: Standard { assessment.standard }
    var submission: Submission { assessment.submission }
    var isDiagnostic: Bool { assessment.verdict == nil }
    var comma: String { pick(zh: "、", en: ", ") }
    var semicolon: String { pick(zh: "；", en: "; ") }
    var colon: String { pick(zh: "：", en: ": ") }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    func label(_ label: Label) -> String { wording.pick(label.words) }

    func expand(_ text: Localized, of question: Question) -> String {
        wording.expand(text, of: question, standard, assessment.frame)
    }

    func names(_ slots: [Int], of question: Question) -> String {
        wording.names(slots, of: question, assessment)
    }

    /// "E3.2  大会按年召开"
    func heading(_ question: Question) -> String { "\(question.id)  \(wording.title(of: question))" }

    /// The same, leading to where it is told in full.
    func link(_ question: Question) -> Page.Text { .link(heading(question), to: question.id) }

    func bracketed(_ text: String) -> String { pick(zh: "（\(text)）", en: " (\(text))") }

    /// Ids in their order, those that follow one another as runs.
    func runs(_ ids: [String], in all: [String]) -> String {
        Phrases.runs(ids, in: all).map {
            $0.count > 2 ? "\($0[0])–\($0[$0.count - 1])" : $0.joined(separator: comma)
        }
        .joined(separator: comma)
    }

    // MARK: Parts

    func row(_ label: Label, _ text: Page.Text, _ weight: Page.Weight = .plain) -> Page.Row {
        Page.Row(self.label(label), text, weight: weight)
    }

    func row(_ label: Label, _ text: String, _ weight: Page.Weight = .plain) -> Page.Row {
        row(label, Page.Text(text), weight)
    }

    func column(_ label: Label, _ width: Double, _ alignment: Page.Table.Alignment = .start)
        -> Page.Table.Column
    {
        Page.Table.Column(self.label(label), width: width, alignment: alignment)
    }

    func cell(_ text: String, sign: Page.Sign? = nil) -> Page.Table.Cell {
        Page.Table.Cell(Page.Text(text), sign: sign)
    }

    /// An id and a title, as the first two cells of a row.
    func cells(_ question: Question, links: Bool = true) -> [Page.Table.Cell] {
        [
            Page.Table.Cell(links ? .link(question.id, to: question.id) : Page.Text(question.id, .unbroken)),
            cell(wording.title(of: question)),
        ]
    }
}
