import HarmonySyntax

/// What kind of document a file holds, and whom it binds.
extension CriteriaLoader {
    /// - Parameter parent: what a local file leaves unsaid is its parent's.
    mutating func profile(_ members: JSONFields.Members, of layer: Layer?, upon parent: Profile? = nil)
        -> Profile
    {
        Profile(
            kind: kind,
            shortTitle: fields.optionalLocalized("shortTitle", in: members) ?? parent?.shortTitle
                ?? layer?.title ?? Localized(zh: "", en: ""),
            notice: Self.notice(fields.optionalLocalized("notice", in: members), after: parent?.notice),
            historical: fields.optionalLocalized("historical", in: members) ?? parent?.historical,
            roles: roles, assessors: assessors)
    }

    /// A local file adds to what its parent says of its results; it cannot take it back.
    private static func notice(_ own: Localized?, after parent: Localized?) -> Localized? {
        guard let own, let parent else { return own ?? parent }
        return Localized(zh: parent.zh + own.zh, en: parent.en + " " + own.en)
    }

    /// Roles besides those that are known already. A role is a level of one that stands before it, so that none
    /// is a level of itself.
    mutating func readRoles(_ list: JSONDocument.Value) {
        for entry in fields.array(list) ?? [] {
            guard let members = fields.object(entry, known: ["id", "label", "of"]) else { continue }
            let id = requiredId(members, .word)
            let label = fields.requiredLocalized("label", in: members)
            let parent = members["of"].flatMap { place in fields.string(place).flatMap { role($0, place) } }
            guard let id, let label else { continue }
            if roleIds.insert(id).inserted {
                roles.append(Role(id: id, label: label, parent: parent))
            } else {
                duplicate(id, members["id"] ?? entry)
            }
        }
    }

    /// Those who assess beside the subject itself: in place of the general ones, or besides those of a parent.
    mutating func readAssessors(_ list: JSONDocument.Value, besides known: [AssessorRole]) {
        assessors = known
        for entry in fields.array(list) ?? [] {
            guard let members = fields.object(entry, known: ["id", "label"]) else { continue }
            let id = requiredId(members, .word)
            let label = fields.requiredLocalized("label", in: members)
            guard let id, let label else { continue }
            let role = AssessorRole(id: id, name: label)
            if assessors.contains(role) {
                duplicate(id, members["id"] ?? entry)
            } else {
                assessors.append(role)
            }
        }
    }

    /// A role by its id, reported if there is none.
    private mutating func role(_ id: String, _ place: JSONDocument.Value) -> String? {
        if roleIds.contains(id) { return id }
        let ids = roles.lazy.map(\.id)
        let (near, known) = (fields.suggestion(for: id, among: ids), listed(ids))
        fields.report(
            CriteriaProblem.unknownReference, place, zh: "没有角色“\(id)”", en: "there is no role '\(id)'",
            help: Localized(
                zh: near.map { "是否为 \"\($0)\"？" } ?? "角色在 roles 之下列出：" + known.zh,
                en: near.map { "did you mean \"\($0)\"?" }
                    ?? "roles are listed under roles, one before its levels: " + known.en))
        return nil
    }

    /// Whom an indicator binds: some of the standard's roles, or nobody in particular where it has none.
    mutating func binds(_ members: JSONFields.Members) -> [String] {
        // In the program's own files a standard without roles has nothing here.
        if roles.isEmpty, fields.trusts || members["binds"] == nil { return [] }
        let known = listed(roles.lazy.map(\.id))
        let help = Localized(
            zh: "写明约束谁：\"binds\": [\"\(roles.first?.id ?? "")\"]；可用：" + known.zh,
            en: "say whose duty it is: \"binds\": [\"\(roles.first?.id ?? "")\"]; known: " + known.en)
        return fields.required("binds", in: members, help: help).map { binds($0) } ?? []
    }

    mutating func binds(_ list: JSONDocument.Value) -> [String] {
        var bound: [String] = []
        var seen: Set<String> = []
        for entry in someOf(list) ?? [] {
            guard let id = fields.string(entry), let role = role(id, entry) else { continue }
            if seen.insert(role).inserted { bound.append(role) } else { duplicate(role, entry) }
        }
        return bound
    }
}
