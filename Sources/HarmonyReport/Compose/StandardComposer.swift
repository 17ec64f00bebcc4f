package import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// Composes the page of a standard itself: the whole, one item, or one indicator with everything that it is judged by.
package struct StandardComposer {
    let standard: Standard
    let origins: [Part: Origin]
    let wording: Wording
    /// The reason for a value that was given last.
    var said: Localized?

    package init(_ standard: Standard, _ language: Language) {
        self.standard = standard
        origins = standard.origins
        wording = Wording(standard, language)
    }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    func row(_ zh: String, _ en: String, _ text: String, _ weight: Page.Weight = .plain) -> Page.Row {
        Page.Row(pick(zh: zh, en: en), Page.Text(text), weight: weight)
    }

    func rows(_ zh: String, _ en: String, _ texts: [String]) -> [Page.Row] {
        texts.enumerated().map { row($0 == 0 ? zh : "", $0 == 0 ? en : "", $1) }
    }

    func bracketed(_ text: String) -> String { pick(zh: "（\(text)）", en: " (\(text))") }

    func page(_ title: String) -> Page { Page(wording.language, title: title) }

    /// A line for each standard.
    package static func list(_ standards: [Standard], _ language: Language) -> Page {
        var page = Page(language, title: language == .zh ? "随附的标准" : "Standards that come with the program")
        page.identity = standards.map { standard in
            let origin = Self.origin(standard, language)
            return Page.Row(
                standard.id,
                Page.Text(standard.title[language] + (language == .zh ? "（\(origin)）" : " (\(origin))")))
        }
        return page
    }

    /// The document of a national standard; the parent of a local one.
    private static func origin(_ standard: Standard, _ language: Language) -> String {
        if let parent = standard.layers.dropLast().last {
            return language == .zh ? "在 \(parent.id) 基础上" : "extends \(parent.id)"
        }
        let section = standard.source.section.map { (language == .zh ? " " : ", ") + $0 } ?? ""
        return (standard.source.document ?? standard.source.title[language]) + section
    }

    // MARK: The whole

    /// The standard with its items and the indicators' titles.
    package func whole() -> Page {
        var page = page(wording.pick(standard.title))
        page.identity = identity()
        page.sections = standard.items.map { item in
            Page.Section(
                item.id, "\(item.id)  \(wording.pick(item.title))", [.rows(clause(of: item)), titles(item)])
        }
        if !standard.vetoes.isEmpty {
            let title = pick(
                zh: "一票否决情形（用于自评系本工具自定口径）",
                en: "Removal triggers (their use in a self-assessment is this tool's own rule)")
            page.sections.append(
                Page.Section("vetoes", title, [lines(standard.vetoes.map { ($0.id, $0.question.title) })]))
        }
        let prospects =
            standard.stages.map { ($0.id, $0.title) } + standard.incentives.map { ($0.id, $0.title) }
        if !prospects.isEmpty {
            let title = pick(zh: "评价机制和激励措施", en: "Evaluation mechanism and incentives")
            page.sections.append(Page.Section(Standard.mechanismId, title, [lines(prospects)]))
        }
        if let scoring = scoring() { page.sections.append(scoring) }
        return page
    }

    private func identity() -> [Page.Row] {
        let source = standard.source
        let issuers = source.issuers.map { wording.pick($0) }.joined(separator: pick(zh: "、", en: "; "))
        let isNumbered = source.document != nil || source.issued != nil
        var rows = [
            row("依据", "Document", wording.citation(source)),
            row(
                isNumbered ? "印发" : "作者", isNumbered ? "Issued" : "By",
                source.issued.map { wording.date($0) + pick(zh: "，", en: ", ") + issuers } ?? issuers),
        ]
        rows += standard.layers.dropFirst().map { row("地方", "Local rules", wording.layer($0)) }
        rows.append(row("版本", "Version", "\(standard.id) \(standard.version)"))
        if let spent = standard.profile.historical {
            rows.append(row("状态", "Status", wording.pick(spent), .signed(.warning)))
        }
        rows += self.rows(
            "角色", "Roles",
            standard.profile.roles.map { role in
                let level = role.parent.map { pick(zh: "（\($0) 的一级）", en: " (a level of \($0))") } ?? ""
                return "\(role.id)  \(wording.pick(role.label))" + level
            })
        if standard.profile.kind == .diagnostic {
            rows.append(
                row("性质", "Kind", pick(zh: "诊断性标准，只列情况，不作结论", en: "diagnostic: findings without a verdict")))
        }
        return rows
    }

    func lines(_ titles: [(id: String, title: Localized)]) -> Page.Block {
        .list(titles.map { Page.Line(nil, Page.Text("\($0.id)  \(wording.pick($0.title))")) })
    }

    private func titles(_ item: Item) -> Page.Block {
        .list(item.indicators.map { Page.Line(nil, Page.Text(heading($0))) })
    }

    func heading(_ indicator: Indicator) -> String {
        heading(indicator.question) + bracketed(wording.pick(indicator.level.name))
    }

    func heading(_ question: Question) -> String { "\(question.id)  \(wording.title(of: question))" }

    private func clause(of item: Item) -> [Page.Row] {
        source(item.clause, item.translation, item.basis)
            + (item.reading.map { [row("读法", "Reading", wording.pick($0))] } ?? [])
    }

    /// The words of the clause; for what a local file added, whose demand it is.
    func source(_ clause: String?, _ translation: String?, _ basis: [Basis]) -> [Page.Row] {
        guard let clause else { return [row("出处", "Source", wording.bases(basis))] }
        return self.clause(clause, translation)
    }

    func clause(_ clause: String, _ translation: String?) -> [Page.Row] {
        [Page.Row(pick(zh: "条文", en: "Clause"), .quoted(clause))] + translated(translation)
    }

    func translated(_ translation: String?) -> [Page.Row] {
        guard wording.language == .en, let translation else { return [] }
        return [row("", "", translation + " (unofficial translation)", .faint)]
    }

    // MARK: A part

    /// One item, indicator, veto or incentive by its id; nil if there is none.
    package func part(_ id: String) -> Page? {
        if let item = standard.items.first(where: { $0.id == id }) {
            var page = page("\(item.id)  \(wording.pick(item.title))")
            page.identity = clause(of: item)
            page.sections = item.indicators.map { Page.Section($0.id, heading($0), [.rows(rows(of: $0))]) }
            return page
        }
        if let indicator = standard.indicators.first(where: { $0.id == id }) {
            return page(heading(indicator), rows(of: indicator))
        }
        if let veto = standard.vetoes.first(where: { $0.id == id }) {
            return page(heading(veto.question), rows(of: veto))
        }
        if let incentive = standard.incentives.first(where: { $0.id == id }) {
            return page("\(incentive.id)  \(wording.pick(incentive.title))", rows(of: incentive))
        }
        if let stage = standard.stages.first(where: { $0.id == id }) {
            return page("\(stage.id)  \(wording.pick(stage.title))", rows(of: stage))
        }
        let hasMechanism = !standard.stages.isEmpty || !standard.incentives.isEmpty
        return id == Standard.mechanismId && hasMechanism ? mechanism() : nil
    }

    private func page(_ title: String, _ rows: [Page.Row]) -> Page {
        var page = page(title)
        page.identity = rows
        return page
    }

    /// Every id that `part` knows.
    package static func parts(of standard: Standard) -> [String] {
        standard.items.map(\.id) + standard.indicators.map(\.id) + standard.vetoes.map(\.id)
            + standard.stages.map(\.id) + standard.incentives.map(\.id)
            + (standard.stages.isEmpty && standard.incentives.isEmpty ? [] : [Standard.mechanismId])
    }
}
