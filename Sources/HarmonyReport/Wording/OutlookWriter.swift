import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// How long a result holds and what has to be done by when, in words of one language.
struct OutlookWriter {
    let outlook: Outlook
    private let assessment: Assessment
    private let wording: Wording

    init(_ outlook: Outlook, of assessment: Assessment, _ wording: Wording) {
        self.outlook = outlook
        self.assessment = assessment
        self.wording = wording
    }

    /// The heading of the list of duties.
    static let heading = Localized(zh: "近期应办事项", en: "Coming up")

    /// What the list holds, to stand under its heading.
    static let extent = Localized(
        zh: "自基准日起 12 个月内到期的事项；所填各项不变，按到期先后排列",
        en:
            "what runs out within twelve months of the assessment date if no answer changes, the nearest first"
    )

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    // MARK: The verdict

    /// When the result ends and why, or how long it holds at least. Nil of a diagnostic standard.
    var sentence: String? {
        guard let verdict = outlook.verdict else { return nil }
        guard let turn = outlook.verdictTurn else {
            let through = wording.date(outlook.through)
            return pick(
                zh: "所填各项不变的，本结果到 \(through) 不会改变（推算以十年为限）。",
                en:
                    "With the same answers this result stays as it is up to \(through), as far as the outlook of ten years goes."
            )
        }
        let (day, why) = (wording.date(turn.day), causes(of: turn))
        if verdict == .pass {
            return pick(
                zh: "如不再办理，本结果自 \(day) 起不再成立：\(why)。",
                en: "If nothing more is done, this result no longer holds from \(day): \(why).")
        }
        let (from, to) = (LedgerTable.word(verdict), LedgerTable.word(turn.verdict))
        return pick(
            zh: "所填各项不变的，结论自 \(day) 起由“\(from.zh)”变为“\(to.zh)”：\(why)。",
            en: "With the same answers the verdict changes on \(day) from '\(from.en)' to '\(to.en)': \(why)."
        )
    }

    private func causes(of turn: Outlook.VerdictTurn) -> String {
        turn.turns.map { sentence(of: $0) }.joined(separator: pick(zh: "；", en: "; "))
    }

    // MARK: Turns

    /// E2.4 集体协商：由符合变为不符合（“最近一次集体协商的日期”2024年7月10日，12 个月）
    func sentence(of turn: Turn) -> String {
        let (from, to) = states(of: turn)
        let causes =
            turn.isByLaw ? pick(zh: "当日起适用新的规定", en: "other rules hold from that day") : causes(of: turn)
        let change =
            from == to
            ? pick(zh: "所缺答案不再影响结论", en: ": what is not answered no longer matters")
            : pick(zh: "由\(from.zh)变为\(to.zh)", en: ", from “\(from.en)” to “\(to.en)”")
        return turn.id + " " + wording.title(of: turn.question) + change
            + (causes.isEmpty ? "" : pick(zh: "（\(causes)）", en: " (\(causes))"))
    }

    private func states(of turn: Turn) -> (from: Localized, to: Localized) {
        switch turn.change {
        case .indicator(let result, let from): (Phrases.status(from), Phrases.status(of: result))
        case .veto(let result, let from): (Phrases.status(from), Phrases.status(result.status))
        }
    }

    /// The answers and thresholds by which it turns.
    private func causes(of turn: Turn) -> String {
        var seen: [String] = []
        for cause in turn.causes {
            let words = terms(cause.slots, cause.parameters, turn.question)
            if !words.isEmpty, !seen.contains(words) { seen.append(words) }
        }
        return seen.joined(separator: pick(zh: "；", en: "; "))
    }

    private func terms(_ slots: [Int], _ parameters: [Int], _ question: Question) -> String {
        let answers = slots.map { slot in
            pick(zh: "“\(name(slot, question))”", en: "'\(name(slot, question))' ") + value(slot)
        }
        let thresholds = parameters.map { wording.parameter(question.parameters[$0]) }
        return (answers + thresholds).joined(separator: pick(zh: "，", en: ", "))
    }

    private func name(_ slot: Int, _ question: Question) -> String {
        // The day of a decision is no input of the trigger.
        guard let owner = assessment.standard.inputsBySlot[slot] else {
            return pick(zh: "认定日期", en: "day of the decision")
        }
        let short = owner.input.name(in: wording.language)
        let name = wording.expand(
            Localized(zh: short, en: short), of: owner.question ?? question, assessment.standard,
            assessment.frame)
        guard let other = owner.question?.id, other != question.id else { return name }
        return pick(zh: "\(name)（\(other)）", en: "\(name) (\(other))")
    }

    private func value(_ slot: Int) -> String {
        if let input = assessment.standard.inputsBySlot[slot]?.input {
            return wording.answer(assessment.frame[slot], to: input)
        }
        guard case .date(let day) = assessment.frame[slot] else { return "" }
        return wording.date(day)
    }

    // MARK: Duties

    /// One row of the list.
    struct Row {
        /// 2026年3月1日至2026年3月31日 or 2025年7月10日.
        let date: String
        let id: String
        let title: String
        /// What is to be done, with its last day.
        let act: String
        /// What becomes of the indicator otherwise; nil where it stays what it is.
        let otherwise: String?
        let level: Level
    }

    func row(_ duty: Duty) -> Row {
        let title = title(of: duty)
        return Row(
            date: date(duty), id: duty.indicator.id, title: title, act: act(duty), otherwise: otherwise(duty),
            level: duty.indicator.level)
    }

    /// The rows of the next twelve months.
    var rows: [Row] { outlook.calendar.map { row($0) } }

    /// A row in one line, with the date in front.
    func line(_ duty: Duty) -> String {
        let row = row(duty)
        let otherwise = row.otherwise.map { pick(zh: "；", en: "; ") + $0 } ?? ""
        return row.date + pick(zh: "：", en: ": ") + row.id + "  " + row.title + pick(zh: "。", en: ". ")
            + row.act
            + otherwise
    }

    /// Of two times in one indicator each says which it is.
    private func title(of duty: Duty) -> String {
        let question = duty.indicator.question
        let isOne = outlook.duties.count { $0.indicator.id == question.id } == 1
        let label = isOne || duty.thresholds.count != 1 ? nil : duty.thresholds[0].label
        return label.map { wording.expand($0, of: question, assessment.standard, assessment.frame) }
            ?? wording.title(of: question)
    }

    private func date(_ duty: Duty) -> String {
        guard let opens = duty.opens, !isWholeYear(duty) else { return wording.date(duty.by) }
        return wording.date(opens) + pick(zh: "至", en: " to ") + wording.date(duty.by)
    }

    private func isWholeYear(_ duty: Duty) -> Bool {
        duty.thresholds.contains { if case .yearly(let span) = $0.value { span.isWholeYear } else { false } }
    }

    private func act(_ duty: Duty) -> String {
        let last = wording.date(duty.by)
        switch duty.kind {
        case .deadline:
            return pick(zh: "最迟 \(last) 办结（只此一次）", en: "to be done by \(last), once")
        case .yearly(let progress):
            let often = duty.thresholds.first.map { wording.parameter($0) } ?? ""
            let state =
                switch progress {
                case .done: pick(zh: "本期已办，下一期最迟 \(last) 办理", en: "done this time; the next by \(last)")
                case .pending: pick(zh: "本期尚未办，最迟 \(last) 办理", en: "still to be done this time, by \(last)")
                case .unanswered:
                    pick(zh: "是否已办待填，最迟 \(last) 办理", en: "not answered yet; to be done by \(last)")
                }
            return pick(zh: "\(often)：", en: "\(often): ") + state
        case .renewal:
            let terms = terms(duty.slots, duty.parameters, duty.indicator.question)
            // The last day of a term says it itself.
            let isLastDay = duty.slots.contains { assessment.frame[$0] == .date(duty.by) }
            return terms
                + (isLastDay ? "" : pick(zh: "，到 \(last) 为止", en: ", which lasts until \(last)"))
                + pick(zh: "；最迟当日重新办理，并更新所填", en: "; renew it by that day and answer anew")
        case .turning:
            guard let turn = duty.turn else { return "" }
            let causes =
                turn.isByLaw
                ? pick(zh: "次日起适用新的规定", en: "other rules hold from the next day") : self.causes(of: turn)
            return pick(zh: "最迟 \(last) 办妥", en: "to be settled by \(last)")
                + (causes.isEmpty ? "" : pick(zh: "（\(causes)）", en: " (\(causes))"))
        }
    }

    private func otherwise(_ duty: Duty) -> String? {
        duty.turn.map { turn in
            let (from, to) = states(of: turn)
            return pick(
                zh: "否则次日起由\(from.zh)变为\(to.zh)",
                en: "otherwise '\(to.en)' in place of '\(from.en)' from the next day")
        }
    }
}
