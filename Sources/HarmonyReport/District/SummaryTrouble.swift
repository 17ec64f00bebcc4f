import HarmonyAssessment
import HarmonySyntax

/// What stands beside the figures of the standards: evidence, what came twice, and what has errors.
extension SummaryText {
    func evidence(_ summary: DistrictSummary, _ page: inout TextPage) {
        guard let found = summary.evidence else { return }
        page.heading(pick(zh: "佐证材料", en: "Evidence"))
        page.line(
            pick(
                zh: "列出 \(number(found.named)) 份，查到 \(number(found.found)) 份（未核对内容）",
                en:
                    "\(number(found.found)) of the \(number(found.named)) files named are there (their content was not checked)"
            ), mark: "· ", indent: 2)
        let counts: [(Int, String, String)] = [
            (
                found.wanting, "份答案所列材料有缺失、空白或者无法读取的",
                "submissions name files that are missing, empty or unreadable"
            ),
            (found.without, "份答案没有列出材料", "submissions name no files"),
        ]
        for (count, zh, en) in counts where count > 0 {
            page.line(number(count) + pick(zh: " " + zh, en: " " + en), mark: "· ", indent: 2)
        }
    }

    func doubles(_ summary: DistrictSummary, _ page: inout TextPage) {
        let doubles = summary.doubles
        guard !doubles.isEmpty else { return }
        page.heading(
            pick(
                zh: "重复提交（同一统一社会信用代码，\(number(doubles.count)) 家）",
                en: "Submitted more than once (one credit code, \(number(doubles.count)))"))
        for double in doubles.prefix(Self.listed) {
            page.line(double.creditCode, indent: 2)
            for spot in double.places.prefix(5) {
                page.line(place(spot.file, spot.line), mark: "· ", indent: 4)
            }
            if double.places.count > 5 {
                let rest = double.places.count - 5
                page.line(pick(zh: "另有 \(rest) 处", en: "and \(rest) more"), style: .faint, indent: 4)
            }
        }
        more(doubles.count, &page)
    }

    func errors(_ summary: DistrictSummary, _ page: inout TextPage) {
        guard summary.erroneous > 0 else { return }
        let count = number(summary.erroneous)
        page.heading(pick(zh: "有错误（\(count) 份）", en: "With errors (\(count))"))
        for entry in summary.erroneousExamples.prefix(Self.listed) {
            var finder = PlaceFinder()
            for problem in entry.problems.prefix(1) {
                let spot =
                    finder.place(of: problem).map { $0.file + $0.spot } ?? place(entry.file, entry.line)
                let words = "\(problem.message[language]) [\(problem.kind.name)]"
                page.line(spot + pick(zh: "：", en: ": ") + words, mark: "· ", indent: 2)
            }
        }
        more(summary.erroneous, &page)
    }
}
