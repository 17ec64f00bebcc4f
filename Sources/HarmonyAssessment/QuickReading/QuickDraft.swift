import HarmonyRules
import HarmonySyntax

/// What the quick reader has found so far.
struct QuickDraft {
    let source: SourceText
    var subject = Subject()
    var assessor = Assessor()
    var statedAsOf: CalendarDate?
    /// The day to judge by, once it is known; dates and years that stand before it are left to the ordinary
    /// reader.
    var asOf: CalendarDate?
    var frame: Frame
    var texts: [Int: String] = [:]
    /// Where each number stands that is a part of another; empty where it is not given.
    var partPlaces: [Range<Int>]

    init(_ source: SourceText, _ frame: Frame, parts: Int) {
        self.source = source
        self.frame = frame
        partPlaces = Array(repeating: 0..<0, count: parts)
    }
}
