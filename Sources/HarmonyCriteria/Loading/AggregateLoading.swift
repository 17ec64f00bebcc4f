import HarmonyRules
import HarmonySyntax

/// Figures that follow from the answers of enterprises: `fromEnterprises`, and the standard they answer.
extension CriteriaLoader {
    /// A figure whose expression waits for the enterprises' standard.
    struct PendingAggregate {
        let input: Input
        let aggregate: Aggregate
        /// Where the expression stands, and what names its population.
        let expression: JSONDocument.Value
        let among: JSONDocument.Value?
    }

    mutating func aggregate(_ value: JSONDocument.Value) -> (Aggregate, JSONFields.Members)? {
        guard let members = fields.object(value, known: ["count", "sum", "among", "reading"]) else {
            return nil
        }
        let kinds = Aggregate.Kind.allCases.filter { members[$0.rawValue] != nil }
        guard kinds.count == 1, let kind = kinds.first, let text = members[kind.rawValue] else {
            fields.wrongType(
                value, zh: "count（几家企业符合）或者 sum（各家合计），二者取一",
                en: "either count (how many enterprises) or sum (of all enterprises)")
            return nil
        }
        guard let expression = fields.string(text) else { return nil }
        let aggregate = Aggregate(
            kind: kind, expression: expression, among: fields.optionalString("among", in: members),
            reading: fields.optionalLocalized("reading", in: members))
        return (aggregate, members)
    }

    mutating func remember(_ aggregate: Aggregate, _ members: JSONFields.Members, of input: Input) {
        guard !fields.trusts, let expression = members[aggregate.kind.rawValue] else { return }
        let fits =
            aggregate.kind == .count ? input.type == .integer : input.type.isNumeric && input.type != .percent
        guard fits else {
            fields.report(
                RuleProblem.typeMismatch, expression,
                zh: aggregate.kind == .count ? "家数只能填入整数（integer）" : "合计只能填入整数、数或者金额",
                en: aggregate.kind == .count
                    ? "a count goes into an integer" : "a sum goes into an integer, number or amount")
            return
        }
        pendingAggregates.append(
            PendingAggregate(
                input: input, aggregate: aggregate, expression: expression, among: members["among"]))
    }

    /// Binds what the file says of enterprises to their standard, which is found as a parent is.
    ///
    /// - Parameters:
    ///   - id: the standard that the enterprises answer.
    ///   - place: where this file names it; nil where a parent does.
    mutating func checkAggregates(over id: String?, _ place: JSONDocument.Value?) {
        guard !fields.trusts else { return }
        for pending in pendingAggregates { checkPopulation(of: pending) }
        guard let at = place ?? pendingAggregates.first?.expression else { return }
        guard let id else {
            // Named, but by no word.
            if place != nil { return }
            fields.report(
                CriteriaProblem.fields.missingField, at,
                zh: "有 fromEnterprises 而没有 enterprises",
                en: "there is a fromEnterprises without 'enterprises'",
                help: Localized(
                    zh: "在文件开头写明企业按哪个标准填报：\"enterprises\": \"enterprise\"",
                    en:
                        "say at the top which standard the enterprises answer: \"enterprises\": \"enterprise\""
                ))
            return
        }
        guard let standard = enterpriseStandard(id, at) else { return }
        for pending in pendingAggregates {
            let faults = pending.aggregate.formula(over: standard, for: pending.input).faults
            for fault in faults where fault.kind != Binder.inherited { report(fault, in: pending.expression) }
        }
    }

    private mutating func checkPopulation(of pending: PendingAggregate) {
        guard let value = pending.among, let name = pending.aggregate.among,
            !facts.contains(where: { $0.input.id == name && $0.input.type == .integer })
        else { return }
        fields.report(
            CriteriaProblem.unknownReference, value, zh: "没有表示企业数的基本情况“\(name)”",
            en: "no fact '\(name)' says how many enterprises there are")
    }

    private mutating func enterpriseStandard(_ id: String, _ place: JSONDocument.Value) -> Standard? {
        switch parents(id, document.source.name) {
        case .found(let standard), .replaced(let standard, _): return standard
        case .unknown(let known):
            let near = nearest(to: id, among: known)
            fields.report(
                CriteriaProblem.noEnterpriseStandard, place, zh: "找不到企业填报的标准“\(id)”",
                en: "there is no standard '\(id)' for the enterprises",
                help: near.map { Localized(zh: "是否为 \"\($0)\"？", en: "did you mean \"\($0)\"?") })
        default:
            fields.report(
                CriteriaProblem.noEnterpriseStandard, place, zh: "企业填报的标准“\(id)”不能用",
                en: "the standard '\(id)' of the enterprises cannot be used",
                help: Localized(zh: "先用 harmony validate 更正", en: "mend it first: harmony validate"))
        }
        return nil
    }
}
