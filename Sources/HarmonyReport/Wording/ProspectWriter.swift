import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// One line about what an outcome opens: what is lacking, what is open, what others must say.
struct ProspectWriter {
    private let prospect: Prospect
    private let wording: Wording

    init(_ prospect: Prospect, _ wording: Wording) {
        self.prospect = prospect
        self.wording = wording
    }

    var title: String { "\(prospect.id)  \(wording.pick(prospect.title))" }

    /// - Parameter missing: the names of the answers that it waits for.
    func sentence(missing: String) -> String {
        switch prospect.state {
        case .notApplicable: return prospect.path.otherwise.map { wording.pick($0) } ?? ""
        case .open where prospect.isAdverse: return wording.pick(prospect.effect)
        case .lacking where prospect.isAdverse: return wording.pick(zh: "未触发", en: "not set off")
        case .open:
            let others = labels(.others, zh: "还须", en: "still to come")
            // What an incentive asks in words is told where nothing else is.
            if case .incentive = prospect.subject, let others { return others }
            let effect = wording.pick(prospect.effect)
            return others.map { $0 + wording.pick(zh: "；之后：", en: "; then: ") + effect } ?? effect
        case .lacking:
            return joined([
                notYet, labels(.lacking, zh: "尚缺", en: "lacking"), unanswered(missing),
                labels(.others, zh: "还须", en: "still to come"),
            ])
        case .unanswered:
            let open =
                unanswered(missing) ?? wording.pick(zh: "取决于尚未填报的内容", en: "hangs on answers still open")
            return joined([open, labels(.others, zh: "还须", en: "still to come")])
        }
    }

    /// What is lacking refuses nobody: it is only too early to ask.
    private var notYet: String {
        if case .stage = prospect.subject {
            return wording.pick(zh: "尚不建议申报", en: "not to be applied for yet")
        }
        return wording.pick(zh: "条件尚未具备", en: "not open yet")
    }

    /// The facts that are missing; without any, what hangs on answers that are still open.
    private func unanswered(_ missing: String) -> String? {
        let hanging = labels(.unanswered, zh: "待定", en: "not settled yet")
        return missing.isEmpty ? hanging : wording.pick(zh: "待填：", en: "to be answered: ") + missing
    }

    private func labels(_ state: Prospect.NeedState, zh: String, en: String) -> String? {
        let found = prospect.needs.filter { $0.state == state }.map { need in
            wording.pick(need.need.label)
                + (need.need.basis().contains { $0.kind == .convention }
                    ? wording.pick(zh: "（本工具自定口径）", en: " (this tool's own rule)") : "")
        }
        guard !found.isEmpty else { return nil }
        return wording.pick(zh: "\(zh)：", en: "\(en): ")
            + found.joined(separator: wording.pick(zh: "、", en: ", "))
    }

    private func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: wording.pick(zh: "；", en: "; "))
    }
}

extension Prospect {
    var id: String {
        switch subject {
        case .stage(let stage): stage.id
        case .incentive(let incentive): incentive.id
        }
    }

    var title: Localized {
        switch subject {
        case .stage(let stage): stage.title
        case .incentive(let incentive): incentive.title
        }
    }

    /// What it comes to.
    var effect: Localized {
        switch subject {
        case .stage(let stage): stage.result
        case .incentive(let incentive): incentive.condition
        }
    }

    var path: Path {
        switch subject {
        case .stage(let stage): stage.path
        case .incentive(let incentive): incentive.path
        }
    }

    var isAdverse: Bool {
        if case .stage(let stage) = subject { stage.isAdverse } else { false }
    }
}
