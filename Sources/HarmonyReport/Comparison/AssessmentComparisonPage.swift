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

    init(_ comparison: AssessmentComparison, _ language: Language) {
        self.comparison = comparison
        wording = Wording(comparison.standard, language)
        answers = DifferenceWriter(comparison, wording)
        labels = ComparisonLabels(comparison)
    }

    var page: ComparisonPage {
        var page = ComparisonPage(
            title: title, before: wording.pick(labels.before), after: wording.pick(labels.after),
            notice: wording.pick(Phrases.notice(comparison.standard)))
        page.identity = identity
        if comparison.isOfOtherSubject {
            page.remarks.append(pick(zh: "两份答案不是同一家单位", en: "these are two different subjects"))
        }
        page.figures = figures
        func add(_ id: String, zh: String, en: String, _ entries: [ComparisonPage.Entry]) {
            page.add(id, Localized(zh: zh, en: en), in: wording.language, entries)
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

    private var identity: [ComparisonPage.Row] {
        var rows: [ComparisonPage.Row] = []
        let (was, now) = (comparison.before.submission, comparison.after.submission)
        let (mine, theirs) = (subject(was.subject), subject(now.subject))
        if mine == theirs { rows.append(.init(label: pick(zh: "对象", en: "Subject"), text: mine)) }
        for (label, submission, name) in [(labels.before, was, mine), (labels.after, now, theirs)] {
            let parts = [mine == theirs ? nil : name, day(submission), teller(submission)].compactMap { $0 }
            rows.append(
                .init(
                    label: wording.pick(label),
                    text: submission.source.name + pick(zh: "：", en: ": ")
                        + parts.joined(separator: pick(zh: "，", en: ", "))))
        }
        rows.append(
            .init(
                label: pick(zh: "标准", en: "Standard"),
                text: "\(comparison.standard.id) \(comparison.standard.version)"))
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
