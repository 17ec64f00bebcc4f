package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// Puts answers into a submission, whatever form they came in, and finds what is wrong with them in themselves: out
/// of range, not yet happened, larger than their whole.
///
/// How a value is written is the business of each form's reader; what it may be is settled here, once.
package struct SubmissionBuilder {
    package let standard: Standard
    package internal(set) var submission: Submission
    package private(set) var diagnostics: [Diagnostic] = []
    /// Where each value stands in the source, for problems that only show once all are read.
    var places: [Range<Int>?]
    let roles: Set<String>

    package init(
        _ standard: Standard, _ source: SourceText, _ form: Submission.Form = .json,
        statedAsOf: CalendarDate?, asOf: CalendarDate
    ) {
        self.standard = standard
        roles = Set(standard.profile.roles.map(\.id))
        submission = Submission(
            source: source, form: form, statedAsOf: statedAsOf, asOf: asOf,
            frame: Frame(slotCount: standard.slotCount, asOf: asOf))
        places = Array(repeating: nil, count: standard.slotCount)
    }

    /// Goes on with a submission that is read already.
    init(_ standard: Standard, _ submission: Submission) {
        self.standard = standard
        self.submission = submission
        roles = Set(standard.profile.roles.map(\.id))
        places = Array(repeating: nil, count: standard.slotCount)
    }

    package mutating func report(
        _ kind: DiagnosticKind, _ range: Range<Int>, zh: String, en: String, help: Localized? = nil
    ) {
        report(
            Diagnostic(
                kind, Localized(zh: zh, en: en), help: help, at: SourceRange(submission.source, range)))
    }

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The name of an input as sentences call it.
    package func name(_ input: Input, _ language: Language) -> String {
        standard.inputsBySlot[input.slot]?.name(in: language) ?? input.name(in: language)
    }

    /// What is written at a place, shortened, for a message.
    package func excerpt(_ range: Range<Int>) -> String { submission.source.excerpt(range, characters: 40) }

    // MARK: Values

    /// Whether something stands for an input, right or wrong.
    func isGiven(_ input: Input) -> Bool { places[input.slot] != nil }

    /// Takes a value of the input's type, unless it cannot be true.
    ///
    /// - Parameter text: the words of a text.
    package mutating func put(
        _ value: Value, text: String? = nil, for input: Input, at range: Range<Int>
    ) {
        places[input.slot] = range
        guard isPossible(value, for: input, at: range) else {
            submission.spoilt.append(input.slot)
            submission.refused[input.slot] = .value(value)
            return
        }
        submission.frame[input.slot] = value
        if let text { submission.texts[input.slot] = text }
    }

    /// Notes that an answer was given and cannot be used: its question counts as unanswered.
    ///
    /// - Parameter written: what was given.
    package mutating func spoil(_ input: Input, at range: Range<Int>, _ written: String) {
        places[input.slot] = range
        submission.spoilt.append(input.slot)
        submission.refused[input.slot] = .words(written)
    }

    private mutating func isPossible(_ value: Value, for input: Input, at range: Range<Int>) -> Bool {
        switch (value, input.type) {
        case (.number(let year), .year): isOver(year, input, range)
        case (.number(let number), _): isInRange(number, input, range)
        case (.date(let date), _):
            (input.mayBeLater || isOver(date, range)) && isInSeason(date, input, range)
        default: true
        }
    }

    private mutating func isInRange(_ number: Rational, _ input: Input, _ range: Range<Int>) -> Bool {
        func text(_ number: Rational) -> String {
            input.type == .percent
                ? Rational.percentText(number)
                : number.plainText()
        }
        if let minimum = input.minimum, number < minimum {
            report(
                AnswerProblem.outOfRange, range,
                zh: "“\(name(input, .zh))”不能小于 \(text(minimum))，却是 \(excerpt(range))",
                en: "'\(name(input, .en))' cannot be below \(text(minimum)), but is \(excerpt(range))")
            return false
        }
        if let maximum = input.maximum, number > maximum {
            report(
                AnswerProblem.outOfRange, range,
                zh: "“\(name(input, .zh))”不能大于 \(text(maximum))，却是 \(excerpt(range))",
                en: "'\(name(input, .en))' cannot be above \(text(maximum)), but is \(excerpt(range))")
            return false
        }
        return true
    }

    private mutating func isOver(_ year: Rational, _ input: Input, _ range: Range<Int>) -> Bool {
        if input.mayBeLater || year <= Rational(submission.asOf.year) { return true }
        later(year.decimalText(fractionDigits: 0), range)
        return false
    }

    mutating func isOver(_ date: CalendarDate, _ range: Range<Int>) -> Bool {
        if date <= submission.asOf { return true }
        later(date.iso, range)
        return false
    }

    /// A day outside the part of the year that is asked about would hide the one inside it that the answer is.
    private mutating func isInSeason(_ date: CalendarDate, _ input: Input, _ range: Range<Int>) -> Bool {
        guard let season = standard.inputsBySlot[input.slot]?.season, season.span.running(on: date) == nil
        else { return true }
        let (zh, en) = (season.parameter.text(in: .zh), season.parameter.text(in: .en))
        let none = input.allowsNone
        report(
            AnswerProblem.outsideSeason, range, zh: "“\(name(input, .zh))”应在\(zh)之内，\(date.iso) 不在其内",
            en: "'\(name(input, .en))' must be a day within \(en), and \(date.iso) is none",
            help: Localized(
                zh: "填期间之内最近的一天，以前年度的也可以；期间之外的不计" + (none ? "，从未在期间之内发生的填“无”" : ""),
                en: "give the latest day within it, of an earlier year too; what fell outside does not count"
                    + (none ? ", and if it never fell within, answer that there is none" : "")))
        return false
    }

    private mutating func later(_ written: String, _ range: Range<Int>) {
        report(
            AnswerProblem.futureDate, range, zh: "\(written) 晚于评估基准日 \(submission.asOf.iso)",
            en: "\(written) is after the assessment date \(submission.asOf.iso)",
            help: Localized(
                zh: "只填基准日当日及以前已经发生的事；请核对日期或基准日",
                en: "answer with what had happened by that date; check both dates"))
    }

    // MARK: Whole-file checks

    /// The submission once everything is put: defaults filled in, parts held against their wholes.
    ///
    /// - Parameter others: what was found on the way to the values.
    package mutating func finish(
        _ others: [Diagnostic]
    ) -> (submission: Submission?, diagnostics: [Diagnostic]) {
        fillDefaults()
        let submission = finishParts(others)
        return (submission, submission.diagnostics)
    }

    /// The same once the defaults are filled in.
    mutating func finishParts(_ others: [Diagnostic] = []) -> Submission {
        checkParts()
        submission.diagnostics = (others + diagnostics)
            .sorted { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
        return submission
    }

    /// Puts the defaults of facts in place that nobody gave.
    package mutating func fillDefaults() {
        submission.assume(standard.facts.filter { $0.standsFor != nil && places[$0.input.slot] == nil })
    }

    /// A part above its whole: an error inside one question, a warning between questions and facts.
    private mutating func checkParts() {
        for owner in standard.inputsBySlot {
            guard let owner, let whole = owner.input.whole, let place = places[owner.input.slot],
                case .number(let part) = submission.frame[owner.input.slot],
                case .number(let total) = submission.frame[whole.input.slot], part > total
            else { continue }
            let limit = total.plainText(orDigits: 2)
            let (zh, en) = (
                "“\(owner.name(in: .zh))”（\(excerpt(place))）大于“\(name(whole.input, .zh))”（\(limit)）",
                "'\(owner.name(in: .en))' (\(excerpt(place))) is larger than '\(name(whole.input, .en))' (\(limit))"
            )
            guard whole.sameQuestion else {
                report(AnswerProblem.contradictsAnswer, place, zh: zh, en: en)
                continue
            }
            report(
                AnswerProblem.partExceedsWhole, place, zh: zh, en: en,
                help: Localized(
                    zh: "请核对两个数；更正之前按未填处理", en: "check both numbers; until then it counts as missing"))
            submission.frame[owner.input.slot] = .unknown(.unanswered)
            submission.spoilt.append(owner.input.slot)
            submission.refused[owner.input.slot] = .value(.number(part))
        }
    }
}
