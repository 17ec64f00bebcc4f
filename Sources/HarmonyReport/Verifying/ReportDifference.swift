import HarmonySyntax

/// A value of a report that is not the one that comes out again.
struct ReportDifference {
    /// Where it stands, as a JSON pointer (RFC 6901).
    let path: [String]
    /// The nearest item, indicator or other part that has an id.
    let part: String?
    /// As the report has it; nil where it lacks the value.
    let given: String?
    /// As it comes out again; nil where nothing does.
    let made: String?
    let place: SourceRange

    var diagnostic: Diagnostic {
        let pointer = path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
        let (zh, en) = (pointer + (part.map { "（\($0)）" } ?? ""), pointer + (part.map { " (\($0))" } ?? ""))
        let message =
            switch (given, made) {
            case (let given?, let made?):
                Localized(
                    zh: "\(zh)：报告写 \(given)，重新计算为 \(made)",
                    en: "\(en): the report says \(given), recomputed it is \(made)")
            case (let given?, nil):
                Localized(
                    zh: "\(zh)：报告写 \(given)，重新计算没有这一项",
                    en: "\(en): the report says \(given), recomputed there is no such value")
            default:
                Localized(
                    zh: "\(zh)：报告没有这一项，重新计算为 \(made ?? "")",
                    en: "\(en): the report lacks it, recomputed it is \(made ?? "")")
            }
        return Diagnostic(ReportProblem.mismatch, message, at: place)
    }

    /// How much it tells: the verdict first, then the figures, then what they follow from.
    var rank: Int {
        let inner = path.last == "status"
        // Words follow from a value that is told as well.
        if path.last == "zh" || path.last == "en" { return 11 }
        switch path.first {
        case "verdict": return 0
        case "counts": return 1
        case "score": return 2
        case "completeness": return 3
        case "items" where inner && path.count == 3: return 4
        case "items" where inner && path.count == 5: return 5
        case "vetoes" where inner: return 6
        case "prospects" where path.last == "state": return 7
        case "items" where path.contains("gaps"): return 8
        case "scoring": return 9
        default: return 10
        }
    }
}
