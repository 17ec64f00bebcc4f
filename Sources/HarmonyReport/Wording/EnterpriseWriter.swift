import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What the answers of a park's enterprises come to, in sentences that every report for people shares.
struct EnterpriseWriter {
    let found: EnterpriseFigures
    let assessment: Assessment
    let wording: Wording
    /// How many enterprises a line names; a JSON report names all.
    private static let named = 8

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    var heading: String { pick(zh: "由企业答案核算", en: "From the enterprises' own answers") }

    /// Beside the verdict, which rests on the park's own figures; nil where they are those of its enterprises.
    var atOdds: String? {
        guard !found.agrees else { return nil }
        let differing = found.figures.count { $0.state == .differs }
        let open = found.figures.count { $0.state == .open }
        let all = found.figures.count { $0.state != .unclaimed }
        let parts = [
            (differing, pick(zh: "个与企业答案不一致", en: "contradict the enterprises' answers")),
            (open, pick(zh: "个尚不能核实", en: "cannot be confirmed by them")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return pick(
            zh: "园区所填 \(all) 个数字中，\(parts.joined(separator: "、"))，见“\(heading)”",
            en: "of \(all) figures claimed, \(parts.joined(separator: " and ")); see “\(heading)”")
    }

    // MARK: One figure

    /// P3.1 已建工会企业中有效集体合同覆盖企业数
    func name(_ figure: EnterpriseFigure) -> String {
        let input = figure.input
        let label = input.input.name(in: wording.language, of: input.question)
        return input.question.map { "\($0.id) \(label)" } ?? label
    }

    func sign(_ figure: EnterpriseFigure) -> Sign {
        switch figure.state {
        case .agrees: .good
        case .differs: .bad
        case .open, .unclaimed: .open
        }
    }

    func claimed(_ figure: EnterpriseFigure) -> String {
        figure.claimed.map { number($0, figure) } ?? pick(zh: "未填", en: "not answered")
    }

    /// 35 家（三方 12、自评 23）
    func computed(_ figure: EnterpriseFigure) -> String {
        guard let computed = figure.computed else {
            return pick(zh: "不能精确合计", en: "no exact sum")
        }
        guard figure.shares.count > 1 else { return number(computed, figure) }
        let parts = figure.shares.map { "\(side($0.role)) \(wording.number($0.computed))" }
        return number(computed, figure)
            + pick(zh: "（", en: " (") + parts.joined(separator: pick(zh: "、", en: ", "))
            + pick(zh: "）", en: ")")
    }

    /// By how much the park states more or less, and whether that can be settled.
    func difference(_ figure: EnterpriseFigure) -> String {
        guard let difference = figure.difference else { return pick(zh: "不能比较", en: "cannot be compared") }
        if difference == .zero { return pick(zh: "一致", en: "the same") }
        let isMore = Rational.zero < difference
        let amount = number(isMore ? difference : difference.negated, figure)
        let words =
            isMore
            ? pick(zh: "填报多 \(amount)", en: "claim higher by \(amount)")
            : pick(zh: "填报少 \(amount)", en: "claim lower by \(amount)")
        return figure.state == .open ? words + pick(zh: "，尚不能核实", en: ", not settled yet") : words
    }

    private func number(_ value: Rational, _ figure: EnterpriseFigure) -> String {
        wording.answer(.number(value), to: figure.input.input)
    }

    func side(_ role: Assessor.Role?) -> String {
        switch role {
        case .tripartite: pick(zh: "三方", en: "tripartite")
        case .thirdParty: pick(zh: "第三方", en: "third party")
        case .own: pick(zh: "自评", en: "self")
        case nil: pick(zh: "不能读取", en: "unreadable")
        case let role?: wording.pick(role.name)
        }
    }

    // MARK: Who is behind it

    /// The enterprises behind a figure, and those that are not; of one that agrees only the undecided.
    func people(_ figure: EnterpriseFigure) -> [(label: Localized, names: String)] {
        var lists: [(Localized, [Int])] = []
        if figure.state != .agrees {
            lists.append((Localized(zh: "计入", en: "Counted"), figure.counted))
            lists.append((Localized(zh: "未计入", en: "Not counted"), found.lacking(in: figure)))
        }
        lists.append((Localized(zh: "未定", en: "Undecided"), figure.undecided))
        return lists.filter { !$0.1.isEmpty }.map { label, places in (label, names(places, figure)) }
    }

    private func names(_ places: [Int], _ figure: EnterpriseFigure) -> String {
        let shown = places.prefix(Self.named).map { place in
            let own = enterprise(found.enterprises[place])
            guard case .number(let amount) = figure.values[place] else { return own }
            return own + " " + number(amount, figure)
        }.joined(separator: pick(zh: "、", en: "; "))
        guard places.count > Self.named else { return shown }
        return shown + pick(zh: "等 \(places.count) 家", en: " and \(places.count - Self.named) more")
    }

    /// The name and credit code; of what says neither, the file.
    func enterprise(_ record: EnterpriseRecord) -> String {
        let words = [record.name, record.creditCode].compactMap { $0 }
        guard let first = words.first else { return record.file }
        return words.count == 1 ? first : pick(zh: "\(first)（\(words[1])）", en: "\(first) (\(words[1]))")
    }
}
