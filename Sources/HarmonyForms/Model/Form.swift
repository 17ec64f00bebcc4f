package import HarmonyCriteria
package import HarmonySyntax

/// A standard as a form to fill in: every question in its place, each answer with a row and a code of its own.
///
/// All sheets, printed forms and the reading of what comes back follow this one value.
package struct Form: Sendable {
    package let standard: Standard
    package let language: Language
    /// Whose duties it asks about; empty where it asks about everybody's.
    package let roles: [String]
    package let parts: [Part]

    /// Which questions it holds.
    package enum Scope: Sendable {
        /// Those that are asked on the day that the standard was read for, and those that are answered.
        case asked
        /// All that have ever been asked, for reading what comes back.
        case all
    }

    /// A sheet of the workbook.
    package struct Part: Sendable {
        package let title: String
        package let sections: [Section]
    }

    /// What stands under one heading: an item with its clause.
    package struct Section: Sendable {
        package let title: String
        /// The clause in full; empty where there is none.
        package let clause: String
        package let questions: [AskedQuestion]
    }

    /// A question with its rows: one that asks a single thing has one row for both.
    package struct AskedQuestion: Sendable {
        /// `E5.6`; empty for what is asked about the subject.
        package let id: String
        /// Nil for what is asked about the subject.
        package let question: Question?
        /// The words of the clause that it is about.
        package let fragment: String
        package let rows: [Row]
    }

    package struct Row: Sendable {
        /// By which the row is known when the form comes back: `E5.6.frontline`.
        package let code: String
        /// Nil in a row that only states the question, or only has room for evidence.
        package let entry: Entry?
        package var text: String
        /// The unit, or what kind of answer it is.
        package var unit = ""
        /// The names to choose from, where they are no options of an input.
        package var choices: [String] = []
        /// How it is to be answered.
        package var hint = ""
        /// Whether it must be answered whatever the other answers are.
        package let isNeeded: Bool
        /// A piece of evidence with room for its files beside it.
        package var evidence: Evidence?
    }

    /// What the answer of a row is an answer to.
    package enum Entry: Sendable {
        case standard, asOf
        case subjectName, creditCode, roles
        case assessorRole, assessorName
        case input(Input)
        case decisionDate(Veto)
        case decision(Veto)
    }

    /// What a filled-in form is not.
    package var notice: String {
        language == .zh
            ? "本表供自评和核查使用，填报内容和检查结果均不构成认定。"
            : "This form is for assessing and checking; neither the answers nor the result of the check is an official decision."
    }

    /// The names of the roles: 企业工会、各级总工会; nil where it asks about everybody's duties.
    package var roleNames: String? {
        guard !roles.isEmpty else { return nil }
        return roles.map { standard.profile.roles.label(of: $0)[language] }
            .joined(separator: language == .zh ? "、" : ", ")
    }

    /// What is asked once about the subject, the particulars of the form apart.
    package var facts: [Input] {
        questions.filter { $0.question == nil }.flatMap(\.rows).compactMap { row in
            if case .input(let input) = row.entry { input } else { nil }
        }
    }

    package var questions: [AskedQuestion] { parts.flatMap { $0.sections.flatMap(\.questions) } }
}
