import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Puts the comparison of two assessments into words.
struct AssessmentComparisonPage {
    let comparison: AssessmentComparison
    let wording: Wording
    let answers: DifferenceWriter
    private let labels: ComparisonLabels
    private let version: String

    /// - Parameter version: the program's.
    init(_ comparison: AssessmentComparison, _ language: Language, version: String) {
        self.comparison = comparison
        self.version = version
        wording = Wording(comparison.standard, language)
        answers = DifferenceWriter(comparison, wording)
        labels = ComparisonLabels(comparison)
    }

    var page: Page {
        var page = Page(wording.language, title: title)
        page.notice = wording.pick(Phrases.notice(comparison.standard))
        page.identity = identity
        if comparison.isOfOtherSubject {
            let words = pick(zh: "两份答案不是同一家单位", en: "these are two different subjects")
            page.remarks.append(Page.Line(.warning, Page.Text(words)))
        }
        page.figures = figures
        func add(_ id: String, zh: String, en: String, _ entries: [ComparedEntry]) {
            page.add(id, Localized(zh: zh, en: en), entries)
        }
        add("items", zh: "条目结果改变", en: "Items judged otherwise", items)
        add("turned", zh: "指标结果改变", en: "Indicators judged otherwise", comparison.turned.map(entry))
        add("vetoes", zh: "一票否决情形", en: "Removal triggers", comparison.vetoes.map(entry))
        add(
            "answers", zh: "结果未变、答案不同", en: "Judged alike, answered otherwise",
            comparison.unturned.map(entry))
        add("facts", zh: "基本情况", en: "Facts", facts)
        return page
    }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    // MARK: What is compared

    private var title: String {
        let name = wording.pick(comparison.standard.title)
        return switch comparison.sense {
        case .views: pick(zh: "\(name)：两方填报对照", en: "\(name): two accounts compared")
        case .times: pick(zh: "\(name)：两期对照", en: "\(name): two dates compared")
        case .files: pick(zh: "\(name)：两份答案对照", en: "\(name): two files of answers compared")
        }
    }

    private var identity: [Page.Row] {
        var rows: [Page.Row] = []
        let (was, now) = (comparison.before.submission, comparison.after.submission)
        let (mine, theirs) = (subject(was.subject), subject(now.subject))
        if mine == theirs { rows.append(Page.Row(wording.pick(Label.subject.words), .foreign(mine))) }
        for (label, submission, name) in [(labels.before, was, mine), (labels.after, now, theirs)] {
            let parts = [mine == theirs ? nil : name, day(submission), teller(submission)].compactMap { $0 }
            rows.append(
                Page.Row(
                    wording.pick(label),
                    .foreign(submission.source.name) + Page.Text(pick(zh: "：", en: ": "))
                        + .foreign(parts.joined(separator: pick(zh: "，", en: ", ")))))
        }
        let standard = comparison.standard
        rows.append(
            Page.Row(wording.pick(Label.standard.words), Page.Text("\(standard.id) \(standard.version)")))
        rows.append(Page.Row(wording.pick(Label.program.words), Page.Text("harmony " + version)))
        return rows
    }

    private func subject(_ subject: Subject) -> String {
        let parts = [subject.name, subject.creditCode].compactMap { $0 }
        return parts.isEmpty ? pick(zh: "未填单位", en: "no subject given") : parts.joined(separator: "  ")
    }

    private func day(_ submission: Submission) -> String {
        let day = wording.date(submission.day)
        guard submission.day != submission.asOf else { return pick(zh: "截至\(day)", en: "as of \(day)") }
        let judged = wording.date(submission.asOf)
        return pick(
            zh: "截至\(day)，按\(judged)评估", en: "as of \(day), judged as of \(judged)")
    }

    private func teller(_ submission: Submission) -> String {
        let role = wording.pick(Phrases.role(submission.assessor.role))
        return submission.assessor.name.map { role + pick(zh: "（\($0)）", en: " (\($0))") } ?? role
    }
}
