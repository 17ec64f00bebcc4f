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
        changes = EditionChanges.between(before, after)
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
    /// The same with the units of what is asked.
    lazy var measuredBefore = RuleShape(before, isMeasured: true, renamedBy: successions)
    lazy var measuredAfter = RuleShape(after, isMeasured: true)
    /// Every set of answers to each: made only where a threshold has moved.
    lazy var spaceBefore = Environment(before)
    lazy var spaceAfter = Environment(after)
    private(set) var changes: [CriteriaChange] = []

    /// What the second says of ids of the first.
    let successions: Successions

    private let originsBefore: [Part: Origin]
    private let originsAfter: [Part: Origin]

    init(_ before: Standard, _ after: Standard) {
        self.before = before
        self.after = after
        successions = after.id == before.id ? after.successions : .none
        shapeBefore = RuleShape(before, renamedBy: successions)
        shapeAfter = RuleShape(after)
        (originsBefore, originsAfter) = (before.origins, after.origins)
    }

    /// Everything that differs.
    static func changes(_ before: Standard, _ after: Standard) -> [CriteriaChange] {
        var differ = StandardDiffer(before, after)
        differ.profile()
        differ.roles()
        differ.facts()
        differ.items()
        differ.indicators()
        differ.vetoes()
        differ.mechanism()
        differ.scoring()
        return differ.changes
    }

    mutating func report(_ change: CriteriaChange) { changes.append(change) }

    /// What became of an id of the first that the second does not have; nil where nothing is said of it.
    func fate(of path: String) -> Localized? {
        switch successions.fate(of: path) {
        case .renamed(let new): Localized(zh: "改为 \(new)", en: "now \(new)")
        case .removed(let why):
            Localized(zh: "不再询问：\(why.zh)", en: "no longer asked: \(why.en)")
        case nil: nil
        }
    }

    /// The reason that a local file of the second gives for what the first does not say. What the very same file set
    /// in both, it did not change.
    func because(_ part: Part) -> Localized? {
        guard let origin = originsAfter[part] else { return nil }
        if let earlier = originsBefore[part],
            before.layers[earlier.layer].text.bytes == after.layers[origin.layer].text.bytes
        {
            return nil
        }
        return origin.because
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
