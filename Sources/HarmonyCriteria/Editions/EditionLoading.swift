import HarmonyRules
import HarmonySyntax

/// What holds on some days and not on others.
extension CriteriaLoader {
    /// The days on which a file says that the law changes, and those of its parent.
    mutating func editions(_ list: JSONDocument.Value?, upon parent: Standard? = nil) {
        var edges: [CalendarDate] = []
        for entry in list.flatMap({ fields.array($0) }) ?? [] {
            guard let day = date(entry) else { continue }
            if let last = edges.last, day <= last {
                fields.wrongType(entry, zh: "晚于前一日的日期", en: "a later day than the one before it")
            } else {
                edges.append(day)
            }
        }
        isDated = !edges.isEmpty || !fields.trusts
        if !fields.trusts { checkListed(edges, list) }
        let all = Array(Set(edges + (parent?.edges ?? []))).sorted()
        guard !all.isEmpty else { return }
        let own =
            editions
            ?? Editions(changingOn: all) { [document, fields] editions, day in
                let fields = fields.again()
                var loader = CriteriaLoader(fields: fields, on: day) { _, _ in
                    parent.map { .found($0) } ?? .unknown([])
                }
                loader.editions = editions
                return loader.standard(document.root)
            }
        editions = own
        days = own.days(around: day)
    }

    /// The days of a part that may have some.
    mutating func days(_ members: JSONFields.Members) -> Days {
        guard isDated else { return .always }
        let (first, last) = (members["from"], members["until"])
        guard first != nil || last != nil else { return .always }
        let days = Days(from: first.flatMap { date($0) }, until: last.flatMap { date($0) })
        if let from = days.from, let until = days.until, until < from, let last {
            fields.wrongType(
                last, zh: "不早于 from（\(from.iso)）的日期", en: "a day not before 'from' (\(from.iso))")
        }
        return days
    }

    mutating func isInForce(_ members: JSONFields.Members) -> Bool { days(members).contains(day) }

    // MARK: Days that are not listed

    /// Whatever has days must find them among the editions, and each edition must change something.
    private mutating func checkListed(_ edges: [CalendarDate], _ list: JSONDocument.Value?) {
        var found: [(day: CalendarDate, place: JSONDocument.Value)] = []
        var open = [document.root]
        while let value = open.popLast() {
            switch document.kind(value) {
            case .array: open += document.elements(value)
            case .object:
                for (key, member) in document.pairs(value) {
                    open.append(member)
                    guard document.kind(member) == .string else { continue }
                    let isLast = document.key(key, is: "until")
                    guard isLast || document.key(key, is: "from"),
                        let written = CalendarDate(iso: document.string(member).utf8),
                        let day = isLast ? written.adding(days: 1) : written
                    else { continue }
                    found.append((day, member))
                }
            default: break
            }
        }
        let all = Array(Set(found.map(\.day))).sorted().map { "\"\($0.iso)\"" }.joined(separator: ", ")
        let help = Localized(
            zh: "在文件开头写 \"editions\": [\(all)]", en: "write at the top \"editions\": [\(all)]")
        for entry in found.sorted(by: { $0.place < $1.place }) where !edges.contains(entry.day) {
            fields.report(
                CriteriaProblem.unlistedEdition, entry.place,
                zh: "editions 里没有 \(entry.day.iso)", en: "\(entry.day.iso) is not among the editions",
                help: help)
        }
        guard let list, document.kind(list) == .array else { return }
        for entry in document.elements(list) {
            guard document.kind(entry) == .string,
                let day = CalendarDate(iso: document.string(entry).utf8),
                !found.contains(where: { $0.day == day })
            else { continue }
            fields.report(
                CriteriaProblem.unlistedEdition, entry, zh: "\(day.iso) 这一天没有任何变化",
                en: "nothing changes on \(day.iso)",
                help: Localized(
                    zh: "删去；from 写首日，until 写末日，editions 里写末日的次日",
                    en:
                        "leave it out: from is a first day, until a last day, and the editions name the day after it"
                ))
        }
    }
}

extension [Diagnostic] {
    /// What was found in one or more editions of a file, each once; what was found in some of them only, with their
    /// days. Nothing is unused that another edition uses.
    static func merged(_ runs: [(days: Days, found: [Diagnostic])]) -> [Diagnostic] {
        guard runs.count > 1 else { return runs.first?.found ?? [] }
        func key(_ diagnostic: Diagnostic) -> String {
            let place = diagnostic.place?.range
            return "\(diagnostic.kind.name) \(place?.lowerBound ?? -1) \(diagnostic.message.zh)"
        }
        var counts: [String: Int] = [:]
        for run in runs { for key in Set(run.found.map(key)) { counts[key, default: 0] += 1 } }
        var merged: [Diagnostic] = []
        var seen: Set<String> = []
        for run in runs {
            for diagnostic in run.found {
                let key = key(diagnostic)
                guard counts[key] != runs.count else {
                    if seen.insert(key).inserted { merged.append(diagnostic) }
                    continue
                }
                if CriteriaProblem.unusedKinds.contains(where: { $0.name == diagnostic.kind.name }) {
                    continue
                }
                let (days, message) = (run.days.words, diagnostic.message)
                merged.append(
                    Diagnostic(
                        diagnostic.kind,
                        Localized(
                            zh: "\(message.zh)（基准日\(days.zh)）",
                            en: "\(message.en) (assessment dates \(days.en))"),
                        help: diagnostic.help, at: diagnostic.place))
            }
        }
        return merged
    }
}
