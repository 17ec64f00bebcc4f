import HarmonyRules
import HarmonySyntax

/// Two standards side by side: what the second adds, removes, tightens, loosens or changes.
///
/// A direction is only given where the rules themselves tell it; everything else is a change.
package struct StandardComparison: Sendable {
    package let before: Standard
    package let after: Standard
    /// In the order of the standards.
    package let changes: [CriteriaChange]

    package init(_ before: Standard, _ after: Standard) {
        self.before = before
        self.after = after
        var differ = StandardDiffer(before, after)
        differ.roles()
        differ.facts()
        differ.items()
        differ.indicators()
        differ.vetoes()
        differ.scoring()
        changes = differ.changes
    }

    package var hasDifferences: Bool { !changes.isEmpty }

    /// Whether the second is built upon the first.
    package var isLocal: Bool { before.id != after.id && after.accepts(answersFor: before.id) }

    /// What was done in one way; words that changed are apart from what they say.
    package func changes(_ nature: CriteriaChange.Nature) -> [CriteriaChange] {
        changes.filter { $0.nature == nature && $0.part != .wording }
    }

    package var wordings: [CriteriaChange] { changes.filter { $0.part == .wording } }
}

/// Collects what differs.
struct StandardDiffer {
    let before: Standard
    let after: Standard
    let shapeBefore: RuleShape
    let shapeAfter: RuleShape
    /// Every set of answers to each: made only where a threshold has moved.
    lazy var spaceBefore = Environment(before)
    lazy var spaceAfter = Environment(after)
    private(set) var changes: [CriteriaChange] = []

    init(_ before: Standard, _ after: Standard) {
        self.before = before
        self.after = after
        shapeBefore = RuleShape(before)
        shapeAfter = RuleShape(after)
    }

    mutating func report(_ change: CriteriaChange) { changes.append(change) }

    /// The reason that a local file of the second gives for what the first does not say.
    func because(_ part: Part) -> Localized? {
        guard let origin = after.origins[part], before.origins[part]?.layer != origin.layer else {
            return nil
        }
        return origin.because
    }

    // MARK: Whole parts

    mutating func roles() {
        let names = { (standard: Standard) in standard.profile.roles.map { ($0.id, $0.label) } }
        list(names(before), names(after), .role) { $0 }
    }

    mutating func items() {
        for item in before.items where !after.items.contains(where: { $0.id == item.id }) {
            report(CriteriaChange(id: item.id, part: .item, nature: .removed, title: item.title))
        }
        for item in after.items {
            guard let old = before.items.first(where: { $0.id == item.id }) else {
                report(
                    CriteriaChange(
                        id: item.id, part: .item, nature: .added, title: item.title,
                        because: because(.item(item.id))))
                continue
            }
            words(item.id, item.title, Localized(zh: "标题", en: "title"), old.title, item.title)
            words(
                item.id, item.title, Localized(zh: "条文", en: "clause"), .same(old.clause), .same(item.clause))
            words(item.id, item.title, Localized(zh: "读法", en: "reading"), old.reading, item.reading)
        }
    }

    /// What one list has and the other has not, by their ids; the id alone says what it is.
    mutating func list(
        _ old: [(String, Localized)], _ new: [(String, Localized)], _ part: CriteriaChange.Part,
        because reason: Part? = nil, id: (String) -> String
    ) {
        for (name, label) in old where !new.contains(where: { $0.0 == name }) {
            report(CriteriaChange(id: id(name), part: part, nature: .removed, title: label))
        }
        for (name, label) in new {
            guard let was = old.first(where: { $0.0 == name })?.1 else {
                report(
                    CriteriaChange(
                        id: id(name), part: part, nature: .added, title: label,
                        because: reason.flatMap { because($0) }))
                continue
            }
            words(id(name), label, Localized(zh: "名称", en: "name"), was, label)
        }
    }

    /// Words that are put otherwise.
    mutating func words(
        _ id: String, _ title: Localized?, _ aspect: Localized, _ old: Localized?, _ new: Localized?,
        of questions: (before: Question, after: Question) = (.factsAlone, .factsAlone)
    ) {
        guard old != new else { return }
        let nature: CriteriaChange.Nature = old == nil ? .added : new == nil ? .removed : .changed
        report(
            CriteriaChange(
                id: id, part: .wording, nature: nature, title: title, aspect: aspect,
                before: old.map { questions.before.expanded($0) },
                after: new.map { questions.after.expanded($0) })
        )
    }
}

extension Question {
    /// A text with the values of its thresholds put in; what stands for a fact stays.
    func expanded(_ text: Localized) -> Localized {
        func expand(_ language: Language) -> String {
            Placeholders.expand(text[language]) { self.parameterText($0, in: language) }
        }
        return Localized(zh: expand(.zh), en: expand(.en))
    }
}

extension Localized? {
    /// Words of a document, which are the same in every language.
    static func same(_ text: String?) -> Localized? { text.map { Localized(zh: $0, en: $0) } }
}
