import HarmonySyntax

extension CriteriaProblem {
    static let validationExplanations = texts + outcomes + unused + order

    private static let texts = [
        Explanation(
            missingChinese,
            zh: "中文是第一语言，表格、报告和答案文件都用它；缺了中文，填报人看到的就是空白。",
            en:
                "Chinese is the first language of forms, reports and answer files; without it those who fill them in see a blank.",
            wrong: #""title": ⟦{⟧"en": "training"}"#,
            right: #""title": {"zh": "职工培训", "en": "training"}"#),
        Explanation(
            missingEnglish, missingLocalEnglish,
            zh: "报告可以用英文打印，缺了英文的地方会是空白。地方标准只用于本地，可以不写英文，打印时以中文代替，所以只作警告。",
            en:
                "Reports can be printed in English and would have a blank there. A local file is for its own locality and may do without: the Chinese is printed instead, and this is a warning.",
            wrong: #""advice": {"zh": "每年年初制定培训计划。", "en": ⟦""⟧}"#,
            right:
                #""advice": {"zh": "每年年初制定培训计划。", "en": "Make a training plan at the start of each year."}"#),
    ]

    private static let outcomes = [
        Explanation(
            neverHolds,
            zh: "谁也符合不了的要求、永远不适用的指标，多半是比较写反了或者阈值写错了，而报告只会说“不符合”。",
            en:
                "A demand that nobody can meet, or an indicator that never applies, mostly comes from a comparison turned round or a wrong threshold; reports would only say 'not met'.",
            wrong: #""metWhen": "spend > 0 && enough && ⟦frontline > spend⟧""#,
            right: #""metWhen": "spend > 0 && enough""#),
        Explanation(
            alwaysHolds,
            zh: "任何答案都符合的要求等于没有要求，却照样计入“符合”，得分和结论因此失真。",
            en:
                "A demand that any answers meet demands nothing, yet counts as met, so that score and verdict say more than they know.",
            wrong: #""metWhen": "⟦spend >= 0⟧ || enough""#,
            right: #""metWhen": "spend > 0 && enough""#),
        Explanation(
            unguardedDivisor,
            zh: "除数为零时没有结果，指标只能转由人工核查。零是什么意思——不适用，还是不符合——应由规则写明。",
            en:
                "Divided by zero a rule has no outcome and its indicator is left to a person. Whether zero means 'does not apply' or 'not met' is for the rule to say.",
            wrong: #""metWhen": "frontline / ⟦spend⟧ >= share""#,
            right: #""metWhen": "spend > 0 && frontline / spend >= share""#),
        Explanation(
            improveContradictsRule,
            zh: "报告按 improve 算出还差多少、应当怎样改；方向相反，就会叫企业越改越差。",
            en:
                "Reports work out by 'improve' what is lacking and what would mend it; the wrong way round, they would tell an enterprise to make things worse.",
            wrong: #""improve": ⟦"down"⟧"#, right: #""improve": "up""#),
    ]

    private static let unused = [
        Explanation(
            unusedParameter,
            zh: "参数是供各地调整的阈值；没有规则用它，改了也不起作用，当地却以为已经从严。",
            en:
                "A parameter is a threshold for localities to change; where no rule uses it, a change does nothing, while the locality believes that it is stricter now.",
            wrong: #"""
                {"id": "share", "type": "percent", "value": "60%", "basis": {"kind": "document"}},
                            {"id": ⟦"most"⟧, "type": "percent", "value": "90%", "basis": {"kind": "convention"}}
                """#,
            right: #"{"id": "share", "type": "percent", "value": "60%", "basis": {"kind": "document"}}"#),
        Explanation(
            unusedInput,
            zh: "每多问一项，企业就要多查一项资料；问了不用，多半是规则里写漏了名称。",
            en:
                "Everything asked costs an enterprise work to look up; what is asked and not used was mostly forgotten in the rule.",
            wrong: #"""
                "inputs": [{"id": ⟦"number"⟧, "type": "text", "label": {"zh": "文号", "en": "number"}},
                                     {"id": "made", "type": "date",
                """#,
            right: #""inputs": [{"id": "made", "type": "date","#),
        Explanation(
            unusedLet,
            zh: "起了名而不用的部分，读规则的人会以为它起作用。输入项和参数的名称优先，同名的 let 也用不上。",
            en:
                "Readers of a rule take a named part to have an effect. Inputs and parameters come first, so a let of the same name has none either.",
            wrong: #""let": {"enough": "frontline / spend >= share", ⟦"some"⟧: "frontline > 0"}"#,
            right: #""let": {"enough": "frontline / spend >= share"}"#),
        Explanation(
            unusedFact,
            zh: "基本情况是每份答案都要填的；没有规则或文字用到它，就不必问。",
            en: "Facts are asked of everybody; one that no rule and no text uses need not be.",
            wrong: #"""
                {"id": ⟦"founded"⟧, "type": "date", "label": {"zh": "成立日期", "en": "founded on"}},
                    {"id": "companyForm", "type": "choice",
                """#,
            right: #"{"id": "companyForm", "type": "choice","#),
    ]

    private static let order = [
        Explanation(
            circularApplicability,
            zh: "要先知道答案才决定问不问，这一项就永远不会问；几项互相等待也是一样。",
            en:
                "If a question is asked only once its answer is known, it is never asked; nor are several that wait for each other.",
            wrong: #"{"id": "made", "type": "date", "askWhen": "⟦made⟧ >= date('2024-01-01')","#,
            right: #"{"id": "made", "type": "date","#)
    ]
}
