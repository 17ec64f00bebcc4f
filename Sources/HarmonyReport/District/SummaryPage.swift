package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// Composes a district's submissions in figures as a page.
package struct SummaryPage {
    let language: Language
    static let listed = 10

    package init(_ language: Language) { self.language = language }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    package func page(_ summary: DistrictSummary) -> Page {
        var page = Page(language, title: counts(summary))
        let sections: [Page.Section?] =
            summary.standards.map { standard($0) }
            + [evidence(summary), doubles(summary), errors(summary), strangers(summary)]
        page.sections = sections.compactMap { $0 }
        page.notice = notices(summary).joined(separator: pick(zh: "", en: " "))
        return page
    }

    private func strangers(_ summary: DistrictSummary) -> Page.Section? {
        guard summary.strangers > 0 else { return nil }
        let title = pick(
            zh: "不是答案文件，已略过（\(number(summary.strangers)) 个）",
            en: "No answer files, passed over (\(number(summary.strangers)))")
        let files = summary.strangerExamples.prefix(Self.listed).map { Page.Line(nil, .foreign($0)) }
        return Page.Section("strangers", title, [.list(files)] + more(summary.strangers))
    }

    /// What the figures are not, and who decides: of an award the tripartite body, of duties whoever the standard
    /// itself names.
    private func notices(_ summary: DistrictSummary) -> [String] {
        let standards = summary.standards.map(\.standard)
        var lines: [String] = []
        if standards.isEmpty || standards.contains(where: { !$0.isOfDuties }) {
            lines.append(
                pick(
                    zh: "以上是对答案的核算，不是认定；是否达标由当地协调劳动关系三方评价。",
                    en:
                        "This is a check of answers, not a finding: whether the standard is reached is for the local tripartite body to assess."
                ))
        }
        for standard in standards where standard.isOfDuties {
            guard standard.profile.kind == .assessment else {
                lines.append(
                    pick(
                        zh: "诊断性文件的结果是对答案的核算，不作结论。",
                        en:
                            "Results under a diagnostic document are a check of answers; they give no verdict."
                    ))
                continue
            }
            let who = standard.profile.assessors.filter { $0 != .own }.map { $0.name[language] }
            let judges =
                who.isEmpty
                ? pick(zh: "上级工会", en: "the higher union") : who.joined(separator: pick(zh: "、", en: ", "))
            let title = standard.profile.shortTitle[language]
            let line = pick(
                zh: "对照\(title)的结果是对答案的核算，不是考核，也不是认定；各项要求是否落实到位，由\(judges)判断。",
                en:
                    "The results under \(title) are a check of answers, neither an appraisal nor a finding; whether the demands are carried out is for \(judges) to judge."
            )
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// "共 100 份：符合 40，不符合 50，无法评估 10". The figures add up to the whole.
    package func counts(_ summary: DistrictSummary) -> String {
        let tallies = summary.standards
        let figures: [(Localized, Int)] = [
            (LedgerTable.word(.pass), tallies.reduce(0) { $0 + $1.pass }),
            (LedgerTable.word(.fail), tallies.reduce(0) { $0 + $1.fail }),
            (LedgerTable.word(.incomplete), tallies.reduce(0) { $0 + $1.incomplete }),
            (LedgerTable.word(.vetoed), tallies.reduce(0) { $0 + $1.vetoed }),
            (LedgerTable.diagnostic, tallies.reduce(0) { $0 + $1.withoutVerdict }),
            (LedgerTable.unusable, summary.unusable),
        ]
        let parts = figures.filter { $0.1 > 0 }.map {
            pick(zh: "\($0.0.zh) \(number($0.1))", en: "\(number($0.1)) \(Self.plural($0.0, $0.1))")
        }
        let total = number(summary.total)
        return pick(
            zh: "共 \(total) 份" + (parts.isEmpty ? "" : "：") + parts.joined(separator: "，"),
            en: "\(total) submission\(summary.total == 1 ? "" : "s")" + (parts.isEmpty ? "" : ": ")
                + parts.joined(separator: ", "))
    }

    private static func plural(_ word: Localized, _ count: Int) -> String {
        guard count != 1 else { return word.en }
        return word.en.replacing("meets it", with: "meet it").replacing("does not meet", with: "do not meet")
    }

    func number(_ count: Int) -> String { Rational(Int128(count)).groupedText(fractionDigits: 0) }

    private func share(_ count: Int, of total: Int) -> String {
        let share = Rational(Int128(count * 100), over: Int128(max(1, total))) ?? .zero
        return share.decimalText(fractionDigits: 1) + "%"
    }

    // MARK: One standard

    private func standard(_ tally: StandardTally) -> Page.Section {
        let standard = tally.standard
        let indicators = standard.indicators.map { ($0.id, $0.question.title[language]) }
        let blocks = [
            table(
                Localized(zh: "各条目不符合", en: "Items not met"), tally.unmetItems, of: tally.count,
                standard.items.map { ($0.id, $0.title[language]) }, limit: standard.items.count),
            table(
                Localized(zh: "不符合最多的必备指标", en: "Required indicators most often not met"),
                tally.unmetIndicators, of: tally.count, indicators, limit: Self.listed),
            table(
                Localized(zh: "待补充、待核查最多的必备指标", en: "Required indicators most often open"),
                tally.openIndicators, of: tally.count, indicators, limit: 5),
            nearMisses(tally),
        ]
        let count = number(tally.count)
        return Page.Section(
            standard.id, standard.title[language] + pick(zh: "（\(count) 份）", en: " (\(count))"),
            blocks.flatMap { $0 })
    }

    private func nearMisses(_ tally: StandardTally) -> [Page.Block] {
        guard tally.nearMisses > 0 else { return [] }
        let title = pick(
            zh: "只差一项必备指标（\(number(tally.nearMisses)) 份）",
            en: "One required indicator short (\(number(tally.nearMisses)))")
        let lines = tally.nearMissExamples.prefix(Self.listed).compactMap { entry -> Page.Line? in
            guard case .judged(let judged) = entry.finding, let missing = judged.unmet.first else {
                return nil
            }
            let id = tally.standard.indicators[missing].id
            let name = [judged.name, judged.creditCode].compactMap { $0 }.joined(separator: " ")
            return Page.Line(
                nil, .foreign(name) + Page.Text("  \(id)  ") + .foreign(place(entry.file, entry.line)))
        }
        return [.heading(title), .list(lines)] + more(tally.nearMisses)
    }

    private func table(
        _ title: Localized, _ counts: [Int], of total: Int, _ names: [(id: String, title: String)], limit: Int
    ) -> [Page.Block] {
        let order = StandardTally.mostFrequent(counts)
        guard !order.isEmpty else { return [] }
        let columns = [
            Page.Table.Column(pick(zh: "份数", en: "Count"), width: 8, alignment: .end),
            Page.Table.Column(pick(zh: "占比", en: "Share"), width: 8, alignment: .end),
            Page.Table.Column(Label.id.words[language], width: 10),
            Page.Table.Column(Label.title.words[language], width: 60),
        ]
        let rows = order.prefix(limit).map { index in
            [number(counts[index]), share(counts[index], of: total), names[index].id, names[index].title]
                .map { Page.Table.Cell(Page.Text($0)) }
        }
        let rest = pick(zh: "另有 \(order.count - limit) 项", en: "and \(order.count - limit) more")
        return [.heading(title[language]), .table(Page.Table(columns: columns, rows: rows))]
            + (order.count > limit ? [.line(Page.Line(nil, Page.Text(rest), weight: .faint))] : [])
    }

    // MARK: Parts

    func more(_ count: Int, besides listed: Int = listed) -> [Page.Block] {
        guard count > listed else { return [] }
        let rest = number(count - listed)
        return [
            .line(Page.Line(nil, Page.Text(pick(zh: "另有 \(rest) 个", en: "and \(rest) more")), weight: .faint))
        ]
    }

    func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }
}
