package import HarmonySyntax

/// What kind of document a standard is, how sentences call it, and whom it binds.
package struct Profile: Sendable {
    package let kind: Kind
    /// The name by which sentences call it: 创建标准, the creation standard.
    package let shortTitle: Localized
    /// The closing line of a report: what it is not, and who decides.
    package let notice: Localized?
    /// Why the document is spent; nil while it is in force.
    package let historical: Localized?
    /// Whom its indicators bind; empty where every indicator binds whoever is assessed.
    package let roles: [Role]
    /// Who can give answers: the subject itself, and those who assess it.
    package let assessors: [AssessorRole]

    package init(
        kind: Kind = .assessment, shortTitle: Localized, notice: Localized? = nil,
        historical: Localized? = nil, roles: [Role] = [],
        assessors: [AssessorRole] = AssessorRole.general
    ) {
        self.kind = kind
        self.shortTitle = shortTitle
        self.notice = notice
        self.historical = historical
        self.roles = roles
        self.assessors = assessors
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// It is met or not.
        case assessment
        /// It gives findings without a verdict.
        case diagnostic
    }
}

/// A subject of duties: an enterprise, its union, a union federation, one of its levels.
package struct Role: Sendable {
    package let id: String
    package let label: Localized
    /// The role of which this is a level.
    package let parent: String?

    package init(id: String, label: Localized, parent: String?) {
        self.id = id
        self.label = label
        self.parent = parent
    }
}

extension [Role] {
    /// Some roles and all that they are levels of: a duty of one of these is theirs. A duty of one level is no duty
    /// of another, nor of who names no level.
    func lineage(of chosen: [String]) -> Set<String> {
        var parents: [String: String] = [:]
        for role in self { parents[role.id] = role.parent }
        var found: Set<String> = []
        for role in chosen {
            var next: String? = role
            while let role = next, found.insert(role).inserted { next = parents[role] }
        }
        return found
    }

    /// The role that a word means: its id, or its name in either language.
    package func named(_ word: String) -> Role? {
        let bare = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return first { $0.id == bare }
            ?? first { $0.label.zh == bare || $0.label.en.lowercased() == bare }
    }

    /// A role's name.
    package func label(of id: String) -> Localized {
        first { $0.id == id }?.label ?? Localized(zh: id, en: id)
    }
}

extension Standard {
    /// Whether it lays duties on roles or only finds, and awards nothing, as the labour-protection documents do: then
    /// there is no mark to reach, and no tripartite body that gives it.
    package var isOfDuties: Bool {
        vetoes.isEmpty && (!profile.roles.isEmpty || profile.kind == .diagnostic)
    }

    /// The duties of others, where roles are chosen: an indicator that names nobody binds everybody.
    package func indicators(notBinding roles: [String]) -> [Indicator] {
        guard !roles.isEmpty else { return [] }
        let own = profile.roles.lineage(of: roles)
        return indicators.filter { indicator in
            !indicator.binds.isEmpty && !indicator.binds.contains { own.contains($0) }
        }
    }
}
