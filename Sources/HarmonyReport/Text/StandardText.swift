package import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// Prints a standard itself: the whole, one item, or one indicator with everything that it is judged by.
package struct StandardText {
    let standard: Standard
    private let origins: [Part: Origin]
    let wording: Wording
    let column: Int
    var page: TextPage

    package init(_ standard: Standard, _ language: Language, _ options: TextPage.Options) {
        self.standard = standard
        origins = standard.origins
        wording = Wording(standard, language)
        column = language == .zh ? 10 : 16
        page = TextPage(options)
    }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    mutating func row(
        _ zh: String, _ en: String, _ text: String, indent: Int = 0, style: TextPage.Style = .plain
    ) {
        page.row(pick(zh: zh, en: en), text, column: column, style: style, indent: indent)
    }

    /// A line for each standard.
    package static func list(_ standards: [Standard], _ language: Language, _ options: TextPage.Options)
        -> String
    {
        var page = TextPage(options)
        let column = (standards.map { DisplayWidth.of($0.id) }.max() ?? 0) + 2
        for standard in standards {
            page.row(
                standard.id,
                standard.title[language] + (language == .zh ? "（" : " (") + origin(standard, language)
                    + (language == .zh ? "）" : ")"),
                column: column)
        }
        return page.text
    }

    /// The document of a national standard; the parent of a local one.
    private static func origin(_ standard: Standard, _ language: Language) -> String {
        if let parent = standard.layers.dropLast().last {
            return language == .zh ? "在 \(parent.id) 基础上" : "extends \(parent.id)"
        }
        let section = standard.source.section.map { (language == .zh ? " " : ", section ") + $0 } ?? ""
        return (standard.source.document ?? standard.source.title[language]) + section
    }

    /// The standard with its items and the indicators' titles.
    package mutating func whole() -> String {
        page.line(wording.pick(standard.title), style: .strong)
        let source = standard.source
        row("依据", "Document", wording.citation(source))
        let issuers = source.issuers.map { wording.pick($0) }.joined(separator: pick(zh: "、", en: "; "))
        let isNumbered = source.document != nil || source.issued != nil
        row(
            isNumbered ? "印发" : "作者", isNumbered ? "Issued" : "By",
            source.issued.map { wording.date($0) + pick(zh: "，", en: ", ") + issuers } ?? issuers)
        for layer in standard.layers.dropFirst() { row("地方", "Local rules", wording.layer(layer)) }
        row("版本", "Version", "\(standard.id) \(standard.version)")
        if let spent = standard.profile.historical {
            row("状态", "Status", wording.pick(spent), style: .warning)
        }
        for (index, role) in standard.profile.roles.enumerated() {
            let level = role.parent.map { pick(zh: "（\($0) 的一级）", en: " (a level of \($0))") } ?? ""
            row(
                index == 0 ? "角色" : "", index == 0 ? "Roles" : "",
                "\(role.id)  \(wording.pick(role.label))" + level)
        }
        if standard.profile.kind == .diagnostic {
            row("性质", "Kind", pick(zh: "诊断性标准，只列情况，不作结论", en: "diagnostic: findings without a verdict"))
        }
        for item in standard.items { self.item(item) }
        if !standard.vetoes.isEmpty {
            page.heading(
                pick(
                    zh: "一票否决情形（用于自评系本工具惯例）",
                    en: "Removal triggers (their use in a self-assessment is this tool's convention)"))
            for veto in standard.vetoes {
                page.line("\(veto.id)  \(wording.title(of: veto.question))", mark: "  ")
            }
        }
        let prospects =
            standard.stages.map { ($0.id, $0.title) } + standard.incentives.map { ($0.id, $0.title) }
        if !prospects.isEmpty {
            page.heading(pick(zh: "评价机制和激励措施", en: "Evaluation mechanism and incentives"))
            for (id, title) in prospects { page.line("\(id)  \(wording.pick(title))", mark: "  ") }
        }
        scoring()
        return page.text
    }

    private mutating func item(_ item: Item) {
        page.heading("\(item.id)  \(wording.pick(item.title))")
        source(item.clause, item.translation, item.basis)
        if let reading = item.reading { row("读法", "Reading", wording.pick(reading), indent: 2) }
        for indicator in item.indicators {
            page.line(
                "\(indicator.id)  \(wording.title(of: indicator.question))"
                    + pick(
                        zh: "（\(wording.pick(indicator.level.name))）",
                        en: " (\(wording.pick(indicator.level.name)))"),
                mark: "  · ")
        }
    }

    /// The words of the clause; for what a local file added, whose demand it is.
    private mutating func source(_ clause: String?, _ translation: String?, _ basis: [Basis]) {
        if let clause {
            self.clause(clause, translation)
        } else {
            row("出处", "Source", wording.bases(basis), indent: 2)
        }
    }

    mutating func clause(_ clause: String, _ translation: String?) {
        row("条文", "Clause", clause, indent: 2)
        if wording.language == .en, let translation {
            page.row("", translation + " (unofficial translation)", column: column, style: .faint, indent: 2)
        }
    }

    /// One item, indicator, veto or incentive by its id; nil if there is none.
    package mutating func part(_ id: String) -> String? {
        if let item = standard.items.first(where: { $0.id == id }) {
            self.item(item)
            for indicator in item.indicators {
                page.blank()
                self.indicator(indicator)
            }
        } else if let indicator = standard.indicators.first(where: { $0.id == id }) {
            self.indicator(indicator)
        } else if let veto = standard.vetoes.first(where: { $0.id == id }) {
            self.veto(veto)
        } else if let incentive = standard.incentives.first(where: { $0.id == id }) {
            self.incentive(incentive)
        } else if let stage = standard.stages.first(where: { $0.id == id }) {
            self.stage(stage)
        } else if id == Standard.mechanismId, !standard.stages.isEmpty || !standard.incentives.isEmpty {
            wholeMechanism()
        } else {
            return nil
        }
        // A heading starts with an empty line, which nothing precedes here.
        return page.text.hasPrefix("\n") ? String(page.text.dropFirst()) : page.text
    }

    /// Every id that `part` knows.
    package static func parts(of standard: Standard) -> [String] {
        standard.items.map(\.id) + standard.indicators.map(\.id) + standard.vetoes.map(\.id)
            + standard.stages.map(\.id) + standard.incentives.map(\.id)
            + (standard.stages.isEmpty && standard.incentives.isEmpty ? [] : [Standard.mechanismId])
    }

    private mutating func indicator(_ indicator: Indicator) {
        let question = indicator.question
        page.line(
            "\(question.id)  \(wording.title(of: question))"
                + pick(
                    zh: "（\(wording.pick(indicator.level.name))）",
                    en: " (\(wording.pick(indicator.level.name)))"), style: .strong)
        if let fragment = question.fragment { clause(fragment, question.translation) }
        if let whole = question.clause { row("所在条文", "In full", whole, indent: 2, style: .faint) }
        quotations(question)
        if !indicator.binds.isEmpty {
            let labels = indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) }
            row("约束", "Binds", labels.joined(separator: pick(zh: "、", en: ", ")), indent: 2)
        }
        row("问题", "Question", wording.expand(question.text, of: question, standard, nil), indent: 2)
        rule("适用条件", "Applies when", indicator.rules.appliesWhen)
        rule("人工核查", "A person if", indicator.rules.reviewWhen)
        for condition in indicator.rules.conditions {
            if let label = condition.label {
                row("要求", "Demand", wording.expand(label, of: question, standard, nil), indent: 2)
            }
            rule("前提", "If", condition.when)
            rule("符合条件", "Met when", condition.require)
            if !condition.basis.isEmpty { row("依据", "Basis", wording.bases(condition.basis), indent: 2) }
        }
        rule("数据", "Figure", indicator.figure)
        points(of: indicator)
        common(question)
    }

    /// What local documents say of it, each with its clause where the file gives one.
    private mutating func quotations(_ question: Question) {
        for quotation in question.quotations {
            row("地方条文", "Local clause", quotation.fragment, indent: 2)
            if wording.language == .en, let translation = quotation.translation {
                page.row(
                    "", translation + " (unofficial translation)", column: column, style: .faint, indent: 2)
            }
            if let whole = quotation.clause, whole != quotation.fragment {
                row("所在条文", "In full", whole, indent: 2, style: .faint)
            }
        }
    }

    private mutating func veto(_ veto: Veto) {
        let question = veto.question
        page.line("\(question.id)  \(wording.title(of: question))", style: .strong)
        source(veto.clause, question.translation, question.basis)
        quotations(question)
        row("问题", "Question", wording.expand(question.text, of: question, standard, nil), indent: 2)
        rule("风险条件", "Risk when", veto.riskWhen)
        rule("否决条件", "Vetoes when", veto.vetoWhen)
        common(question)
    }

    mutating func rule(_ zh: String, _ en: String, _ formula: Formula?) {
        if let formula { row(zh, en, formula.text, indent: 2) }
    }

    private mutating func common(_ question: Question) {
        for (index, input) in question.inputs.enumerated() {
            row(index == 0 ? "输入项" : "", index == 0 ? "Inputs" : "", self.input(input, question), indent: 2)
        }
        enterprises(question)
        let used = question.parameters.filter { origins[.retired(question.id, $0.id)] == nil }
        for (index, parameter) in used.enumerated() {
            let label = parameter.label.map { wording.pick($0) + pick(zh: "，", en: ", ") } ?? ""
            row(
                index == 0 ? "参数" : "", index == 0 ? "Parameters" : "",
                "\(parameter.id) = \(wording.parameter(parameter))" + pick(zh: "（", en: " (") + label
                    + wording.bases(parameter.basis) + pick(zh: "）", en: ")"),
                indent: 2)
            if let reading = parameter.reading {
                page.row(
                    "", wording.expand(reading, of: question, standard, nil), column: column, style: .faint,
                    indent: 2)
            }
        }
        row("出处", "Basis", wording.bases(question.basis), indent: 2)
        for note in question.basis.compactMap(\.note) {
            page.row("", wording.pick(note), column: column, style: .faint, indent: 2)
        }
        if let reading = question.reading {
            row("读法", "Reading", wording.expand(reading, of: question, standard, nil), indent: 2)
        }
        if !question.evidence.isEmpty {
            row(
                "佐证", "Evidence",
                question.evidence.map { wording.pick($0.name) }.joined(separator: pick(zh: "、", en: "; ")),
                indent: 2)
        }
        if let advice = question.advice {
            row("建议", "Advice", wording.expand(advice, of: question, standard, nil), indent: 2)
        }
    }

    private func input(_ input: Input, _ question: Question) -> String {
        var parts = [input.type.rawValue]
        if let unit = input.unit { parts.append(wording.pick(unit)) }
        if input.allowsNone { parts.append("none") }
        if !input.options.isEmpty {
            parts.append(
                input.options.map { "\($0.id) \(wording.pick($0.label))" }.joined(
                    separator: pick(zh: "、", en: ", ")))
        }
        let label = wording.expand(input.label, of: question, standard, nil)
        return "\(input.id)  \(label)"
            + pick(zh: "（\(parts.joined(separator: "；"))）", en: " (\(parts.joined(separator: "; ")))")
    }
}
