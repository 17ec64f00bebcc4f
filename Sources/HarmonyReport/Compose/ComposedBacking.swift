import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What stands behind a demand: its clause, whose it is, how it was read, what proves it, what the filler says.
extension AssessmentComposer {
    // MARK: Clause and basis

    /// The words that are asked, or whose demand it is; then what is said of each basis.
    ///
    /// - Parameter gaps: why it fails: the bases of what failed are told as well.
    func clause(_ question: Question, besides gaps: [Gap] = []) -> [Page.Row] {
        let bases: [Basis] = question.basis + gaps.flatMap { self.bases(of: $0, in: question) }
        guard let fragment = question.fragment else {
            return [row(.source, wording.bases(question.basis))] + remarks(on: bases)
        }
        var rows = [row(.clause, .quoted(fragment))] + translated(question.translation)
        for quotation in question.quotations {
            rows.append(
                row(.localClause, .quoted(quotation.fragment) + Page.Text(whose(quotation))))
            rows += translated(quotation.translation)
        }
        return rows + remarks(on: bases)
    }

    private func translated(_ translation: String?) -> [Page.Row] {
        guard wording.language == .en, let translation else { return [] }
        return [Page.Row("", Page.Text("\(translation) (unofficial translation)"), weight: .faint)]
    }

    /// Of several local files each is named.
    private func whose(_ quotation: Quotation) -> String {
        guard standard.layers.count > 2 else { return "" }
        return bracketed(wording.pick(standard.layers[quotation.layer].title))
    }

    private func bases(of gap: Gap, in question: Question) -> [Basis] {
        let rules = RuleWriter(assessment, question, wording)
        return gap.alternatives.joined().flatMap { rules.basis(of: $0, in: gap.condition) }
    }

    /// The note of a basis is part of it, and so are the words of a law.
    private func remarks(on bases: [Basis]) -> [Page.Row] {
        var rows: [Page.Row] = []
        for basis in bases {
            let lead = Page.Text(wording.basis(basis) + colon)
            let note = basis.note.map { row(.basis, lead + Page.Text(wording.pick($0))) }
            let quote = basis.quote.map { row(.quote, lead + .quoted($0), .folded) }
            let isTold = wording.language == .en && quote != nil
            let translation = basis.translation.flatMap { isTold ? row(.quote, $0, .folded) : nil }
            for row in [note, quote, translation].compactMap({ $0 }) where !rows.contains(row) {
                rows.append(row)
            }
        }
        return rows
    }

    /// How vague words were read: those of the thresholds that failed, each once, then of the whole demand.
    func readings(of question: Question, _ gaps: [Gap]) -> [String] {
        let rules = RuleWriter(assessment, question, wording)
        var readings: [String] = []
        for gap in gaps {
            for shortcoming in gap.alternatives.joined() {
                for parameter in rules.parameters(gap.condition.require, shortcoming.node) {
                    guard let reading = parameter.reading.map({ expand($0, of: question) }) else { continue }
                    if !readings.contains(reading) { readings.append(reading) }
                }
            }
        }
        return readings + (question.reading.map { [expand($0, of: question)] } ?? [])
    }

    // MARK: Proof and advice

    func evidence(_ question: Question) -> [Page.Row] {
        guard !question.evidence.isEmpty else { return [] }
        let kinds = question.evidence.map { evidence in
            Page.Text(wording.pick(evidence.name))
                + files(evidence, of: question).map {
                    Page.Text(pick(zh: "（已列：", en: " (listed: ")) + $0
                        + Page.Text(pick(zh: "）", en: ")"))
                }.joined(separator: "")
        }
        return [row(.evidence, kinds.joined(separator: pick(zh: "、", en: "; ")))]
    }

    /// The files named for one kind of evidence, in one text; nothing where none are.
    func files(_ evidence: Evidence, of question: Question) -> [Page.Text] {
        let files = submission.remarks[question.id]?.files(evidence.id) ?? []
        guard !files.isEmpty else { return [] }
        let writer = EvidenceWriter(assessment, wording)
        return [files.map { writer.text($0) }.joined(separator: comma)]
    }

    func advice(_ question: Question) -> [Page.Row] {
        question.advice.map { [row(.advice, expand($0, of: question))] } ?? []
    }

    /// What the filler says of it.
    func remark(_ question: Question) -> [Page.Row] {
        submission.remarks[question.id]?.note.map { [row(.note, .foreign($0))] } ?? []
    }
}
