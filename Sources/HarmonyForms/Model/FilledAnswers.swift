package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// What a submission says, row by row of its form.
package struct FilledAnswers: Sendable {
    private let submission: Submission?
    private let claimed: Submission?
    private let roles: [String]

    /// - Parameters:
    ///   - submission: nil for a blank form.
    ///   - roles: the roles of the subject, where they are said in place of those of the submission.
    ///   - claimed: what stands beside the answers for whoever checks them; nil in a form of one's own.
    package init(_ submission: Submission?, beside claimed: Submission? = nil, for roles: [String] = []) {
        self.submission = submission
        self.roles = roles
        self.claimed = claimed
    }

    /// The claims as answers of their own; nil in a form of one's own.
    var claims: FilledAnswers? { claimed.map { FilledAnswers($0) } }

    /// What stands in an answer cell.
    package enum Answer: Sendable {
        case value(Value, Input)
        case text(String)
        case day(CalendarDate)
        /// 无
        case none
        case notApplicable(String)
    }

    package func answer(to row: Form.Row, of asked: Form.AskedQuestion, in form: Form) -> Answer? {
        switch row.entry {
        case .standard: return .text(form.standard.title[form.language])
        case .roles:
            let labels = subjectRoles.map { form.standard.profile.roles.label(of: $0)[form.language] }
            return labels.isEmpty ? nil : .text(labels.joined(separator: form.language == .zh ? "、" : ", "))
        default: break
        }
        guard let submission, let entry = row.entry else { return nil }
        switch entry {
        case .standard, .roles: return nil
        case .asOf: return (submission.statedAsOf ?? submission.asOf).asAnswer
        case .subjectName: return submission.subject.name.map(Answer.text)
        case .creditCode: return submission.subject.creditCode.map(Answer.text)
        case .assessorRole: return submission.assessor.role.map { .text($0.name[form.language]) }
        case .assessorName: return submission.assessor.name.map(Answer.text)
        case .input(let input): return answer(input, asked, in: submission)
        case .decisionDate(let veto):
            if let decision = submission.remarks[veto.id]?.decision { return .day(decision.date) }
            if let doubt = submission.doubted[veto.id] { return doubt.date.map(Answer.text) }
            return submission.frame[veto.confirmedSlot] == .none ? Answer.none : nil
        case .decision(let veto):
            if let doubt = submission.doubted[veto.id] { return doubt.reference.map(Answer.text) }
            return submission.remarks[veto.id]?.decision.map { .text($0.reference) }
        }
    }

    /// The roles of the subject.
    var subjectRoles: [String] { roles.isEmpty ? submission?.subject.roles ?? [] : roles }

    /// How many answers a form asks for, and how many of them are given.
    package func count(in form: Form) -> (asked: Int, filled: Int) {
        var (asked, filled) = (0, 0)
        for question in form.questions {
            for row in question.rows {
                guard let entry = row.entry else { continue }
                if case .standard = entry { continue }
                asked += 1
                filled += answer(to: row, of: question, in: form) == nil ? 0 : 1
            }
        }
        return (asked, filled)
    }

    private func answer(_ input: Input, _ asked: Form.AskedQuestion, in submission: Submission) -> Answer? {
        if let question = asked.question, let reason = submission.remarks[question.id]?.notApplicable {
            return .notApplicable(reason)
        }
        return value(of: input)
    }

    /// What was answered to an input itself; nil also for a fact that stands at its default.
    package func value(of input: Input) -> Answer? {
        guard let submission else { return nil }
        switch submission.refused[input.slot] {
        case .words(let words): return .text(words)
        case .value(let value): return .value(value, input)
        case nil: break
        }
        let value = submission.frame[input.slot]
        guard !value.isUnknown, !submission.assumed.contains(input.slot) else { return nil }
        if case .text = value { return submission.texts[input.slot].map(Answer.text) }
        return .value(value, input)
    }

    /// Who is assessed on which day, and by whom; nil in a blank form.
    var about: (asOf: String, subject: Subject, assessor: Assessor)? {
        submission.map { (($0.statedAsOf ?? $0.asOf).iso, $0.subject, $0.assessor) }
    }

    package func files(_ evidence: Evidence, of question: Question) -> [String] {
        submission?.remarks[question.id]?.files(evidence.id) ?? []
    }

    package func note(of question: Question) -> String? { submission?.remarks[question.id]?.note }

    package func decision(of question: Question) -> Decision? { submission?.remarks[question.id]?.decision }

    /// What stands where a decision belongs and does not read well.
    package func doubted(_ question: Question) -> DoubtedDecision? { submission?.doubted[question.id] }

    /// Whether it is known that there is no decision.
    func isDenied(_ veto: Veto) -> Bool { submission?.frame[veto.confirmedSlot] == Value.none }

    package func notApplicable(_ question: Question) -> String? {
        submission?.remarks[question.id]?.notApplicable
    }

    /// Why a question was said not to apply that may not be; it was said all the same.
    func refusedDeclaration(_ question: Question) -> String? {
        submission?.refusedDeclarations[question.id]
    }
}

extension CalendarDate {
    fileprivate var asAnswer: FilledAnswers.Answer { .day(self) }
}

extension FilledAnswers.Answer {
    /// As a person would write it, so that it reads back as the same.
    package func text(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .day(let date): date.iso
        case .none: language == .zh ? "无" : "none"
        case .notApplicable(""): language == .zh ? "不适用" : "not applicable"
        case .notApplicable(let reason): (language == .zh ? "不适用：" : "not applicable: ") + reason
        case .value(let value, let input): Self.text(value, input, language)
        }
    }

    private static func text(_ value: Value, _ input: Input, _ language: Language) -> String {
        switch value {
        case .none: language == .zh ? "无" : "none"
        case .boolean(let truth): language == .zh ? (truth ? "是" : "否") : (truth ? "yes" : "no")
        case .number(let share) where input.type == .percent: Rational.percentText(share)
        case .number(let minutes) where input.type == .time: ClockTime.text(minutes)
        case .number(let number): number.plainText()
        case .date(let date): date.iso
        case .choice(let index): input.optionName(index, language)
        case .choices(0): language == .zh ? "均无" : "none of these"
        case .choices(let bits):
            input.options.indices.filter { bits >> UInt64($0) & 1 == 1 }
                .map { input.optionName($0, language) }.joined(separator: language == .zh ? "、" : ", ")
        case .unknown, .period, .yearly, .text: ""
        }
    }
}

extension Input {
    /// An option as it is shown and read back: its label, or its id where another has the same label.
    package func optionName(_ index: Int, _ language: Language) -> String {
        let name = options[index].label[language]
        let first = options.firstIndex { $0.matches(name) }
        return first == index ? name : options[index].id
    }
}
