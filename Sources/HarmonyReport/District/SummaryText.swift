package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// A district's submissions in figures, as text.
package struct SummaryText {
    private let options: TextPage.Options
    let language: Language
    static let listed = 10

    package init(_ options: TextPage.Options, _ language: Language) {
        self.options = options
        self.language = language
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    package func render(_ summary: DistrictSummary) -> String {
        var page = TextPage(options)
        page.line(counts(summary), style: .strong)
        for tally in summary.standards { standard(tally, summary, &page) }
        evidence(summary, &page)
        doubles(summary, &page)
        errors(summary, &page)
        if summary.strangers > 0 {
            page.heading(
                pick(
                    zh: "不是答案文件，已略过（\(number(summary.strangers)) 个）",
                    en: "No answer files, passed over (\(number(summary.strangers)))"))
            for file in summary.strangerExamples.prefix(Self.listed) {
                page.line(file, mark: "· ", indent: 2)
            }
            more(summary.strangers, &page)
        }
        page.blank()
        for notice in notices(summary) { page.line(notice, style: .faint) }
        return page.text
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

    private func standard(_ tally: StandardTally, _ summary: DistrictSummary, _ page: inout TextPage) {
        let standard = tally.standard
        let count = number(tally.count)
        page.heading(standard.title[language] + pick(zh: "（\(count) 份）", en: " (\(count))"))
        table(
            pick(zh: "各条目不符合", en: "Items not met"), tally.unmetItems, of: tally.count,
            standard.items.map { ($0.id, $0.title[language]) }, limit: standard.items.count, &page)
        table(
            pick(zh: "不符合最多的必备指标", en: "Required indicators most often not met"), tally.unmetIndicators,
            of: tally.count, standard.indicators.map { ($0.id, $0.question.title[language]) },
            limit: Self.listed,
            &page)
        table(
            pick(zh: "待补充、待核查最多的必备指标", en: "Required indicators most often open"),
            tally.openIndicators, of: tally.count,
            standard.indicators.map { ($0.id, $0.question.title[language]) }, limit: 5, &page)
        guard tally.nearMisses > 0 else { return }
        page.line(
            pick(
                zh: "只差一项必备指标（\(number(tally.nearMisses)) 份）",
                en: "One required indicator short (\(number(tally.nearMisses)))"), indent: 2)
        for entry in tally.nearMissExamples.prefix(Self.listed) {
            guard case .judged(let judged) = entry.finding, let missing = judged.unmet.first else { continue }
            let id = standard.indicators[missing].id
            let name = [judged.name, judged.creditCode].compactMap { $0 }.joined(separator: " ")
            page.line("\(name)  \(id)  \(place(entry.file, entry.line))", mark: "· ", indent: 4)
        }
        more(tally.nearMisses, &page, indent: 4)
    }

    private func table(
        _ title: String, _ counts: [Int], of total: Int, _ names: [(id: String, title: String)], limit: Int,
        _ page: inout TextPage
    ) {
        let order = StandardTally.mostFrequent(counts)
        guard !order.isEmpty else { return }
        page.line(title, indent: 2)
        let ids = order.map { names[$0].id }
        let width = ids.prefix(limit).map(\.utf8.count).max() ?? 0
        let digits = number(counts[order[0]]).utf8.count
        for index in order.prefix(limit) {
            let (id, count) = (names[index].id, number(counts[index]))
            let pad = String(repeating: " ", count: width - id.utf8.count)
            let lead = String(repeating: " ", count: digits - count.utf8.count)
            let share = self.share(counts[index], of: total)
            let gap = String(repeating: " ", count: max(1, 7 - share.utf8.count))
            page.line(
                names[index].title, mark: "\(lead)\(count)\(gap)\(share)  \(id)\(pad)  ", indent: 4)
        }
        if order.count > limit {
            page.line(
                pick(zh: "另有 \(order.count - limit) 项", en: "and \(order.count - limit) more"), style: .faint,
                indent: 4)
        }
    }

    func more(_ count: Int, _ page: inout TextPage, indent: Int = 2) {
        guard count > Self.listed else { return }
        let rest = number(count - Self.listed)
        page.line(pick(zh: "另有 \(rest) 个", en: "and \(rest) more"), style: .faint, indent: indent)
    }

    func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }
}
