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
        Explanation(
            mismatch,
            zh: "由 harmony verify 报告：按报告所记的答案、标准、基准日和角色重新计算，有的值不同。报告改动过，或者答案、标准换过，都会这样；一处不符，整份报告就不能采信。",
            en:
                "Found by harmony verify: the answers, standard, day and roles that the report names give another value. Either the report was edited, or its answers or criteria were exchanged; one such value, and the whole report cannot be relied on."
        ),
        Explanation(
            answersChanged,
            zh: "由 harmony verify 报告：报告记下了所读答案文件的摘要（SHA-256）。摘要不同，就是报告写出以后答案改过，或者拿错了文件；其余的值即使相同，也不再有据可查。",
            en:
                "Found by harmony verify: a report keeps the digest (SHA-256) of the answer file. Another digest means answers that were edited since, or the wrong file; even where all values agree, the report has lost its evidence."
        ),
        Explanation(
            criteriaChanged,
            zh: "由 harmony verify 报告：报告记下了每一层标准文件的版本和摘要。标准改过，同样的答案可能得出不同的结论；应当用报告写出时的标准文件核对。",
            en:
                "Found by harmony verify: a report keeps the version and digest of every criteria file. By changed criteria the same answers may come to another verdict: verify it by the files of its day."
        ),
        Explanation(
            otherVersion,
            zh: "由 harmony verify 报告：程序的两个版本措辞可能不同，新版本也可能改正了判断。这本身不是不一致，但有不符之处时，应当先用原来的版本核对。",
            en:
                "Found by harmony verify: two versions of the program may word things differently, and a later one may judge better. That is no mismatch by itself; where values differ, try the version that wrote the report."
        ),
    ]
}
