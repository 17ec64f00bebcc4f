import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What the result rests on: facts, this tool's own thresholds, the signs, the versions, and who signs.
extension AssessmentComposer {
    // MARK: Facts

    /// What every ratio is worked out from, so that it can be checked by hand.
    func facts() -> Page.Section? {
        let asked = standard.facts.filter { fact in
            !assessment.frame[fact.input.slot].isUnknown
                || fact.input.askWhen.map { Evaluator.value(of: $0, in: assessment.frame) } ?? .true == .true
        }
        let rows = asked.map { fact -> Page.Row in
            let answer = wording.answer(assessment.frame[fact.input.slot], to: fact.input)
            let words = submission.texts[fact.input.slot]
            let isAssumed = submission.assumed.contains(fact.input.slot)
            return Page.Row(
                fact.input.name(in: wording.language),
                (words.map { Page.Text.foreign($0) } ?? Page.Text(answer))
                    + Page.Text(isAssumed ? pick(zh: "（未填，按标准推定）", en: " (not given; assumed)") : ""))
        }
        return rows.isEmpty
            ? nil : Page.Section("facts", pick(zh: "基本情况", en: "Facts"), [.rows(rows)])
    }

    // MARK: Rules of its own

    func conventions() -> Page.Section? {
        let used = assessment.ownThresholds
        guard !used.isEmpty else { return nil }
        let remark = pick(
            zh: "条文没有规定数值的，按下列口径判断；来源为本工具自定的不是条文，当地另有规定的从其规定。判断所用的期限一并列出。",
            en:
                "Where the document sets no number these were used. What is this tool's own is no part of the document, and local rules take its place. Periods that decided are listed too."
        )
        return Page.Section(
            "conventions", pick(zh: "附：所用口径", en: "Appendix: rules used"), place: .reference,
            [
                .line(Page.Line(nil, Page.Text(remark), weight: .faint)),
                .table(
                    Page.Table(
                        columns: [
                            column(.id, 7), column(.threshold, 26), column(.value, 14), column(.whose, 18),
                            column(.reading, 34),
                        ],
                        rows: used.map { convention($0.parameter, of: $0.question) })),
            ])
    }

    private func convention(_ parameter: Parameter, of question: Question) -> [Page.Table.Cell] {
        let label = parameter.label.map { expand($0, of: question) } ?? wording.title(of: question)
        let notes = parameter.basis.compactMap(\.note).map { wording.pick($0) }
        let readings = [parameter.reading.map { expand($0, of: question) }].compactMap { $0 } + notes
        return [
            cell(question.id), cell(label),
            Page.Table.Cell(Page.Text(wording.parameter(parameter), .unbroken)),
            cell(wording.bases(parameter.basis)),
            cell(readings.isEmpty ? "–" : readings.joined(separator: pick(zh: "", en: " "))),
        ]
    }

    // MARK: Signs

    func legend() -> Page.Section? {
        let meanings: [(Page.Sign, String)] = [
            (.good, pick(zh: "符合，或者没有发现问题", en: "met, or nothing was found")),
            (.bad, pick(zh: "不符合，或者已经认定；影响结论", en: "not met, or confirmed; it decides")),
            (.open, pick(zh: "待补充，或者须由人核查", en: "unanswered, or for a person to judge")),
            (.warning, pick(zh: "提示或者风险，不影响结论", en: "a warning or a risk; it decides nothing")),
            (.later, pick(zh: "条件尚未具备，不是被驳回", en: "not open yet; nobody has refused it")),
            (.outside, pick(zh: "不适用，或者未到期", en: "does not apply, or is not due yet")),
            (.told, pick(zh: "只列情况不作判断，或者由他方决定", en: "told without being judged, or for others to decide")),
        ]
        return Page.Section(
            "legend", pick(zh: "附：符号说明", en: "Appendix: the signs"), place: .appendix,
            [.list(meanings.map { Page.Line($0, Page.Text($1)) })])
    }

    // MARK: Versions

    func about() -> Page.Section? {
        var rows = standard.layers.enumerated().map { index, layer in
            row(
                index == 0 ? .criteria : .localCriteria,
                wording.pick(layer.title) + bracketed("\(layer.id) \(layer.version)") + colon
                    + layer.sources.map { wording.citation($0) }.joined(separator: semicolon))
        }
        rows.append(row(.program, "harmony \(version)"))
        rows.append(row(.asOf, wording.date(submission.asOf)))
        return Page.Section(
            "about", pick(zh: "附：标准和程序版本", en: "Appendix: versions"), place: .appendix, [.rows(rows)])
    }

    // MARK: Signatures

    func signatures() -> Page.Signatures {
        let isOwn = submission.assessor.role == nil || submission.assessor.role == .own
        let date = pick(zh: "日期", en: "Date")
        let contact = pick(zh: "联系人、电话", en: "Contact and telephone")
        let fields: [String] =
            !isOwn
            ? [
                pick(zh: "评估单位（盖章）", en: "Assessing body (seal)"),
                pick(zh: "评估人（签字）", en: "Assessor (signature)"), contact, date,
            ]
            : standard.accepts(answersFor: "enterprise")
                ? [
                    pick(zh: "企业（盖章）", en: "Enterprise (seal)"),
                    pick(zh: "法定代表人（签字）", en: "Legal representative (signature)"),
                    pick(zh: "工会（盖章）", en: "Union (seal)"),
                    pick(zh: "工会负责人（签字）", en: "For the union (signature)"),
                    pick(zh: "职工代表大会审议日期", en: "Considered by the employees' congress on"), contact, date,
                ]
                : [
                    pick(zh: "填报单位（盖章）", en: "Reporting unit (seal)"),
                    pick(zh: "法定代表人或者负责人（签字）", en: "Legal representative or person responsible (signature)"),
                    contact, date,
                ]
        return Page.Signatures(
            title: pick(zh: "签章", en: "Signatures"), fields: fields,
            remark: pick(
                zh: "签章只确认所填情况属实，不构成认定。",
                en: "Signatures confirm that the answers are true; they are no finding."))
    }
}
