@testable import HarmonyReport

/// A page as plain lines, whatever a format makes of it: one for each thing that stands on it.
struct PageDump {
    private(set) var lines: [String] = []

    init(_ page: Page) {
        lines.append("# \(page.title) | \(page.name)")
        lines += page.identity.map(Self.row)
        lines += page.figures.map(Self.figure)
        lines += page.remarks.map(Self.line)
        for section in page.sections {
            lines.append("")
            let place = section.place == .body ? "" : " (\(section.place))"
            lines.append("## \(mark(section.sign))\(section.title) #\(section.id)\(place)")
            add(section.blocks, depth: 0)
        }
        lines += ["", "## notice", page.notice, "## hints"] + page.hints
        if let signatures = page.signatures {
            lines += ["## \(signatures.title)"] + signatures.fields + [signatures.remark]
        }
        for register in page.registers {
            lines.append("## register \(register.name), \(register.sharedColumns) shared")
            lines.append(register.columns.map { "\($0.title):\(Int($0.width))" }.joined(separator: " | "))
            lines.append("\(register.rows.count) rows")
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ blocks: [Page.Block], depth: Int) {
        let start = String(repeating: "  ", count: depth)
        func put(_ texts: [String]) { lines += texts.map { start + $0 } }
        for block in blocks {
            switch block {
            case .line(let line): put(["= " + Self.line(line)])
            case .list(let entries): put(entries.map { "- " + Self.line($0) })
            case .steps(let entries): put(entries.enumerated().map { "\($0 + 1). " + Self.line($1) })
            case .rows(let rows): put(rows.map(Self.row))
            case .heading(let words): put(["### " + words])
            case .quotation(let text): put(["“" + Self.text(text) + "”"])
            case .checklist(let checks):
                put(checks.map { "[\($0.isDone ? "x" : " ")] \(Self.text($0.text)) (\($0.remark))" })
            case .bars(let bars):
                put(
                    bars.map { bar in
                        let parts = bar.parts.map(\.sign.mark).joined()
                        return [
                            bar.sign.mark, "\(bar.name)→\(bar.id)", bar.status, bar.count, parts, bar.remark,
                        ]
                        .joined(separator: " | ")
                    })
            case .table(let table):
                put(["| " + table.columns.map { "\($0.title):\(Int($0.width))" }.joined(separator: " | ")])
                for cells in table.rows {
                    let texts = cells.map { cell in
                        mark(cell.sign) + ([cell.text] + cell.below).map(Self.text).joined(separator: " ⏎ ")
                    }
                    put(["| " + texts.joined(separator: " | ")])
                }
            case .folded(let title, let inner):
                put(["▸ " + title])
                add(inner, depth: depth + 1)
            case .entry(let entry):
                let id = entry.id.isEmpty ? "" : " #\(entry.id)"
                let status = entry.status.isEmpty ? "" : " [\(entry.status)]"
                put(["\(entry.sign.mark) \(Self.text(entry.title))\(entry.remark)\(status)\(id)"])
                add(entry.blocks, depth: depth + 1)
            }
        }
    }

    private func mark(_ sign: Page.Sign?) -> String { sign.map { $0.mark + " " } ?? "" }

    private static func row(_ row: Page.Row) -> String {
        "\(row.label): \(text(row.text))" + weight(row.weight)
    }

    private static func line(_ line: Page.Line) -> String {
        (line.sign.map { $0.mark + " " } ?? "") + text(line.text) + weight(line.weight)
    }

    private static func figure(_ figure: Page.Figure) -> String {
        let sign = figure.sign.map { $0.mark + " " } ?? ""
        return "\(figure.label): \(sign)*\(figure.value)*\(figure.unit) (\(figure.remark))"
    }

    private static func weight(_ weight: Page.Weight) -> String {
        switch weight {
        case .plain: ""
        case .strong: " {strong}"
        case .faint: " {faint}"
        case .signed(let sign): " {\(sign.mark)}"
        case .folded: " {folded}"
        }
    }

    private static func text(_ text: Page.Text) -> String {
        text.runs.map { run in
            switch run.kind {
            case .own, .unbroken: run.words
            case .foreign: "«\(run.words)»"
            case .quoted: "“\(run.words)”"
            case .strong, .faint: "*\(run.words)*"
            case .link(let id): "[\(run.words)→\(id)]"
            }
        }
        .joined()
    }
}
