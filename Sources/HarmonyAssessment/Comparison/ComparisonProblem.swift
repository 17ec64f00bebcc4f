package import HarmonySyntax

/// What can stand in the way of a comparison, or must be said before one.
package enum ComparisonProblem {
    package static let differentSubjects = DiagnosticKind(
        "different-subjects", .answers, .warning, zh: "对照的两份答案属于不同单位",
        en: "a comparison of two different subjects")

    package static let all = [differentSubjects]

    package static let explanations = [
        Explanation(
            differentSubjects,
            zh: "两家单位的数各是各的，不一样不等于矛盾。多半是拿错了文件；有意比较两家的，可以不理会这条警告。",
            en:
                "Figures of two organisations differ without contradicting one another. Most likely one file is the wrong one; whoever means to compare two may pass over the warning."
        )
    ]

    /// That two files are about two subjects, at the beginning of the second.
    package static func differentSubjects(_ comparison: AssessmentComparison) -> Diagnostic {
        let (mine, theirs) = (comparison.before.submission.subject, comparison.after.submission.subject)
        func name(_ subject: Subject) -> String {
            [subject.name, subject.creditCode].compactMap { $0 }.joined(separator: " ")
        }
        let source = comparison.after.submission.source
        return Diagnostic(
            differentSubjects,
            Localized(
                zh: "两份答案不是同一家单位：\(name(mine))，\(name(theirs))",
                en: "these are two different subjects: \(name(mine)) and \(name(theirs))"),
            help: Localized(
                zh: "核对文件和统一社会信用代码", en: "check the files and their credit codes"),
            at: SourceRange(source, 0..<0))
    }
}
