package import HarmonySyntax

/// Names: own inputs, parameters, let, facts, and the inputs of other indicators.
extension Binder {
    mutating func bindName(_ name: String, _ range: Range<Int>) -> Formula.Node? {
        switch scope.meaning(ofName: name) {
        case .slot(let slot, let type, _): return add(.slot(slot), type, range)
        case .parameter(let index, let value, let type):
            return add(.constant(value), type, range, parameter: index)
        case .definition(let index, let definition):
            guard !open.contains(index) else {
                fault(
                    RuleProblem.circularDefinition, range, zh: "“\(name)”的定义用到了它自己",
                    en: "'\(name)' is defined by itself")
                return nil
            }
            if broken.contains(index) {
                faults.append(RuleFault(Self.inherited, range, zh: "", en: ""))
                return nil
            }
            // Binding and evaluating go as deep as lets are nested.
            guard open.count < RuleLimits.definitions else {
                exhausted = true
                return nil
            }
            open.append(index)
            let before = faults.count
            let outer = inlinedAt
            inlinedAt = outer ?? range
            let bound = bind(definition.root, of: definition)
            inlinedAt = outer
            open.removeLast()
            if bound == nil { broken.insert(index) }
            // Mistakes inside a let are reported where it is written, once.
            let circular = faults[before...].contains { $0.kind == RuleProblem.circularDefinition }
            faults.removeSubrange(before...)
            if circular {
                fault(
                    RuleProblem.circularDefinition, range, zh: "“\(name)”的定义用到了它自己",
                    en: "'\(name)' is defined by itself")
            } else if bound == nil, !exhausted {
                faults.append(RuleFault(Self.inherited, range, zh: "", en: ""))
            }
            return bound
        case .broken:
            faults.append(RuleFault(Self.inherited, range, zh: "", en: ""))
            return nil
        case nil:
            let near = nearest(to: name, among: scope.knownNames)
            fault(
                RuleProblem.unknownName, range, zh: "没有名为“\(name)”的输入项、参数、let 或基本情况",
                en: "no input, parameter, let or fact is called '\(name)'",
                help: near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") })
            return nil
        }
    }

    /// Marks a fault that stands elsewhere already; callers leave it out of what they report.
    package static let inherited = DiagnosticKind("inherited", .criteria, zh: "", en: "")

    mutating func bindReference(_ indicator: String, _ input: String, _ range: Range<Int>) -> Formula
        .Node?
    {
        if case .slot(let slot, let type, _) = scope.meaning(ofInput: input, of: indicator) {
            return add(.slot(slot), type, range)
        }
        let inputs = scope.knownInputs(of: indicator)
        let near = nearest(to: input, among: inputs)
        fault(
            RuleProblem.unknownName, range,
            zh: inputs.isEmpty ? "没有指标 \(indicator)，或它没有输入项" : "指标 \(indicator) 没有输入项“\(input)”",
            en: inputs.isEmpty
                ? "there is no indicator \(indicator), or it has no inputs"
                : "indicator \(indicator) has no input '\(input)'",
            help: near.map {
                Localized(zh: "是否为 ${\(indicator).\($0)}？", en: "did you mean ${\(indicator).\($0)}?")
            })
        return nil
    }

    func allowsNone(_ node: Expression.Node, of expression: Expression) -> Bool {
        switch expression.kind(node) {
        case .name(let name):
            switch scope.meaning(ofName: name) {
            case .slot(_, _, let allowsNone): allowsNone
            case .definition(_, let definition): allowsNone(definition.root, of: definition)
            default: false
            }
        case .reference(let indicator, let input):
            if case .slot(_, _, let allowsNone) = scope.meaning(ofInput: input, of: indicator) {
                allowsNone
            } else {
                false
            }
        default: false
        }
    }
}
