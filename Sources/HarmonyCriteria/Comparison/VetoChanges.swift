import HarmonyRules
import HarmonySyntax

/// Removal triggers: one that holds more widely is stricter.
extension StandardDiffer {
    mutating func vetoes() {
        for veto in before.vetoes where !after.vetoes.contains(where: { $0.id == veto.id }) {
            report(CriteriaChange(id: veto.id, part: .veto, nature: .removed, title: veto.title))
        }
        for veto in after.vetoes {
            guard let old = before.vetoes.first(where: { $0.id == veto.id }) else {
                report(
                    CriteriaChange(
                        id: veto.id, part: .veto, nature: .added, title: veto.title,
                        because: because(.question(veto.id))))
                continue
            }
            rule(
                (old.riskWhen, old.question), (veto.riskWhen, veto.question),
                CriteriaChange(id: veto.id, part: .riskWhen, nature: .changed, title: veto.title),
                wider: .tightened)
            rule(
                (old.vetoWhen, old.question), (veto.vetoWhen, veto.question),
                CriteriaChange(id: veto.id, part: .vetoWhen, nature: .changed, title: veto.title),
                wider: .tightened)
            question(.veto(old), .veto(veto))
        }
    }
}
