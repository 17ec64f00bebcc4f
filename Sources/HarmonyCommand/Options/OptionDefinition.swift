import HarmonyReport
import HarmonySyntax

/// One option, declared once: the parser, help and "did you mean" all read this.
struct OptionDefinition: Sendable {
    let name: String
    let short: Character?
    /// What stands for its value in help; nil for a switch.
    let value: Localized?
    /// The only values it takes, if they are few.
    let choices: [String]
    let summary: Localized

    init(
        _ name: String, short: Character? = nil, value: Localized? = nil, choices: [String] = [], zh: String,
        en: String
    ) {
        self.name = name
        self.short = short
        self.value = value
        self.choices = choices
        summary = Localized(zh: zh, en: en)
    }
}

extension OptionDefinition {
    static let format = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"), choices: ReportFormat.allCases.map(\.rawValue),
        zh:
            "输出格式：text（默认）、html（可打印）、markdown、xlsx、docx（Word）、csv、json（harmony-report/1）、jsonl（每份一行）或 ics（应办事项的日历）",
        en:
            "output format: text (default), html (for printing), markdown, xlsx, docx (Word), csv, json (harmony-report/1), jsonl (a line each) or ics (a calendar of what has to be done by when)"
    )
    static let asOf = OptionDefinition(
        "as-of", value: Localized(zh: "日期", en: "DATE"),
        zh: "基准日，如 2025-06-30；代替答案文件所填日期",
        en: "assessment date, such as 2025-06-30, in place of the file's own")
    static let standard = OptionDefinition(
        "standard", value: Localized(zh: "标准", en: "STANDARD"),
        zh: "按此标准评估：内置标准的编号，或标准文件的路径",
        en: "judge by this standard: a bundled id, or the path of a criteria file")
    static let role = OptionDefinition(
        "role", value: Localized(zh: "角色", en: "ROLE"),
        zh: "只评估（生成表时只列）这一角色的职责，写名称或者编号（如 企业工会、union），可写多次；代替答案文件所填的角色",
        en:
            "judge (in a form: ask about) the duties of this role alone, by its name or id (such as union); may be repeated; in place of the file's own roles"
    )
    static let enterprises = OptionDefinition(
        "enterprises", value: Localized(zh: "文件夹", en: "DIR"),
        zh: "由此文件夹中企业的答案核算园区数字，并与园区所填比较；可写多次",
        en:
            "work out a park's figures from the enterprises' answers in this folder and compare; may be repeated"
    )
    static let evidence = OptionDefinition(
        "evidence", value: Localized(zh: "文件夹", en: "DIR"),
        zh: "所列佐证材料在此文件夹中查找；默认在答案文件旁",
        en: "look up the evidence named in the answers in this folder; by default beside the answer file")
    static let requireEvidence = OptionDefinition(
        "require-evidence", zh: "符合的指标须有佐证材料，缺少的记作差距",
        en: "what is met must have evidence: where it lacks, that is a gap")
    static let criteria = OptionDefinition(
        "criteria", value: Localized(zh: "文件夹", en: "DIR"),
        zh: "按编号查找标准的文件夹（其中的 编号.json），可写多次",
        en: "a folder in which standards are found by id (as ID.json); may be repeated")
    static let resolved = OptionDefinition(
        "resolved", zh: "逐项说明每个值由哪个文件设定、为什么", en: "say for every value which file set it, and why")
    static let schemaStandard = OptionDefinition(
        "standard", value: Localized(zh: "标准", en: "STANDARD"),
        zh: "为此标准生成答案文件的模式：内置标准的编号，或标准文件的路径",
        en: "make the schema of answers for this standard: a bundled id, or the path of a criteria file")
    static let findings = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"),
        choices: FindingsFormat.allCases.map(\.rawValue),
        zh: "输出格式：text（默认）、concise、json、github、sarif 或 junit",
        en: "output format: text (default), concise, json, github, sarif or junit")
    static let answers = OptionDefinition(
        "answers", value: Localized(zh: "文件", en: "FILE"),
        zh: "报告所据的答案文件；默认为报告所在文件夹中报告所记名称的文件",
        en: "the answers that the report rests on; by default the file of the name in the report, beside it")
    static let verification = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"), choices: ["text", "json"],
        zh: "输出格式：text（默认）或 json", en: "output format: text (default) or json")
    static let explanations = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"), choices: ["text", "json"],
        zh: "输出格式：text（默认）或 json（harmony-rules/1，中英文俱全）",
        en: "output format: text (default) or json (harmony-rules/1, in both languages)")
    static let output = OptionDefinition(
        "output", short: "o", value: Localized(zh: "文件", en: "FILE"),
        zh: "写到哪个文件；结尾决定格式，- 为标准输出", en: "where to write; the ending decides the kind, - is standard output")
    static let reports = OptionDefinition(
        "output", short: "o", value: Localized(zh: "文件", en: "FILE"),
        zh: "另写一份报告到这个文件，格式由结尾决定；可写多次",
        en: "write the report to this file as well, in the format of its ending; may be repeated")
    static let from = OptionDefinition(
        "from", value: Localized(zh: "文件", en: "FILE"),
        zh: "先填入这个文件里的答案（JSON、CSV、工作簿均可）", en: "fill in the answers of this file (JSON, CSV or a workbook)")
    static let formFormat = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"), choices: ["json", "csv", "xlsx", "md"],
        zh: "格式，代替文件名的结尾", en: "the kind, in place of the file's ending")
    static let force = OptionDefinition(
        "force", short: "f", zh: "覆盖已有的文件", en: "replace a file that exists")
    static let strict = OptionDefinition(
        "strict", zh: "把警告当作错误", en: "treat warnings as errors")
    static let skipForeign = OptionDefinition(
        "skip-foreign", zh: "略过点名的、但不属于本工具的 JSON 文件（供 pre-commit 等使用）",
        en: "pass over JSON files of other programs even if named (for pre-commit)")
    static let summary = OptionDefinition(
        "summary", zh: "几份答案也只出汇总，不逐份出报告",
        en: "figures of the whole for several files too, in place of their reports")
    static let threads = OptionDefinition(
        "threads", value: Localized(zh: "数目", en: "NUMBER"),
        zh: "同时核算的线程数；默认为处理器数，结果与线程数无关",
        en: "how many threads judge at once; by default one for each core; the results are the same")
    static let exitZero = OptionDefinition(
        "exit-zero", zh: "不符合标准时也以 0 退出（读取错误仍如实退出）",
        en: "exit with 0 also when the standard is not met (errors keep their status)")
    static let outlook = OptionDefinition(
        "outlook", zh: "JSON 行也写明结果保持到哪一天（holdsUntil）；其他格式本来就写",
        en: "lines of JSON say how long the result holds too (holdsUntil); other formats do so anyway")
    static let noOutlook = OptionDefinition(
        "no-outlook", zh: "不推算结果保持到哪一天、何时应办什么（省时）",
        en: "do not work out how long the result holds and what has to be done by when (saves time)")
    static let comparisonFormat = OptionDefinition(
        "format", value: Localized(zh: "格式", en: "NAME"),
        choices: ComparisonSetting.formats.map(\.rawValue),
        zh: "输出格式：text（默认）、html（可打印）、markdown、xlsx、docx（Word）或 json（harmony-comparison/1）",
        en:
            "output format: text (default), html (for printing), markdown, xlsx, docx (Word) or json (harmony-comparison/1)"
    )
    static let comparisonFiles = OptionDefinition(
        "output", short: "o", value: Localized(zh: "文件", en: "FILE"),
        zh: "另写一份对照结果到这个文件，格式由结尾决定（.txt、.html、.md、.xlsx、.docx、.json）；可写多次",
        en:
            "write the comparison to this file as well, in the format of its ending (.txt, .html, .md, .xlsx, .docx, .json); may be repeated"
    )
    static let submissions = OptionDefinition(
        "answers", value: Localized(zh: "文件或文件夹", en: "PATH"),
        zh: "对照两个标准时，看这些答案的结论因此怎样改变；文件夹连同其下各层，JSON 行文件逐行；可写多次",
        en:
            "of two standards: whose verdict flips among these answers; folders at every depth, JSON lines one by one; may be repeated"
    )
    static let differenceExitZero = OptionDefinition(
        "exit-zero", zh: "有差别时也以 0 退出（读取错误仍如实退出）",
        en: "exit with 0 also when there are differences (errors keep their status)")
    static let review = OptionDefinition(
        "review", value: Localized(zh: "文件", en: "FILE"),
        zh: "为复核这份答案生成新表：各项留空，旁边列出对方所填",
        en: "start an assessor's own form for these answers: empty, with what was claimed beside each line")
    static let assessor = OptionDefinition(
        "assessor", value: Localized(zh: "主体", en: "WHO"),
        zh: "由谁复核：标准所列的评估主体，写名称或者编号（如 tripartite、thirdParty、上级工会），默认为其中第一个；与 --review 同用",
        en:
            "who reviews: one of the assessors of the standard, by id or name (tripartite, thirdParty…); by default the first; goes with --review"
    )
    static let language = OptionDefinition(
        "lang", value: Localized(zh: "语言", en: "LANG"), choices: Language.allCases.map(\.rawValue),
        zh: "zh 中文或 en 英文；默认依环境变量 HARMONY_LANG 和系统语言",
        en: "zh or en; by default HARMONY_LANG, then the locale")
    static let color = OptionDefinition(
        "color", value: Localized(zh: "何时", en: "WHEN"), choices: ColorChoice.allCases.map(\.rawValue),
        zh: "颜色：auto（默认）、always 或 never", en: "colours: auto (default), always or never")
    static let help = OptionDefinition("help", short: "h", zh: "显示帮助", en: "show help")
    static let version = OptionDefinition("version", zh: "显示版本", en: "show the version")

    /// Every command takes these.
    static let common = [language, color, help]
}
