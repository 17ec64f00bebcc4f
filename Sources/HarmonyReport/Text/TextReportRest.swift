import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What follows the gaps: vetoes, missing answers, what needs a person, notes, what may follow.
extension TextReportWriter {
    // MARK: Vetoes

    mutating func vetoes() {
        guard !assessment.vetoes.isEmpty else { return }
        let open = assessment.vetoes.filter { $0.status != .clear || $0.decision != nil }
        let clear = assessment.vetoes.filter { $0.status == .clear && $0.decision == nil }
        page.heading(
            assessment.bindsRemoval
                ? pick(
                    zh: "取消命名的触发情形（对象为已命名的单位）", en: "Removal triggers (this is a named unit)")
                : pick(
                    zh: "一票否决情形（用于自评系本工具惯例）",
                    en: "Removal triggers (their use in a self-assessment is this tool's convention)"))
        if !clear.isEmpty {
            let ids = clear.map(\.veto.id).joined(separator: pick(zh: "、", en: ", "))
            page.line(
                wording.pick(Phrases.status(VetoStatus.clear)) + pick(zh: "：", en: ": ") + ids, mark: "  ✓ ",
                style: .good)
        }
        for result in open { veto(result) }
    }

    private mutating func veto(_ result: VetoResult) {
        let question = result.veto.question
        let (mark, style): (String, TextPage.Style) =
            switch result.status {
            case .confirmed: ("  ✗ ", .bad)
            case .risk: ("  ! ", .warning)
            case .unanswered: ("  ? ", .warning)
            case .clear: ("  ✓ ", .good)
            }
        page.line(
            "\(question.id)  \(wording.title(of: question))  " + wording.pick(Phrases.status(result.status)),
            mark: mark, style: style)
        switch result.status {
        case .unanswered:
            let decision = pick(zh: "认定决定（confirmed）", en: "the authority's decision (confirmed)")
            let names = names(result.missing, of: question)
            row("缺少", "Missing", names.isEmpty ? decision : names, indent: 4)
            return
        case .risk, .confirmed:
            row("现状", "Now", values(of: question), style: .strong, indent: 4)
            if result.isOpen { row("缺少", "Missing", names(result.missing, of: question), indent: 4) }
        default: break
        }
        fragment(question, indent: 4)
        if let decision = result.decision {
            row(
                "认定", "Decision",
                "\(wording.date(decision.date))  \(decision.reference)"
                    + lookBack(result.veto, isInside: result.isInside),
                indent: 4)
        }
        if result.status == .risk { row("说明", "Note", selfDeclared(result), indent: 4) }
        if let advice = question.advice, result.status != .clear {
            row("建议", "Advice", wording.expand(advice, of: question, standard, assessment.frame), indent: 4)
        }
    }

    /// What a risk is, and what would make it a veto.
    func selfDeclared(_ result: VetoResult) -> String {
        if result.isInside {
            return pick(
                zh: "主管部门的决定未认定构成重大劳动保障违法行为的，仅作提示；认定构成的，构成否决。",
                en:
                    "A decision that does not class the matter as grave is a warning only; one that does vetoes."
            )
        }
        // An authority's earlier decision stands beside it.
        let once =
            result.decision == nil
            ? pick(zh: "经主管部门认定才构成否决。", en: " It vetoes once an authority has confirmed it.") : ""
        return pick(zh: "系企业自报情况，仅作提示" + (once.isEmpty ? "。" : "；"), en: "Self-declared: a warning only.")
            + once
    }

    /// Whether the decision counts, by what period, and whose that is.
    func lookBack(_ veto: Veto, isInside: Bool) -> String {
        guard let window = veto.window else { return "" }
        let (length, whose) = (wording.parameter(window), wording.bases(window.basis))
        return isInside
            ? pick(zh: "（在 \(length)回溯期内，\(whose)）", en: " (inside the look-back of \(length), \(whose))")
            : pick(zh: "（不在 \(length)回溯期内，\(whose)）", en: " (outside the look-back of \(length), \(whose))")
    }

    func values(of question: Question) -> String {
        let rules = RuleWriter(assessment, question, wording)
        let asked = question.inputs.filter { input in
            !assessment.frame[input.slot].isUnknown
                || input.askWhen.map { Evaluator.value(of: $0, in: assessment.frame) } ?? .true == .true
        }
        return asked.map { input in
            pick(
                zh: "\(rules.label(input))：\(wording.answer(assessment.frame[input.slot], to: input))",
                en: "\(rules.label(input)): \(wording.answer(assessment.frame[input.slot], to: input))")
        }.joined(separator: pick(zh: "，", en: "; "))
    }

    // MARK: Missing and review

    func names(_ slots: [Int], of question: Question) -> String {
        wording.names(slots, of: question, assessment)
    }

    mutating func missing() {
        let open = assessment.indicators.filter {
            $0.status == .unanswered && ($0.indicator.level != .reported || assessment.verdict == nil)
        }
        guard !open.isEmpty else { return }
        let required = open.filter { $0.indicator.level == .required }
        let advisory = open.filter { $0.indicator.level == .advisory }
        let reported = open.filter { $0.indicator.level == .reported }
        if !required.isEmpty {
            page.heading(
                pick(zh: "待补充（\(required.count) 项必备指标）", en: "Missing answers (\(required.count) required)"))
            for result in required { missing(result) }
        }
        if !advisory.isEmpty {
            page.heading(
                pick(
                    zh: "待补充（\(advisory.count) 项建议指标，不影响结论）",
                    en: "Missing answers (\(advisory.count) advisory, deciding nothing)"))
            for result in advisory { missing(result) }
        }
        if !reported.isEmpty {
            page.heading(pick(zh: "待补充（\(reported.count) 项）", en: "Missing answers (\(reported.count))"))
            for result in reported { missing(result) }
        }
    }

    private mutating func missing(_ result: IndicatorResult) {
        let question = result.indicator.question
        page.line(
            "\(question.id)  \(wording.title(of: question))" + pick(zh: "：", en: ": ")
                + names(result.missing, of: question),
            mark: "  ? ", style: .plain)
    }

    mutating func review() {
        let open = assessment.indicators.filter { $0.status == .review }
        guard !open.isEmpty else { return }
        page.heading(pick(zh: "待人工核查（\(open.count) 项）", en: "Needs a person (\(open.count))"))
        for result in open {
            let question = result.indicator.question
            page.line(
                "\(question.id)  \(wording.title(of: question))"
                    + (result.indicator.level == .required
                        ? ""
                        : pick(
                            zh: "（\(wording.pick(result.indicator.level.name))，不影响结论）",
                            en: " (\(wording.pick(result.indicator.level.name)), decides nothing)")),
                mark: "  ? ", style: .warning)
            fragment(question, indent: 4)
            row("现状", "Now", values(of: question), style: .strong, indent: 4)
            row("原因", "Why", reason(result), indent: 4)
        }
    }

    func reason(_ result: IndicatorResult) -> String {
        switch result.fault {
        case .divisionByZero:
            return pick(
                zh: "分母为零，无法计算，须由人判断。",
                en: "The divisor is zero, so nothing can be worked out; a person must judge.")
        case .overflow:
            return pick(
                zh: "数值过大，无法精确计算，须由人判断。",
                en: "The numbers are too large to be worked out exactly; a person must judge.")
        case .unanswered, nil:
            let reading = result.indicator.question.reading.map {
                wording.expand($0, of: result.indicator.question, standard, assessment.frame)
            }
            return reading ?? pick(zh: "规则规定此种情形须由人判断。", en: "The rule leaves this case to a person.")
        }
    }

    // MARK: Notes and what may follow

    mutating func notes() {
        let lines = noteLines()
        guard !lines.isEmpty else { return }
        page.heading(pick(zh: "提示", en: "Notes"))
        for line in lines { page.line(line, mark: "  · ") }
    }

    func noteLines() -> [String] {
        var lines: [String] = []
        for result in assessment.indicators where [.met, .unmet, .recorded].contains(result.status) {
            let question = result.indicator.question
            for note in question.notes where Evaluator.value(of: note.when, in: assessment.frame) == .true {
                lines.append(
                    "\(question.id)  " + wording.expand(note.text, of: question, standard, assessment.frame))
            }
            let rules = RuleWriter(assessment, question, wording)
            if result.indicator.level != .reported,
                let figure = result.indicator.figure.flatMap({ rules.figure($0) })
            {
                lines.append(
                    "\(question.id)  \(wording.title(of: question))" + pick(zh: "：", en: ": ") + figure)
            }
        }
        return lines
    }

    mutating func foot() {
        page.blank()
        page.line(wording.pick(Phrases.notice(standard)), style: .faint)
    }
}
