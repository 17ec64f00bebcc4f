import HarmonyCriteria
package import HarmonySyntax

extension AnswerProblem {
    package static let explanations = shared + names + values + whole

    /// What criteria files and answer files have in common.
    private static let shared = [
        Explanation(
            fields.unknownField, CriteriaProblem.fields.unknownField,
            zh: "拼错的字段名若被悄悄忽略，其中的内容就不起作用，而且无人察觉。",
            en:
                "If a misspelt field were silently ignored, what it says would have no effect and nobody would notice.",
            wrong: #"⟦"creditcode"⟧: "91000000MA0FAKE255""#, right: #""creditCode": "91000000MA0FAKE255""#),
        Explanation(
            fields.missingField, CriteriaProblem.fields.missingField,
            zh: "缺了必需的内容就只能靠猜：例如没有日期，就算不出期限。",
            en:
                "Without it the program would have to guess: without a date, for instance, no time limit can be worked out.",
            wrong: #""confirmed": ⟦{⟧"decision": "示例人社监罚字〔2024〕7号"}"#,
            right: #""confirmed": {"date": "2024-03-08", "decision": "示例人社监罚字〔2024〕7号"}"#),
        Explanation(
            fields.wrongType, CriteriaProblem.fields.wrongType,
            zh: "20250220 可能是日期，也可能是金额。类型不合的值不作换算，以免换错。",
            en:
                "20250220 may be a date or an amount. A value of another type is never converted, since the conversion could be wrong.",
            wrong: #""E2.4": ⟦20250220⟧"#, right: #""E2.4": "2025-02-20""#),
    ]

    private static let names = [
        Explanation(
            unknownFormat,
            zh: "format 写明答案按哪一版格式填写；版本不符时硬读，填好的内容可能被漏掉或误解。",
            en:
                "The format says by which version the answers were written; read by another, answers could be lost or misunderstood.",
            wrong: #""format": ⟦"harmony-answers/2"⟧"#, right: #""format": "harmony-answers/1""#),
        Explanation(
            unknownStandard,
            zh: "同样的答案按不同的标准评，结论就不同；标准填错时不能代为另选。",
            en:
                "The same answers come out differently under another standard, so none is chosen in place of the one that was named.",
            wrong: #""standard": ⟦"enterprize"⟧"#, right: #""standard": "enterprise""#),
        Explanation(
            invalidStandard,
            zh: "标准有错，就说不清该问什么、怎样评判，答案无从核对，所以要先改正标准文件。",
            en:
                "While the standard has mistakes, it is not settled what it asks and how it judges, so answers cannot be checked against it: mend its file first.",
            wrong: #""standard": ⟦"enterprise-draft"⟧"#, right: #""standard": "enterprise""#),
        Explanation(
            unknownIndicator,
            zh: "编号写错，答案就没有归属，真正要答的指标反而列为待补充。",
            en:
                "Under a wrong id an answer belongs nowhere, and the indicator that it was meant for would be reported as unanswered.",
            wrong: #"⟦"E5.61"⟧: {"value""#, right: #""E5.6": {"value""#),
        Explanation(
            unknownVeto,
            zh: "触发情形可以一票否决；答案对不上号，风险就会被漏掉。",
            en:
                "A removal trigger can outweigh everything else; an answer that belongs to none would let a risk go unseen.",
            wrong: #"⟦"V44"⟧: {"#, right: #""V4": {"#),
        Explanation(
            unknownFact,
            zh: "职工人数、企业类型等决定哪些指标适用；名称写错等于没有填，适用范围就会判错。",
            en:
                "Facts such as the number of employees decide which indicators apply; under a wrong name they count as not given.",
            wrong: #"⟦"woman"⟧: 168"#, right: #""women": 168"#),
        Explanation(
            unknownInput,
            zh: "名称写错的数不参与计算，占比、人数等都会按缺数处理。",
            en: "A figure under a wrong name takes no part in the calculation, and the rule goes without it.",
            wrong: #"⟦"fronline"⟧: 756000"#, right: #""frontline": 756000"#),
        Explanation(
            misplacedInput,
            zh: "value 里放答案，旁边放佐证和说明；层次分清，程序才不会把说明当成数据。",
            en:
                "Value holds the answer; evidence and notes stand beside it. Kept apart, a remark can never be taken for a figure.",
            wrong: #""E5.6": {⟦"spend"⟧: 1260000, ⟦"frontline"⟧: 756000}"#,
            right: #""E5.6": {"value": {"spend": 1260000, "frontline": 756000}}"#),
        Explanation(
            unknownEvidence,
            zh: "佐证按类核对；名称对不上，已经备好的材料会被当作缺件。",
            en:
                "Evidence is checked off by kind; under another name, what is there would be reported as missing.",
            wrong: #"⟦"protocol"⟧: ["佐证/会议纪要.pdf"]"#, right: #""minutes": ["佐证/会议纪要.pdf"]"#),
        Explanation(
            removedQuestion,
            zh: "标准换了版本，有的内容不再询问。按旧表填好的答案不会悄悄丢掉：这里写明它为什么不再使用、应当改填哪一项。",
            en:
                "A new version of a standard no longer asks everything. What was filled in under an earlier one is not lost in silence: here it says why it is no longer used and what to fill in instead.",
            wrong: #"⟦"T1.3"⟧: 45"#, right: #""T1.2": {"spend": 45, "frontline": 30}"#),
        Explanation(
            unknownChoice,
            zh: "选项决定适用哪些规则；含糊的写法（如“有限公司”）不能代为归类。",
            en:
                "The option decides which rules apply, so a free wording is not sorted into one of them by guesswork.",
            wrong: #""companyForm": ⟦"有限公司"⟧"#, right: #""companyForm": "limited""#),
    ]

    private static let values = [
        Explanation(
            bareNumberForPercent,
            zh: "86.8 和 0.868 都可能表示 86.8%，相差百倍；写上百分号就不会误读。",
            en:
                "86.8 and 0.868 may both stand for 86.8%, a hundredfold apart; with the sign there is only one reading.",
            wrong: #""responsibility": ⟦86.8⟧"#, right: #""responsibility": "86.8%""#),
        Explanation(
            outOfRange,
            zh: "在册职工不会是 0 人，占比不会超过 100%；超出范围的数多半是输错了位数或单位。",
            en:
                "No enterprise has 0 employees and no share exceeds 100%: such a number is usually a slip of a digit or a unit.",
            wrong: #""responsibility": ⟦"868%"⟧"#, right: #""responsibility": "86.8%""#),
        Explanation(
            futureDate,
            zh: "评估只看基准日当日及以前的事实；还没有发生的事，不能算作已经做到。",
            en:
                "An assessment looks at what had happened by its date; what is still to come cannot count as done.",
            wrong: #""E2.4": ⟦"2025-07-20"⟧"#, right: #""E2.4": "2025-02-20""#),
        Explanation(
            noneNotAllowed,
            zh: "none 表示“没有、从未发生”，只用于可能不存在的事；是非题填 false，数量填 0，不知道的不填。",
            en:
                "None says that something does not exist or never happened, and is for things that may not. Answer a yes-or-no question with false and a number with 0; leave out what is not known.",
            wrong: #""E5.1": ⟦"none"⟧"#, right: #""E5.1": false"#),
        Explanation(
            creditCodeForm,
            zh: "统一社会信用代码是识别企业的唯一标识（GB 32100—2015）；写错了，结果会记到别家名下或者无从归档。",
            en:
                "The code (GB 32100-2015) is how an enterprise is identified; a wrong one files the result under another name or nowhere.",
            wrong: #""creditCode": ⟦"91000000MA0FAKE25"⟧"#, right: #""creditCode": "91000000MA0FAKE255""#),
        Explanation(
            creditCodeCheck,
            zh: "末位由前 17 位算出，不符说明多半抄错了一位；结论不取决于它，所以只作提醒。",
            en:
                "The last character follows from the other 17, so one has probably been miscopied. The verdict does not depend on it: hence only a warning.",
            wrong: #""creditCode": ⟦"91000000MA0FAKE256"⟧"#, right: #""creditCode": "91000000MA0FAKE255""#),
        Explanation(
            evidenceOutsideFolder,
            zh: "答案文件要连同所在文件夹一起报送；路径指到文件夹之外，换一台电脑就找不到，还可能带出无关的文件。",
            en:
                "Answers are handed in together with their folder. A path that leaves it is broken on any other machine and could reach files that are none of the reader's business.",
            wrong: #""minutes": [⟦"../会议纪要.pdf"⟧]"#, right: #""minutes": ["佐证/会议纪要.pdf"]"#),
    ]

    private static let whole = [
        Explanation(
            partExceedsWhole,
            zh: "其中数大于总数，两个数至少有一个填错，据此算出的占比会超过 100%。",
            en:
                "If a part exceeds its total, at least one of the two is wrong, and a share worked out from them would exceed 100%.",
            wrong: #""frontline": ⟦7560000⟧"#, right: #""frontline": 756000"#),
        Explanation(
            contradictsAnswer,
            zh: "不同栏目的数字口径可能不同，所以只作提醒；核查时会对照，宜先弄清。",
            en:
                "Figures from different questions may have been counted differently, so this only warns; but the assessors will compare them.",
            wrong: #""women": ⟦468⟧"#, right: #""women": 168"#),
        Explanation(
            notApplicableRefused,
            zh: "是否适用由规则根据基本情况判定；若能自行声明，做不到的指标就都可以绕过去。",
            en:
                "Whether it applies follows from the facts, by rule; if it could simply be declared, every unmet indicator could be talked away.",
            wrong: #""E5.6": {"notApplicable": ⟦"本年度未安排培训"⟧}"#,
            right: #""E5.6": {"value": {"spend": 1260000, "frontline": 756000}}"#),
        Explanation(
            incompleteDecision,
            zh: "有关部门的认定可以一票否决，必须有据可查：哪个机关、哪一天、什么文号。",
            en:
                "A decision of an authority vetoes, so it must be possible to look it up: which authority, which day, which number.",
            wrong: #""confirmed": ⟦{"date": "2024-03-08", "decision": ""}⟧"#,
            right: #""confirmed": {"date": "2024-03-08", "decision": "示例人社监罚字〔2024〕7号"}"#),
        Explanation(
            unknownRole,
            zh: "角色决定评估哪些职责。写错的角色若不理会，就会把他方的职责也算进来，或者漏掉自己的。",
            en:
                "The role decides whose duties are judged. Were a mistyped one passed over, duties of others would be counted, or one's own left out.",
            wrong: #""roles": [⟦"unions"⟧]"#, right: #""roles": ["union"]"#),
    ]
}
