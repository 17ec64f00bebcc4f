import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What is wrong or doubtful in the answer file: whoever holds the report alone has not seen the messages.
extension HTMLWriter {
    func problems() -> HTML {
        var finder = PlaceFinder()
        let found = (submission.diagnostics + (assessment.evidence?.diagnostics ?? []))
            .filter { $0.severity > .note }
        return section(
            "problems", pick(zh: "答案文件中的问题", en: "Problems in the answer file"),
            [
                table(
                    [
                        pick(zh: "位置", en: "Place"), pick(zh: "轻重", en: "Severity"),
                        pick(zh: "问题", en: "Problem"), pick(zh: "怎样改正", en: "What to do"),
                    ],
                    found.prefix(Self.problemLimit).map { diagnostic in
                        let sign: Sign = diagnostic.severity == .error ? .bad : .warning
                        return [
                            HTML(finder.place(of: diagnostic).map { place(of: $0) } ?? "–"),
                            status(sign, wording.pick(diagnostic.severity.name)),
                            HTML(wording.pick(diagnostic.message)),
                            HTML(diagnostic.help.map { wording.pick($0) } ?? "–"),
                        ]
                    }),
                found.count <= Self.problemLimit
                    ? .empty
                    : .block(
                        "p", ["class": "faint"],
                        pick(
                            zh: "另有 \(found.count - Self.problemLimit) 处未列出。",
                            en: "\(found.count - Self.problemLimit) more are not listed.")),
            ])
    }

    /// More than this nobody reads on paper; the rest is counted.
    private static var problemLimit: Int { 50 }

    private func place(of place: FindingPlace) -> String {
        if place.isWorkbook { return place.cell ?? "–" }
        return pick(
            zh: "第 \(place.line) 行第 \(place.column) 列", en: "line \(place.line), column \(place.column)")
    }
}
