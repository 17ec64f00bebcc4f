import HarmonySyntax

/// Prints a page as one self-contained file for a browser, a printer or an archive: no outside resource, no script.
package struct HTMLPrinter: PagePrinter {
    package init() {}

    package func bytes(_ page: Page) -> [UInt8] { Array(text(page).utf8) }

    package func text(_ page: Page) -> String {
        let blocks = HTMLBlocks(page.language)
        let document = HTML.block("html", ["lang": blocks.languageTag], [head(page), body(page, blocks)])
        return "<!DOCTYPE html>\n" + document.markup
    }

    private func head(_ page: Page) -> HTML {
        .block(
            "head",
            [
                .void("meta", ["charset": "utf-8"]),
                .void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .void("meta", ["name": "color-scheme", "content": "light dark"]),
                .block("title", page.name),
                .style(HTMLStyle.screen),
                .style(HTMLStyle.print),
            ])
    }

    private func body(_ page: Page, _ blocks: HTMLBlocks) -> HTML {
        let remarks = page.remarks.map { line in
            let isTrouble = line.sign == .bad || line.sign == .warning
            return HTML.block("p", ["class": isTrouble ? "remark" : "faint"], blocks.words(line))
        }
        let identity = HTML.block("dl", ["class": "identity"], page.identity.map { blocks.row($0) })
        return .block(
            "body",
            [
                HTMLPicture.defs,
                .block(
                    "header", [.block("h1", page.title), identity, figures(page, blocks)] + remarks),
                .block(
                    "main",
                    [overview(page.sections.filter { $0.place == .first }, blocks)]
                        + page.sections.filter { $0.place != .first }.map { blocks.section($0) }),
                .block("footer", [signatures(page), .block("p", ["class": "faint"], page.notice)]),
            ])
    }

    // MARK: The first screen

    private func figures(_ page: Page, _ blocks: HTMLBlocks) -> HTML {
        guard let first = page.figures.first else { return .empty }
        guard page.figures.allSatisfy({ $0.before == nil }) else { return compared(page.figures, blocks) }
        let sign = first.sign ?? .told
        let badge = HTML.block(
            "p", ["class": "badge \(sign.style)"],
            .inline("span", ["class": "sign"], sign.mark)
                + .inline(
                    "span",
                    .inline("small", first.label) + .inline("strong", first.value + first.unit)
                        + (first.remark.isEmpty ? .empty : .inline("small", first.remark))))
        let rest = page.figures.dropFirst().map { figure in
            HTML.block(
                "div", ["class": "figure"],
                [
                    .block("small", figure.label),
                    .block("p", blocks.signed(figure.sign, .inline("b", figure.value) + HTML(figure.unit))),
                    figure.remark.isEmpty ? .empty : .block("small", figure.remark),
                ])
        }
        return .block(
            "div", ["class": "verdict"],
            [badge, rest.isEmpty ? .empty : .block("div", ["class": "figures"], rest)])
    }

    /// Of a comparison: what was and what is, line by line.
    private func compared(_ figures: [Page.Figure], _ blocks: HTMLBlocks) -> HTML {
        let rows = figures.map { figure in
            let change = figure.before.map { $0 + " → " } ?? ""
            let now = blocks.signed(figure.sign, .inline("b", figure.value) + HTML(figure.unit))
            let remark = figure.remark.isEmpty ? HTML.empty : .inline("small", " " + figure.remark)
            return HTML.block("dt", figure.label) + .block("dd", HTML(change) + now + remark)
        }
        return .block("dl", ["class": "compared"], rows)
    }

    /// The picture on the left where there is one, and beside it all else.
    private func overview(_ sections: [Page.Section], _ blocks: HTMLBlocks) -> HTML {
        guard !sections.isEmpty else { return .empty }
        let pictures = sections.filter(\.isPicture).map { blocks.section($0) }
        let rest = sections.filter { !$0.isPicture }.map { blocks.section($0, class: "first") }
        guard !pictures.isEmpty, !rest.isEmpty else { return .joined(pictures + rest) }
        return .block(
            "div", ["class": "overview"], [.block("div", pictures), .block("div", ["class": "rest"], rest)])
    }

    // MARK: The end

    private func signatures(_ page: Page) -> HTML {
        guard let signatures = page.signatures else { return .empty }
        return .block(
            "section", ["id": "signatures"],
            [
                .block("h2", signatures.title),
                .block("div", ["class": "signatures"], signatures.fields.map { .block("p", $0) }),
                .block("p", ["class": "faint"], signatures.remark),
            ])
    }
}

extension Page.Section {
    /// Whether it is drawn rather than written.
    fileprivate var isPicture: Bool {
        blocks.contains { if case .bars = $0 { true } else { false } }
    }
}
