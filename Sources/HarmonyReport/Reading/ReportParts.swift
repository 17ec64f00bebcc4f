import HarmonyCriteria
import HarmonySyntax

/// A report against its standard: it holds every item, indicator and removal trigger once, and no others.
extension ReportCheck {
    mutating func parts(by standard: Standard?) {
        guard let named = document.member(document.root, "standard"), let id = document.entry("id", in: named)
        else { return }
        guard let standard else { return unknown(id) }
        // Another version has other parts, and this program does not hold it.
        guard document.entry("version", in: named)?.text == standard.version else { return }
        let items = content.items ?? []
        if let place = document.member(document.root, "items"), content.items != nil {
            compare(items.map(\.question.id), standard.items.map(\.id), zh: "条目", en: "item", place)
        }
        var seen: Set<String> = []
        for item in items where seen.insert(item.question.id?.text ?? "").inserted {
            guard let indicators = item.indicators,
                let place = document.member(item.question.place, "indicators"),
                let known = standard.items.first(where: { $0.id == item.question.id?.text })
            else { continue }
            compare(
                indicators.map(\.question.id), known.indicators.map(\.id), zh: "指标", en: "indicator", place)
            for (question, level) in indicators {
                guard let level,
                    let indicator = known.indicators.first(where: { $0.id == question.id?.text }),
                    indicator.level != level, let place = document.member(question.place, "level")
                else { continue }
                inconsistent(
                    place, zh: "标准中 \(indicator.id) 为 \(indicator.level.rawValue)，却是 \(level.rawValue)",
                    en:
                        "\(indicator.id) is \(indicator.level.rawValue) in the standard, not \(level.rawValue)"
                )
            }
        }
        if let vetoes = content.vetoes, let place = document.member(document.root, "vetoes") {
            compare(vetoes.map(\.id), standard.vetoes.map(\.id), zh: "一票否决情形", en: "removal trigger", place)
        }
    }

    private mutating func unknown(_ id: ReportContent.Entry) {
        let bundled = BundledCriteria.ids
        let near = nearest(to: id.text, among: bundled)
        fields.report(
            ReportProblem.unknownStandard, id.place, zh: "找不到标准“\(id.text)”，报告的编号没有核对",
            en: "the standard '\(id.text)' is not known, so the report's ids are not checked",
            help: Localized(
                zh: near.map { "是否为 \($0)？" } ?? "用 --criteria 指明标准所在的文件夹；内置标准："
                    + bundled.joined(separator: "、"),
                en: near.map { "did you mean \($0)?" }
                    ?? "name the folder that holds it with --criteria; bundled: "
                    + bundled.joined(separator: ", ")))
    }

    private mutating func compare(
        _ found: [ReportContent.Entry?], _ known: [String], zh: String, en: String, _ list: JSONDocument.Value
    ) {
        var seen: Set<String> = []
        for entry in found.compactMap({ $0 }) {
            if !known.contains(entry.text) {
                let near = fields.suggestion(for: entry.text, among: known)
                inconsistent(
                    entry.place, zh: "标准的此处没有\(zh)“\(entry.text)”",
                    en: "the standard has no \(en) '\(entry.text)' here",
                    help: near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") })
            } else if !seen.insert(entry.text).inserted {
                inconsistent(
                    entry.place, zh: "\(zh) \(entry.text) 重复", en: "the \(en) \(entry.text) stands twice")
            }
        }
        // An id that cannot be read may be the one that seems to lack.
        guard !found.contains(where: { $0 == nil }) else { return }
        let missing = known.filter { !seen.contains($0) }
        guard !missing.isEmpty else { return }
        let start = document.range(list).lowerBound
        fields.report(
            Diagnostic(
                ReportProblem.inconsistent,
                Localized(
                    zh: "缺少标准的\(zh)：\(missing.joined(separator: "、"))",
                    en: "missing: \(en) \(missing.joined(separator: ", ")) of the standard"),
                at: SourceRange(document.source, start..<start + 1)))
    }
}
