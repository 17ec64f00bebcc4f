import HarmonyCriteria
import HarmonySyntax

/// A report against its standard: it holds every item, indicator and removal trigger once, and no others.
extension ReportCheck {
    mutating func parts(by standard: Standard?) {
        guard let named = document.member(document.root, "standard"), let id = document.entry("id", in: named)
        else { return }
        guard let standard else { return unknown(id) }
        // Another version has other parts, and this program does not hold it.
        guard document.entry("version", in: named)?.text == standard.version else { return }
        assessor(of: standard)
        if let verdict = document.member(document.root, "verdict"),
            (document.kind(verdict) == .null) != (standard.profile.kind == .diagnostic)
        {
            inconsistent(
                verdict,
                zh: standard.profile.kind == .diagnostic ? "诊断性标准的报告没有结论，应为 null" : "按这个标准的报告须有结论",
                en: standard.profile.kind == .diagnostic
                    ? "a report by a diagnostic standard has no verdict: null"
                    : "a report by this standard has a verdict")
        }
        let items = content.items ?? []
        let leftOut = leftOut(of: standard)
        let known = standard.items.compactMap { item in
            let judged = item.indicators.filter { !leftOut.contains($0.id) }
            return judged.isEmpty ? nil : (id: item.id, indicators: judged)
        }
        if let place = document.member(document.root, "items"), content.items != nil {
            compare(items.map(\.question.id), known.map(\.id), zh: "条目", en: "item", place)
        }
        var seen: Set<String> = []
        for item in items where seen.insert(item.question.id?.text ?? "").inserted {
            guard let indicators = item.indicators,
                let place = document.member(item.question.place, "indicators"),
                let known = known.first(where: { $0.id == item.question.id?.text })
            else { continue }
            compare(
                indicators.map(\.question.id), known.indicators.map(\.id), zh: "指标", en: "indicator", place)
            for (question, level) in indicators {
                guard let level,
                    let indicator = known.indicators.first(where: { $0.id == question.id?.text }),
                    indicator.level != level, let place = document.member(question.place, "level")
                else { continue }
                inconsistent(
                    place, zh: "标准中 \(indicator.id) 为 \(indicator.level.rawValue)，却是 \(level.rawValue)",
                    en:
                        "\(indicator.id) is \(indicator.level.rawValue) in the standard, not \(level.rawValue)"
                )
            }
        }
        openDays(in: items, of: standard)
        prospects(of: standard)
        duties(in: items, of: standard)
        if let vetoes = content.vetoes, let place = document.member(document.root, "vetoes") {
            compare(vetoes.map(\.id), standard.vetoes.map(\.id), zh: "一票否决情形", en: "removal trigger", place)
        }
    }

    /// What is open until a day has such a last day in the standard, and it was not over.
    private mutating func openDays(in items: [ReportContent.Item], of standard: Standard) {
        let asOf = document.entry("asOf", in: document.root)?.text ?? ""
        for (question, _) in items.compactMap(\.indicators).flatMap({ $0 }) {
            guard let open = document.entry("openUntil", in: question.place), let id = question.id?.text,
                let indicator = standard.indicators.first(where: { $0.id == id })
            else { continue }
            let days = indicator.question.parameters.filter { $0.type == .deadline }.map(\.written)
            // Days in this form are in order as text.
            guard !days.contains(open.text) || open.text < asOf else { continue }
            inconsistent(
                open.place, zh: "\(id) 没有在 \(open.text) 之前可以不办的要求",
                en: "\(id) demands nothing that is open until \(open.text)")
        }
    }

    /// What is due are duties of the standard, and whom an indicator binds is as the standard says.
    private mutating func duties(in items: [ReportContent.Item], of standard: Standard) {
        for entry in document.list("due", in: document.root) ?? [] {
            guard let id = document.entry("id", in: entry) else { continue }
            let indicator = standard.indicators.first { $0.id == id.text }
            let times =
                indicator?.question.parameters.filter { $0.type == .yearly || $0.type == .deadline } ?? []
            if let parameter = document.entry("parameter", in: entry),
                times.contains(where: { id.text + "." + $0.id == parameter.text })
            {
                continue
            }
            inconsistent(
                id.place, zh: "标准中没有这样有时间要求的职责：\(id.text)",
                en: "the standard has no such duty with a time: \(id.text)")
        }
        for (question, _) in items.compactMap(\.indicators).flatMap({ $0 }) {
            guard let list = document.list("binds", in: question.place), let id = question.id,
                let indicator = standard.indicators.first(where: { $0.id == id.text })
            else { continue }
            let written = list.filter { document.kind($0) == .string }.map { document.string($0) }
            guard written != indicator.binds, let place = document.member(question.place, "binds") else {
                continue
            }
            inconsistent(
                place, zh: "标准中 \(id.text) 约束 \(indicator.binds.joined(separator: "、"))",
                en: "\(id.text) binds \(indicator.binds.joined(separator: ", ")) in the standard")
        }
    }

    /// Who assessed is among the assessors of the standard; the schema of all reports cannot know them.
    private mutating func assessor(of standard: Standard) {
        guard let place = document.member(document.root, "assessor"),
            let role = document.entry("role", in: place)
        else { return }
        let known = standard.profile.assessors.map(\.id)
        guard !known.contains(role.text) else { return }
        fields.report(
            ReportProblem.unknownWord, role.place,
            zh: "此处不能写“\(role.text)”，标准所列的评估主体是 \(known.joined(separator: "、"))",
            en:
                "'\(role.text)' is not allowed here; the standard's assessors are \(known.joined(separator: ", "))"
        )
    }

    /// Its stages and incentives are those of the standard.
    private mutating func prospects(of standard: Standard) {
        guard let place = document.member(document.root, "prospects"),
            let list = document.list("prospects", in: document.root)
        else { return }
        compare(
            list.map { document.entry("id", in: $0) },
            standard.stages.map(\.id) + standard.incentives.map(\.id), zh: "环节或者激励", en: "stage or incentive",
            place)
    }

    /// The indicators that a choice of roles leaves out. That and the report's own list must be the same.
    private mutating func leftOut(of standard: Standard) -> Set<String> {
        let roles = (document.list("roles", in: document.root) ?? [])
            .filter { document.kind($0) == .string }
        for role in roles where !standard.profile.roles.contains(where: { $0.id == document.string(role) }) {
            inconsistent(
                role, zh: "标准没有角色“\(document.string(role))”",
                en: "the standard has no role '\(document.string(role))'")
        }
        let expected = standard.indicators(notBinding: roles.map { document.string($0) }).map(\.id)
        if document.member(document.root, "leftOut") == nil, !expected.isEmpty, let place = roles.first {
            inconsistent(
                place, zh: "选了角色，却没有写明未列入的指标（leftOut）",
                en: "roles were chosen, and what was left out is not said (leftOut)")
        }
        if let place = document.member(document.root, "leftOut"),
            let list = document.list("leftOut", in: document.root)
        {
            let written = list.filter { document.kind($0) == .string }.map { document.string($0) }
            if written != expected {
                inconsistent(
                    place, zh: "按所列角色，未列入的指标应为 \(expected.joined(separator: "、"))",
                    en: "with these roles, what is left out is \(expected.joined(separator: ", "))")
            }
        }
        return Set(expected)
    }

    private mutating func unknown(_ id: ReportContent.Entry) {
        let bundled = BundledCriteria.ids
        let near = nearest(to: id.text, among: bundled)
        fields.report(
            ReportProblem.unknownStandard, id.place, zh: "找不到标准“\(id.text)”，报告的编号没有核对",
            en: "the standard '\(id.text)' is not known, so the report's ids are not checked",
            help: Localized(
                zh: near.map { "是否为 \($0)？" } ?? "用 --criteria 指明标准所在的文件夹；内置标准："
                    + bundled.joined(separator: "、"),
                en: near.map { "did you mean \($0)?" }
                    ?? "name the folder that holds it with --criteria; bundled: "
                    + bundled.joined(separator: ", ")))
    }

    private mutating func compare(
        _ found: [ReportContent.Entry?], _ known: [String], zh: String, en: String, _ list: JSONDocument.Value
    ) {
        var seen: Set<String> = []
        for entry in found.compactMap({ $0 }) {
            if !known.contains(entry.text) {
                let near = fields.suggestion(for: entry.text, among: known)
                inconsistent(
                    entry.place, zh: "标准的此处没有\(zh)“\(entry.text)”",
                    en: "the standard has no \(en) '\(entry.text)' here",
                    help: near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") })
            } else if !seen.insert(entry.text).inserted {
                inconsistent(
                    entry.place, zh: "\(zh) \(entry.text) 重复", en: "the \(en) \(entry.text) stands twice")
            }
        }
        // An id that cannot be read may be the one that seems to lack.
        guard !found.contains(where: { $0 == nil }) else { return }
        let missing = known.filter { !seen.contains($0) }
        guard !missing.isEmpty else { return }
        let start = document.range(list).lowerBound
        fields.report(
            Diagnostic(
                ReportProblem.inconsistent,
                Localized(
                    zh: "缺少标准的\(zh)：\(missing.joined(separator: "、"))",
                    en: "missing: \(en) \(missing.joined(separator: ", ")) of the standard"),
                at: SourceRange(document.source, start..<start + 1)))
    }
}
