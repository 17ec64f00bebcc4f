import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What the rules of an excerpt say about a passage of it.
extension Excerpt {
    private func id(_ object: JSONDocument.Value?) -> String {
        string(object.flatMap { document.member($0, "id") })
    }

    func indicator(of site: Site) -> Indicator? { standard?.indicators.first { $0.id == id(site.question) } }

    /// The input that a field belongs to.
    func input(of site: Site) -> Input? {
        guard site.list == "inputs" else { return nil }
        return indicator(of: site)?.question.inputs.first { $0.id == id(site.parent) }
    }

    /// A parameter's value that a part's share of its whole is held against.
    func isShareOfWhole(_ site: Site) -> Bool {
        guard site.key == "value", site.list == "parameters", let indicator = indicator(of: site) else {
            return false
        }
        let own = indicator.question.parameters.firstIndex { $0.id == id(site.parent) }
        return indicator.rules.conditions.map(\.require).contains { rule in
            rule.operations.contains { operation in
                guard case .compare(.greaterOrEqual, let left, let right) = operation,
                    case .arithmetic(.divide, let above, let below) = rule.operations[left],
                    case .slot(let part) = rule.operations[above],
                    case .slot(let whole) = rule.operations[below]
                else { return false }
                let bound = standard?.inputsBySlot[part]?.input.whole
                return rule.parameters[right] == own && bound?.sameQuestion == true
                    && bound?.input.slot == whole
            }
        }
    }

    /// The Chinese names of units.
    var units: [Site] { sites.filter { $0.key == "zh" && $0.list == "unit" } }

    /// A unit beside another: of a parameter, of a part, of a whole.
    func mustFit(_ unit: Site) -> Bool {
        let holder = sites.last { $0.key == "unit" && $0.member.contains(unit.member.lowerBound) }
        guard let holder else { return false }
        if holder.list == "parameters" { return isBesideAnswer(holder) }
        guard let input = input(of: holder) else { return false }
        let inputs = standard?.inputsBySlot.compactMap { $0?.input } ?? []
        return input.whole != nil || inputs.contains { $0.whole?.input.slot == input.slot }
    }

    /// A parameter that a rule holds against an answer of its unit, not against a bare count.
    private func isBesideAnswer(_ unit: Site) -> Bool {
        guard let indicator = indicator(of: unit) else { return false }
        let parameters = indicator.question.parameters
        guard let own = parameters.firstIndex(where: { $0.id == id(unit.parent) }) else { return false }
        let rules = indicator.rules.conditions.map(\.require).filter { $0.usedParameters.contains(own) }
        let slots = rules.flatMap { $0.slots(under: $0.root) }
        return slots.contains {
            standard?.inputsBySlot[$0]?.input.unit?.zh == parameters[own].unit?.zh
        }
    }

    /// An answer that grows or falls for one demand, which reads it in one place and not beside an equals sign.
    func isDemandedOnce(_ input: Input) -> Bool {
        guard input.improve == .up || input.improve == .down else { return false }
        var reading = 0
        for condition in standard?.indicators.flatMap(\.rules.conditions) ?? [] {
            for rule in [condition.require] + (condition.when.map { [$0] } ?? []) {
                for case .slot(input.slot) in rule.operations { reading += rule.text.contains("==") ? 2 : 1 }
            }
        }
        return reading == 1
    }

    /// Whether one side of a comparison in a demand is such an answer.
    func improves(_ site: Site, _ operand: String) -> Bool {
        guard ["metWhen", "require"].contains(site.key), let indicator = indicator(of: site) else {
            return false
        }
        let words = operand.matches(of: #/[A-Za-z][A-Za-z0-9_]*/#).map { String($0.output) }
        return indicator.question.inputs.contains { words.contains($0.id) && isDemandedOnce($0) }
    }

    /// Whether a rule relies on a name being above zero: some demand divides by it, and it may be zero.
    func isGuard(_ name: String, _ site: Site) -> Bool {
        guard ["metWhen", "require", "appliesWhen"].contains(site.key), let indicator = indicator(of: site)
        else {
            return false
        }
        let rules = indicator.rules.conditions.map(\.require.text)
        let names = rules.filter { $0.contains("/ \(name)") }
        guard !names.isEmpty,
            site.key != "appliesWhen" || !names.contains(where: { $0.contains("\(name) > 0") })
        else { return false }
        let input = (standard?.facts.map(\.input) ?? []).first { $0.id == name }
        return !(input?.minimum.map { $0 > .zero } ?? false)
    }
}
