import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Who was judged by what: document, subject, day, roles.
extension TextReportWriter {
    mutating func head() {
        let role = wording.pick(Phrases.role(submission.assessor.role))
        let suffix = assessment.verdict == nil ? "" : pick(zh: "：", en: ": ") + role
        page.line(wording.pick(standard.title) + suffix, style: .strong)
        row("依据", "Document", wording.citation(standard.source))
        for layer in standard.layers.dropFirst() { row("地方", "Local rules", wording.layer(layer)) }
        let subject = [submission.subject.name, submission.subject.creditCode].compactMap { $0 }.joined(
            separator: "  ")
        row("对象", "Subject", subject.isEmpty ? pick(zh: "未填", en: "not given") : subject)
        var day = wording.date(submission.asOf)
        if let stated = submission.statedAsOf, stated != submission.asOf {
            day += pick(
                zh: "（命令行指定；答案文件所填为\(wording.date(stated))）",
                en: " (from the command line; the file says \(wording.date(stated)))")
        }
        row("基准日", "As of", day)
        if let name = submission.assessor.name { row("填报人", "Assessor", name) }
        if let spent = standard.profile.historical {
            row("状态", "Status", wording.pick(spent), style: .warning)
        }
        if !standard.profile.roles.isEmpty { row("角色", "Role", roles()) }
    }

    /// Whose duties were judged, and what was left out.
    func roles() -> String {
        let comma = pick(zh: "、", en: ", ")
        if assessment.roles.isEmpty {
            return pick(zh: "全部；只看一方的职责，用 --role 选择：", en: "all; for the duties of one, choose by --role: ")
                + standard.profile.roles.map(\.id).joined(separator: comma)
        }
        let chosen = assessment.roles.map { wording.pick(standard.profile.roles.label(of: $0)) }
        guard !assessment.leftOut.isEmpty else { return chosen.joined(separator: comma) }
        let groups = leftOut().map { group in
            let runs = Phrases.runs(group.ids, in: standard.indicators.map(\.id))
                .map { $0.count > 2 ? "\($0[0])–\($0[$0.count - 1])" : $0.joined(separator: comma) }
                .joined(separator: comma)
            return pick(
                zh: "\(group.label) \(group.ids.count) 项（\(runs)）",
                en: "\(group.label) \(group.ids.count) (\(runs))")
        }
        return chosen.joined(separator: comma)
            + pick(
                zh: "；未列入他方职责 \(assessment.leftOut.count) 项：",
                en:
                    "; left out, \(assessment.leftOut.count) \(assessment.leftOut.count == 1 ? "duty" : "duties") of others: "
            )
            + groups.joined(separator: pick(zh: "；", en: "; "))
    }

    /// The duties of others, by whose they are.
    private func leftOut() -> [(label: String, ids: [String])] {
        var groups: [(label: String, ids: [String])] = []
        for indicator in assessment.leftOut {
            let label = wording.list(
                indicator.binds.map { wording.pick(standard.profile.roles.label(of: $0)) })
            if let index = groups.firstIndex(where: { $0.label == label }) {
                groups[index].ids.append(indicator.id)
            } else {
                groups.append((label, [indicator.id]))
            }
        }
        return groups
    }
}
