import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

extension HumanRefusal {
    /// What is wrong with the answer in a cell, and what to write instead.
    func diagnostic(
        about cell: Spreadsheet.Cell, _ input: Input, in builder: SubmissionBuilder
    ) -> Diagnostic {
        let wording = RefusalWording(
            owner: builder.standard.inputsBySlot[input.slot] ?? SlotOwner(input: input, question: nil),
            zh: builder.name(input, .zh), en: builder.name(input, .en),
            written: builder.excerpt(cell.range))
        let (kind, message, help) = wording.sentence(for: self)
        return Diagnostic(
            kind, message, help: help, at: SourceRange(builder.submission.source, cell.range))
    }
}

/// Refusals of an answer in words.
struct RefusalWording {
    let owner: SlotOwner
    var input: Input { owner.input }
    /// What the answer is called.
    let zh: String
    let en: String
    /// What stands in the cell, shortened.
    let written: String

    typealias Sentence = (kind: DiagnosticKind, message: Localized, help: Localized?)

    func sentence(for refusal: HumanRefusal) -> Sentence {
        switch refusal {
        case .kind(let expected): otherKind(than: expected)
        case .notWhole: expected("整数", "a whole number")
        case .nothing: nothing
        case .noOption(let word, _): noOption(word)
        case .ambiguousShare: ambiguousShare
        case .unwantedShare: unwantedShare
        case .otherUnit(let unit, _): otherUnit(unit)
        case .counted(let word): counted(word)
        case .inexact: inexact
        case .tooManyDigits(.tooManyFractionDigits): tooManyFractionDigits
        case .tooManyDigits: tooManyIntegerDigits
        case .dayMissing: dayMissing
        case .yearNotFirst: yearNotFirst
        case .noSuchDay: noSuchDay
        case .becameDate: becameDate
        case .shownOtherwise(let digits): shownOtherwise(digits)
        case .fault("="): noResult
        case .fault(let fault): faulty(fault)
        }
    }

    // MARK: What several sentences share

    /// How the input is answered.
    var how: Localized {
        let kind = AnswerKind(input)
        return Localized(zh: kind.full(owner, .zh), en: kind.full(owner, .en))
    }

    /// The answer should be something else.
    func expected(_ zh: String, _ en: String, help: Localized? = nil) -> Sentence {
        let message = Localized(
            zh: "“\(self.zh)”应填\(zh)，却是“\(written)”", en: "'\(self.en)' should be \(en), not '\(written)'")
        return (AnswerProblem.fields.wrongType, message, help)
    }

    /// What is to be said about the answer follows on it.
    func given(_ zh: String, _ en: String) -> Localized {
        Localized(zh: "“\(self.zh)”所填的“\(written)”\(zh)", en: "'\(self.en)' is '\(written)'\(en)")
    }

    // MARK: Answers of any kind

    private func otherKind(than expected: AnswerKind) -> Sentence {
        // What is to be written has been said, unless there is an example to give or a choice to name.
        let example = expected.example
        return self.expected(
            expected.noun.zh, expected.noun.en,
            help: AnswerKind(input) == expected ? example ?? how : example)
    }

    private var nothing: Sentence {
        let message = Localized(
            zh: "“\(zh)”填了“\(written)”，看不出是什么意思",
            en: "'\(en)' is answered with '\(written)', which could mean several things")
        return (AnswerProblem.noneNotAllowed, message, how)
    }

    private func noOption(_ word: String) -> Sentence {
        let message = Localized(zh: "“\(zh)”没有选项“\(word)”", en: "'\(en)' has no option '\(word)'")
        return (AnswerProblem.unknownChoice, message, how)
    }
}
