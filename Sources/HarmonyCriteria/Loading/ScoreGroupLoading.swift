import HarmonyRules
import HarmonySyntax

/// Groups of items, and what they must reach.
extension CriteriaLoader {
    /// - Parameter sums: whether every indicator's points could be read, so that they can be added up.
    mutating func scoreGroups(
        _ value: JSONDocument.Value, _ points: [PointsEntry], sums: Bool, _ parts: ScoringParts
    ) -> [ScoreGroup] {
        var groups: [ScoreGroup] = []
        var taken: [String] = []
        var isWhole = true
        for entry in entries(value) {
            guard let members = fields.object(entry, known: ["id", "title", "items", "minimum"]) else {
                isWhole = false
                continue
            }
            let id = requiredId(members, .part)
            if let id, groups.contains(where: { $0.id == id }) { duplicate(id, members["id"] ?? entry) }
            let title = fields.requiredLocalized("title", in: members)
            let list = fields.required("items", in: members)
            let items = list.map { groupItems($0, &taken, parts) } ?? nil
            let minimum = members["minimum"].flatMap { number($0, .zeroOrMore) }
            guard let id, let title, let list, let items else {
                isWhole = false
                continue
            }
            let full = full(of: items, points, parts)
            if sums, let full { check(full, of: items, list, minimum, members["minimum"]) }
            groups.append(
                ScoreGroup(id: id, title: title, items: items, minimum: minimum, full: full ?? .zero))
        }
        if isWhole, !groups.isEmpty { checkComplete(points, taken, parts) }
        return groups
    }

    /// Nil if one of the items does not exist, so that no sum is made of the rest.
    private mutating func groupItems(
        _ list: JSONDocument.Value, _ taken: inout [String], _ parts: ScoringParts
    ) -> [String]? {
        guard let entries = fields.array(list) else { return nil }
        var items: [String] = []
        var isSound = true
        for entry in entries {
            guard let id = fields.string(entry) else {
                isSound = false
                continue
            }
            if parts.items.contains(where: { $0.id == id }) {
                if taken.contains(id) {
                    fields.report(
                        CriteriaProblem.pointsMismatch, entry, zh: "条目“\(id)”已在一个分组中，分值会计算两次",
                        en: "item \(id) is in a group already; its points would count twice")
                } else {
                    taken.append(id)
                    items.append(id)
                }
                continue
            }
            isSound = false
            guard !parts.ids.contains(id) else {
                if let item = parts.item(of: id)?.id {
                    unknown(
                        entry, zh: "“\(id)”是指标，分组由条目组成",
                        en: "\(id) is an indicator; a group is made of items",
                        help: Localized(zh: "是否为 \"\(item)\"？", en: "did you mean \"\(item)\"?"))
                }
                continue
            }
            unknown(
                entry, zh: "没有条目“\(id)”", en: "there is no item '\(id)'",
                help: didYouMean(id, among: parts.items.map(\.id)))
        }
        return isSound ? items : nil
    }

    private func full(of items: [String], _ points: [PointsEntry], _ parts: ScoringParts) -> Rational? {
        Rational.sum(
            points.filter { entry in parts.item(of: entry.id).map { items.contains($0.id) } ?? false }
                .compactMap { $0.points?.full })
    }

    private mutating func check(
        _ full: Rational, of items: [String], _ list: JSONDocument.Value, _ minimum: Rational?,
        _ place: JSONDocument.Value?
    ) {
        if full == .zero {
            fields.report(
                CriteriaProblem.pointsMismatch, list, zh: "这一组没有分值", en: "this group has no points")
        } else if let minimum, let place, minimum > full {
            let (found, wanted) = (full.groupedText(), minimum.groupedText())
            fields.report(
                CriteriaProblem.pointsMismatch, place, zh: "最低分 \(wanted) 高于本组的满分 \(found)",
                en: "the minimum of \(wanted) is above the \(found) points of the group")
        }
    }

    /// Every item with points belongs to a group.
    private mutating func checkComplete(
        _ points: [PointsEntry], _ taken: [String], _ parts: ScoringParts
    ) {
        var reported = taken
        for entry in points {
            guard let item = parts.item(of: entry.id), !reported.contains(item.id) else { continue }
            reported.append(item.id)
            fields.report(
                CriteriaProblem.pointsMismatch, entry.key, zh: "条目“\(item.id)”有分值，却不在任何分组中",
                en: "item \(item.id) has points and is in no group",
                help: Localized(
                    zh: "在 groups 中把 \"\(item.id)\" 列入一组", en: "list \"\(item.id)\" in one of the groups"))
        }
    }
}
