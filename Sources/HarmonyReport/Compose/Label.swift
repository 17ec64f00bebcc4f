import HarmonySyntax

/// The labels of rows, columns and figures: each thing is called alike wherever it stands.
enum Label {
    case subject, creditCode, asOf, filler, document, localRules, role, state
    case verdict, itemsMet, points, score, completeness
    case clause, localClause, source, basis, quote, demand, now, shortBy, overBy, reading, missing, evidence,
        advice
    case note, why, decision, answers, figure
    case total, level, nextLevel, groups, full, least, open, notApplicable, losses
    case id, indicator, status, item, required, remark, title, itemStatus
    case place, severity, problem, remedy
    case time, matter, act
    case threshold, value, whose
    case claimed, computed, compared
    case wayToPass, evidenceNamed, evidenceLacking, standard, program, criteria, localCriteria
    case trigger, lastDay

    var words: Localized {
        switch self {
        case .subject: Localized(zh: "对象", en: "Subject")
        case .creditCode: Localized(zh: "统一社会信用代码", en: "Credit code")
        case .asOf: Localized(zh: "基准日", en: "As of")
        case .filler: Localized(zh: "填报人", en: "Filled in by")
        case .document: Localized(zh: "依据", en: "Document")
        case .localRules: Localized(zh: "地方", en: "Local rules")
        case .role: Localized(zh: "角色", en: "Role")
        case .state: Localized(zh: "状态", en: "Status")
        case .verdict: Localized(zh: "结论", en: "Verdict")
        case .itemsMet: Localized(zh: "符合的项", en: "Items met")
        case .points: Localized(zh: "总分", en: "Points")
        case .score: Localized(zh: "得分", en: "Score")
        case .completeness: Localized(zh: "完整度", en: "Completeness")
        case .clause: Localized(zh: "条文", en: "Clause")
        case .localClause: Localized(zh: "地方", en: "Local clause")
        case .source: Localized(zh: "出处", en: "Source")
        case .basis: Localized(zh: "依据", en: "Basis")
        case .quote: Localized(zh: "原文", en: "Its words")
        case .demand: Localized(zh: "要求", en: "Demand")
        case .now: Localized(zh: "现状", en: "Now")
        case .shortBy: Localized(zh: "还差", en: "Short by")
        case .overBy: Localized(zh: "超出", en: "Over by")
        case .reading: Localized(zh: "读法", en: "Reading")
        case .missing: Localized(zh: "待填", en: "Unanswered")
        case .evidence: Localized(zh: "佐证", en: "Evidence")
        case .advice: Localized(zh: "建议", en: "Advice")
        case .note: Localized(zh: "说明", en: "Note")
        case .why: Localized(zh: "原因", en: "Why")
        case .decision: Localized(zh: "认定", en: "Decision")
        case .answers: Localized(zh: "所填", en: "Answers")
        case .figure: Localized(zh: "数据", en: "Figure")
        case .total: Localized(zh: "总分", en: "Total")
        case .level: Localized(zh: "等级", en: "Level")
        case .nextLevel: Localized(zh: "下一级", en: "Next level")
        case .groups: Localized(zh: "分组", en: "Group")
        case .full: Localized(zh: "满分", en: "Of")
        case .least: Localized(zh: "最低", en: "At least")
        case .open: Localized(zh: "待定", en: "Open")
        case .notApplicable: Localized(zh: "不适用", en: "Not applicable")
        case .losses: Localized(zh: "得分和失分原因", en: "Points, and why the rest is lost")
        case .id: Localized(zh: "编号", en: "Id")
        case .indicator: Localized(zh: "指标", en: "Indicator")
        case .status: Localized(zh: "情况", en: "Status")
        case .item: Localized(zh: "条目", en: "Item")
        case .required: Localized(zh: "级别", en: "Level")
        case .remark: Localized(zh: "备注", en: "Note")
        case .title: Localized(zh: "名称", en: "Title")
        case .itemStatus: Localized(zh: "条目情况", en: "Item status")
        case .place: Localized(zh: "位置", en: "Place")
        case .severity: Localized(zh: "轻重", en: "Severity")
        case .problem: Localized(zh: "问题", en: "Problem")
        case .remedy: Localized(zh: "怎样改正", en: "What to do")
        case .time: Localized(zh: "时间", en: "When")
        case .matter: Localized(zh: "事项", en: "What")
        case .act: Localized(zh: "最迟何时办什么", en: "What to do by when")
        case .threshold: Localized(zh: "界限", en: "Threshold")
        case .value: Localized(zh: "取值", en: "Value")
        case .whose: Localized(zh: "来源", en: "Whose")
        case .claimed: Localized(zh: "填报", en: "Claimed")
        case .computed: Localized(zh: "核算", en: "By the answers")
        case .compared: Localized(zh: "比较", en: "Compared")
        case .wayToPass: Localized(zh: "须办", en: "To be done")
        case .evidenceNamed: Localized(zh: "已列佐证", en: "Evidence listed")
        case .evidenceLacking: Localized(zh: "未列佐证", en: "Evidence not listed")
        case .standard: Localized(zh: "标准", en: "Standard")
        case .program: Localized(zh: "程序", en: "Program")
        case .criteria: Localized(zh: "标准", en: "Criteria")
        case .localCriteria: Localized(zh: "地方标准", en: "Local criteria")
        case .lastDay: Localized(zh: "保持不变至", en: "Stays so until")
        case .trigger: Localized(zh: "情形", en: "Trigger")
        }
    }
}
