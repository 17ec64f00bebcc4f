package import HarmonySyntax

extension CriteriaProblem {
    package static let explanations =
        files + quotations + editions + tailoringExplanations + scoringExplanations + validationExplanations

    private static let files = [
        Explanation(
            unknownFormat,
            zh: "format 写明文件按哪一版格式理解；按别的版本硬读，规则可能变成另外的意思。",
            en:
                "The format says by which version the file is to be understood; read by another, its rules could come to mean something else.",
            wrong: #""format": ⟦"harmony-criteria/2"⟧"#, right: #""format": "harmony-criteria/1""#),
        Explanation(
            duplicateId,
            zh: "答案、佐证和各地的调整都靠编号对应；编号重复，就分不清答的是哪一项、改的是哪一条。",
            en:
                "Answers, evidence and local changes find their place by id; with two alike nobody can tell which one is meant.",
            wrong: #""id": ⟦"T1.1"⟧, "level": "required""#, right: #""id": "T1.2", "level": "required""#),
        Explanation(
            invalidId,
            zh: "编号要写进规则、答案文件和命令行；只用字母、数字和少数几个符号，才能处处照写而没有歧义。",
            en:
                "Ids are written in rules, in answer files and on the command line; with letters, digits and few other characters they can be typed anywhere and mean the same.",
            wrong: #""id": ⟦"T 1"⟧,"#, right: #""id": "T1","#),
        Explanation(
            invalidValue,
            zh: "参数就是达标线。0.6、60 和 \"60%\" 相差百倍，只认一种写法，才不会把线划错。",
            en:
                "A parameter is a threshold. 0.6, 60 and \"60%\" can be a hundredfold apart; with one way of writing it, the line stays where it was meant.",
            wrong: #""value": ⟦0.6⟧"#, right: #""value": "60%""#),
        Explanation(
            unknownReference,
            zh: "引用落空，相应的核对就不起作用：例如部分大于整体的错误答案会漏过去。",
            en:
                "A reference to nothing checks nothing: an answer whose part exceeds its whole, for instance, would slip through.",
            wrong: #""atMost": ⟦"spent"⟧"#, right: #""atMost": "spend""#),
        Explanation(
            fragmentOutsideClause,
            zh: "每项指标都要引得出原文；摘句与条文一字不差，才能证明没有给文件添加它没有的要求。",
            en:
                "Every indicator must be able to quote the document; a fragment that stands in the clause word for word shows that nothing was added to it.",
            wrong: #""fragment": ⟦"经费80%以上用于一线职工"⟧"#, right: #""fragment": "经费 60% 以上用于一线职工""#),
        Explanation(
            unknownPlaceholder,
            zh: "占位符会换成参数的现行取值，各地调整参数后文字随之更新；对应不上，报告里就只剩花括号。",
            en:
                "A placeholder becomes the parameter's value, so that texts follow when a locality changes it; one that stands for nothing would leave braces in the report.",
            wrong: #""zh": ⟦"一线经费占比是否不低于 {rate}？"⟧"#, right: #""zh": "一线经费占比是否不低于 {share}？""#),
        Explanation(
            tooManyEntries,
            zh: "同一指标的输入项、参数、条件要互相核对，项数一多，核对的工作量按平方增长。实际的标准每项不过十几个，上千项的多半是生成文件的程序出了错。",
            en:
                "The inputs, parameters and conditions of one indicator are checked against each other, which takes the square of their number. Real standards have a dozen; a thousand are a slip of whatever wrote the file."
        ),
        Explanation(
            noEnterpriseStandard,
            zh: "园区的数字由企业的答案核算，算式里的名称是企业标准的；找不到这个标准，或者它本身有错，就无从核对算式。",
            en:
                "A park's figures are worked out from the answers of its enterprises, in the names of their standard; without it, or while it has errors, the expressions cannot be checked.",
            wrong: #""enterprises": ⟦"enterprises"⟧"#, right: #""enterprises": "enterprise""#),
        Explanation(
            missingBasis,
            zh: "报告要写明每条线是谁划的；只说“法律规定”而不说是哪部法律，企业无从查证。",
            en:
                "A report says whose threshold it is; an enterprise cannot look up 'the law' without its name.",
            wrong: #""basis": ⟦{"kind": "law"}⟧"#,
            right: #""basis": {"kind": "law", "law": {"zh": "《示例法》", "en": "Sample Law"}}"#),
    ]

    private static let quotations = [
        Explanation(
            missingQuote,
            zh: "引到条款的，应当照录原文：填报人一看便知要求从何而来，别人也能拿法律文本核对是否引错了条、改动了字。原文只抄写明这项要求的部分，中间略去的用省略号。",
            en:
                "Where an article is cited its words belong beside it: whoever fills in the form sees where the demand comes from, and others can hold it against the text and find a wrong article or a changed word. Only the words that carry the demand are quoted, with an ellipsis for what is left out.",
            wrong: #"en": "Sample Law"}, "article": ⟦"第八条"⟧}"#,
            right: #"en": "Sample Law"}, "article": "第八条", "quote": "职工三十人以上的企业，应当制定培训计划。"}"#)
    ]

    private static let editions = [
        Explanation(
            unlistedEdition,
            zh:
                "哪一天起规则不同，要在文件开头一眼看得到：程序按 editions 分段读取文件，每段各检查一遍，评估时按基准日取其中一段。漏列的日期不起作用，多列的日期没有意义。from 是首日，until 是末日，editions 写新规定的首日。",
            en:
                "The days from which other rules hold must be seen at the top of the file: the program reads and checks the file once for each time between the editions, and the day of assessment picks one. A day that is left out would have no effect, and one too many means nothing. 'from' is a first day, 'until' a last one; the editions name the first days of what is new.",
            wrong: #""editions": ["2025-01-01", ⟦"2025-07-01"⟧]"#, right: #""editions": ["2025-01-01"]"#),
        Explanation(
            uncoveredDays,
            zh: "每一天都要恰好有一个取值、有依据、有条件可判；留下空档，那段时间的企业就无从评估，重叠则不知道取哪一个。",
            en:
                "On every day there must be one value, a basis and something to judge by; with a gap nobody could be assessed on those days, and where two overlap nobody knows which one counts.",
            wrong: #""basis": {"kind": "convention"}}, ⟦{⟧"value": 30,"#,
            right: #""basis": {"kind": "convention"}}, {"from": "2025-01-01", "value": 30,"#),
    ]
}
