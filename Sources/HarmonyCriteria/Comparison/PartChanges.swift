import HarmonyRules
import HarmonySyntax

/// Roles and items, and whatever else stands in a list.
extension StandardDiffer {
    mutating func roles() {
        let names = { (standard: Standard) in standard.profile.roles.map { ($0.id, $0.label) } }
        list(names(before), names(after), .role) { $0 }
        for role in after.profile.roles {
            guard let old = before.profile.roles.first(where: { $0.id == role.id }),
                old.parent != role.parent
            else { continue }
            func name(_ parent: String?, _ standard: Standard) -> Localized? {
                parent.map { standard.profile.roles.label(of: $0) }
            }
            report(
                CriteriaChange(
                    id: role.id, part: .role, nature: .changed, title: role.label,
                    aspect: Localized(zh: "所属角色", en: "level of"), before: name(old.parent, before),
                    after: name(role.parent, after)))
        }
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
            let fields: [(Localized, Localized?, Localized?)] = [
                (Localized(zh: "标题", en: "title"), old.title, item.title),
                (Localized(zh: "条文", en: "clause"), .same(old.clause), .same(item.clause)),
                (Localized(zh: "译文", en: "translation"), .same(old.translation), .same(item.translation)),
                (Localized(zh: "读法", en: "reading"), old.reading, item.reading),
            ]
            for (aspect, mine, theirs) in fields { words(item.id, item.title, aspect, mine, theirs) }
            left(old, item)
            basis(item.id, item.title, old.basis, item.basis, because(.item(item.id)))
        }
    }

    /// Words of the clause that no indicator asks about.
    private mutating func left(_ old: Item, _ new: Item) {
        let aspect = Localized(zh: "不作指标的词句", en: "words without an indicator")
        func words(_ left: LeftWords) -> Localized {
            Localized(
                zh: "“\(left.fragment)”（\(left.because.zh)）", en: "“\(left.fragment)” (\(left.because.en))")
        }
        let (was, now) = (old.left, new.left)
        for left in was where !now.contains(where: { $0.fragment == left.fragment }) {
            self.words(new.id, new.title, aspect, words(left), nil)
        }
        for left in now {
            let mine = was.first { $0.fragment == left.fragment }
            self.words(new.id, new.title, aspect, mine.map(words), words(left))
        }
    }

    /// What one list has and the other has not, by their ids; the id alone says what it is.
    ///
    /// - Parameter reason: who set an entry, by its id.
    mutating func list(
        _ old: [(String, Localized)], _ new: [(String, Localized)], _ part: CriteriaChange.Part,
        because reason: (String) -> Part? = { _ in nil }, id: (String) -> String
    ) {
        for (name, label) in old where !new.contains(where: { $0.0 == name }) {
            report(CriteriaChange(id: id(name), part: part, nature: .removed, title: label))
        }
        for (name, label) in new {
            guard let was = old.first(where: { $0.0 == name })?.1 else {
                report(
                    CriteriaChange(
                        id: id(name), part: part, nature: .added, title: label,
                        because: reason(name).flatMap { because($0) }))
                continue
            }
            words(id(name), label, Localized(zh: "名称", en: "name"), was, label)
        }
    }
}
