import HarmonyRules
import HarmonySyntax

/// A local file: a parent standard, what it changes, what it adds.
///
/// The parent is a finished standard. First every new name is read, so that all are known; then expressions are
/// bound and each question that the file touches is made anew; the rest of the parent is shared.
extension CriteriaLoader {
    mutating func local(
        _ members: JSONFields.Members, extending name: JSONDocument.Value, _ layer: Layer?
    ) -> Standard? {
        guard let found = parent(name, of: layer?.id), let layer, let source = layer.sources.first else {
            return nil
        }
        if found.layers.contains(where: { $0.id == layer.id }) {
            duplicate(layer.id, members["id"] ?? name)
            return nil
        }
        authority = Authority(
            document: source.title, standard: fields.trusts || layer.isBundled ? nil : layer.title)
        editions(members["editions"], upon: found)
        readCitations(members["citations"], upon: found.texts.citations)
        let parent = found.edition(on: day)
        var tailoring = Tailoring(parent, layer: parent.layers.count, members: members)
        inherit(parent)
        roles = parent.profile.roles
        assessors = parent.profile.assessors
        roleIds = Set(roles.map(\.id))
        kind = parent.profile.kind
        refuseVerdicts(members)
        if let add = members["add"], document.kind(add) == .object { refuseVerdicts(fields.members(add)) }
        readAdditions(members, &tailoring)
        readChanges(members, &tailoring)
        if members["change"] == nil, members["add"] == nil, members["scoring"] == nil {
            fields.report(
                CriteriaProblem.fields.missingField, name, zh: "此文件既没有修改（change），也没有增加（add）任何内容",
                en: "this file changes nothing (change) and adds nothing (add)")
        }
        let facts = parent.facts + self.facts.dropFirst(parent.facts.count).map { fact($0) }
        var items = parent.items.map { item($0, &tailoring) }
        items += tailoring.items.map { item($0) }
        var vetoes = parent.vetoes.map { veto($0, &tailoring) }
        vetoes += tailoring.vetoes.compactMap { veto($0) }
        let scoring = scoring(members["scoring"], items, &tailoring)
        checkAggregates(over: parent.enterprises, nil)
        let standard = Standard(
            id: layer.id, version: layer.version, title: layer.title, source: parent.source,
            profile: profile(members, of: layer, upon: parent.profile), enterprises: parent.enterprises,
            facts: facts, items: items,
            vetoes: vetoes, stages: parent.stages, incentives: parent.incentives, outcome: parent.outcome,
            inputsBySlot: owners(facts, items, vetoes), scoring: scoring, layers: parent.layers + [layer],
            originLog: parent.originLog + tailoring.originLog,
            texts: StandardTexts(
                citations: citations, successions: successions(members, upon: parent.texts.successions)),
            days: days, editions: editions)
        checkSuccessions(members, of: standard)
        return standard
    }

    private mutating func parent(_ value: JSONDocument.Value, of own: String?) -> Standard? {
        guard let id = fields.string(value) else { return nil }
        switch id == own ? .circular([id, id]) : parents(id, document.source.name) {
        case .found(let parent): return parent
        case .replaced(let parent, let file):
            fields.report(
                CriteriaProblem.replacedStandard, value, zh: "“\(id)”取自 \(file)，与内置的标准不同",
                en: "'\(id)' is taken from \(file), which differs from the bundled standard",
                help: Localized(
                    zh: "如无此意，移走或者改名该文件；确要使用，用 --criteria 指明它所在的文件夹",
                    en:
                        "move or rename that file if this is not meant; if it is, name its folder with --criteria"
                ))
            return parent
        case .invalid(let file):
            fields.report(
                CriteriaProblem.invalidParent, value, zh: "上级标准“\(id)”（\(file)）本身有错，无法在其上修改",
                en: "the parent '\(id)' (\(file)) has errors of its own and cannot be built on",
                help: Localized(
                    zh: "先用 harmony validate \(file) 更正", en: "mend it first: harmony validate \(file)"))
        case .unusable(let file):
            fields.report(
                CriteriaProblem.invalidParent, value, zh: "\(file) 不是可用的标准文件",
                en: "\(file) is there but is no criteria file that can be read",
                help: Localized(zh: "先用 harmony validate \(file) 查看", en: "see harmony validate \(file)"))
        case .tooLong:
            fields.report(
                CriteriaProblem.invalidParent, value, zh: "extends 超过 \(Self.longestChain) 层，到此为止",
                en: "a chain of more than \(Self.longestChain) files that extend one another")
        case .misnamed(let file, let other):
            fields.report(
                CriteriaProblem.unknownParent, value, zh: "\(file) 里的标准是“\(other)”，不是“\(id)”",
                en: "\(file) holds the standard '\(other)', not '\(id)'",
                help: Localized(zh: "文件名应与标准编号一致", en: "a criteria file is named after its id"))
        case .unknown(let known):
            let near = nearest(to: id, among: known)
            fields.report(
                CriteriaProblem.unknownParent, value, zh: "找不到上级标准“\(id)”",
                en: "there is no standard '\(id)' to extend",
                help: Localized(
                    zh: near.map { "是否为 \"\($0)\"？" }
                        ?? "把 \(id).json 放在本文件旁边，或用 --criteria 指明它所在的文件夹；内置标准："
                        + known.joined(separator: "、"),
                    en: near.map { "did you mean \"\($0)\"?" }
                        ?? "put \(id).json beside this file, or name its folder with --criteria; bundled: "
                        + known.joined(separator: ", ")))
        case .circular(let chain):
            let path = chain.joined(separator: " → ")
            fields.report(
                CriteriaProblem.circularExtends, value, zh: "extends 绕成了圈：\(path)",
                en: "extends goes round in a circle: \(path)")
        }
        return nil
    }

    /// Nobody refines a standard so often; a chain without end must not exhaust the program.
    package static let longestChain = 32

    /// Everything that the parent names is known from here on.
    private mutating func inherit(_ parent: Standard) {
        facts = parent.facts.map { InputDraft(inherited: $0.input) }
        nextSlot = parent.slotCount
        ids =
            parent.items.map(\.id) + parent.indicators.map(\.id) + parent.vetoes.map(\.id)
            + parent.stages.map(\.id) + parent.incentives.map(\.id)
        inheritedIds = Set(ids)
        for question in parent.indicators.map(\.question) + parent.vetoes.map(\.question) {
            others.append(
                QuestionInputs(
                    question: question.id, inputs: question.inputs.map { InputDraft(inherited: $0) }))
        }
    }

    /// Why a local file does something: it must say so.
    mutating func because(_ members: JSONFields.Members) -> Localized? {
        let help = Localized(
            zh: "写明为什么这样改，例如 \"because\": {\"zh\": \"某办法第三条\", \"en\": \"Art. 3 of the rules\"}",
            en:
                "say why, naming the article: \"because\": {\"zh\": \"某办法第三条\", \"en\": \"Art. 3 of the rules\"}"
        )
        return fields.required("because", in: members, help: help).flatMap { fields.localized($0) }
    }

    // MARK: Second pass

    /// Its own table, or the parent's over the thresholds as they are now.
    private mutating func scoring(
        _ value: JSONDocument.Value?, _ items: [Item], _ tailoring: inout Tailoring
    ) -> Scoring? {
        guard let value else {
            return tailoring.parent.scoring?.replacingFormulas { [edits = tailoring.edits] id, formula in
                edits[id]?.settled(formula) ?? formula
            }
        }
        let scoring = scoring(value, of: ScoringParts(items, tailoring, self))
        tailoring.set(.scoring, scoring?.because)
        // What points are reckoned by is in use.
        _ = scoring?.replacingFormulas { id, formula in
            for index in formula.usedParameters {
                guard let question = items.lazy.flatMap(\.indicators).first(where: { $0.id == id })?.question
                else { continue }
                tailoring.forget(.retired(id, question.parameters[index].id))
            }
            return formula
        }
        return scoring
    }

    private mutating func item(_ item: Item, _ tailoring: inout Tailoring) -> Item {
        let added = tailoring.indicators[item.id] ?? []
        let touched = item.indicators.contains { tailoring.edits[$0.id] != nil }
        guard touched || !added.isEmpty else { return item }
        var indicators: [Indicator] = []
        for indicator in item.indicators {
            indicators.append(
                tailoring.edits[indicator.id].map { tailored(indicator, $0, &tailoring) } ?? indicator)
        }
        for draft in added {
            if let indicator = self.indicator(draft) { indicators.append(indicator) }
        }
        return Item(
            id: item.id, title: item.title, clause: item.clause, basis: item.basis,
            translation: item.translation, reading: item.reading, left: { item.left },
            indicators: indicators)
    }

    private mutating func veto(_ veto: Veto, _ tailoring: inout Tailoring) -> Veto {
        guard let edit = tailoring.edits[veto.id] else { return veto }
        return Veto(
            question: tailored(edit, edit.change, &tailoring), clause: veto.clause,
            riskWhen: edit.settled(veto.riskWhen), vetoWhen: edit.settled(veto.vetoWhen),
            confirmedSlot: veto.confirmedSlot)
    }

    private mutating func tailored(
        _ indicator: Indicator, _ edit: QuestionEdit, _ tailoring: inout Tailoring
    ) -> Indicator {
        bindDefinitions(of: edit.draft)
        var conditions = edit.conditions.map { edit.settled($0) }
        var dormant = indicator.rules.dormant
        for (index, change) in edit.conditionChanges {
            conditions[index] = changed(conditions[index], change, edit, &tailoring)
        }
        if let value = edit.addition?["conditions"] {
            let list = conditionList(value, of: edit.draft, besides: conditions, unsaid: ownConvention)
            (conditions, dormant) = (list.inForce, dormant + list.dormant)
            for condition in conditions.dropFirst(edit.conditions.count) {
                tailoring.set(.condition(indicator.id, condition.id), tailoring.addedBecause)
            }
        }
        for definition in edit.draft.definitions where !definition.isInherited {
            tailoring.set(.definition(indicator.id, definition.name), definition.because)
        }
        let (level, applies) = scope(of: indicator, edit, &tailoring)
        if level != .reported, conditions.isEmpty, let value = edit.change?.members["level"] {
            fields.wrongType(
                value, zh: "reported：\(indicator.id) 没有任何要求，须先用 add 增加条件",
                en: "reported, since nothing is demanded by \(indicator.id); add conditions first")
        }
        let new = Indicator(
            question: tailored(edit, edit.change, &tailoring), level: level,
            binds: binds(of: indicator, edit, &tailoring),
            rules: IndicatorRules(
                appliesWhen: applies, reviewWhen: indicator.rules.reviewWhen.map { edit.settled($0) },
                conditions: conditions, dormant: dormant),
            mayNotApply: indicator.mayNotApply, definitions: edit.draft.namedParts,
            figure: indicator.figure.map { edit.settled($0) }, days: indicator.days,
            isInForce: indicator.isInForce)
        let stillUsed = new.usedParameters
        for index in indicator.usedParameters where !stillUsed.contains(index) {
            tailoring.set(.retired(indicator.id, indicator.question.parameters[index].id), nil)
        }
        return new
    }

    private mutating func tailored(
        _ edit: QuestionEdit, _ change: QuestionEdit.Change?, _ tailoring: inout Tailoring
    ) -> Question {
        let (question, draft) = (edit.question, edit.draft)
        var words: [String: Localized] = [:]
        for name in ["reading", "advice"] {
            guard let value = change?.members[name] else { continue }
            words[name] = fields.localized(value)
            checkPlaceholders(value, draft)
            tailoring.set(.words(question.id, name), change?.because)
        }
        var evidence = question.evidence
        if let value = edit.addition?["evidence"] {
            evidence = self.evidence(value, besides: evidence)
            for added in evidence.dropFirst(question.evidence.count) {
                tailoring.set(.evidence(question.id, added.id), tailoring.addedBecause)
            }
        }
        var notes = question.notes.map { Note(when: edit.settled($0.when), text: $0.text) }
        notes += self.notes(edit.addition?["notes"], of: draft)
        for index in question.notes.count..<max(question.notes.count, notes.count) {
            tailoring.set(.note(question.id, index), tailoring.addedBecause)
        }
        return Question(
            id: question.id, title: question.title, fragment: question.fragment, clause: question.clause,
            quotations: quotations(edit, &tailoring), translation: question.translation, text: question.text,
            basis: { question.basis }, reading: words["reading"] ?? question.reading,
            inputs: draft.inputs.map { $0.isInherited ? edit.settled($0.input) : finish($0, in: draft) },
            parameters: draft.parameters, notes: notes, evidence: { [evidence] in evidence },
            advice: words["advice"] ?? question.advice)
    }
}
