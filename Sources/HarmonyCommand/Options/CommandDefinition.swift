import HarmonySyntax

/// One command, declared once for the parser and for help.
struct CommandDefinition: Sendable {
    let name: String
    let operands: Localized
    let summary: Localized
    let details: Localized
    let options: [OptionDefinition]
    let examples: [String]

    static let check = CommandDefinition(
        name: "check",
        operands: Localized(zh: "文件或文件夹…", en: "PATH…"),
        summary: Localized(
            zh: "按标准评估答案文件，列出每一项差距", en: "judge answer files by their standard and list every gap"),
        details: Localized(
            zh:
                "答案文件可以是 JSON、CSV 或工作簿（.xlsx），用 harmony template 生成。文件写作 - 时从标准输入读取。结果写到标准输出，文件中的问题写到标准错误。\n--enterprises 由企业的答案核算园区的数字；与园区所填不一致时，退出状态至少为 1。\n结果保持到哪一天：所填各项不变，从基准日起推算十年，逐一核算每个可能改变结果的日子；默认取用的上年度等不随日期移动。-o 日程.ics 每件应办事项一个日程，最后一天为全天日程，并带提醒；时间戳取基准日，同样的答案得出同样的文件。\n退出状态：0 符合，或者是诊断性标准；1 不符合、未完成或被否决；2 用法错误；3 答案文件有错；4 标准文件有错；5 无法写出。",
            en:
                "A file holds answers as JSON, CSV or a workbook (.xlsx); harmony template makes them. A FILE of - reads standard input. Results go to standard output, problems in the files to standard error.\n--enterprises works out the figures of a park from the answers of its enterprises; where the park states something else, the exit status is at least 1.\nHow long a result holds: with the same answers, for ten years from the assessment date, judged again on every day that may change it; what stood at its default (such as last year) does not move with the day. -o duties.ics makes an event of each duty, all day on its last day, with a reminder; it is stamped with the assessment date, so that the same answers give the same file.\nExit status: 0 met, or a diagnostic standard; 1 not met, incomplete or vetoed; 2 wrong usage; 3 invalid answers; 4 invalid criteria; 5 output could not be written."
        ),
        options: [
            .format, .reports, .force, .asOf, .standard, .role, .enterprises, .evidence, .requireEvidence,
            .criteria,
            .summary, .threads, .outlook, .noOutlook, .exitZero,
        ],
        examples: [
            "harmony check criteria/examples/enterprise-b.json",
            "harmony check --role union answers.json", "harmony check --format json - < answers.json",
            "harmony check park.json --enterprises answers",
        ])

    static let template = CommandDefinition(
        name: "template",
        operands: Localized(zh: "[标准]", en: "[STANDARD]"),
        summary: Localized(
            zh: "生成填报表：工作簿、CSV、JSON，或者打印用的表",
            en: "make a form to fill in: a workbook, CSV, JSON, or one to print"),
        details: Localized(
            zh:
                "格式由 -o 所写文件名的结尾决定：.xlsx（Excel、WPS、LibreOffice）、.csv、.json、.md（打印）。填好的前三种都可以直接交给 check。\n--role 只列所写角色的职责和这些职责要用到的基本情况，可写多次，写名称（企业工会）或者编号（union）；已有答案的其他问题仍然保留。标准分角色而没有写 --role 的，表上第一项就是填报单位的角色；空着的，各类单位的职责一并评估。\n--from 把已有的答案填进新表，一种格式由此转成另一种；此时标准可以不写。--review 为复核一份答案生成新表：对象、基准日照旧，评估主体写为标准所列的第一个（国家创建标准为当地三方，工会劳动保护各标准为上级工会；或者用 --assessor 另写），各项留空，“对方所填”一栏列出对方所填的内容和佐证；填好后用 compare 与原件对照。表用 --lang 所选的语言。\n退出状态：0 已生成；2 用法错误；3 --from 或 --review 的文件有错（能用的已填入）；4 标准文件有错；5 无法写出。",
            en:
                "The ending of the file named with -o says which kind: .xlsx (Excel, WPS, LibreOffice), .csv, .json, .md (to print). Filled in, the first three go straight to check.\n--role asks about the duties of that role alone, with the facts that they need; it may be repeated and takes a role by its name or its id (union). What is answered already stays, whoever's duty it is. Without --role the form of a standard with roles asks for the roles first; if that is left empty, the duties of all are judged.\n--from puts known answers into the new form, which turns one kind into another; the standard may then be left out. --review starts an assessor's form for somebody's answers: subject and date as there, the first assessor of the standard (the tripartite body; for the labour-protection standards the higher union; or --assessor) as who assesses, every line empty, and under Claimed what was answered and which files were named; filled in, compare sets it against the original. The form is in the language of --lang.\nExit status: 0 written; 2 wrong usage; 3 errors in the file of --from or --review (what was good is put in); 4 invalid criteria; 5 could not be written."
        ),
        options: [.output, .role, .from, .formFormat, .force, .criteria, .review, .assessor],
        examples: [
            "harmony template enterprise -o form.xlsx", "harmony template enterprise-zhejiang -o form.csv",
            "harmony template --from answers.json -o form.xlsx",
            "harmony template --review submission.xlsx -o review.xlsx",
        ])

    static let show = CommandDefinition(
        name: "show",
        operands: Localized(zh: "[标准[/编号]]", en: "[STANDARD[/ID]]"),
        summary: Localized(
            zh: "显示标准：条文、指标、阈值及其依据", en: "print a standard: clauses, indicators, thresholds and their basis"
        ),
        details: Localized(
            zh: "不写标准时列出全部内置标准。编号可为条目（E5）、指标（E5.6）、否决情形（V2）、评价机制的环节（S4）或激励措施（I3）；mechanism 显示评价机制全文。",
            en:
                "Without a standard, lists the bundled ones. ID is an item (E5), an indicator (E5.6), a removal trigger (V2), a stage (S4) or an incentive (I3); 'mechanism' prints the whole evaluation mechanism."
        ),
        options: [.resolved, .criteria],
        examples: [
            "harmony show", "harmony show enterprise/E5.6", "harmony show mechanism",
            "harmony show --resolved enterprise-zhejiang",
        ])

    static let validate = CommandDefinition(
        name: "validate",
        operands: Localized(zh: "文件或文件夹…", en: "PATH…"),
        summary: Localized(
            zh: "逻辑检查：标准文件、答案文件、报告有没有错", en: "check criteria files, answer files and reports for mistakes"),
        details: Localized(
            zh:
                "按 format 区分标准文件、答案文件和报告（check --format json 所写）；文件夹连同其下各层一并检查。一次报告全部问题。\n退出状态：0 没有错误；2 用法错误；3 答案文件、报告有错或无法读取；4 标准文件有错。",
            en:
                "Criteria files, answer files and reports (of check --format json) are told apart by their format; a folder is checked at every depth. All problems are reported in one run.\nExit status: 0 no errors; 2 wrong usage; 3 invalid or unreadable answers or reports; 4 invalid criteria."
        ),
        options: [.findings, .criteria, .strict, .skipForeign],
        examples: ["harmony validate criteria", "harmony validate --format github --strict criteria"])

    static let verify = CommandDefinition(
        name: "verify",
        operands: Localized(zh: "报告.json", en: "REPORT.json"),
        summary: Localized(
            zh: "复核报告：由答案和标准重新计算，逐项比对", en: "recompute a report from its answers and criteria and compare"),
        details: Localized(
            zh:
                "报告是 check --format json 所写。按报告所记的标准、基准日和角色重新计算，比对标准文件和答案文件的摘要（SHA-256），再比对每一个值。标准按编号在 --criteria 的文件夹、内置标准、报告所在的文件夹中查找。报告含有由企业答案核算的数字的，用 --enterprises 指明企业答案所在的文件夹。报告含有佐证查找结果的，在答案文件旁（或者 --evidence 的文件夹）重新查找。\n退出状态：0 全部一致；1 有不一致；2 用法错误；3 报告或者答案文件有错、无法读取；4 标准文件有错或者找不到。",
            en:
                "The report is one of check --format json. It is recomputed by the standard, day and roles that it names; the digests (SHA-256) of criteria and answers are compared, then every value. The standard is looked for by its id in the folders of --criteria, among the bundled ones, and beside the report. For figures worked out from enterprises' answers, name their folder with --enterprises. Evidence that the report speaks of is looked up again, beside the answers or in the folder of --evidence.\nExit status: 0 everything matches; 1 differences; 2 wrong usage; 3 an invalid or unreadable report or answer file; 4 criteria invalid or not found."
        ),
        options: [.answers, .standard, .enterprises, .evidence, .criteria, .verification],
        examples: ["harmony verify report.json", "harmony verify report.json --answers answers.xlsx"])

    static let schema = CommandDefinition(
        name: "schema",
        operands: Localized(zh: "[名称]", en: "[NAME]"),
        summary: Localized(
            zh: "输出文件格式的 JSON Schema，供编辑器补全和校验",
            en: "print the JSON Schema of a file format, for completion in an editor"),
        details: Localized(
            zh:
                "名称为 criteria、answers、report、comparison、result 或 summary；不写名称时列出全部模式（draft 2020-12）。在文件里写 \"$schema\": \"模式的路径\"，编辑器就会补全字段、显示说明。",
            en:
                "NAME is criteria, answers, report, comparison, result or summary; without it, lists them (draft 2020-12). A file that says \"$schema\": \"path of the schema\" is completed and explained by editors."
        ),
        options: [.schemaStandard, .criteria],
        examples: [
            "harmony schema", "harmony schema criteria",
            "harmony schema answers --standard enterprise > enterprise-answers.schema.json",
        ])

    static let explain = CommandDefinition(
        name: "explain",
        operands: Localized(zh: "[规则]", en: "[RULE]"),
        summary: Localized(
            zh: "说明一条检查规则：含义、缘由和正误示例", en: "say what a rule of validate means, and why, with examples"),
        details: Localized(
            zh: "规则名就是错误信息末尾方括号中的名称。不写规则名时列出全部规则。",
            en: "RULE is the name in brackets at the end of a problem. Without it, lists all rules."),
        options: [.explanations],
        examples: ["harmony explain", "harmony explain duplicate-key"])

    static let compare = CommandDefinition(
        name: "compare",
        operands: Localized(zh: "甲 乙", en: "A B"),
        summary: Localized(
            zh: "对照两份答案（自评与复核、上期与本期），或者两个标准",
            en: "set two answer files or two criteria files side by side"),
        details: Localized(
            zh:
                "两份答案：可以是 JSON、CSV、工作簿，格式可以不同；按同一标准（所填标准中较为地方的一个，或者 --standard）评估，列出结论、得分、条目、指标的变化和不同的答案。同一天的两个答案不一样，记作矛盾。佐证和说明不作比较。\n两个标准：文件或者内置标准的编号；列出新增、删去、收紧、放宽和其他改动，看不出方向的只说改动。\n退出状态：0 没有差别；1 有差别；2 用法错误；3 答案有错或无法读取；4 标准文件有错；5 无法写出。",
            en:
                "Answers: JSON, CSV or a workbook each. Both are judged by one standard (of those that they name the more local, or --standard); what changed in verdict, score, items, indicators and answers is listed. Two answers for the same day that differ contradict one another. Evidence and notes are not compared.\nCriteria: files, or ids of bundled standards; what was added, removed, tightened, loosened, and what merely changed, where no direction can be told.\nExit status: 0 no differences; 1 differences; 2 wrong usage; 3 invalid or unreadable answers; 4 invalid criteria; 5 output could not be written."
        ),
        options: [
            .comparisonFormat, .comparisonFiles, .force, .asOf, .standard, .criteria, .submissions,
            .differenceExitZero,
        ],
        examples: [
            "harmony compare submission.xlsx review.xlsx",
            "harmony compare enterprise criteria/local/enterprise-zhejiang.json",
        ])

    static let help = CommandDefinition(
        name: "help", operands: Localized(zh: "[命令]", en: "[COMMAND]"),
        summary: Localized(zh: "显示总的或某个命令的帮助", en: "show help, in general or for a command"),
        details: Localized(zh: "", en: ""), options: [], examples: [])

    /// A command by its name. All are made only for what is not `check`, which is started most and has no time to lose.
    static func named(_ name: String) -> CommandDefinition? {
        name == check.name ? check : all.first { $0.name == name }
    }

    static let all = [template, check, validate, verify, compare, explain, show, schema, help]
}
