import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Indicators that are told in full: what is not met, not answered, for a person to judge, or only shown.
extension AssessmentComposer {
    // MARK: Gaps

    func gaps(_ level: Level) -> Page.Section? {
        let unmet = assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == level }
        let (id, title) =
            level == .required
            ? ("gaps", pick(zh: "差距（\(unmet.count) 项必备指标）", en: "Gaps (\(unmet.count) required)"))
            : (
                "advisory",
                pick(
                    zh: "改进建议（\(unmet.count) 项，不影响结论）", en: "Advisory gaps (\(unmet.count), deciding nothing)"
                )
            )
        return Page.Section(id, title, unmet.map { .entry(gap($0)) })
    }

    private func gap(_ result: IndicatorResult) -> Page.Entry {
        let question = result.indicator.question
        if result.lacksEvidence {
            // How the demand is read and met is settled: only its proof lacks.
            let lack = EvidenceWriter(assessment, wording).lack(of: question, naming: false)
            return entry(
                result, clause(question) + [row(.now, lack, .strong)] + evidence(question) + remark(question))
        }
        let gaps = explanation.gaps(of: result)
        var rows = clause(question, besides: gaps) + gaps.flatMap { demand($0, of: question) }
        rows += readings(of: question, gaps).map { row(.reading, $0) }
        if !result.missing.isEmpty {
            rows.append(row(.missing, names(result.missing, of: question), .signed(.open)))
        }
        return entry(result, rows + evidence(question) + advice(question) + remark(question))
    }

    private func demand(_ gap: Gap, of question: Question) -> [Page.Row] {
        let rules = RuleWriter(assessment, question, wording)
        var rows = gap.condition.label.map { [row(.demand, expand($0, of: question))] } ?? []
        for (index, alternative) in gap.alternatives.enumerated() {
            let lead = way(index, of: gap)
            for shortcoming in alternative {
                rows.append(row(.now, lead + rules.sentence(shortcoming, of: gap.condition), .strong))
                guard let shortfall = shortcoming.shortfall, let amount = rules.shortfall(shortfall) else {
                    continue
                }
                let kind: Label =
                    switch shortfall {
                    case .redo, .redoYear: .wayToPass
                    default: shortfall.isExcess ? .overBy : .shortBy
                    }
                rows.append(row(kind, amount))
            }
        }
        return rows
    }

    func way(_ index: Int, of gap: Gap) -> String {
        gap.alternatives.count > 1 ? pick(zh: "途径\(index + 1)：", en: "way \(index + 1): ") : ""
    }

    // MARK: Not answered, and for a person to judge

    func missing() -> [Page.Section?] {
        [Level.required, .advisory, .reported].map { level in
            let open = assessment.indicators.filter {
                $0.status == .unanswered && $0.indicator.level == level
                    && (level != .reported || isDiagnostic)
            }
            let count = open.count
            let title =
                switch level {
                case .required: pick(zh: "待补充（\(count) 项必备指标）", en: "Missing answers (\(count) required)")
                case .advisory:
                    pick(
                        zh: "待补充（\(count) 项建议指标，不影响结论）",
                        en: "Missing answers (\(count) advisory, deciding nothing)")
                case .reported: pick(zh: "待补充（\(count) 项）", en: "Missing answers (\(count))")
                }
            return Page.Section("missing-\(level.rawValue)", title, open.map { .entry(missing($0)) })
        }
    }

    private func missing(_ result: IndicatorResult) -> Page.Entry {
        let question = result.indicator.question
        let names = row(.missing, names(result.missing, of: question), .signed(.open))
        // Where nearly all is open, the names say enough; the clauses stand with the items.
        return entry(result, [names] + folded(clause(question)) + remark(question))
    }

    private func folded(_ rows: [Page.Row]) -> [Page.Row] {
        rows.map { row in
            var row = row
            row.weight = .folded
            return row
        }
    }

    func review() -> Page.Section? {
        let open = assessment.indicators.filter { $0.status == .review }
        return Page.Section(
            "review", pick(zh: "待人工核查（\(open.count) 项）", en: "Needs a person (\(open.count))"),
            open.map { result in
                let question = result.indicator.question
                return .entry(
                    entry(
                        result,
                        clause(question) + [
                            row(.now, values(of: question), .strong), row(.why, reason(result)),
                        ] + evidence(question) + remark(question)))
            })
    }

    /// Why a person must judge.
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
            let question = result.indicator.question
            return question.reading.map { expand($0, of: question) }
                ?? pick(zh: "规则规定此种情形须由人判断。", en: "The rule leaves this case to a person.")
        }
    }

    // MARK: What is only reported

    /// Of a diagnostic standard everything; of others what has been answered.
    func findings() -> Page.Section? {
        let found = assessment.indicators.filter {
            $0.indicator.level == .reported
                && ![.unanswered, .notApplicable, .review].contains($0.status)
        }
        return Page.Section(
            "reported",
            isDiagnostic
                ? pick(zh: "情况（\(found.count) 项）", en: "Findings (\(found.count))")
                : pick(
                    zh: "仅报告（\(found.count) 项，不影响结论）", en: "Reported only (\(found.count), deciding nothing)"),
            found.map { .entry(finding($0)) })
    }

    private func finding(_ result: IndicatorResult) -> Page.Entry {
        let question = result.indicator.question
        let rules = RuleWriter(assessment, question, wording)
        var rows = isDiagnostic ? clause(question) : []
        rows.append(row(.now, values(of: question), isDiagnostic ? .strong : .plain))
        if let figure = result.indicator.figure.flatMap({ rules.figure($0) }) {
            rows.append(row(.figure, figure))
        }
        if isDiagnostic {
            rows += question.reading.map { [row(.reading, expand($0, of: question))] } ?? []
            rows += advice(question)
        }
        return Page.Entry(.told, Page.Text(heading(question)), [.rows(rows + remark(question))])
    }

    // MARK: An entry

    private func entry(_ result: IndicatorResult, _ rows: [Page.Row]) -> Page.Entry {
        let question = result.indicator.question
        var entry = Page.Entry(
            Page.Sign(result), Page.Text(heading(question)), id: question.id, [.rows(rows)])
        if result.indicator.level != .required, !isDiagnostic {
            let level = wording.pick(result.indicator.level.name)
            entry.remark = pick(zh: "（\(level)，不影响结论）", en: " (\(level), decides nothing)")
        }
        return entry
    }
}
