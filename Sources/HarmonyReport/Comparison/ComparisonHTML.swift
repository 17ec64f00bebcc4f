import HarmonySyntax

/// A comparison as one self-contained file for a browser or a printer: no outside resource, no script.
struct ComparisonHTML {
    private let language: Language
    private let version: String

    init(_ language: Language, version: String) {
        self.language = language
        self.version = version
    }

    func render(_ page: ComparisonPage) -> String {
        let document = HTML.block(
            "html", ["lang": language == .zh ? "zh-CN" : "en"], [head(page), body(page)])
        return "<!DOCTYPE html>\n" + document.markup
    }

    private func head(_ page: ComparisonPage) -> HTML {
        .block(
            "head",
            [
                .void("meta", ["charset": "utf-8"]),
                .void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
                    ]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .void("meta", ["name": "color-scheme", "content": "light dark"]),
                .block("title", page.title),
                .style(HTMLStyle.screen),
                .style(HTMLStyle.print),
            ])
    }

    private func body(_ page: ComparisonPage) -> HTML {
        let identity = page.identity.map {
            HTML.block("dt", $0.label) + HTML.block("dd", HTML.inline("bdi", $0.text))
        }
        let remarks = page.remarks.map { HTML.block("p", ["class": "remark"], "! " + $0) }
        let header = [.block("h1", page.title), .block("dl", identity)] + remarks
        return .block(
            "body",
            [
                .block("header", header),
                .block("main", [figures(page)] + page.sections.map { section($0, page) }),
                .block(
                    "footer",
                    [
                        .block(
                            "section",
                            [.block("p", page.notice), .block("p", ["class": "faint"], "harmony \(version)")])
                    ]),
            ])
    }

    private func figures(_ page: ComparisonPage) -> HTML {
        let sided = page.figures.filter { !$0.before.isEmpty }
        let rows = sided.map { figure in
            [
                HTML(figure.label), HTML(figure.before),
                figure.sign.map { status($0, figure.after) } ?? HTML(figure.after), HTML(figure.remark),
            ]
        }
        // What is said of both stands below what is said of each.
        let common = page.figures.filter(\.before.isEmpty).map { figure in
            let text = figure.remark.isEmpty ? figure.after : figure.after + bracketed(figure.remark)
            return HTML.block("dt", figure.label)
                + HTML.block("dd", figure.sign.map { status($0, text) } ?? HTML(text))
        }
        let list = common.isEmpty ? HTML.empty : .block("dl", common)
        return .block("section", ["id": "figures"], [table([""] + columns(page), rows), list])
    }

    private func bracketed(_ remark: String) -> String {
        language == .zh ? "（\(remark)）" : " (\(remark))"
    }

    private func section(_ section: ComparisonPage.Section, _ page: ComparisonPage) -> HTML {
        let notes = section.notes.map { HTML.block("p", ["class": "faint"], $0) }
        let title = HTML.block("h2", section.title) + .joined(notes)
        guard section.entries.contains(where: { !$0.lines.isEmpty }) else {
            let rows = section.entries.map { entry in
                [
                    status(entry.sign, entry.name), HTML(entry.before ?? ""), HTML(entry.after ?? ""),
                    HTML(entry.remark),
                ]
            }
            return .block("section", ["id": section.id], [title, table([""] + columns(page), rows)])
        }
        return .block("section", ["id": section.id], [title] + section.entries.map { entry($0, page) })
    }

    private func entry(_ entry: ComparisonPage.Entry, _ page: ComparisonPage) -> HTML {
        var heading = status(entry.sign, entry.name)
        if let before = entry.before, let after = entry.after {
            heading += HTML.inline("small", before == after ? " " + after : " \(before) → \(after)")
        }
        if !entry.remark.isEmpty { heading += HTML.inline("small", " " + entry.remark) }
        let rows = entry.lines.map { line in
            [
                HTML(line.label), HTML.inline("bdi", line.before), HTML.inline("bdi", line.after),
                HTML(line.remark),
            ]
        }
        let content = [.block("h3", heading), table([""] + columns(page), rows)]
        return .block("div", ["class": "told \(entry.sign.style)"], content)
    }

    private func columns(_ page: ComparisonPage) -> [String] {
        [page.before, page.after, language == .zh ? "说明" : "Remark"]
    }

    /// A table whose cells bear their column's name, for narrow screens, where a row becomes a block.
    private func table(_ columns: [String], _ rows: [[HTML]]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        // A column of remarks without any is only empty space.
        let hasRemarks = rows.contains { !($0.last?.isEmpty ?? true) }
        let count = hasRemarks ? columns.count : columns.count - 1
        let head = HTML.block("tr", columns.prefix(count).map { .block("th", ["scope": "col"], $0) })
        let body = rows.map { cells in
            HTML.block(
                "tr", zip(columns, cells).prefix(count).map { .block("td", ["data-label": $0], $1) })
        }
        return .block("table", [.block("thead", [head]), .block("tbody", body)])
    }

    /// A sign with its words: never told by colour alone.
    private func status(_ sign: Sign, _ words: String) -> HTML {
        .inline("span", ["class": "status \(sign.style)"], HTML.inline("b", sign.mark) + HTML(" " + words))
    }
}
