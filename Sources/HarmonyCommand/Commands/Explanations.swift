import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
package import HarmonySyntax

/// Every kind of problem, explained, in the order in which a file is read.
package enum Explanations {
    package static let all =
        files + JSONProblem.explanations + CSVProblem.explanations + WorkbookProblem.explanations
        + RuleProblem.explanations + CriteriaProblem.explanations + AnswerProblem.explanations
        + EvidenceProblem.explanations
        + ComparisonProblem.explanations + FormProblem.explanations + ReportProblem.explanations

    private static let files = [
        Explanation(
            FileTrouble.cannotRead,
            zh: "读不到的文件若悄悄跳过，就会显示“没有发现问题”，而其实没有检查。",
            en:
                "If a file that cannot be read were skipped, the check would find no problems without having looked."
        ),
        Explanation(
            Session.unrecognisedFile,
            zh: "文件靠 format 表明身份；没有它，满是错误的标准文件也会被当作别的程序的文件放过。",
            en:
                "A file says what it is by its format; without it, a criteria file full of mistakes would pass for another program's file.",
            wrong: #""format": ⟦"harmony/answers"⟧"#, right: #""format": "harmony-answers/1""#),
    ]

    package static func of(_ name: String) -> Explanation? { all.first { $0.name == name } }
}
