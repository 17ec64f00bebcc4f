import HarmonyCriteria
import HarmonyReport
import HarmonySyntax

extension Session {
    /// Prints the JSON Schema of a file format; for answers also one that is made for a standard.
    mutating func schema(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count <= 1 else {
            throw UsageError(zh: "schema 一次只输出一个模式", en: "schema prints one schema at a time")
        }
        let name = arguments.operands.first
        if let chosen = arguments[.schemaStandard] {
            guard name == "answers" else {
                throw UsageError(
                    zh: "--standard 只用于 harmony schema answers",
                    en: "--standard goes with harmony schema answers")
            }
            return try answersSchema(by: chosen)
        }
        guard let name else {
            print(schemaList)
            return finish(.success)
        }
        guard let source = BundledSchemas.source(of: name) else {
            throw UsageError(
                zh: "没有模式“\(name)”，可用：\(BundledSchemas.names.joined(separator: "、"))",
                en: "there is no schema '\(name)'; there are \(BundledSchemas.names.joined(separator: ", "))",
                suggestion: nearest(to: name, among: BundledSchemas.names))
        }
        print(source.text(0..<source.bytes.count))
        return finish(.success)
    }

    private mutating func answersSchema(by name: String) throws(UsageError) -> ExitStatus {
        guard let standard = try standard(name) else { return .criteria }
        print(AnswersSchema(standard).text)
        return finish(.success)
    }

    private var schemaList: String {
        let summaries = [
            "criteria": Localized(zh: "标准文件（harmony-criteria/1）", en: "criteria files (harmony-criteria/1)"),
            "answers": Localized(
                zh: "答案文件（harmony-answers/1）；加 --standard 标准，列明该标准的各项指标",
                en: "answer files (harmony-answers/1); with --standard STANDARD, every question by its id"),
            "report": Localized(zh: "报告（harmony-report/1）", en: "reports (harmony-report/1)"),
            "comparison": Localized(
                zh: "对照结果（harmony-comparison/1）", en: "comparisons (harmony-comparison/1)"),
            "result": Localized(
                zh: "每份一行的结果（harmony-result/1）", en: "results, a line each (harmony-result/1)"),
            "summary": Localized(
                zh: "许多份的汇总（harmony-summary/1）", en: "summaries of many (harmony-summary/1)"),
        ]
        return BundledSchemas.names.map { name in
            let gap = String(repeating: " ", count: max(1, 12 - name.utf8.count))
            return name + gap + (summaries[name]?[language] ?? "") + "\n"
        }.joined()
    }
}
