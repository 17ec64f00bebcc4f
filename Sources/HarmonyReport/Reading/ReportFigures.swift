import HarmonyAssessment
import HarmonyRules
import HarmonySyntax

/// Every figure of a report follows from what stands below it: items from indicators, counts, score and
/// completeness from items, the verdict from items and removal triggers.
extension ReportCheck {
    mutating func figures() {
        guard let items = content.items else { return }
        for item in items { status(of: item) }
        if let verdict = document.member(document.root, "verdict"), document.kind(verdict) == .null {
            return answered(items)
        }
        counts(items.map(\.question.status))
        verdict(items.map(\.question.status))
        let required = items.compactMap(\.required)
        guard required.count == items.count else { return }
        score(required)
        completeness(required.flatMap { $0 })
    }

    private mutating func status(of item: ReportContent.Item) {
        guard let required = item.required, let status = item.question.status,
            let place = document.member(item.question.place, "status")
        else { return }
        let expected = StatusTally(required).status
        guard status != expected else { return }
        let id = item.question.id?.text ?? ""
        inconsistent(
            place, zh: "由各项指标得出，\(id) 应为 \(expected.rawValue)，却是 \(status.rawValue)",
            en: "its indicators make \(id) \(expected.rawValue), not \(status.rawValue)")
    }

    private mutating func counts(_ statuses: [ItemStatus?]) {
        guard let counts = document.member(document.root, "counts") else { return }
        compare(counts, "items", statuses.count)
        guard !statuses.contains(nil) else { return }
        for status in [ItemStatus.met, .unmet, .incomplete, .notApplicable] {
            compare(counts, status.rawValue, statuses.count { $0 == status })
        }
    }

    /// Of a diagnostic standard only what was asked and answered is counted.
    private mutating func answered(_ items: [ReportContent.Item]) {
        let indicators = items.compactMap(\.indicators)
        guard let counts = document.member(document.root, "counts"), indicators.count == items.count else {
            return
        }
        let statuses = indicators.flatMap { $0 }.map(\.question.status)
        compare(counts, "indicators", statuses.count)
        guard !statuses.contains(nil) else { return }
        compare(counts, "answered", StatusTally(statuses.compactMap { $0 }).decided)
    }

    private mutating func verdict(_ items: [ItemStatus?]) {
        guard let written = document.entry("verdict", in: document.root),
            let verdict = Verdict(rawValue: written.text), let vetoes = content.vetoes,
            let hasErrors = content.hasErrors, !items.contains(nil), vetoes.allSatisfy({ $0.status != nil })
        else { return }
        let triggers = TriggerTally(
            vetoes.compactMap { veto in
                // What still misses an answer lists it, a risk as well.
                veto.status.map { (status: $0, isOpen: document.member(veto.place, "missing") != nil) }
            })
        let expected = Verdict(StatusTally(items.compactMap { $0?.asOfOne }), triggers, valid: !hasErrors)
        guard verdict != expected else { return }
        inconsistent(
            written.place,
            zh: "由各条目、一票否决情形和填报错误得出，结论应为 \(expected.rawValue)，却是 \(verdict.rawValue)",
            en:
                "items, removal triggers and errors of the answers make the verdict \(expected.rawValue), not \(verdict.rawValue)"
        )
    }

    // MARK: Score and completeness

    private mutating func score(_ items: [[IndicatorStatus]]) {
        guard let written = document.member(document.root, "score") else { return }
        guard let score = HarmonyAssessment.score(of: items.map { StatusTally($0) }) else {
            if document.kind(written) == .object {
                inconsistent(
                    written, zh: "没有可以计分的指标，得分应为 null", en: "nothing can be scored, so the score is null")
            }
            return
        }
        guard document.kind(written) == .object else {
            if document.kind(written) == .null {
                inconsistent(
                    written, zh: "得分应为 \(score.fraction)，却是 null",
                    en: "the score is \(score.fraction), not null")
            }
            return
        }
        if let exact = document.entry("exact", in: written), let read = Rational(fraction: exact.text),
            read != score
        {
            inconsistent(
                exact.place, zh: "由各项指标得出，得分应为 \(score.fraction)，却是 \(exact.text)",
                en: "the indicators make the score \(score.fraction), not \(exact.text)")
        }
        let rounded = (score.multiplied(by: Rational(100)) ?? score).decimalText(fractionDigits: 2)
        if let place = document.member(written, "outOf100"), document.kind(place) == .number,
            let expected = try? DecimalLiteral(rounded.utf8), (try? document.number(place)) != expected
        {
            let read = document.excerpt(place)
            inconsistent(
                place, zh: "由各项指标得出，百分制应为 \(rounded)，却是 \(read)",
                en: "the indicators make it \(rounded) out of 100, not \(read)")
        }
    }

    private mutating func completeness(_ required: [IndicatorStatus]) {
        let tally = StatusTally(required)
        guard let written = document.member(document.root, "completeness") else { return }
        compare(written, "required", tally.required)
        compare(written, "decided", tally.decided)
    }

    /// A count against what was counted.
    private mutating func compare(_ object: JSONDocument.Value, _ name: String, _ expected: Int) {
        guard let place = document.member(object, name), document.kind(place) == .number,
            let read = try? document.number(place), Rational(read) != Rational(expected)
        else { return }
        let written = document.excerpt(place)
        inconsistent(
            place, zh: "\(name) 应为 \(expected)，却是 \(written)",
            en: "'\(name)' is \(expected) by the items, not \(written)")
    }
}

extension ItemStatus {
    /// As a required indicator that makes an item so: what all items come to can be told from one of each.
    fileprivate var asOfOne: IndicatorStatus {
        switch self {
        case .met: .met
        case .unmet: .unmet
        case .incomplete: .unanswered
        case .notApplicable: .notApplicable
        }
    }
}

extension Rational {
    fileprivate var fraction: String { "\(numerator)/\(denominator)" }
}
