package import HarmonyRules
package import HarmonySyntax

/// The days on which something holds, both ends included; open where an end is nil.
package struct Days: Sendable, Hashable {
    package let from: CalendarDate?
    package let until: CalendarDate?

    package init(from: CalendarDate?, until: CalendarDate?) {
        self.from = from
        self.until = until
    }

    package static let always = Days(from: nil, until: nil)

    package func contains(_ day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// The days of both.
    func intersection(_ other: Days) -> Days {
        Days(
            from: [from, other.from].compactMap { $0 }.max(),
            until: [until, other.until].compactMap { $0 }.min())
    }

    /// “自2024年7月1日起”, "from 2024-07-01 on"; empty where it always holds.
    package var words: Localized {
        func text(_ day: CalendarDate, _ language: Language) -> String { day.text(in: language) }
        switch (from, until) {
        case (nil, nil): return Localized(zh: "", en: "")
        case (let first?, nil):
            return Localized(zh: "自\(text(first, .zh))起", en: "from \(text(first, .en)) on")
        case (nil, let last?):
            return Localized(zh: "至\(text(last, .zh))止", en: "until \(text(last, .en))")
        case (let first?, let last?):
            return Localized(
                zh: "自\(text(first, .zh))起至\(text(last, .zh))止",
                en: "from \(text(first, .en)) until \(text(last, .en))")
        }
    }
}
