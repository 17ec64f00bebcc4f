import HarmonyCriteria
package import HarmonySyntax

extension ReportProblem {
    package static let explanations = [
        Explanation(
            CriteriaProblem.unknownKeyword, unknownWord,
            zh: "层级、类型、依据等都只有规定的几种；写错的词若按默认值处理，必备指标就可能变成建议指标。",
            en:
                "Levels, types and kinds of basis are fixed lists; if an unknown word were given a default, a required indicator could turn into mere advice.",
            wrong: #""level": ⟦"optional"⟧"#, right: #""level": "advisory""#),
        Explanation(
            unknownFormat,
            zh: "format 写明报告是哪一版格式；按别的版本硬读，结论可能读错。",
            en:
                "The format says by which version a report was written; read by another, its verdict could be misread.",
            wrong: #""format": ⟦"harmony-report/2"⟧"#, right: #""format": "harmony-report/1""#),
        Explanation(
            inconsistent,
            zh: "各条目由指标得出，项数、得分和结论由条目得出，编号与标准一一对应；对不上的报告有过改动或者残缺，不能采信。",
            en:
                "Items follow from indicators, counts, score and verdict from items, and every id from the standard. Where they disagree, the report was altered or is incomplete and cannot be relied on.",
            wrong: #""verdict": ⟦"incomplete"⟧"#, right: #""verdict": "fail""#),
        Explanation(
            unknownStandard,
            zh:
                "编号和层级要对照标准才能核对。报告来自他人，程序不会因其中的编号去打开随便什么文件，所以只用内置标准和 --criteria 指明的文件夹里的标准。报告自身是否一致仍会核对，因此只作提醒。",
            en:
                "Ids and levels can only be checked against the standard. A report comes from somebody else, and its ids never make the program open just any file: only bundled standards serve, and those in folders named with --criteria. Whether the report agrees with itself is still checked: hence only a warning.",
            wrong: #""standard": {"id": ⟦"enterprize"⟧"#, right: #""standard": {"id": "enterprise""#),
    ]
}
