package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// The ledger as one HTML page: enterprises × items as a heat map, sorted and filtered without a server.
///
/// The rows are data that the page's own script shows, so that a hundred thousand of them stay one file that opens.
package struct LedgerPage: Ledger {
    private let language: Language
    private let version: String
    private var queue = LedgerQueue()
    private var isBegun = false

    package init(_ language: Language, version: String) {
        self.language = language
        self.version = version
    }

    private func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    package mutating func add(_ entry: LedgerEntry) -> [UInt8] { written(queue.add(entry), isEnd: false) }

    package mutating func end(_ summary: DistrictSummary) -> [UInt8] {
        var bytes = written(queue.rest(), isEnd: true)
        bytes += "];\n\(LedgerScript.code)</script>\n".utf8
        bytes += summaryPart(summary).markup.utf8
        bytes += "</body>\n</html>\n".utf8
        return bytes
    }

    private mutating func written(_ entries: [(number: Int, entry: LedgerEntry)], isEnd: Bool) -> [UInt8] {
        if entries.isEmpty, !isEnd { return [] }
        let table = queue.table(language)
        var bytes: [UInt8] = isBegun ? [] : Array(head(table).utf8)
        isBegun = true
        for (number, entry) in entries {
            var json = JSONWriter(isCompact: true)
            json.array { json in
                for text in table.row(entry, number: number) { json.string(harmless(text)) }
            }
            // Inside a script an angle bracket could end it.
            bytes += json.text.replacing("<", with: "\\u003c").utf8
            bytes += ",\n".utf8
        }
        return bytes
    }

    // MARK: The page

    private func head(_ table: LedgerTable) -> String {
        let title = table.title
        let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
        let columns = table.columns.map(\.name)
        let search = pick(zh: "查找名称、代码、指标", en: "find a name, code or indicator")
        var names = JSONWriter(isCompact: true)
        names.object { json in
            json.strings("columns", columns)
            json.field("items", table.standard?.items.count ?? 0)
            json.field("firstItem", table.firstItem)
            json.field("verdict", table.verdict)
            json.field("allVerdicts", pick(zh: "全部结论", en: "all verdicts"))
            json.field("allItems", pick(zh: "各条目不限", en: "any items"))
            json.field("shown", pick(zh: "第 {from}–{to} 份，共 {of} 份", en: "{from}–{to} of {of}"))
        }
        let head = HTML.block(
            "head",
            [
                .void("meta", ["charset": "utf-8"]),
                .void("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .void("meta", ["name": "generator", "content": "harmony \(version)"]),
                .block("title", title), .style(LedgerScript.style),
            ])
        let controls = HTML.block(
            "div", ["class": "controls"],
            [
                .void(
                    "input", ["id": "search", "type": "search", "placeholder": search, "aria-label": search]),
                .block("select", ["id": "verdict", "aria-label": pick(zh: "结论", en: "Verdict")], ""),
                .block("select", ["id": "state", "aria-label": pick(zh: "条目", en: "Item")], ""),
                .block("button", ["id": "before", "type": "button"], pick(zh: "上一页", en: "Back")),
                .block("span", ["id": "shown"], ""),
                .block("button", ["id": "after", "type": "button"], pick(zh: "下一页", en: "On")),
            ])
        let body = HTML.joined([
            .block("h1", title), controls,
            .block("noscript", pick(zh: "表格由页内脚本显示，请允许运行。", en: "A script of this page shows the table.")),
            .block(
                "div", ["class": "sheet"],
                .block("table", ["id": "ledger"], [.block("thead", HTML.empty), .block("tbody", HTML.empty)])),
        ])
        let language = self.language == .zh ? "zh-CN" : "en"
        return "<!DOCTYPE html>\n<html lang=\"\(language)\">\n\(head.markup)<body>\n\(body.markup)"
            + "<script>\nconst ledger = \(names.text.replacing("<", with: "\\u003c"));\nconst rows = [\n"
    }

    /// It stands last, since it is known last, and is shown first.
    private func summaryPart(_ summary: DistrictSummary) -> HTML {
        let words = TextPrinter(.init(width: 100, color: false)).text(SummaryPage(language).page(summary))
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        // A blank line keeps its height by a blank of its own.
        let rest = lines.dropFirst().map { HTML.block("div", $0.isEmpty ? " " : $0) }
        return .block("details", ["class": "figures"], [.block("summary", lines.first ?? "")] + rest)
    }
}
