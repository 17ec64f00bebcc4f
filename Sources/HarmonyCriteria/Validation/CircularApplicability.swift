import HarmonyRules
import HarmonySyntax

/// Answers that are asked for only once they are known.
extension RuleCheck {
    /// An answer waits for those that its `askWhen` reads, and for those of other questions that decide whether
    /// its own question applies. What a question asks to decide its own applicability is asked anyway.
    private struct Wait {
        let slot: Int
        let use: RuleUse
        let node: Formula.Node
    }

    mutating func findCircles() {
        let waits = waits()
        var done: Set<Int> = []
        var reported: Set<Int> = []
        for start in waits.keys.sorted() where !done.contains(start) {
            guard let circle = circle(from: start, waits, &done), let first = circle.first,
                reported.isDisjoint(with: circle.map(\.slot))
            else { continue }
            reported.formUnion(circle.map(\.slot))
            let path = circle.map { name(of: $0.slot) }
            let (chain, rule) = ((path + [path[0]]).joined(separator: " → "), first.use.name)
            let isOne = circle.count == 1
            report(
                CriteriaProblem.circularApplicability, place(first.node, of: first.use),
                zh: isOne ? "\(rule.zh) 取决于它自己的答案" : "是否询问绕成了圈：\(chain)",
                en: isOne
                    ? "\(rule.en) depends on the answer that it asks for"
                    : "what is asked for goes round in a circle: \(chain)",
                help: Localized(
                    zh: "每一项都要等别的答案，谁也不会先问；让其中一项不依赖其他答案",
                    en:
                        "each waits for another, so that none is asked first; let one of them wait for nothing"
                ))
        }
    }

    /// By the slot that waits.
    private func waits() -> [Int: [Wait]] {
        var waits: [Int: [Wait]] = [:]
        for use in uses {
            let waiting: [Int]
            switch use.role {
            case .askWhen(let input): waiting = [input.slot]
            case .appliesWhen: waiting = use.question?.inputs.map(\.slot) ?? []
            default: continue
            }
            let own = use.question?.inputs.map(\.slot) ?? []
            for node in use.formula.operations.indices {
                guard case .slot(let slot) = use.formula.operations[node], slot != Frame.asOfSlot else {
                    continue
                }
                if case .appliesWhen = use.role, own.contains(slot) { continue }
                for waiter in waiting {
                    waits[waiter, default: []].append(Wait(slot: slot, use: use, node: node))
                }
            }
        }
        return waits
    }

    /// The first circle that is met from a slot on, as the waits along it.
    private func circle(from start: Int, _ waits: [Int: [Wait]], _ done: inout Set<Int>) -> [Wait]? {
        // Depth first, without recursion: a chain may be as long as the file.
        var path: [(slot: Int, next: Int)] = [(start, 0)]
        var taken: [Wait] = []
        while let (slot, next) = path.last {
            guard let wait = waits[slot].flatMap({ next < $0.count ? $0[next] : nil }) else {
                done.insert(slot)
                path.removeLast()
                if !taken.isEmpty { taken.removeLast() }
                continue
            }
            path[path.count - 1].next += 1
            if let at = path.firstIndex(where: { $0.slot == wait.slot }) {
                for step in path { done.insert(step.slot) }
                return taken[at...] + [wait]
            }
            guard !done.contains(wait.slot) else { continue }
            taken.append(wait)
            path.append((wait.slot, 0))
        }
        return nil
    }

    private func name(of slot: Int) -> String {
        guard let owner = standard.inputsBySlot[slot] else { return "asOf" }
        return owner.question.map { $0.id + "." + owner.input.id } ?? owner.input.id
    }
}
