import HarmonySyntax

extension CriteriaProblem {
    /// What can be wrong with a local file.
    static let tailoringExplanations = parents + loosening

    private static let parents = [
        Explanation(
            unknownParent,
            zh: "地方文件只写与上级标准不同的地方；找不到上级标准，其余各项就都没有了。",
            en:
                "A local file holds only what differs from its parent; without the parent, all the rest is missing.",
            wrong: #""extends": ⟦"enterprize"⟧"#, right: #""extends": "enterprise""#),
        Explanation(
            invalidParent,
            zh: "在有错的标准上再作修改，结果不可信，所以要先改正上级标准。",
            en: "Changes to a standard that is wrong itself cannot be trusted: put the parent right first.",
            wrong: #""extends": ⟦"enterprise-draft"⟧"#, right: #""extends": "enterprise""#),
        Explanation(
            replacedStandard,
            zh: "同名文件放在旁边，就会代替内置的国家标准，而报告的抬头看不出来；先提醒一声，以免不知不觉换了标准。",
            en:
                "A file of that name beside a local one is used instead of the bundled national standard, and a report's heading does not show it. The warning keeps that from happening unnoticed."
        ),
        Explanation(
            circularExtends,
            zh: "沿着 extends 逐级向上，总要走到一份完整的标准；绕回自身，就没有起点。",
            en:
                "Following extends must end at a whole standard; if it leads back to itself, there is nothing to start from.",
            wrong: #""id": "sample-city", "extends": ⟦"sample-city"⟧"#,
            right: #""id": "sample-city", "extends": "enterprise""#),
    ]

    private static let loosening = [
        Explanation(
            loosenedParameter,
            zh: "文件和法律划的线，地方可以加严，不能放宽，否则同样的“达标”在各地含义不同。从规则看不出松紧的改动，也不接受。",
            en:
                "A locality may tighten what a document or law sets, never loosen it; otherwise the same title would mean less in one place than in another. A change whose direction the rule does not show is refused too.",
            wrong: #""value": ⟦"55%"⟧"#, right: #""value": "65%""#),
        Explanation(
            loosenedCondition,
            zh: "文件和法律的要求只能加严。“原要求 && 新要求”一看便知没有丢掉什么；别的写法是否更严，程序不作猜测。",
            en:
                "What a document or law demands may only be made stricter. The old demand joined by && to another shows that nothing was dropped; whether a different wording is stricter is not left to guesswork.",
            wrong: #""require": ⟦"system || within(disclosed, window)"⟧"#,
            right: #""require": "system && within(disclosed, window)""#),
        Explanation(
            loosenedApplicability,
            zh: "不再适用的企业等于免去了要求；依据为文件或者法律的，地方只能扩大适用范围，写成“原条件 || 新情形”。",
            en:
                "An enterprise to which a demand no longer applies is let off it. Where a document or law demands something, a locality may only widen whom it applies to: the old condition joined by || to a new case.",
            wrong: #""appliesWhen": ⟦"women > 10 || hiring"⟧"#,
            right: #""appliesWhen": "women > 0 || hiring || employees > 100""#),
        Explanation(
            loosenedReview,
            zh:
                "由人核查的情形少了，可能有人不经核查就算符合；多了，做不到的也不再算不符合。依据为文件或者法律的，地方只能去掉本来就有要求不成立的情形，写成“原条件 && 某个条件的要求”；本地法规与之规定不一致的情形，写明该法规作为 basis，才能用 || 加上。",
            en:
                "With fewer cases for a person somebody might pass unseen; with more, who fails would no longer fail. Where a document or law binds, a locality may only take out cases in which a demand fails anyway: the old condition joined by && to what one of the conditions demands. A case that a local law orders otherwise may be joined by ||, with that law as the basis.",
            wrong: #""reviewWhen": ⟦"filed == none"⟧"#,
            right:
                #""reviewWhen": "filed == none && asOf <= signed + filingTerm && orderly && balanced && employerSide == employeeSide""#
        ),
        Explanation(
            loosenedLevel,
            zh: "建议指标做不到也不影响结论；把必备降为建议，等于取消了文件或者法律的要求。",
            en:
                "An advisory indicator does not count towards the verdict; to make a required one advisory is to drop what a document or law demands.",
            wrong: #""level": ⟦"advisory"⟧"#, right: #""level": "required""#),
        Explanation(
            verdictInDiagnostic,
            zh: "诊断性标准取自调查、建议之类不设义务的文字，只列情况。其中若有必备或者建议指标，就会把他人的建议当成要求。",
            en:
                "A diagnostic standard comes from a survey or from advice, which sets no duties, and lists findings only. A required or advisory indicator in it would turn somebody's suggestion into a demand.",
            wrong: #""level": ⟦"required"⟧"#, right: #""level": "reported""#),
    ]
}
