import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A standard as it stands after every file of its chain, and beside each value the file that set it.
extension StandardComposer {
    package mutating func wholeResolved() -> Page {
        var page = page(wording.pick(standard.title))
        for layer in standard.layers {
            page.identity.append(Page.Row(layer.id, Page.Text(wording.layer(layer))))
            for source in layer.sources {
                guard let readAt = source.readAt else { continue }
                let text = pick(
                    zh: "\(wording.pick(source.title))：文本读取于 \(readAt)，请核对此后是否修订",
                    en: "\(wording.pick(source.title)): as read in \(readAt); look for later amendments")
                page.identity.append(row("", "", text, .faint))
            }
        }
        let facts = standard.facts.flatMap { fact in
            value(fact.input.id, fact.input.name(in: wording.language), .fact(fact.input.id))
        }
        if !facts.isEmpty {
            page.sections.append(Page.Section("facts", pick(zh: "基本情况", en: "Facts"), [.rows(facts)]))
        }
        for item in standard.items {
            let reason = because(.item(item.id))
            let blocks = (reason.isEmpty ? [] : [.rows(reason)]) + item.indicators.map { entry($0) }
            page.sections.append(
                Page.Section(
                    item.id, "\(item.id)  \(wording.pick(item.title))" + setBy(.item(item.id)), blocks))
        }
        if !standard.vetoes.isEmpty {
            page.sections.append(
                Page.Section(
                    "vetoes", pick(zh: "一票否决情形", en: "Removal triggers"), standard.vetoes.map { entry($0) }))
        }
        return page
    }

    /// One item, indicator or veto; nil if there is none of this id.
    package mutating func resolved(_ id: String) -> Page? {
        if let item = standard.items.first(where: { $0.id == id }) {
            var page = page("\(item.id)  \(wording.pick(item.title))" + setBy(.item(item.id)))
            page.sections = item.indicators.map {
                Page.Section($0.id, heading($0.question) + setBy(.question($0.id)), [.rows(resolved($0))])
            }
            return page
        }
        if let indicator = standard.indicators.first(where: { $0.id == id }) {
            var page = page(heading(indicator.question) + setBy(.question(id)))
            page.identity = resolved(indicator)
            return page
        }
        guard let veto = standard.vetoes.first(where: { $0.id == id }) else { return nil }
        var page = page(heading(veto.question) + setBy(.question(id)))
        page.identity = resolved(veto)
        return page
    }

    // MARK: Who set it

    private func setBy(_ part: Part) -> String { "  ← " + standard.layers[origins[part]?.layer ?? 0].id }

    /// One reason for many parts is given once.
    private mutating func because(_ part: Part) -> [Page.Row] {
        guard let reason = origins[part]?.because, reason != said else { return [] }
        said = reason
        return [row("", "", pick(zh: "理由：", en: "because: ") + wording.pick(reason), .faint)]
    }

    /// An added question sets all that it holds.
    private mutating func value(_ name: String, _ text: String, _ part: Part, in question: Question? = nil)
        -> [Page.Row]
    {
        let isOfQuestion = question != nil && origins[part] == nil
        let who = isOfQuestion ? setBy(.question(question?.id ?? "")) : setBy(part)
        return [Page.Row(name, Page.Text(text + who))] + because(part)
    }

    // MARK: Questions

    private mutating func entry(_ indicator: Indicator) -> Page.Block {
        .entry(
            Page.Entry(
                .told, Page.Text(heading(indicator.question) + setBy(.question(indicator.id))),
                id: indicator.id,
                [.rows(resolved(indicator))]))
    }

    private mutating func entry(_ veto: Veto) -> Page.Block {
        .entry(
            Page.Entry(
                .told, Page.Text(heading(veto.question) + setBy(.question(veto.id))), id: veto.id,
                [.rows(resolved(veto))]))
    }

    private mutating func resolved(_ veto: Veto) -> [Page.Row] {
        because(.question(veto.id)) + common(resolving: veto.question)
    }

    private mutating func resolved(_ indicator: Indicator) -> [Page.Row] {
        let (question, rules) = (indicator.question, indicator.rules)
        var rows = because(.question(question.id))
        rows += value(
            pick(zh: "级别", en: "level"), wording.pick(indicator.level.name), .level(question.id), in: question
        )
        if !indicator.binds.isEmpty {
            let labels = indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) }
            rows += value(
                pick(zh: "约束", en: "binds"), labels.joined(separator: pick(zh: "、", en: ", ")),
                .binds(question.id), in: question)
        }
        if let fragment = question.fragment, origins[.question(question.id)] != nil {
            rows += value(pick(zh: "条文", en: "clause"), fragment, .question(question.id))
        }
        for (index, quotation) in question.quotations.enumerated() {
            rows += value(
                pick(zh: "地方条文", en: "local clause"), quotation.fragment, .quotation(question.id, index))
        }
        rows += words(of: question)
        if let applies = rules.appliesWhen {
            rows += value(
                pick(zh: "适用", en: "applies"), applies.text, .appliesWhen(question.id), in: question)
        }
        if let review = rules.reviewWhen {
            rows += value(
                pick(zh: "人工核查", en: "a person if"), review.text, .reviewWhen(question.id), in: question)
        }
        rows += common(resolving: question)
        for part in indicator.definitions {
            rows += value(
                part.name, "= " + part.expression.text, .definition(question.id, part.name), in: question)
        }
        for condition in rules.conditions {
            let when = condition.when.map { pick(zh: "若 \($0.text)：", en: "if \($0.text): ") } ?? ""
            rows += value(
                condition.id ?? pick(zh: "符合条件", en: "met when"),
                when + condition.require.text + basis(condition.basis), .condition(question.id, condition.id))
        }
        if let figure = indicator.figure {
            rows.append(row("数据", "figure", figure.text + setBy(.question(question.id))))
        }
        return rows
    }

    /// The texts that a local file has rewritten.
    private mutating func words(of question: Question) -> [Page.Row] {
        let texts: [(field: String, name: Localized, text: Localized?)] = [
            ("reading", Localized(zh: "读法", en: "reading"), question.reading),
            ("advice", Localized(zh: "建议", en: "advice"), question.advice),
        ]
        var rows: [Page.Row] = []
        for entry in texts where origins[.words(question.id, entry.field)] != nil {
            let shown = entry.text.map { expand($0, question) } ?? ""
            rows += value(wording.pick(entry.name), shown, .words(question.id, entry.field))
        }
        return rows
    }

    private mutating func common(resolving question: Question) -> [Page.Row] {
        var rows: [Page.Row] = []
        for input in question.inputs {
            rows += value(
                input.id, input.name(in: wording.language, of: question), .input(question.id, input.id),
                in: question)
        }
        for parameter in question.parameters {
            let isRetired = origins[.retired(question.id, parameter.id)] != nil
            rows += value(
                parameter.id,
                (isRetired ? pick(zh: "（不再使用）", en: "(no longer used) ") : "") + wording.parameter(parameter)
                    + basis(parameter.basis), .parameter(question.id, parameter.id), in: question)
        }
        for (index, note) in question.notes.enumerated() {
            let part = Part.note(question.id, index)
            guard origins[part] != nil else { continue }
            rows += value(
                pick(zh: "提示", en: "note"),
                pick(zh: "若 ", en: "if ") + "\(note.when.text): \(expand(note.text, question))", part)
        }
        for evidence in question.evidence where origins[.evidence(question.id, evidence.id)] != nil {
            rows += value(evidence.id, wording.pick(evidence.name), .evidence(question.id, evidence.id))
        }
        return rows
    }

    private func basis(_ bases: [Basis]) -> String { bases.isEmpty ? "" : bracketed(wording.bases(bases)) }
}
