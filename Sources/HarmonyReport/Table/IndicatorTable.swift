import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A report as a table: a row for each indicator and removal trigger, to be filtered and sorted.
struct IndicatorTable {
    private let assessment: Assessment
    private let wording: Wording
    private let explainer: Explainer
    /// The first columns, which say the same in every row.
    private let shared: [String]
    /// The sentences of the text report; its page stays empty.
    private let words: TextReportWriter
    /// What the shortest way to pass changes, by the indicator.
    private let steps: [String: [String]]

    init(_ assessment: Assessment, _ language: Language) {
        self.assessment = assessment
        wording = Wording(assessment.standard, language)
        explainer = Explainer(assessment)
        words = TextReportWriter(assessment, language, .markdown)
        shared = Self.shared(assessment, wording)
        steps = Self.steps(assessment, wording)
    }

    private static func steps(_ assessment: Assessment, _ wording: Wording) -> [String: [String]] {
        guard let way = WayToPass(assessment) else { return [:] }
        let writer = ChangeWriter(assessment, wording)
        return Dictionary(uniqueKeysWithValues: way.changes.map { ($0.indicator.id, writer.parts(of: $0)) })
    }

    /// The columns: their headings, and how wide they are in a workbook, in digits.
    static let columns: [(name: Localized, width: Double)] = [
        (Localized(zh: "对象", en: "Subject"), 20), (Localized(zh: "统一社会信用代码", en: "Credit code"), 21),
        (Localized(zh: "标准", en: "Standard"), 18), (Localized(zh: "基准日", en: "As of"), 12),
        (Localized(zh: "结论", en: "Verdict"), 18), (Localized(zh: "条目", en: "Item"), 20),
        (Localized(zh: "条目结果", en: "Item status"), 11), (Localized(zh: "编号", en: "Id"), 9),
        (Localized(zh: "名称", en: "Title"), 24), (Localized(zh: "层级", en: "Level"), 10),
        (Localized(zh: "结果", en: "Status"), 12), (Localized(zh: "填报", en: "Answers"), 34),
        (Localized(zh: "现状与要求", en: "Now and must"), 40), (Localized(zh: "还差", en: "Short by"), 28),
        (Localized(zh: "达标路径", en: "Way to pass"), 28),
        (Localized(zh: "待填", en: "Unanswered"), 20), (Localized(zh: "已列佐证", en: "Evidence listed"), 24),
        (Localized(zh: "未列佐证", en: "Evidence not listed"), 24), (Localized(zh: "备注", en: "Note"), 24),
        (Localized(zh: "建议", en: "Advice"), 40),
    ]

    /// How many of the first columns say the same in every row.
    static let sharedColumns = 5

    var rows: [[String]] {
        let rows =
            assessment.items.flatMap { item in item.indicators.map { row($0, of: item) } }
            + assessment.vetoes.map(row)
        return rows.map { $0.map(Self.harmless) }
    }

    /// Line breaks stay; what acts on a terminal or turns the direction of writing goes.
    static func harmless(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            printable(String($0))
        }
        .joined(separator: "\n")
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    private static func shared(_ assessment: Assessment, _ wording: Wording) -> [String] {
        let submission = assessment.submission
        let verdict = assessment.verdict.map { wording.pick(Phrases.verdict($0, of: assessment)) } ?? ""
        return [
            submission.subject.name ?? "", submission.subject.creditCode ?? "", assessment.standard.id,
            submission.asOf.iso, verdict,
        ]
    }

    private func row(_ result: IndicatorResult, of item: ItemResult) -> [String] {
        let question = result.indicator.question
        let rules = RuleWriter(assessment, question, wording)
        var now: [String] = []
        var short: [String] = []
        if result.lacksEvidence {
            now.append(EvidenceWriter(assessment, wording).lack(of: question, naming: false))
        }
        if result.status == .unmet {
            for gap in explainer.gaps(of: result) {
                for shortcoming in gap.alternatives.first ?? [] {
                    now.append(rules.sentence(shortcoming, of: gap.condition))
                    if let text = shortcoming.shortfall.flatMap({ rules.shortfall($0) }) {
                        short.append(text)
                    }
                }
            }
        }
        let status = assessment.verdict == nil ? "" : wording.pick(Phrases.status(of: item))
        return shared + [
            item.item.id + "  " + wording.pick(item.item.title), status, question.id,
            wording.title(of: question),
            wording.pick(result.indicator.level.name), wording.pick(Phrases.status(of: result)),
            words.values(of: question), lines(now), lines(short),
            lines(steps[question.id] ?? []), words.names(result.missing, of: question),
        ] + evidence(question) + [
            note(question),
            result.status == .unmet && !result.lacksEvidence
                ? question.advice.map {
                    wording.expand($0, of: question, assessment.standard, assessment.frame)
                } ?? "" : "",
        ]
    }

    private func row(_ result: VetoResult) -> [String] {
        let question = result.veto.question
        let decision = result.decision.map { wording.date($0.date) + "  " + $0.reference } ?? ""
        return shared + [
            pick(zh: "一票否决情形", en: "Removal triggers"), "", question.id, wording.title(of: question),
            "", wording.pick(Phrases.status(result.status)), words.values(of: question), decision, "", "",
            words.names(result.missing, of: question),
        ] + evidence(question) + [note(question), ""]
    }

    private func evidence(_ question: Question) -> [String] {
        let remark = assessment.submission.remarks[question.id]
        let writer = EvidenceWriter(assessment, wording)
        let listed = question.evidence.compactMap { evidence -> String? in
            let files = (remark?.files(evidence.id) ?? []).map { writer.file($0) }
            return files.isEmpty
                ? nil
                : wording.pick(evidence.name) + pick(zh: "：", en: ": ")
                    + files.joined(separator: pick(zh: "、", en: ", "))
        }
        let lacking = question.evidence.filter { (remark?.files($0.id) ?? []).isEmpty }.map {
            wording.pick($0.name)
        }
        return [lines(listed), lines(lacking)]
    }

    private func note(_ question: Question) -> String {
        let remark = assessment.submission.remarks[question.id]
        let reason = remark?.notApplicable.map { pick(zh: "不适用：", en: "not applicable: ") + $0 }
        return lines([reason, remark?.note].compactMap { $0 })
    }

    private func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }
}
