import HarmonyAssessment
import HarmonySyntax

/// What stands beside the figures of the standards: evidence, what came twice, and what has errors.
extension SummaryPage {
    func evidence(_ summary: DistrictSummary) -> Page.Section? {
        guard let found = summary.evidence else { return nil }
        var lines = [
            pick(
                zh: "列出 \(number(found.named)) 份，查到 \(number(found.found)) 份（未核对内容）",
                en:
                    "\(number(found.found)) of the \(number(found.named)) files named are there (their content was not checked)"
            )
        ]
        let counts: [(Int, String, String)] = [
            (
                found.wanting, "份答案所列材料有缺失、空白或者无法读取的",
                "submissions name files that are missing, empty or unreadable"
            ),
            (found.without, "份答案没有列出材料", "submissions name no files"),
        ]
        for (count, zh, en) in counts where count > 0 {
            lines.append(number(count) + pick(zh: " " + zh, en: " " + en))
        }
        return Page.Section(
            "evidence", pick(zh: "佐证材料", en: "Evidence"), [.list(lines.map { Page.Line(nil, Page.Text($0)) })]
        )
    }

    func doubles(_ summary: DistrictSummary) -> Page.Section? {
        let doubles = summary.doubles
        guard !doubles.isEmpty else { return nil }
        let title = pick(
            zh: "重复提交（同一统一社会信用代码，\(number(doubles.count)) 家）",
            en: "Submitted more than once (one credit code, \(number(doubles.count)))")
        let blocks = doubles.prefix(Self.listed).flatMap { double -> [Page.Block] in
            let places = double.places.prefix(5).map { Page.Line(nil, .foreign(place($0.file, $0.line))) }
            return [.heading(double.creditCode), .list(places)] + more(double.places.count, besides: 5)
        }
        return Page.Section("doubles", title, blocks + more(doubles.count))
    }

    func errors(_ summary: DistrictSummary) -> Page.Section? {
        guard summary.erroneous > 0 else { return nil }
        let count = number(summary.erroneous)
        let lines = summary.erroneousExamples.prefix(Self.listed).flatMap { entry in
            var finder = PlaceFinder()
            return entry.problems.prefix(1).map { problem in
                let spot =
                    finder.place(of: problem).map { $0.file + $0.spot } ?? place(entry.file, entry.line)
                let words = "\(problem.message[language]) [\(problem.kind.name)]"
                return Page.Line(nil, .foreign(spot + pick(zh: "：", en: ": ") + words))
            }
        }
        return Page.Section(
            "errors", pick(zh: "有错误（\(count) 份）", en: "With errors (\(count))"),
            [.list(lines)] + more(summary.erroneous))
    }
}
