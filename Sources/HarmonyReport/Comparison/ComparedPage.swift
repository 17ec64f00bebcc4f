import HarmonySyntax

/// A comparison as a page that every printer prints.
extension ComparisonPage {
    func page(_ language: Language, version: String) -> Page {
        var page = Page(language, title: title)
        page.identity = identity.map { Page.Row($0.label, .foreign($0.text)) }
        page.remarks = remarks.map { Page.Line(.warning, Page.Text($0)) }
        page.figures = figures.map { figure in
            var shown = Page.Figure(figure.label, figure.after, sign: figure.sign)
            shown.before = figure.before.isEmpty || figure.before == figure.after ? nil : figure.before
            shown.remark = figure.remark
            return shown
        }
        page.sections = sections.map { section($0, language) }
        let program = Page.Row(
            Label.program.words[language], Page.Text("harmony \(version)"), weight: .folded)
        page.sections.append(
            Page.Section("about", Label.program.words[language], place: .appendix, [.rows([program])]))
        page.notice = notice
        return page
    }

    private func section(_ section: Section, _ language: Language) -> Page.Section {
        let notes = section.notes.map {
            Page.Block.line(Page.Line(nil, Page.Text($0), weight: .faint))
        }
        let isFlat = section.entries.allSatisfy(\.lines.isEmpty)
        return Page.Section(
            section.id, section.title,
            notes
                + (isFlat ? [table(section, language)] : section.entries.map { .entry(entry($0, language)) }))
    }

    /// What is told in a row each.
    private func table(_ section: Section, _ language: Language) -> Page.Block {
        let hasSides = section.entries.contains { $0.before != nil || $0.after != nil }
        let hasRemarks = section.entries.contains { !$0.remark.isEmpty }
        let sides = hasSides ? [before, after] : []
        let titles = [""] + sides + (hasRemarks ? [Label.note.words[language]] : [])
        return .table(
            Page.Table(
                columns: titles.enumerated().map { Page.Table.Column($1, width: $0 == 0 ? 36 : 20) },
                rows: section.entries.map { entry in
                    let sides = hasSides ? [entry.before ?? "", entry.after ?? ""] : []
                    let rest = sides + (hasRemarks ? [entry.remark] : [])
                    return [Page.Table.Cell(Page.Text(entry.name), sign: entry.sign)]
                        + rest.map { Page.Table.Cell(.foreign($0)) }
                }))
    }

    /// What differs in several things.
    private func entry(_ entry: Entry, _ language: Language) -> Page.Entry {
        let sides = [entry.before, entry.after].compactMap { $0 }
        let rows = entry.lines.map { line in
            Page.Row(
                line.label,
                change([line.before, line.after])
                    + Page.Text(line.remark.isEmpty ? "" : bracketed(line.remark, language)))
        }
        var shown = Page.Entry(
            entry.sign, Page.Text(entry.name), status: change(sides).plain, rows.isEmpty ? [] : [.rows(rows)])
        shown.remark = entry.remark.isEmpty ? "" : bracketed(entry.remark, language)
        return shown
    }

    private func change(_ sides: [String]) -> Page.Text {
        guard sides.count == 2, sides[0] != sides[1], !sides[0].isEmpty else {
            return .foreign(sides.last ?? "")
        }
        return .foreign(sides[0]) + Page.Text(" → ") + .foreign(sides[1])
    }

    private func bracketed(_ remark: String, _ language: Language) -> String {
        language == .zh ? "（\(remark)）" : " (\(remark))"
    }
}
