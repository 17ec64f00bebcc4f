import HarmonyRules
import HarmonySyntax

/// Standards whose law changes with the day are compared day by day: what differs on all days is told once, what
/// differs on some of them with these days.
enum EditionChanges {
    static func between(_ before: Standard, _ after: Standard) -> [CriteriaChange] {
        let edges = Array(Set(before.edges + after.edges)).sorted()
        guard !edges.isEmpty else { return StandardDiffer.changes(before, after) }
        let runs = ([CalendarDate.earliest] + edges).map { day in
            StandardDiffer.changes(before.edition(on: day), after.edition(on: day))
        }
        var merged: [CriteriaChange] = []
        for (index, run) in runs.enumerated() {
            for change in run where index == 0 || !runs[index - 1].contains(where: { $0.isSame(as: change) })
            {
                // A change goes on as long as each next state has it, too.
                let last = runs[index...].prefix { $0.contains { $0.isSame(as: change) } }.endIndex - 1
                let from = index == 0 ? nil : edges[index - 1]
                let until = last == runs.count - 1 ? nil : edges[last].adding(days: -1)
                merged.append(change.told(of: Days(from: from, until: until)))
            }
        }
        return merged
    }
}

extension CriteriaChange {
    fileprivate func isSame(as other: CriteriaChange) -> Bool {
        id == other.id && part == other.part && nature == other.nature && aspect == other.aspect
            && before == other.before && after == other.after && title == other.title
            && because == other.because
    }

    /// With the days on which it differs so.
    fileprivate func told(of days: Days) -> CriteriaChange {
        guard days != .always else { return self }
        let words = days.words
        let day = Localized(zh: "基准日\(words.zh)", en: "assessment dates \(words.en)")
        var told = CriteriaChange(
            id: id, part: part, nature: nature, title: title,
            aspect: aspect.map {
                Localized(zh: "\($0.zh)，\(day.zh)", en: "\($0.en), \(day.en)")
            } ?? day, before: before, after: after)
        told.because = because
        return told
    }
}
