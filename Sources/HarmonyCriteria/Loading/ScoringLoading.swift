import HarmonyRules
import HarmonySyntax

/// What a scoring table refers to.
struct ScoringParts {
    /// The finished items.
    let items: [Item]
    /// Every id that is known, those of parts with mistakes too: to name such a part is no further mistake.
    let ids: [String]
    /// The names that a level's condition sees.
    let facts: any Scope
    /// The names that an indicator's expressions see.
    let scope: (_ indicator: String) -> any Scope

    /// For a root file.
    init(_ items: [Item], _ drafts: [ItemDraft], _ loader: CriteriaLoader) {
        self.items = items
        ids = loader.ids
        facts = QuestionScope(question: nil, facts: loader.facts, others: [])
        scope = { id in
            let draft = drafts.lazy.flatMap(\.indicators).first { $0.id == id }
            return QuestionScope(question: draft, facts: loader.facts, others: loader.others)
        }
    }

    /// The same for a local file, whose indicators are mostly its parent's.
    init(_ items: [Item], _ tailoring: Tailoring, _ loader: CriteriaLoader) {
        self.items = items
        ids = loader.ids
        facts = QuestionScope(question: nil, facts: loader.facts, others: [])
        scope = { id in
            QuestionScope(question: tailoring.draft(of: id), facts: loader.facts, others: loader.others)
        }
    }

    func indicator(_ id: String) -> Indicator? {
        items.lazy.flatMap(\.indicators).first { $0.id == id }
    }

    func item(of indicator: String) -> Item? {
        items.first { $0.indicators.contains { $0.id == indicator } }
    }
}

/// `scoring`: points, groups, levels.
extension CriteriaLoader {
    mutating func scoring(_ value: JSONDocument.Value, of parts: ScoringParts) -> Scoring? {
        let known = ["base", "notApplicable", "title", "because", "groups", "points", "levels"]
        guard let members = fields.object(value, known: known) else { return nil }
        let base = fields.required("base", in: members).flatMap { number($0, .aboveZero) }
        let notApplicable = fields.required("notApplicable", in: members).flatMap {
            keyword($0, as: NotApplicableRule.self)
        }
        let title = fields.optionalLocalized("title", in: members)
        let because = fields.optionalLocalized("because", in: members)
        var points: [PointsEntry] = []
        var isWhole = false
        if let table = fields.required("points", in: members), fields.expect(.object, table) {
            let entries = document.pairs(table)
            points = entries.compactMap { pointsEntry($0.key, $0.value, parts) }
            isWhole =
                points.count == entries.count && points.allSatisfy { $0.points != nil }
                && !parts.ids.contains { document.isRepeated($0, in: table) }
        }
        // Sums of what is not all there would only repeat what is wrong with it.
        if let base, let place = members["base"], isWhole { checkSum(points, base, place) }
        let groups = members["groups"].map { scoreGroups($0, points, sums: isWhole, parts) } ?? []
        let levels = members["levels"].map { scoreLevels($0, base, parts) } ?? []
        guard let base, let notApplicable else { return nil }
        let order = parts.items.flatMap(\.indicators).map(\.id)
        let found = points.compactMap(\.points)
        return Scoring(
            base: base, notApplicable: notApplicable, title: title, because: because, groups: groups,
            points: order.compactMap { id in found.first { $0.indicator == id } }, levels: levels)
    }

    /// A member of `points`; without points if something is wrong with it.
    struct PointsEntry {
        let id: String
        let key: JSONDocument.Value
        let points: IndicatorPoints?
    }

    private mutating func pointsEntry(
        _ key: JSONDocument.Value, _ value: JSONDocument.Value, _ parts: ScoringParts
    ) -> PointsEntry? {
        let id = document.string(key)
        if let indicator = parts.indicator(id) {
            return PointsEntry(id: id, key: key, points: points(value, of: indicator, parts))
        }
        if let item = parts.items.first(where: { $0.id == id }) {
            let own = item.indicators.map(\.id)
            unknown(
                key, zh: "“\(id)”是条目，分值要写在指标上", en: "\(id) is an item; points go to its indicators",
                help: own.isEmpty
                    ? nil
                    : Localized(
                        zh: "其指标：" + listed(own).zh,
                        en: "its indicators: " + listed(own).en))
        } else if !parts.ids.contains(id) {
            unknown(
                key, zh: "没有指标“\(id)”", en: "there is no indicator '\(id)'",
                help: didYouMean(id, among: parts.items.flatMap(\.indicators).map(\.id)))
        }
        return nil
    }

    mutating func unknown(_ place: JSONDocument.Value, zh: String, en: String, help: Localized?) {
        fields.report(CriteriaProblem.unknownReference, place, zh: zh, en: en, help: help)
    }

    func didYouMean(_ word: String, among known: [String]) -> Localized? {
        fields.suggestion(for: word, among: known).map {
            Localized(zh: "是否为 \"\($0)\"？", en: "did you mean \"\($0)\"?")
        }
    }

    // MARK: Numbers

    enum NumberRange { case any, zeroOrMore, aboveZero }

    mutating func number(_ value: JSONDocument.Value, _ range: NumberRange) -> Rational? {
        guard fields.expect(.number, value) else { return nil }
        guard let literal = try? document.number(value) else {
            fields.wrongType(
                value, zh: "小数点前至多 15 位、后至多 6 位的数",
                en: "a number of at most 15 digits before the point and 6 after it")
            return nil
        }
        let number = Rational(literal)
        switch range {
        case .zeroOrMore where number.isNegative:
            fields.wrongType(value, zh: "不小于 0 的数", en: "a number of zero or more")
        case .aboveZero where number <= .zero:
            fields.wrongType(value, zh: "大于 0 的数", en: "a number above zero")
        default: return number
        }
        return nil
    }

    // MARK: Sums

    private mutating func checkSum(
        _ points: [PointsEntry], _ base: Rational, _ place: JSONDocument.Value
    ) {
        guard let sum = Rational.sum(points.compactMap { $0.points?.full }), sum != base else { return }
        let (found, wanted) = (sum.groupedText(), base.groupedText())
        let gap = (sum < base ? base.subtracting(sum) : sum.subtracting(base))?.groupedText() ?? ""
        fields.report(
            CriteriaProblem.pointsMismatch, place, zh: "各指标分值合计 \(found)，与 base 的 \(wanted) 不符",
            en: "the points of all indicators add up to \(found), the base is \(wanted)",
            help: Localized(
                zh: sum < base ? "还须分配 \(gap) 分" : "多分配了 \(gap) 分",
                en: sum < base ? "\(gap) more to give out" : "\(gap) too many are given out"))
    }
}

extension Rational {
    /// Nil if the sum does not fit.
    static func sum(_ numbers: [Rational]) -> Rational? {
        numbers.reduce(.zero) { total, next in total.flatMap { $0.adding(next) } }
    }
}
