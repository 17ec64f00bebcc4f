package import HarmonySyntax

/// What can be wrong with the files that are named as evidence. All are warnings: the answers can be judged without
/// them, and where evidence is required, its lack is a gap.
package enum EvidenceProblem {
    package static let missing = DiagnosticKind(
        "evidence-missing", .answers, .warning, zh: "所列佐证材料不存在", en: "a file named as evidence is not there")
    package static let empty = DiagnosticKind(
        "evidence-empty", .answers, .warning, zh: "所列佐证材料是空的", en: "a file named as evidence is empty")
    package static let unreadable = DiagnosticKind(
        "evidence-unreadable", .answers, .warning, zh: "所列佐证材料无法读取",
        en: "a file named as evidence cannot be read")
    package static let linkOutside = DiagnosticKind(
        "evidence-link-outside", .answers, .warning, zh: "佐证材料经链接指到文件夹之外",
        en: "a file named as evidence is a link that leaves the folder")
    package static let forEverything = DiagnosticKind(
        "evidence-for-everything", .answers, .warning, zh: "一份材料用作多数指标的佐证",
        en: "one file is named as evidence for nearly everything")

    package static let all = [missing, empty, unreadable, linkOutside, forEverything]

    /// - Parameters:
    ///   - uses: what it is named for: question and kind of evidence.
    ///   - near: a file beside it with a name like it.
    ///   - isFirst: whether to say where the files belong.
    /// - Returns: nil for what is there.
    static func diagnostic(
        _ state: EvidenceState, _ path: String, uses: [(question: String, name: Localized?)], near: String?,
        isFirst: Bool, at place: SourceRange
    ) -> Diagnostic? {
        guard let (kind, zh, en) = words(state) else { return nil }
        let shown = printable(path)
        let zhUses = uses.map { $0.question + ($0.name.map { " " + $0.zh } ?? "") }
        let enUses = uses.map { $0.question + ($0.name.map { " " + $0.en } ?? "") }
        let help: Localized? =
            if let near {
                Localized(zh: "是否为“\(printable(near))”？", en: "did you mean '\(printable(near))'?")
            } else if isFirst {
                Localized(
                    zh: "把材料放在答案文件所在的文件夹里，或者用 --evidence 指明材料所在的文件夹",
                    en:
                        "put it into the folder of the answers, or name the folder of the evidence with --evidence"
                )
            } else {
                nil
            }
        return Diagnostic(
            kind,
            Localized(
                zh: "佐证材料“\(shown)”\(zh)（\(listed(zhUses).zh)）",
                en: "the evidence file '\(shown)' \(en) (\(listed(enUses).en))"),
            help: help, at: place)
    }

    private static func words(_ state: EvidenceState) -> (kind: DiagnosticKind, zh: String, en: String)? {
        switch state {
        case .found: nil
        case .missing: (missing, "不存在", "is not there")
        case .empty: (empty, "是空的", "is empty")
        case .outside:
            (linkOutside, "是链接，指到文件夹之外，未予查看", "is a link that leaves the folder, so it was not looked at")
        case .notPermitted: (unreadable, "没有权限读取", "may not be read")
        case .special: (unreadable, "不是普通文件", "is not a regular file")
        case .unreadable: (unreadable, "读不出来", "cannot be read")
        }
    }

    static func forEverything(
        _ paths: [String], questions: Int, of all: Int, at place: SourceRange
    ) -> Diagnostic {
        let names = listed(paths.map { printable($0) })
        let copies = paths.count > 1
        return Diagnostic(
            forEverything,
            Localized(
                zh: copies
                    ? "“\(names.zh)”实为同一份材料，用作 \(questions) 项的佐证（列有佐证的共 \(all) 项）"
                    : "“\(names.zh)”一份材料用作 \(questions) 项的佐证（列有佐证的共 \(all) 项）",
                en: copies
                    ? "\(names.en) are one and the same, named as evidence for \(questions) of the \(all) questions with any"
                    : "'\(names.en)' alone is named as evidence for \(questions) of the \(all) questions with any"
            ),
            help: Localized(
                zh: "每项分别列出能证明该项的材料；一份材料确实包含多项内容的，可以不改",
                en: "name for each what proves it; if the file does hold all of that, leave it as it is"),
            at: place)
    }
}
