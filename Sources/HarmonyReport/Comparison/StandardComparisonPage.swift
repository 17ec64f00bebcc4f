import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Puts the comparison of two standards into words.
struct StandardComparisonPage {
    private let comparison: StandardComparison
    private let trial: StandardTrial?
    let language: Language

    init(_ comparison: StandardComparison, _ trial: StandardTrial?, _ language: Language) {
        self.comparison = comparison
        self.trial = trial
        self.language = language
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    var page: ComparisonPage {
        let isLocal = comparison.isLocal
        var page = ComparisonPage(
            title: pick(zh: "两个标准对照", en: "Two standards compared"),
            before: isLocal ? pick(zh: "上级", en: "Parent") : "A",
            after: isLocal ? pick(zh: "地方", en: "Local") : "B", notice: notice)
        page.identity = [
            .init(label: page.before, text: name(comparison.before)),
            .init(label: page.after, text: name(comparison.after)),
        ]
        page.figures = [
            .init(label: pick(zh: "差别", en: "Changes"), before: "", after: counts)
        ]
        if let trial {
            page.figures.append(
                .init(label: pick(zh: "结论", en: "Verdicts"), before: "", after: counts(trial)))
            page.add(
                "flips",
                pick(zh: "结论改变（\(trial.flips.count) 份）", en: "Verdicts that flip (\(trial.flips.count))"),
                trial.flips.map(entry))
            page.add(
                "unreadable",
                pick(
                    zh: "没有评估（\(trial.unreadable.count) 份）", en: "Not judged (\(trial.unreadable.count))"),
                trial.unreadable.map { .init(sign: .warning, name: $0) })
        }
        for nature in CriteriaChange.Nature.allCases {
            add(nature, to: &page)
        }
        let wordings = comparison.wordings
        page.add(
            "wording", pick(zh: "文字（\(wordings.count) 处）", en: "Wording (\(wordings.count))"),
            wordings.map { CriteriaChangeWriter(language: language).entry($0) })
        return page
    }

    /// A reason that several have is given once.
    private func add(_ nature: CriteriaChange.Nature, to page: inout ComparisonPage) {
        let changes = comparison.changes(nature)
        var counts: [String: Int] = [:]
        for change in changes {
            if let reason = change.because?[language] { counts[reason, default: 0] += 1 }
        }
        var shared: [String] = []
        let writer = CriteriaChangeWriter(language: language)
        let entries = changes.map { change in
            var entry = writer.entry(change)
            guard counts[entry.remark, default: 0] > 1 else { return entry }
            if !shared.contains(entry.remark) { shared.append(entry.remark) }
            entry.remark = shared.count > 1 ? entry.remark : ""
            return entry
        }
        page.add(
            nature.rawValue, title(nature) + pick(zh: "（\(changes.count) 项）", en: " (\(changes.count))"),
            entries,
            notes: shared.prefix(1).map {
                pick(zh: "除另有说明外，理由：", en: "Unless said otherwise, because: ") + $0
            })
    }

    private func name(_ standard: Standard) -> String {
        "\(standard.id) \(standard.version)  \(standard.title[language])"
    }

    private var notice: String {
        pick(
            zh: "收紧、放宽按规则本身判断；看不出方向的只列为改动。是否从严、能否施行，由制定标准的部门决定。",
            en:
                "Tightened and loosened are what the rules themselves tell; where they tell no direction, it is a change and no more. What may be enacted is for those who make the standard to decide."
        )
    }

    // MARK: Counts

    private var counts: String {
        guard comparison.hasDifferences else { return pick(zh: "没有差别", en: "no differences") }
        var parts = CriteriaChange.Nature.allCases.compactMap { nature -> String? in
            let count = comparison.changes(nature).count
            return count == 0
                ? nil : pick(zh: "\(title(nature)) \(count)", en: "\(count) \(title(nature).lowercased())")
        }
        let words = comparison.wordings.count
        if words > 0 { parts.append(pick(zh: "文字 \(words)", en: "\(words) of wording")) }
        return parts.joined(separator: pick(zh: "，", en: ", "))
    }

    private func counts(_ trial: StandardTrial) -> String {
        var text = pick(
            zh: "\(trial.flips.count) 份改变，\(trial.unchanged) 份不变",
            en:
                "\(trial.flips.count) flip\(trial.flips.count == 1 ? "s" : ""), \(trial.unchanged) stay\(trial.unchanged == 1 ? "s" : "")"
        )
        if trial.foreign > 0 {
            text += pick(
                zh: "，另有 \(trial.foreign) 个文件不是按这两个标准填写的答案",
                en: ", \(trial.foreign) file\(trial.foreign == 1 ? "" : "s") not answers for either")
        }
        if !trial.unreadable.isEmpty {
            text += pick(
                zh: "，\(trial.unreadable.count) 份没有评估", en: ", \(trial.unreadable.count) not judged")
        }
        return text
    }

    private func title(_ nature: CriteriaChange.Nature) -> String {
        switch nature {
        case .added: pick(zh: "新增", en: "Added")
        case .removed: pick(zh: "删去", en: "Removed")
        case .tightened: pick(zh: "收紧", en: "Tightened")
        case .loosened: pick(zh: "放宽", en: "Loosened")
        case .changed: pick(zh: "改动", en: "Changed")
        }
    }
}
