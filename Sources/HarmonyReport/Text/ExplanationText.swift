package import HarmonySyntax

/// Rules in words: all of them as a list, or one with its example.
package struct ExplanationText {
    private let language: Language
    private var page: TextPage

    package init(_ language: Language, _ options: TextPage.Options) {
        self.language = language
        page = TextPage(options)
    }

    // MARK: The list

    package static func list(
        _ explanations: [Explanation], _ language: Language, _ options: TextPage.Options
    ) -> String {
        var text = ExplanationText(language, options)
        let names = 2 + (explanations.map { DisplayWidth.of($0.name) }.max() ?? 0)
        let severities = 2 + (explanations.map { DisplayWidth.of(text.severity($0)) }.max() ?? 0)
        for (index, group) in Group.all.enumerated() {
            let members = explanations.filter { group.holds($0) }
            guard !members.isEmpty else { continue }
            if index > 0 { text.page.blank() }
            text.page.line(group.title[language], style: .strong)
            for explanation in members {
                let pad = String(repeating: " ", count: names - DisplayWidth.of(explanation.name))
                text.page.row(
                    explanation.name + pad + text.severity(explanation), explanation.what[language],
                    column: names + severities, indent: 2)
            }
        }
        return text.page.text
    }

    /// Rules by what they are found in; some names are found in several kinds of file.
    private struct Group {
        let categories: Set<DiagnosticCategory>
        var isOfTables = false
        let title: Localized

        func holds(_ explanation: Explanation) -> Bool {
            categories == Set(explanation.kinds.map(\.category))
                && isOfTables == Self.tables.contains(explanation.name)
        }

        /// The rules of files that are no JSON.
        private static let tables = Set((CSVProblem.all + WorkbookProblem.all).map(\.name))

        static let all = [
            Group(categories: [.usage], title: Localized(zh: "读取文件", en: "Reading files")),
            Group(categories: [.syntax], title: Localized(zh: "JSON 语法", en: "JSON syntax")),
            Group(
                categories: [.criteria, .answers],
                title: Localized(zh: "几种文件共有", en: "Several kinds of file")),
            Group(categories: [.criteria], title: Localized(zh: "标准文件", en: "Criteria files")),
            Group(
                categories: [.syntax], isOfTables: true,
                title: Localized(zh: "CSV 和工作簿", en: "CSV files and workbooks")),
            Group(categories: [.answers], title: Localized(zh: "答案文件和报告", en: "Answer files and reports")),
        ]
    }

    private func severity(_ explanation: Explanation) -> String {
        let severities = Set(explanation.kinds.map(\.severity)).sorted(by: >)
        return severities.map { $0.name[language] }.joined(separator: language == .zh ? "或" : " or ")
    }

    // MARK: One rule

    package static func one(
        _ explanation: Explanation, _ language: Language, _ options: TextPage.Options
    ) -> String {
        var text = ExplanationText(language, options)
        text.print(explanation)
        return text.page.text
    }

    private mutating func print(_ explanation: Explanation) {
        let zh = language == .zh
        page.line(
            explanation.name + (zh ? "（\(severity(explanation))）" : " (\(severity(explanation)))"),
            style: .strong)
        page.row(zh ? "含义" : "What", explanation.what[language], column: 6, indent: 2)
        page.row(zh ? "缘由" : "Why", explanation.why[language], column: 6, indent: 2)
        guard let example = explanation.example else { return }
        page.blank()
        // Both passages stand as deep in a file as each other.
        let lines: [Substring] = (example.marked + "\n" + example.right).split(separator: "\n")
        let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        page.line(zh ? "错误写法" : "Wrong", style: .bad)
        passage(
            example.marked.isEmpty ? (zh ? "（空文件）" : "(an empty file)") : example.marked, indent)
        page.line(zh ? "正确写法" : "Right", style: .good)
        passage(example.right, indent)
    }

    /// The lines of a passage with carets below what is marked.
    private mutating func passage(_ marked: String, _ indent: Int) {
        var inside = false
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            var (text, carets) = (String.UnicodeScalarView(), "")
            for scalar in line.dropFirst(indent).unicodeScalars {
                if scalar == "⟦" || scalar == "⟧" {
                    inside = scalar == "⟦"
                    continue
                }
                text.append(scalar)
                let cells = scalar == "\t" ? 1 : DisplayWidth.of(scalar)
                carets += String(repeating: inside ? "^" : " ", count: cells)
            }
            page.verbatim("    " + printable(String(text)))
            guard let last = carets.lastIndex(of: "^") else { continue }
            let before = carets.prefix { $0 == " " }
            page.verbatim("    " + before + page.styled(String(carets[before.endIndex...last]), .bad))
        }
    }
}

extension Severity {
    /// The word for people.
    var name: Localized {
        switch self {
        case .error: Localized(zh: "错误", en: "error")
        case .warning: Localized(zh: "警告", en: "warning")
        case .note: Localized(zh: "提示", en: "note")
        }
    }
}
