import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A ledger (创建台账) as a table: a row for each submission, a column for each item of a standard.
struct LedgerTable {
    /// The standard whose items have columns: the one that came first.
    let standard: Standard?
    /// Whether evidence was looked up, and has a column.
    let hasEvidence: Bool
    /// Whether somebody asked how long the verdicts hold.
    let hasHolding: Bool
    let language: Language

    private func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    // MARK: Columns

    /// Whom the duties bind has a column where the standard tells it apart, and removal triggers where it has any.
    /// Without a standard nobody knows, and the columns are those of most ledgers.
    private var hasRoles: Bool { standard.map { !$0.profile.roles.isEmpty } ?? false }
    private var hasVetoes: Bool { standard.map { !$0.vetoes.isEmpty } ?? true }

    /// What it is a ledger of: an award that is worked for, or duties that are checked.
    var title: String {
        guard let standard, standard.isOfDuties else {
            return pick(zh: "和谐劳动关系创建台账", en: "Ledger of harmonious labour relations")
        }
        return pick(
            zh: "\(standard.title.zh)：核对台账", en: "\(standard.title.en): ledger")
    }

    var sheetName: String {
        standard?.isOfDuties == true
            ? pick(zh: "核对台账", en: "Ledger") : pick(zh: "创建台账", en: "Ledger")
    }

    /// The columns before those of the items.
    private var leading: [(name: Localized, width: Double)] {
        Self.about + (hasRoles ? [(Localized(zh: "角色", en: "Role"), 16)] : []) + Self.found
    }
    private static let about: [(name: Localized, width: Double)] = [
        (Localized(zh: "序号", en: "No."), 7), (Localized(zh: "对象", en: "Subject"), 26),
        (Localized(zh: "统一社会信用代码", en: "Credit code"), 21), (Localized(zh: "标准", en: "Standard"), 16),
    ]
    private static let found: [(name: Localized, width: Double)] = [
        (Localized(zh: "填报", en: "Answers by"), 12), (Localized(zh: "基准日", en: "As of"), 12),
        (verdictName, 14), (Localized(zh: "得分", en: "Score"), 8),
        (Localized(zh: "完整度", en: "Completeness"), 8),
    ]
    private static let verdictName = Localized(zh: "结论", en: "Verdict")

    /// Which columns hold the verdict and the first item, counted from 0.
    var verdict: Int { leading.firstIndex { $0.name == Self.verdictName } ?? 0 }
    var firstItem: Int { leading.count }

    var columns: [(name: String, width: Double)] {
        let items = standard?.items.map { ($0.id + " " + $0.title[language], 9.0) } ?? []
        return leading.map { ($0.name[language], $0.width) } + items
            + (hasHolding ? [(pick(zh: "结果保持至", en: "Holds until"), 12)] : []) + [
                (pick(zh: "不符合的必备指标", en: "Required indicators not met"), 24),
                (pick(zh: "待补充的必备指标", en: "Required indicators unanswered"), 20),
                (pick(zh: "待核查的必备指标", en: "Required indicators to be judged by a person"), 20),
            ] + (hasVetoes ? vetoColumns : [])
            + (hasEvidence ? [(pick(zh: "佐证（查到/列出）", en: "Evidence (there/named)"), 12)] : []) + [
                (pick(zh: "错误", en: "Errors"), 7),
                (pick(zh: "第一处错误", en: "First error"), 40), (pick(zh: "文件", en: "File"), 30),
                (pick(zh: "行", en: "Line"), 7),
            ]
    }

    private var vetoColumns: [(name: String, width: Double)] {
        [
            (pick(zh: "已认定的否决情形", en: "Removal triggers confirmed"), 12),
            (pick(zh: "否决情形风险", en: "Removal triggers at risk"), 12),
        ]
    }

    // MARK: Rows

    /// - Parameter number: counted from 1 in the order of the input.
    func row(_ entry: LedgerEntry, number: Int) -> [String] {
        let problem = entry.problems.first.map { $0.message[language] } ?? ""
        let end = [
            entry.errors == 0 ? "" : "\(entry.errors)", problem, entry.file,
            entry.line.map(String.init) ?? "",
        ]
        switch entry.finding {
        case .unusable:
            let items = standard?.items.map { _ in "" } ?? []
            return ["\(number)", "", "", ""] + (hasRoles ? [""] : []) + [
                "", "", Self.unusable[language], "", "",
            ]
                + items + (hasHolding ? [""] : []) + ["", "", ""] + (hasVetoes ? ["", ""] : [])
                + (hasEvidence ? [""] : []) + end
        case .judged(let judged):
            let (indicators, vetoes) = (
                judged.standard.indicators.map(\.id), judged.standard.vetoes.map(\.id)
            )
            func list(_ places: [Int], _ ids: [String]) -> String {
                places.map { ids[$0] }.joined(separator: " ")
            }
            let hundred = Rational(100)
            let score = judged.score?.multiplied(by: hundred)?.decimalText(fractionDigits: 2) ?? ""
            let completeness = judged.completeness.multiplied(by: hundred)?.decimalText(fractionDigits: 1)
            let head =
                [
                    "\(number)", judged.name ?? "", judged.creditCode ?? "", judged.standard.id,
                ] + (hasRoles ? [roles(judged)] : []) + [
                    (judged.role ?? .own).name[language], judged.asOf.iso,
                    judged.verdict.map { Self.word($0)[language] } ?? Self.diagnostic[language], score,
                    completeness.map { $0 + "%" } ?? "",
                ]
            let open = [
                list(judged.unmet, indicators), list(judged.unanswered, indicators),
                list(judged.review, indicators),
            ]
            return head + items(judged)
                + (hasHolding ? [judged.holding.map { Self.until($0)[language] } ?? ""] : []) + open
                + (hasVetoes ? [list(judged.confirmed, vetoes), list(judged.risks, vetoes)] : [])
                + (hasEvidence ? [judged.evidence.map { "\($0.found)/\($0.named)" } ?? ""] : []) + end
        }
    }

    /// Whose duties were judged: 全部 where nobody said.
    private func roles(_ judged: LedgerEntry.Judged) -> String {
        let all = judged.standard.profile.roles
        if all.isEmpty { return "" }
        if judged.roles.isEmpty { return pick(zh: "全部", en: "all") }
        return judged.roles.map { all.label(of: $0)[language] }.joined(separator: pick(zh: "、", en: ", "))
    }

    private func items(_ judged: LedgerEntry.Judged) -> [String] {
        guard let standard else { return [] }
        let own = judged.standard
        if own === standard { return judged.items.map { $0.map { Self.mark($0) } ?? "" } }
        // A local standard has the items of its root and may have more; another root's are not those of the columns.
        guard own.layers.first?.id == standard.layers.first?.id else { return standard.items.map { _ in "" } }
        return standard.items.map { item in
            own.items.firstIndex { $0.id == item.id }.flatMap { judged.items[$0] }.map { Self.mark($0) } ?? ""
        }
    }

    // MARK: Words

    /// The last day on which the verdict is what it is.
    private static func until(_ holding: Holding) -> Localized {
        guard let last = holding.lastDay else { return Localized(zh: "十年内不变", en: "unchanged for ten years") }
        return Localized(zh: last.iso, en: last.iso)
    }

    static let unusable = Localized(zh: "无法评估", en: "could not be judged")
    static let diagnostic = Localized(zh: "诊断", en: "findings only")

    static func word(_ verdict: Verdict) -> Localized {
        switch verdict {
        case .pass: Localized(zh: "符合", en: "meets it")
        case .fail: Localized(zh: "不符合", en: "does not meet it")
        case .incomplete: Localized(zh: "待补充", en: "incomplete")
        case .vetoed: Localized(zh: "一票否决", en: "vetoed")
        }
    }

    static func mark(_ status: ItemStatus) -> String {
        switch status {
        case .met: "✓"
        case .unmet: "✗"
        case .incomplete: "?"
        case .notApplicable: "–"
        }
    }
}
