import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What a question is judged by: in words first, and after them as its file writes it, for whoever writes one.
extension StandardComposer {
    func rows(of indicator: Indicator) -> [Page.Row] {
        let question = indicator.question
        var rows = question.fragment.map { clause($0, question.translation) } ?? []
        if let whole = question.clause { rows.append(row("所在条文", "In full", whole, .faint)) }
        rows += quotations(question)
        if !indicator.binds.isEmpty {
            let labels = indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) }
            rows.append(row("约束", "Binds", labels.joined(separator: pick(zh: "、", en: ", "))))
        }
        rows.append(row("问题", "Question", expand(question.text, question)))
        rows += rule("适用条件", "Applies when", indicator.rules.appliesWhen, question)
        rows += rule("人工核查", "A person if", indicator.rules.reviewWhen, question)
        for condition in indicator.rules.conditions {
            if let label = condition.label { rows.append(row("要求", "Demand", expand(label, question))) }
            rows += rule("前提", "If", condition.when, question)
            rows += rule("符合条件", "Met when", condition.require, question)
            if !condition.basis.isEmpty { rows.append(row("依据", "Basis", wording.bases(condition.basis))) }
            rows += backing(condition.basis)
        }
        rows += rule("数据", "Figure", indicator.figure, question)
        return rows + points(of: indicator) + common(question)
    }

    func rows(of veto: Veto) -> [Page.Row] {
        let question = veto.question
        return source(veto.clause, question.translation, question.basis) + quotations(question)
            + [row("问题", "Question", expand(question.text, question))]
            + rule("风险条件", "Risk when", veto.riskWhen, question)
            + rule("否决条件", "Vetoes when", veto.vetoWhen, question) + common(question)
    }

    func expand(_ text: Localized, _ question: Question) -> String {
        wording.expand(text, of: question, standard, nil)
    }

    func rule(_ zh: String, _ en: String, _ formula: Formula?, _ question: Question) -> [Page.Row] {
        guard let formula else { return [] }
        let words = RuleWords(standard: standard, question: question, wording: wording).words(formula)
        return [row(zh, en, words), row("表达式", "Expression", formula.text, .faint)]
    }

    /// What local documents say of it, each with its clause where the file gives one.
    private func quotations(_ question: Question) -> [Page.Row] {
        question.quotations.flatMap { quotation in
            var rows = [Page.Row(pick(zh: "地方条文", en: "Local clause"), .quoted(quotation.fragment))]
            rows += translated(quotation.translation)
            if let whole = quotation.clause, whole != quotation.fragment {
                rows.append(row("所在条文", "In full", whole, .faint))
            }
            return rows
        }
    }

    /// What a basis says of itself, and the words of the laws in full.
    private func backing(_ bases: [Basis]) -> [Page.Row] {
        bases.compactMap(\.note).map { row("", "", wording.pick($0), .faint) }
            + bases.flatMap { basis -> [Page.Row] in
                guard let quote = basis.quote else { return [] }
                let lead = Page.Text(wording.basis(basis) + pick(zh: "：", en: ": "))
                return [Page.Row(pick(zh: "原文", en: "Its words"), lead + .quoted(quote))]
                    + translated(basis.translation)
            }
    }

    private func common(_ question: Question) -> [Page.Row] {
        var rows = self.rows("输入项", "Inputs", question.inputs.map { input($0, question) })
        for input in question.inputs {
            guard let aggregate = input.fromEnterprises else { continue }
            let expression = "\(input.id) = \(aggregate.kind.rawValue) \(aggregate.expression)"
            if let reading = aggregate.reading {
                rows.append(row("企业核算", "Enterprises", wording.pick(reading)))
                rows.append(row("表达式", "Expression", expression, .faint))
            } else {
                rows.append(row("企业核算", "Enterprises", expression))
            }
        }
        let used = question.parameters.filter { origins[.retired(question.id, $0.id)] == nil }
        for (index, parameter) in used.enumerated() {
            let label = parameter.label.map { wording.pick($0) + pick(zh: "，", en: ", ") } ?? ""
            let text =
                "\(parameter.id) = \(wording.parameter(parameter))"
                + bracketed(label + wording.bases(parameter.basis))
            rows.append(row(index == 0 ? "参数" : "", index == 0 ? "Parameters" : "", text))
            if let reading = parameter.reading { rows.append(row("", "", expand(reading, question), .faint)) }
            rows += backing(parameter.basis)
        }
        rows.append(row("出处", "Basis", wording.bases(question.basis)))
        rows += backing(question.basis)
        if let reading = question.reading { rows.append(row("读法", "Reading", expand(reading, question))) }
        if !question.evidence.isEmpty {
            let names = question.evidence.map { wording.pick($0.name) }
            rows.append(row("佐证", "Evidence", names.joined(separator: pick(zh: "、", en: "; "))))
        }
        if let advice = question.advice { rows.append(row("建议", "Advice", expand(advice, question))) }
        return rows
    }

    private func input(_ input: Input, _ question: Question) -> String {
        var parts = [wording.pick(Self.name(input.type))]
        if let unit = input.unit { parts.append(wording.pick(unit)) }
        if input.allowsNone { parts.append(pick(zh: "可以填“无”", en: "may be “none”")) }
        if !input.options.isEmpty {
            parts.append(
                input.options.map { wording.pick($0.label) }.joined(separator: pick(zh: "、", en: ", ")))
        }
        return "\(input.id)  \(expand(input.label, question))"
            + bracketed(parts.joined(separator: pick(zh: "；", en: "; ")))
    }

    private static func name(_ type: InputType) -> Localized {
        switch type {
        case .boolean: Localized(zh: "是或者否", en: "yes or no")
        case .integer: Localized(zh: "整数", en: "whole number")
        case .number: Localized(zh: "数", en: "number")
        case .amount: Localized(zh: "金额", en: "amount")
        case .percent: Localized(zh: "百分比", en: "percentage")
        case .date: Localized(zh: "日期", en: "date")
        case .time: Localized(zh: "时刻", en: "time of day")
        case .year: Localized(zh: "年份", en: "year")
        case .choice: Localized(zh: "单选", en: "one of several")
        case .choices: Localized(zh: "多选", en: "any of several")
        case .text: Localized(zh: "文字", en: "text")
        }
    }
}
