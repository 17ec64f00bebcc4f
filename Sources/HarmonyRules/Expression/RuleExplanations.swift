package import HarmonySyntax

extension RuleProblem {
    package static let explanations = [
        Explanation(
            syntax,
            zh: "规则读不懂就无法评判；若把它跳过，等于人人都符合。",
            en: "A rule that cannot be read cannot be applied; if it were skipped, everybody would meet it.",
            wrong: #""metWhen": "spend > 0 ⟦and⟧ enough""#, right: #""metWhen": "spend > 0 && enough""#),
        Explanation(
            tooLarge,
            zh: "这样长的规则没有人核对得了，请把各部分写进 let 并逐一命名；设限也保证任何文件都能很快读完。",
            en:
                "Nobody can check a rule of that size: give its parts names with let. The limit also keeps reading quick, whatever the file.",
            wrong: #""metWhen": "((((……⟦(⟧spend > 0……))))""#, right: #""metWhen": "spend > 0 && enough""#),
        Explanation(
            unknownName,
            zh: "拼错的名称没有值，规则就永远算不出结果，指标会一直停在“待补充”。",
            en:
                "A misspelt name has no value: the rule could never be decided and its indicator would stay unanswered for ever.",
            wrong: #""enough": "⟦frontlin⟧ / spend >= share""#,
            right: #""enough": "frontline / spend >= share""#),
        Explanation(
            unknownFunction,
            zh: "规则只能用语言规定的少数几个函数，这样任何规则都必定算得完，在哪台机器上结果都一样。",
            en:
                "Rules have only the few functions of the language, so that every rule comes to an end and gives the same result on every machine.",
            wrong: #""⟦recent(made, window)⟧ && made"#, right: #""within(made, window) && made"#),
        Explanation(
            unknownOption,
            zh: "与不存在的选项比较，结果是定死的：== 总为假，!= 总为真。规则看似有效，其实不起作用。",
            en:
                "Compared with an option that does not exist, == is always false and != always true: the rule looks as if it worked and decides nothing.",
            wrong: #"companyForm != ⟦'partnershp'⟧"#, right: #"companyForm != 'partnership'"#),
        Explanation(
            typeMismatch,
            zh: "金额不是“是”或“否”，日期也不能与金额相加。类型在载入时就查清，评估企业时才不会出错。",
            en:
                "An amount is no yes or no, and a date cannot be added to one. Types are settled when the file is loaded, so that nothing can go wrong when an enterprise is assessed.",
            wrong: #""metWhen": "⟦spend⟧ && enough""#, right: #""metWhen": "spend > 0 && enough""#),
        Explanation(
            unitMismatch,
            zh: "元与人相比、天与份相加，算得出结果却没有意义；用错了输入项，往往只有从单位才看得出来。",
            en:
                "Comparing yuan with people gives a result that means nothing. When the wrong input was named, the unit is often all that shows it.",
            wrong: #""metWhen": "⟦spend > employees⟧ && enough""#, right: #""metWhen": "spend > 0 && enough""#
        ),
        Explanation(
            circularDefinition,
            zh: "定义绕回自身，就没有可以开始计算的地方，用到它的规则永远没有结果。",
            en:
                "A definition that leads back to itself has nowhere to start; no rule that uses it ever gets a result.",
            wrong: #""let": {"enough": "⟦enough⟧ && frontline / spend >= share"}"#,
            right: #""let": {"enough": "frontline / spend >= share"}"#),
        Explanation(
            invalidLiteral,
            zh: "不存在的日期（如 13 月）若被顺延或忽略，期限就会差出几天乃至几年。",
            en:
                "If a date that does not exist were moved or ignored, a time limit would be off by days or by years.",
            wrong: #"made >= ⟦date('2024-13-01')⟧"#, right: #"made >= date('2024-01-01')"#),
    ]
}
