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
            duplicateAnswer,
            zh: "两处填得不一样时，采用哪一处都可能错；所以都不采用，由填报人留下对的一处。",
            en:
                "Two answers may differ, and taking either could be wrong: so neither counts until one is removed.",
            wrong: "facts.employees,⟦386⟧", right: "facts.women,138"),
        Explanation(
            answerWithoutCode,
            zh: "没有代码的行不知道答的是哪一问。悄悄略过，填的人会以为已经交上去了。",
            en:
                "A row without a code answers nobody knows what. Were it passed over in silence, whoever wrote it would think it handed in.",
            wrong: ",⟦138⟧", right: "facts.women,138"),
        Explanation(
            ambiguousDate,
            zh: "3/4/2025 可以是 3 月 4 日，也可以是 4 月 3 日；只写到月的，差一天就可能差出期限。都不猜。",
            en:
                "3/4/2025 may be in March or in April, and where only the month is given a day can decide a time limit. Neither is guessed.",
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
                "#DIV/0! and its like are no numbers, and a formula that was never calculated has no result. Taken for 0 or for nothing, it would turn the verdict."
        ),
        Explanation(
            creditCodeNumber,
            zh: "表格软件最多保留 15 位有效数字，18 位全是数字的代码会变成 9.1E+17，末几位从此丢失，只能照执照重填。",
            en:
                "Spreadsheets keep 15 digits, so a code of 18 digits becomes 9.1E+17 and its last digits are lost for good: it has to be entered anew.",
            wrong: "subject.creditCode,⟦9.1E+17⟧", right: "subject.creditCode,91000000MA0FAKE255"),
        Explanation(
            convertedValue,
            zh: "写成“126万元”的按 1,260,000 元计。换算过的都说一声，填错单位的一看便知。",
            en:
                "A sum in ten thousands is taken as so many CNY. Every conversion is mentioned, so that a wrong unit shows at a glance.",
            wrong: "facts.payroll,⟦4632万元⟧", right: "facts.payroll,46320000"),
    ]
}
