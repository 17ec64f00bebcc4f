package import HarmonyAssessment
package import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

extension Form {
    /// - Parameter submission: what is known; years in questions are put in from it.
    package init(_ standard: Standard, in language: Language, filledBy submission: Submission? = nil) {
        let maker = FormMaker(standard: standard, language: language, submission: submission)
        self.init(standard: standard, language: language, parts: maker.parts)
    }
}

/// Lays a standard out as a form.
struct FormMaker {
    let standard: Standard
    let language: Language
    let submission: Submission?

    var parts: [Form.Part] {
        var parts = [
            Form.Part(title: pick(zh: "基本情况", en: "Basics"), sections: [aboutSubmission, facts]),
            Form.Part(title: pick(zh: "填报", en: "Answers"), sections: standard.items.map(item)),
        ]
        if !standard.vetoes.isEmpty {
            let section = Form.Section(
                title: pick(zh: "一票否决情形", en: "Removal triggers"), clause: "",
                questions: standard.vetoes.map(veto))
            parts.append(Form.Part(title: pick(zh: "一票否决", en: "Removal triggers"), sections: [section]))
        }
        return parts.map {
            Form.Part(title: $0.title, sections: $0.sections.filter { !$0.questions.isEmpty })
        }
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    // MARK: The subject

    private var aboutSubmission: Form.Section {
        var rows = [
            row(
                "standard/" + standard.id, .standard, pick(zh: "填报依据的标准", en: "standard"),
                hint: pick(zh: "请勿改动", en: "leave as it is"), isNeeded: false),
            row(
                "asOf", .asOf, pick(zh: "评估基准日", en: "assessment date"), unit: AnswerKind.date.unit(language),
                hint: pick(
                    zh: "各项均按这一天的情况填写，如 2025-06-30",
                    en: "every answer describes this day, such as 2025-06-30")),
            row("subject.name", .subjectName, pick(zh: "单位全称", en: "name of the organisation")),
            row(
                "subject.creditCode", .creditCode, pick(zh: "统一社会信用代码", en: "unified social credit code"),
                hint: pick(
                    zh: "18 位，见营业执照或者法人证书",
                    en: "18 characters, as on the business licence or the certificate of registration"),
                isNeeded: false),
        ]
        if !standard.profile.roles.isEmpty {
            let names = standard.profile.roles.map { $0.label[language] }
            rows.append(
                row(
                    "subject.roles", .roles, pick(zh: "填报单位的角色", en: "roles of the organisation"),
                    unit: AnswerKind.choices.unit(language), choices: names,
                    hint: AnswerKind.several(names, language), isNeeded: false))
        }
        let assessors = Assessor.Role.allCases.map { $0.name[language] }
        rows += [
            row(
                "assessor.role", .assessorRole, pick(zh: "评估主体", en: "who assesses"),
                unit: AnswerKind.choice.unit(language), choices: assessors,
                hint: AnswerKind.one(assessors, language), isNeeded: false),
            row(
                "assessor.name", .assessorName, pick(zh: "填报人或部门", en: "person or department"),
                isNeeded: false),
        ]
        return Form.Section(
            title: pick(zh: "填报信息", en: "About this form"), clause: "",
            questions: rows.map { asked($0) })
    }

    private func row(
        _ code: String, _ entry: Form.Entry, _ text: String, unit: String = "", choices: [String] = [],
        hint: String = "", isNeeded: Bool = true
    ) -> Form.Row {
        Form.Row(
            code: code, entry: entry, text: text, unit: unit, choices: choices, hint: hint,
            isNeeded: isNeeded,
            evidence: nil)
    }

    private func asked(_ row: Form.Row) -> Form.AskedQuestion {
        Form.AskedQuestion(id: "", question: nil, fragment: "", rows: [row])
    }

    private var facts: Form.Section {
        let questions = standard.facts.map { fact in
            let row = inputRow(
                fact.input, code: "facts." + fact.input.id, text: fact.input.label[language], of: nil,
                isNeeded: fact.standsFor == nil)
            return asked(row)
        }
        return Form.Section(title: pick(zh: "基本情况", en: "Facts"), clause: "", questions: questions)
    }

    // MARK: Questions

    private func item(_ item: Item) -> Form.Section {
        var clause = item.clause ?? ""
        if language == .en, let translation = item.translation {
            clause += (clause.isEmpty ? "" : "\n") + translation + " (unofficial translation)"
        }
        return Form.Section(
            title: item.id + "  " + item.title[language], clause: clause,
            questions: item.indicators.map { indicator in
                // Whose duty it is depends on who fills in the form.
                let isOwn = indicator.binds.isEmpty || isBound(by: indicator)
                let always = indicator.level == .required && indicator.rules.appliesWhen == nil && isOwn
                let duty = indicator.binds.map { standard.profile.roles.label(of: $0)[language] }
                return ask(
                    indicator.question,
                    inputs: inputRows(of: indicator.question, isNeeded: always, indicator.mayNotApply),
                    duty: duty)
            })
    }

    /// Whether the submission names its roles and the indicator is a duty of theirs.
    private func isBound(by indicator: Indicator) -> Bool {
        guard let roles = submission?.subject.roles, !roles.isEmpty else { return false }
        return !standard.indicators(notBinding: roles).contains { $0.id == indicator.id }
    }

    private func veto(_ veto: Veto) -> Form.AskedQuestion {
        let none = pick(zh: "没有认定的填“无”", en: "“none” if there is no decision")
        let decision = [
            row(
                veto.id + ".confirmed.date", .decisionDate(veto),
                pick(
                    zh: "有关部门认定的日期（没有认定的填“无”）",
                    en: "date of an authority's decision (“none” if there is none)"),
                unit: AnswerKind.date.unit(language),
                hint: AnswerKind.date.text(language) + pick(zh: "；", en: "; ") + none),
            row(
                veto.id + ".confirmed.decision", .decision(veto),
                pick(zh: "作出认定的机关和文号", en: "the authority and the number of its decision"),
                hint: none, isNeeded: false),
        ]
        return ask(veto.question, inputs: inputRows(of: veto.question, isNeeded: true, false) + decision)
    }

    private func inputRows(of question: Question, isNeeded: Bool, _ mayNotApply: Bool) -> [Form.Row] {
        question.inputs.map { input in
            inputRow(
                input, code: question.id + "." + input.id, text: expand(input.label, of: question),
                of: question, isNeeded: isNeeded, mayNotApply)
        }
    }

    private func inputRow(
        _ input: Input, code: String, text: String, of question: Question?, isNeeded: Bool,
        _ mayNotApply: Bool = false
    ) -> Form.Row {
        var hint = AnswerKind(input).full(input, language)
        if mayNotApply { hint += pick(zh: "；不适用的写“不适用：理由”", en: "; or “not applicable: reason”") }
        return row(
            code, .input(input), text, unit: input.unit?[language] ?? AnswerKind(input).unit(language),
            hint: hint,
            isNeeded: isNeeded && input.askWhen == nil && !mayNotApply)
    }

    /// A row for the question itself unless it asks one thing, then a row for each input; evidence beside them.
    private func ask(_ question: Question, inputs: [Form.Row], duty: [String] = []) -> Form.AskedQuestion {
        var text = expand(question.text, of: question)
        if !duty.isEmpty {
            let list = duty.joined(separator: pick(zh: "、", en: ", "))
            text += pick(zh: "（由\(list)填报）", en: " (duty of: \(list))")
        }
        var rows: [Form.Row]
        if inputs.count == 1, let only = inputs.first {
            rows = [only.saying(text)]
        } else {
            rows = [blank(question.id, text)] + inputs
        }
        let evidence = question.evidence
        while rows.count < evidence.count { rows.append(blank(question.id, "")) }
        for (index, piece) in evidence.enumerated() { rows[index] = rows[index].beside(piece) }
        return Form.AskedQuestion(
            id: question.id, question: question, fragment: fragment(of: question), rows: rows)
    }

    private func blank(_ code: String, _ text: String) -> Form.Row {
        Form.Row(
            code: code, entry: nil, text: text, unit: "", choices: [], hint: "", isNeeded: false,
            evidence: nil)
    }

    private func fragment(of question: Question) -> String {
        let own = [question.fragment].compactMap { $0 } + question.quotations.map(\.fragment)
        var text = own.joined(separator: "\n")
        if language == .en, let translation = question.translation { text += "\n" + translation }
        return text
    }

    /// A text with thresholds put in; facts are put in where they are known and blanks where not.
    private func expand(_ text: Localized, of question: Question) -> String {
        Placeholders.expand(text[language]) { name in
            if let value = question.parameterText(name, in: language) { return value }
            guard let fact = standard.facts.first(where: { $0.input.id == name })?.input else { return nil }
            guard let submission, case .number(let number) = submission.frame[fact.slot] else {
                return "____"
            }
            return number.decimalText(fractionDigits: number.exactFractionDigits ?? 2)
        }
    }
}

extension Form.Row {
    fileprivate func saying(_ text: String) -> Form.Row {
        Form.Row(
            code: code, entry: entry, text: text, unit: unit, choices: choices, hint: hint,
            isNeeded: isNeeded,
            evidence: evidence)
    }

    fileprivate func beside(_ evidence: Evidence) -> Form.Row {
        Form.Row(
            code: code, entry: entry, text: text, unit: unit, choices: choices, hint: hint,
            isNeeded: isNeeded,
            evidence: evidence)
    }
}
