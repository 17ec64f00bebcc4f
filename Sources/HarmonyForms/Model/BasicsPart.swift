import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What is asked about the subject: who fills in the form and for which day, then the facts.
extension FormMaker {
    var aboutSubmission: Form.Section {
        var rows = [
            Form.Row(
                code: "standard/" + standard.id, entry: .standard, text: pick(zh: "填报依据的标准", en: "standard"),
                hint: pick(zh: "请勿改动", en: "leave as it is"), isNeeded: false)
        ]
        // What the form asks hangs on it, so it is asked first.
        if !standard.profile.roles.isEmpty { rows.append(roles) }
        rows += [
            Form.Row(
                code: "asOf", entry: .asOf, text: pick(zh: "评估基准日", en: "assessment date"),
                unit: AnswerKind.date.unit(language),
                hint: pick(
                    zh: "各项均按这一天的情况填写，如 2025-06-30",
                    en: "every answer describes this day, such as 2025-06-30"),
                isNeeded: true),
            Form.Row(
                code: "subject.name", entry: .subjectName,
                text: pick(zh: "单位全称", en: "name of the organisation"),
                isNeeded: true),
            Form.Row(
                code: "subject.creditCode", entry: .creditCode,
                text: pick(zh: "统一社会信用代码", en: "unified social credit code"),
                hint: pick(
                    zh: "18 位，见营业执照或者法人证书",
                    en: "18 characters, as on the business licence or the certificate of registration"),
                isNeeded: false),
        ]
        let assessors = standard.profile.assessors.map { $0.name[language] }
        rows += [
            Form.Row(
                code: "assessor.role", entry: .assessorRole, text: pick(zh: "评估主体", en: "who assesses"),
                unit: AnswerKind.choice.unit(language), choices: assessors,
                hint: AnswerKind.one(assessors, language), isNeeded: false),
            Form.Row(
                code: "assessor.name", entry: .assessorName,
                text: pick(zh: "填报人或部门", en: "person or department"),
                isNeeded: false),
        ]
        return aboutSubject(pick(zh: "填报信息", en: "About this form"), rows)
    }

    private var roles: Form.Row {
        let names = standard.profile.roles.map { $0.label[language] }
        let empty = pick(
            zh: "。只评估所填角色的职责；不填的，各类单位的职责一并评估，没有填报的列入待补充",
            en:
                ". Only the duties of the roles given are judged; if this is left empty, the duties of all are, and what is not answered counts as incomplete"
        )
        return Form.Row(
            code: "subject.roles", entry: .roles, text: pick(zh: "填报单位的角色", en: "roles of the organisation"),
            unit: AnswerKind.choices.unit(language), choices: names,
            hint: AnswerKind.several(names, language) + empty, isNeeded: true)
    }

    var facts: Form.Section {
        let rows = standard.facts.filter(own.asks).map { fact in
            inputRow(
                SlotOwner(input: fact.input, question: nil), code: "facts." + fact.input.id,
                text: fact.input.label[language],
                isNeeded: fact.standsFor == nil)
        }
        return aboutSubject(pick(zh: "基本情况", en: "Facts"), rows)
    }

    private func aboutSubject(_ title: String, _ rows: [Form.Row]) -> Form.Section {
        Form.Section(
            title: title, clause: "",
            questions: rows.map { Form.AskedQuestion(id: "", question: nil, fragment: "", rows: [$0]) })
    }
}
