import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Puts an answer that differs into words.
struct DifferenceWriter {
    private let wording: Wording
    private let standard: Standard
    private let frame: Frame

    init(_ comparison: AssessmentComparison, _ wording: Wording) {
        self.wording = wording
        standard = comparison.standard
        // For what a label names, such as the financial year.
        frame = comparison.after.frame
    }

    func line(_ difference: AnswerDifference) -> ComparedLine {
        ComparedLine(
            label: label(difference),
            before: text(difference.before, difference.input) + mark(difference.assumed == .before),
            after: text(difference.after, difference.input) + mark(difference.assumed == .after),
            remark: remark(difference.nature))
    }

    /// The same under another question, with where it was asked.
    func lineElsewhere(_ difference: AnswerDifference) -> ComparedLine {
        let (id, line) = (difference.question?.id, line(difference))
        let label =
            wording.language == .zh
            ? line.label + "（\(id ?? "基本情况")）" : line.label + " (\(id ?? "fact"))"
        return ComparedLine(
            label: label, before: line.before, after: line.after, remark: line.remark)
    }

    func label(_ difference: AnswerDifference) -> String {
        let question = difference.question ?? .factsAlone
        let name = difference.input.name(in: wording.language, of: difference.question)
        return wording.expand(Localized(zh: name, en: name), of: question, standard, frame)
    }

    /// What stands beside a default that nobody has written.
    private func mark(_ isAssumed: Bool) -> String {
        isAssumed ? wording.pick(zh: "（未填，按默认）", en: " (not answered, by default)") : ""
    }

    func remark(_ nature: AnswerDifference.Nature) -> String {
        switch nature {
        case .contradiction: wording.pick(zh: "矛盾", en: "they contradict")
        // The two answers say these themselves.
        case .changed, .given, .dropped: ""
        }
    }

    private func text(_ answer: GivenAnswer, _ input: Input) -> String {
        switch answer {
        case .missing: wording.pick(zh: "未填", en: "not answered")
        case .text(let words): words
        case .refused(let words):
            wording.pick(zh: "填写有误", en: "given wrongly")
                + (words.map { wording.pick(zh: "（\($0)）", en: " (\($0))") } ?? "")
        case .value(let value): wording.answer(value, to: input)
        }
    }
}
