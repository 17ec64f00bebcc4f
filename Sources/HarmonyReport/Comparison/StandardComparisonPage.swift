import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Puts the comparison of two standards into words.
struct StandardComparisonPage {
    private let comparison: StandardComparison
    private let trial: StandardTrial?
    let language: Language
    private let version: String

    /// - Parameter version: the program's.
    init(
        _ comparison: StandardComparison, _ trial: StandardTrial?, _ language: Language, version: String
    ) {
        self.comparison = comparison
        self.version = version
        self.trial = trial
        self.language = language
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    var page: Page {
        let isLocal = comparison.isLocal
        var page = Page(language, title: pick(zh: "两个标准对照", en: "Two standards compared"))
        page.notice = notice
        page.identity = [
            Page.Row(isLocal ? pick(zh: "上级", en: "Parent") : "A", Page.Text(name(comparison.before))),
            Page.Row(isLocal ? pick(zh: "地方", en: "Local") : "B", Page.Text(name(comparison.after))),
            Page.Row(Label.program.words[language], Page.Text("harmony " + version)),
        ]
        page.figures = [
            Page.Figure(label: pick(zh: "差别", en: "Changes"), before: "", after: counts)
        ]
        if let trial {
            page.figures.append(
                Page.Figure(label: pick(zh: "结论", en: "Verdicts"), before: "", after: counts(trial)))
            page.add(
                "flips", Localized(zh: "结论改变", en: "Verdicts that flip"), measure: "份",
                trial.flips.map(entry))
            page.add(
                "unreadable", Localized(zh: "没有评估", en: "Not judged"), measure: "份",
                trial.unreadable.map { .init(sign: .warning, name: $0) })
        }
        for nature in CriteriaChange.Nature.allCases { add(nature, to: &page) }
        page.add(
            "wording", Localized(zh: "文字", en: "Wording"), measure: "处",
            comparison.wordings.map { CriteriaChangeWriter(language: language).entry($0) })
        return page
    }

    /// A reason that several have is given once, where every entry has one: a heading speaks for all below it.
    private func add(_ nature: CriteriaChange.Nature, to page: inout Page) {
        let changes = comparison.changes(nature)
        let writer = CriteriaChangeWriter(language: language)
        var entries = changes.map { writer.entry($0) }
        let shared = entries.contains { $0.remark.isEmpty } ? nil : Self.mostFrequent(entries.map(\.remark))
        if let shared {
            for index in entries.indices where entries[index].remark == shared { entries[index].remark = "" }
        }
        page.add(
            nature.rawValue, title(nature), entries,
            notes: shared.map { [pick(zh: "除另有说明外，理由：", en: "Unless said otherwise, because: ") + $0] } ?? [])
    }

    /// What stands there most often, the first of several alike; nil where nothing stands there twice.
    private static func mostFrequent(_ texts: [String]) -> String? {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return most > 1 ? texts.first { counts[$0] == most } : nil
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
                ? nil
                : pick(zh: "\(title(nature).zh) \(count)", en: "\(count) \(title(nature).en.lowercased())")
        }
        let words = comparison.wordings.count
        if words > 0 { parts.append(pick(zh: "文字 \(words)", en: "\(words) of wording")) }
        return parts.joined(separator: pick(zh: "，", en: ", "))
    }

    private func counts(_ trial: StandardTrial) -> String {
        let isNone = trial.flips.isEmpty && trial.unchanged == 0
        var text = pick(
            zh: "\(trial.flips.count) 份改变，\(trial.unchanged) 份不变",
            en: Self.flips(trial.flips.count) + ", " + Self.stays(trial.unchanged))
        if isNone { text = pick(zh: "没有可以比较的答案", en: "no answers could be compared") }
        if trial.foreign > 0 {
            text += pick(
                zh: "，另有 \(trial.foreign) 份不是按这两个标准填写的答案",
                en: ", \(trial.foreign) for neither standard")
        }
        if !trial.unreadable.isEmpty {
            text += pick(
                zh: "，\(trial.unreadable.count) 份没有评估", en: ", \(trial.unreadable.count) not judged")
        }
        return text
    }

    private static func flips(_ count: Int) -> String {
        count == 0 ? "no verdict flips" : count == 1 ? "1 verdict flips" : "\(count) verdicts flip"
    }

    private static func stays(_ count: Int) -> String {
        count == 0 ? "none stays" : count == 1 ? "1 stays" : "\(count) stay"
    }

    private func title(_ nature: CriteriaChange.Nature) -> Localized {
        switch nature {
        case .added: Localized(zh: "新增", en: "Added")
        case .removed: Localized(zh: "删去", en: "Removed")
        case .tightened: Localized(zh: "收紧", en: "Tightened")
        case .loosened: Localized(zh: "放宽", en: "Loosened")
        case .changed: Localized(zh: "改动", en: "Changed")
        }
    }
}
