import HarmonyRules
import HarmonySyntax

/// What is asked: facts, and the inputs of questions.
extension StandardDiffer {
    mutating func facts() {
        inputs(
            before.facts.map(\.input), after.facts.map(\.input), part: .fact, because: { .fact($0) },
            id: { "facts." + $0 })
        for fact in after.facts {
            guard let old = before.facts.first(where: { $0.input.id == fact.input.id }) else { continue }
            rule(
                (old.standsFor, .factsAlone), (fact.standsFor, .factsAlone),
                CriteriaChange(
                    id: "facts." + fact.input.id, part: .fact, nature: .changed, title: fact.input.label,
                    aspect: Localized(zh: "默认值", en: "default")), wider: .changed)
        }
    }

    /// - Parameters:
    ///   - because: who set an input, by its id.
    ///   - id: the name of an input in the whole standard.
    mutating func inputs(
        _ old: [Input], _ new: [Input], part: CriteriaChange.Part, because reason: (String) -> Part,
        id: (String) -> String
    ) {
        func successor(of input: Input) -> Input? {
            guard case .renamed(let path) = successions.fate(of: id(input.id)) else { return nil }
            return new.first { id($0.id) == path }
        }
        for input in old where !new.contains(where: { $0.id == input.id }) && successor(of: input) == nil {
            report(
                CriteriaChange(
                    id: id(input.id), part: part, nature: .removed, title: input.label,
                    aspect: fate(of: id(input.id))))
        }
        for input in new {
            let earlier = old.first { mine in
                !new.contains { $0.id == mine.id } && successor(of: mine)?.id == input.id
            }
            if let earlier {
                words(
                    id(input.id), input.label, Localized(zh: "编号", en: "id"), .same(id(earlier.id)),
                    .same(id(input.id)))
            }
            guard let was = old.first(where: { $0.id == input.id }) ?? earlier else {
                report(
                    CriteriaChange(
                        id: id(input.id), part: part, nature: .added, title: input.label,
                        because: because(reason(input.id))))
                continue
            }
            compare(was, input, id(input.id), part)
        }
    }

    private mutating func compare(_ old: Input, _ new: Input, _ id: String, _ part: CriteriaChange.Part) {
        words(id, new.label, Localized(zh: "名称", en: "label"), old.label, new.label)
        for option in new.options {
            guard let mine = old.options.first(where: { $0.id == option.id }) else { continue }
            words(
                id, new.label, Localized(zh: "选项 \(option.id)", en: "option \(option.id)"), mine.label,
                option.label)
        }
        words(
            id, new.label, Localized(zh: "核算的读法", en: "reading of how it follows"),
            old.fromEnterprises?.reading, new.fromEnterprises?.reading)
        for (was, now) in zip(properties(old), properties(new)) where was.value != now.value {
            report(
                CriteriaChange(
                    id: id, part: part, nature: .changed, title: new.label, aspect: was.name,
                    before: was.value, after: now.value))
        }
    }

    /// What an input takes, property by property.
    private func properties(_ input: Input) -> [(name: Localized, value: Localized)] {
        func same(_ text: String) -> Localized { Localized(zh: text, en: text) }
        func bound(_ number: Rational?) -> Localized {
            number.map { same($0.plainText()) }
                ?? Localized(zh: "不限", en: "none")
        }
        func truth(_ holds: Bool) -> Localized {
            holds ? Localized(zh: "是", en: "yes") : Localized(zh: "否", en: "no")
        }
        let nothing = Localized(zh: "无", en: "none")
        return [
            (Localized(zh: "类型", en: "type"), same(input.type.rawValue)),
            (Localized(zh: "单位", en: "unit"), input.unit ?? nothing),
            (Localized(zh: "选项", en: "options"), same(input.options.map(\.id).joined(separator: ", "))),
            (Localized(zh: "最小值", en: "minimum"), bound(input.minimum)),
            (Localized(zh: "最大值", en: "maximum"), bound(input.maximum)),
            (
                Localized(zh: "整体", en: "whole"),
                input.whole.map { same($0.input.id) } ?? nothing
            ),
            (Localized(zh: "可以晚于基准日", en: "may be later"), truth(input.mayBeLater)),
            (Localized(zh: "可以答“无”", en: "“none” allowed"), truth(input.allowsNone)),
            (Localized(zh: "询问条件", en: "asked when"), input.askWhen.map { same($0.text) } ?? nothing),
            (Localized(zh: "可改进的方向", en: "improve"), input.improve.map { same($0.rawValue) } ?? nothing),
            (
                Localized(zh: "由企业答案核算", en: "follows from enterprises"),
                input.fromEnterprises.map { same($0.words) } ?? nothing
            ),
        ]
    }
}

extension Aggregate {
    /// As the criteria file writes it.
    fileprivate var words: String {
        "\(kind.rawValue) \(expression)" + (among.map { " (among: \($0))" } ?? "")
    }
}
