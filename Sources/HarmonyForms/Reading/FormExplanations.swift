package import HarmonySyntax

extension FormProblem {
    package static let explanations = [
        Explanation(
            noForm,
            zh: "答案靠“代码”栏对号、在“填报”栏读取；两栏缺一，就说不清哪个答案答的是哪一问，只能不读。",
            en:
                "Answers are found by the column Code and read from the column Answer; without them nobody can say which answer belongs to which question.",
            wrong: "⟦代号,填报⟧", right: "代码,填报"),
        Explanation(
            columnMissing,
            zh: "栏标题改了名或者整栏删去了，这一栏的内容就读不到。不提示的话，列好的佐证材料会被当作没有列。",
            en:
                "When a heading is renamed or a column deleted, what it holds cannot be found. Without a word, evidence that was listed would count as not listed.",
            wrong: "⟦代码⟧,条文,填报,佐证材料,佐证文件名,备注", right: "代码,条文,填报,佐证材料,佐证文件,备注"),
        Explanation(
            answerToQuestion,
            zh: "一问要几个数的，每个数各有一行；填在问题那一行，分不清是哪个数。",
            en:
                "A question that asks for several figures has a row for each; beside the question itself nobody can tell which of them is meant.",
            wrong: "E5.6,⟦58.7%⟧", right: "E5.6.spend,1260000"),
        Explanation(
            otherStandard,
            zh: "代码大多对不上，说明这张表是按别的标准或者旧版本生成的；勉强读下去，答案会错位。",
            en:
                "When most codes are strange, the form was made for another standard or an old version; answers read from it could end up in the wrong place."
        ),
        Explanation(
            printedForm,
            zh: "以 .md 结尾的填报表供打印后手写，程序读不出手写的内容；要交给程序核对，用 .xlsx、.csv 或 .json。",
            en:
                "A form that ends in .md is for printing and filling in by hand, which no program reads; what is to be checked is handed in as .xlsx, .csv or .json."
        ),
        Explanation(
            duplicateAnswer,
            zh: "两处填得不一样时，采用哪一处都可能错；所以都不采用，由填报人留下对的一处。",
            en:
                "Two answers may differ, and taking either could be wrong: so neither counts until one is removed.",
            wrong: "facts.employees,420\nfacts.employees,⟦386⟧", right: "facts.employees,420\nfacts.women,138"
        ),
        Explanation(
            answerWithoutCode,
            zh: "没有代码的行不知道答的是哪一问。如不提示，填报人会误以为已经提交。",
            en:
                "Without a code it is unknown which question the row answers; if it were skipped silently, its author would think it had been submitted.",
            wrong: ",⟦138⟧", right: "facts.women,138"),
        Explanation(
            ambiguousDate,
            zh: "3/4/2025 可以是 3 月 4 日，也可以是 4 月 3 日；只写到月的，差一天就可能差出期限。本工具不作推测。",
            en:
                "3/4/2025 may be in March or in April, and where only the month is given a day can decide a time limit. This tool does not guess.",
            wrong: "facts.founded,⟦3/4/2011⟧", right: "facts.founded,2011-03-04"),
        Explanation(
            otherUnit,
            zh: "金额写了“万元”可以换算；人数写了“万元”、次数写了“人”，多半是填错了行。",
            en:
                "Money given in ten thousands can be converted; a number of people in CNY, or of times in people, has probably slipped into the wrong row.",
            wrong: "facts.women,⟦138万元⟧", right: "facts.women,138"),
        Explanation(
            cellFault,
            zh: "#DIV/0! 一类的结果不是数；没有算过的公式也没有结果可读。当作 0 或者空白，结论就错了。",
            en:
                "#DIV/0! and its like are not numbers, and a formula that was never calculated has no result. Taken for 0 or for nothing, it would make the verdict wrong."
        ),
        Explanation(
            creditCodeNumber,
            zh: "表格软件最多保留 15 位有效数字，18 位全是数字的代码会变成 9.1E+17，末几位从此丢失，只能照证照重填。",
            en:
                "Spreadsheets keep 15 digits, so a code of 18 digits becomes 9.1E+17 and its last digits are lost for good: it has to be entered anew.",
            wrong: "subject.creditCode,⟦9.1E+17⟧", right: "subject.creditCode,91000000MA0FAKE255"),
        Explanation(
            convertedValue,
            zh: "写成“126万元”的按 1,260,000 元计。凡作换算均予提示，便于发现单位填写错误。",
            en:
                "A sum in ten thousands is taken as so many CNY. Every conversion is mentioned, so that a wrong unit shows at a glance."
        ),
    ]
}
