import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What came of looking up the evidence, in words.
struct EvidenceWriter {
    private let found: EvidenceFindings?
    private let submission: Submission
    private let wording: Wording

    init(_ assessment: Assessment, _ wording: Wording) {
        found = assessment.evidence
        submission = assessment.submission
        self.wording = wording
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    /// How many files are named and how many of them are there; nil where nobody looked, or nothing is named and
    /// nobody asked.
    var summary: String? {
        guard let found, found.isAsked || found.named > 0 else { return nil }
        let demand = found.isRequired ? pick(zh: "；符合的指标须有佐证", en: "; what is met must have evidence") : ""
        let (named, there) = (found.named, found.found)
        if named == 0 { return pick(zh: "没有列出佐证材料", en: "no files are named") + demand }
        let result: String =
            if there == named {
                pick(
                    zh: "列出 \(named) 份，均已查到（未核对内容）",
                    en: named == 1
                        ? "the one file named is there (its content was not checked)"
                        : "all \(named) files named are there (their content was not checked)")
            } else if there == 0, !found.isAsked {
                pick(
                    zh: "列出 \(named) 份，未见随填报一并提供",
                    en: named == 1
                        ? "the one file named did not come with the answers"
                        : "\(named) files are named, none of which came with the answers"
                )
            } else {
                pick(
                    zh: "列出 \(named) 份，查到 \(there) 份，\(named - there) 份有问题（未核对内容）",
                    en: "\(there) of the \(named) files named are there (their content was not checked)")
            }
        return result + demand
    }

    /// Whether the summary tells of something wrong.
    var isTrouble: Bool { found.map { $0.isAsked && $0.found < $0.named } ?? false }

    /// Whether what is named was looked for beside the answers alone and is not there.
    var isElsewhere: Bool { found.map { !$0.isAsked && $0.named > 0 && $0.found == 0 } ?? false }

    /// A file's name, which is the filler's, with what is wrong with it.
    func text(_ path: String) -> Page.Text {
        let whole = file(path)
        return .foreign(path) + Page.Text(String(whole.dropFirst(path.count)))
    }

    /// A file's name as the report prints it, with what is wrong with it.
    func file(_ path: String) -> String {
        // Of what all lies elsewhere the summary tells once.
        guard let found, found.isAsked || found.found > 0, let fault = fault(path) else { return path }
        return path + pick(zh: "（\(fault)）", en: " (\(fault))")
    }

    /// What is wrong with a file; nil where nothing is, or nobody looked.
    func fault(_ path: String) -> String? {
        guard let state = found?.state(of: path) else { return nil }
        let words: (zh: String, en: String)? =
            switch state {
            case .found: nil
            case .missing: ("不存在", "not there")
            case .empty: ("空文件", "empty")
            case .outside: ("指到文件夹之外", "leaves the folder")
            case .notPermitted: ("无权读取", "may not be read")
            case .special: ("不是普通文件", "not a regular file")
            case .unreadable: ("读不出来", "cannot be read")
            }
        return words.map { pick(zh: $0.zh, en: $0.en) }
    }

    /// What an answer that meets its indicator lacks where evidence is required.
    ///
    /// - Parameter naming: whether to say which kinds of evidence would do, where nothing else says so.
    func lack(of question: Question, naming: Bool) -> String {
        let paths = submission.remarks[question.id]?.evidence.flatMap(\.paths) ?? []
        let bad = paths.filter { fault($0) != nil }
        if bad.isEmpty {
            let kinds = question.evidence.map { wording.pick($0.name) }
            return pick(zh: "所填符合，但没有列出佐证材料", en: "the answers meet it, but no evidence is named")
                + (naming
                    ? pick(
                        zh: "（可列：\(kinds.joined(separator: "、"))）",
                        en: " (such as: \(kinds.joined(separator: "; ")))") : "")
        }
        let files = bad.map { file($0) }
        return pick(
            zh: "所填符合，但佐证材料有问题：\(files.joined(separator: "、"))",
            en: "the answers meet it, but its evidence is wanting: \(files.joined(separator: ", "))")
    }
}
