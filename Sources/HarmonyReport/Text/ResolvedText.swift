package import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// Prints a standard as it stands after every file of its chain, and beside each value the file that set it.
package struct ResolvedText {
    private let standard: Standard
    private let origins: [Part: Origin]
    private let wording: Wording
    private let column: Int
    /// The width of the names in the part that is being printed.
    private var names: Int
    /// The reason that was given last.
    private var said: Localized?
    private var page: TextPage

    package init(_ standard: Standard, _ language: Language, _ options: TextPage.Options) {
        self.standard = standard
        origins = standard.origins
        wording = Wording(standard, language)
        column = language == .zh ? 10 : 16
        names = column
        page = TextPage(options)
    }

    /// The whole standard.
    package mutating func whole() -> String {
        page.line(wording.pick(standard.title), style: .strong)
        for layer in standard.layers {
            page.row(layer.id, wording.layer(layer), column: wide, indent: 2)
            for source in layer.sources {
                guard let readAt = source.readAt else { continue }
                page.row(
                    "",
                    pick(
                        zh: "\(wording.pick(source.title))：文本读取于 \(readAt)，请核对此后是否修订",
                        en: "\(wording.pick(source.title)): as read in \(readAt); look for later amendments"),
                    column: wide, style: .faint, indent: 2)
            }
        }
        if !standard.facts.isEmpty {
            page.heading(pick(zh: "基本情况", en: "Facts"))
            align(standard.facts.map(\.input.id))
            for fact in standard.facts {
                value(fact.input.id, fact.input.name(in: wording.language), .fact(fact.input.id))
            }
        }
        for item in standard.items {
            page.heading("\(item.id)  \(wording.pick(item.title))" + setBy(.item(item.id)))
            because(.item(item.id))
            for indicator in item.indicators { self.indicator(indicator) }
        }
        if !standard.vetoes.isEmpty {
            page.heading(pick(zh: "一票否决情形", en: "Removal triggers"))
            for veto in standard.vetoes { self.veto(veto) }
        }
        return page.text
    }

    /// One item, indicator or veto; nil if there is none of this id.
    package mutating func part(_ id: String) -> String? {
        if let item = standard.items.first(where: { $0.id == id }) {
            for indicator in item.indicators { self.indicator(indicator) }
        } else if let indicator = standard.indicators.first(where: { $0.id == id }) {
            self.indicator(indicator)
        } else if let veto = standard.vetoes.first(where: { $0.id == id }) {
            self.veto(veto)
        } else {
            return nil
        }
        return page.text
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    private var wide: Int { (standard.layers.map { DisplayWidth.of($0.id) }.max() ?? 0) + 2 }

    // MARK: Who set it

    private func setBy(_ part: Part) -> String {
        "  ← " + standard.layers[origins[part]?.layer ?? 0].id
    }

    /// An added question sets all that it holds.
    private func setBy(_ part: Part, in question: Question) -> String {
        origins[part] == nil ? setBy(.question(question.id)) : setBy(part)
    }

    private mutating func because(_ part: Part) {
        // One reason for many parts is given once.
        guard let reason = origins[part]?.because, reason != said else { return }
        said = reason
        let text = pick(zh: "理由：", en: "because: ") + wording.pick(reason)
        page.row("", text, column: names, style: .faint, indent: 4)
    }

    /// Values stand below one another, beside the longest of their names.
    private mutating func align(_ texts: [String]) {
        names = max(column, (texts.map { DisplayWidth.of($0) }.max() ?? 0) + 2)
    }

    private mutating func value(_ name: String, _ text: String, _ part: Part, in question: Question? = nil) {
        let who = question.map { setBy(part, in: $0) } ?? setBy(part)
        page.row(name, text + who, column: names, indent: 4)
        because(part)
    }

    // MARK: Questions

    private mutating func indicator(_ indicator: Indicator) {
        let (question, rules) = (indicator.question, indicator.rules)
        align(
            question.inputs.map(\.id) + question.parameters.map(\.id) + indicator.definitions.map(\.name)
                + rules.conditions.compactMap(\.id))
        page.line(
            "\(question.id)  \(wording.title(of: question))" + setBy(.question(question.id)), mark: "  · ",
            style: .strong)
        because(.question(question.id))
        value(
            pick(zh: "级别", en: "level"), wording.pick(indicator.level.name), .level(question.id),
            in: question)
        if !indicator.binds.isEmpty {
            let labels = indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) }
            value(
                pick(zh: "约束", en: "binds"), labels.joined(separator: pick(zh: "、", en: ", ")),
                .binds(question.id), in: question)
        }
        if let fragment = question.fragment, origins[.question(question.id)] != nil {
            value(pick(zh: "条文", en: "clause"), fragment, .question(question.id))
        }
        for (index, quotation) in question.quotations.enumerated() {
            value(
                pick(zh: "地方条文", en: "local clause"), quotation.fragment, .quotation(question.id, index))
        }
        words(of: question)
        if let applies = rules.appliesWhen {
            value(pick(zh: "适用", en: "applies"), applies.text, .appliesWhen(question.id), in: question)
        }
        if let review = rules.reviewWhen {
            value(
                pick(zh: "人工核查", en: "a person if"), review.text, .reviewWhen(question.id), in: question)
        }
        common(question)
        for part in indicator.definitions {
            value(part.name, "= " + part.expression.text, .definition(question.id, part.name), in: question)
        }
        for condition in rules.conditions {
            let part = Part.condition(question.id, condition.id)
            let guardText = condition.when.map { pick(zh: "若 \($0.text)：", en: "if \($0.text): ") } ?? ""
            value(
                condition.id ?? pick(zh: "符合条件", en: "met when"),
                guardText + condition.require.text + basis(condition.basis), part, in: question)
        }
        if let figure = indicator.figure {
            page.row(
                pick(zh: "数据", en: "figure"), figure.text + setBy(.question(question.id)), column: names,
                indent: 4)
        }
    }

    /// The texts that a local file has rewritten.
    private mutating func words(of question: Question) {
        let texts: [(String, Localized, Localized?)] = [
            ("reading", Localized(zh: "读法", en: "reading"), question.reading),
            ("advice", Localized(zh: "建议", en: "advice"), question.advice),
        ]
        for (field, name, text) in texts where origins[.words(question.id, field)] != nil {
            let shown = text.map { wording.expand($0, of: question, standard, nil) } ?? ""
            value(wording.pick(name), shown, .words(question.id, field))
        }
    }

    private mutating func veto(_ veto: Veto) {
        let question = veto.question
        align(question.inputs.map(\.id) + question.parameters.map(\.id))
        page.line(
            "\(question.id)  \(wording.title(of: question))" + setBy(.question(question.id)), mark: "  · ",
            style: .strong)
        because(.question(question.id))
        common(question)
    }

    private mutating func common(_ question: Question) {
        for input in question.inputs {
            value(
                input.id, input.name(in: wording.language, of: question), .input(question.id, input.id),
                in: question)
        }
        for parameter in question.parameters {
            let retired = origins[.retired(question.id, parameter.id)] != nil
            value(
                parameter.id,
                (retired ? pick(zh: "（不再使用）", en: "(no longer used) ") : "") + wording.parameter(parameter)
                    + basis(parameter.basis),
                .parameter(question.id, parameter.id), in: question)
        }
        for (index, note) in question.notes.enumerated() {
            let part = Part.note(question.id, index)
            guard origins[part] != nil else { continue }
            let text = wording.expand(note.text, of: question, standard, nil)
            value(pick(zh: "提示", en: "note"), pick(zh: "若 ", en: "if ") + "\(note.when.text): \(text)", part)
        }
        for evidence in question.evidence {
            guard origins[.evidence(question.id, evidence.id)] != nil else { continue }
            value(evidence.id, wording.pick(evidence.name), .evidence(question.id, evidence.id))
        }
    }

    private func basis(_ bases: [Basis]) -> String {
        bases.isEmpty ? "" : pick(zh: "（\(wording.bases(bases))）", en: " (\(wording.bases(bases)))")
    }
}
