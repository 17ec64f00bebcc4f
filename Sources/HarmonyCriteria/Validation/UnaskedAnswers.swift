import HarmonyRules
import HarmonySyntax

/// Demands on answers that are not asked for in any case in which the demand is made.
extension RuleCheck {
    mutating func findUnasked() {
        for use in uses {
            guard case .require = use.role, let environment = use.environment else { continue }
            var known: Set<Int> = []
            for node in use.formula.operations.indices {
                guard case .slot(let slot) = use.formula.operations[node], known.insert(slot).inserted,
                    let owner = standard.inputsBySlot[slot],
                    let obstacle = obstacle(to: owner, for: use, in: environment)
                else { continue }
                let name = (owner.question.map { $0.id + "." } ?? "") + owner.input.id
                report(
                    CriteriaProblem.neverHolds, place(node, of: use),
                    zh:
                        "\(use.name.zh) 用到 \(name)，但提出这项要求时从不询问它：\(obstacle.name.zh)（\(obstacle.formula.text)）此时不可能成立",
                    en:
                        "\(use.name.en) reads \(name), which is never asked for then: \(obstacle.name.en) (\(obstacle.formula.text)) cannot hold",
                    help: Localized(
                        zh: "核对这两个条件：要求用到的答案，须在同样的情形下询问",
                        en: "check the two: what a demand reads must be asked for in the same cases"))
            }
        }
    }

    /// The rule that keeps an answer from being asked for in all frames of an environment.
    private func obstacle(to owner: SlotOwner, for use: RuleUse, in environment: Environment) -> RuleUse? {
        func isObstacle(_ other: RuleUse) -> Bool {
            !Analysis(other.formula).canBe(true, in: environment)
        }
        let asking = uses.first { other in
            if case .askWhen(let input) = other.role { input.slot == owner.input.slot } else { false }
        }
        if let asking, isObstacle(asking) { return asking }
        guard let question = owner.question, question.id != use.question?.id else { return nil }
        let applying = uses.first { other in
            if case .appliesWhen = other.role { other.question?.id == question.id } else { false }
        }
        // What a question asks to decide its own applicability is asked anyway.
        guard let applying, !applying.formula.slots(under: applying.formula.root).contains(owner.input.slot)
        else { return nil }
        return isObstacle(applying) ? applying : nil
    }
}
