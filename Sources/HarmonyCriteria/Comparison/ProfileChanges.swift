import HarmonyRules
import HarmonySyntax

/// The standard as a whole: what kind it is, what it calls itself, which document it is taken from.
extension StandardDiffer {
    mutating func profile() {
        let (was, now) = (before.profile, after.profile)
        whole(Localized(zh: "种类", en: "kind"), was.kind.name, now.kind.name)
        whole(Localized(zh: "已失效", en: "no longer in force"), was.historical, now.historical)
        whole(Localized(zh: "评估主体", en: "who assesses"), names(was.assessors), names(now.assessors))
        whole(
            Localized(zh: "企业所用标准", en: "standard of its enterprises"), .same(before.enterprises),
            .same(after.enterprises))
        let id = after.id
        words(id, after.title, Localized(zh: "简称", en: "short title"), was.shortTitle, now.shortTitle)
        words(id, after.title, Localized(zh: "文末说明", en: "closing line"), was.notice, now.notice)
        // Two standards bear two names and two documents: only of two versions of one is that a change.
        guard before.id == after.id else { return }
        words(id, after.title, Localized(zh: "标题", en: "title"), before.title, after.title)
        source(before.source, after.source)
    }

    private func names(_ assessors: [AssessorRole]) -> Localized {
        Localized(
            zh: assessors.map(\.name.zh).joined(separator: "、"),
            en: assessors.map(\.name.en).joined(separator: ", "))
    }

    private mutating func whole(_ aspect: Localized, _ old: Localized?, _ new: Localized?) {
        guard old != new else { return }
        report(
            CriteriaChange(
                id: after.id, part: .standard, nature: .changed, title: after.title, aspect: aspect,
                before: old,
                after: new))
    }

    private mutating func source(_ old: SourceDocument, _ new: SourceDocument) {
        func issuers(_ source: SourceDocument) -> Localized? {
            guard !source.issuers.isEmpty else { return nil }
            return Localized(
                zh: source.issuers.map(\.zh).joined(separator: "、"),
                en: source.issuers.map(\.en).joined(separator: ", "))
        }
        func day(_ date: CalendarDate?) -> Localized? {
            date.map { Localized(zh: $0.text(in: .zh), en: $0.text(in: .en)) }
        }
        let fields: [(Localized, Localized?, Localized?)] = [
            (Localized(zh: "文号", en: "document number"), .same(old.document), .same(new.document)),
            (Localized(zh: "文件名称", en: "document"), old.title, new.title),
            (Localized(zh: "发文机关", en: "issued by"), issuers(old), issuers(new)),
            (Localized(zh: "发文日期", en: "issued on"), day(old.issued), day(new.issued)),
            (Localized(zh: "施行日期", en: "in force from"), day(old.inForce), day(new.inForce)),
            (Localized(zh: "所取部分", en: "section"), .same(old.section), .same(new.section)),
            (Localized(zh: "读取日期", en: "read on"), .same(old.readAt), .same(new.readAt)),
        ]
        for (aspect, mine, theirs) in fields { words(after.id, after.title, aspect, mine, theirs) }
    }
}

extension Profile.Kind {
    fileprivate var name: Localized {
        switch self {
        case .assessment: Localized(zh: "评估：作结论", en: "assessment, with a verdict")
        case .diagnostic: Localized(zh: "诊断：不作结论", en: "diagnostic, without a verdict")
        }
    }
}
