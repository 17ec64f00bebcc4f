import HarmonyRules
import HarmonySyntax

/// The evaluation mechanism: who does what to whom, what it can lead to, and what that takes.
extension StandardDiffer {
    mutating func mechanism() {
        list(before.stages.map { ($0.id, $0.title) }, after.stages.map { ($0.id, $0.title) }, .stage) { $0 }
        for stage in after.stages {
            guard let old = before.stages.first(where: { $0.id == stage.id }) else { continue }
            let fields: [(Localized, Localized?, Localized?)] = [
                (Localized(zh: "条文", en: "clause"), .same(old.clause), .same(stage.clause)),
                (Localized(zh: "译文", en: "translation"), .same(old.translation), .same(stage.translation)),
                (Localized(zh: "读法", en: "reading"), old.reading, stage.reading),
            ]
            for (aspect, mine, theirs) in fields { words(stage.id, stage.title, aspect, mine, theirs) }
            let facts: [(Localized, Localized?, Localized?)] = [
                (Localized(zh: "由谁办理", en: "done by"), old.actor, stage.actor),
                (Localized(zh: "结果", en: "result"), old.result, stage.result),
                (Localized(zh: "时间", en: "how often"), old.timing, stage.timing),
                (
                    Localized(zh: "是否不利", en: "takes something away"), truth(old.isAdverse),
                    truth(stage.isAdverse)
                ),
            ]
            for (aspect, mine, theirs) in facts {
                property(stage.id, .stage, stage.title, aspect, mine, theirs)
            }
            path(stage.id, .stage, stage.title, old.path, stage.path)
        }
        let names = { (standard: Standard) in standard.incentives.map { ($0.id, $0.title) } }
        list(names(before), names(after), .incentive) { $0 }
        for incentive in after.incentives {
            guard let old = before.incentives.first(where: { $0.id == incentive.id }) else { continue }
            let (id, title) = (incentive.id, incentive.title)
            words(id, title, Localized(zh: "条文", en: "clause"), .same(old.clause), .same(incentive.clause))
            words(
                id, title, Localized(zh: "译文", en: "translation"), .same(old.translation),
                .same(incentive.translation))
            property(
                id, .incentive, title, Localized(zh: "条件", en: "condition"), old.condition,
                incentive.condition)
            path(id, .incentive, title, old.path, incentive.path)
        }
    }

    private func truth(_ holds: Bool) -> Localized {
        holds ? Localized(zh: "是", en: "yes") : Localized(zh: "否", en: "no")
    }

    private mutating func property(
        _ id: String, _ part: CriteriaChange.Part, _ title: Localized, _ aspect: Localized, _ old: Localized?,
        _ new: Localized?
    ) {
        guard old != new else { return }
        report(
            CriteriaChange(
                id: id, part: part, nature: .changed, title: title, aspect: aspect, before: old, after: new))
    }

    /// What leads to a stage or an incentive: more of it may be good or bad for whom it concerns.
    private mutating func path(
        _ id: String, _ part: CriteriaChange.Part, _ title: Localized, _ old: Path, _ new: Path
    ) {
        rule(
            (old.appliesWhen, .factsAlone), (new.appliesWhen, .factsAlone),
            CriteriaChange(
                id: id, part: part, nature: .changed, title: title,
                aspect: Localized(zh: "适用条件", en: "applies when")), wider: .changed)
        words(id, title, Localized(zh: "不适用时的说明", en: "said otherwise"), old.otherwise, new.otherwise)
        list(old.needs.map { ($0.id, $0.label) }, new.needs.map { ($0.id, $0.label) }, part) { id + "." + $0 }
        for need in new.needs {
            guard let mine = old.needs.first(where: { $0.id == need.id }) else { continue }
            rule(
                (mine.when, .factsAlone), (need.when, .factsAlone),
                CriteriaChange(
                    id: id + "." + need.id, part: part, nature: .changed, title: need.label,
                    aspect: Localized(zh: "条件", en: "condition")), wider: .changed)
            basis(id + "." + need.id, need.label, mine.basis(), need.basis(), nil)
        }
    }
}
