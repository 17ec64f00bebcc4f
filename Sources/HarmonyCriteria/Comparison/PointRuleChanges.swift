import HarmonyRules
import HarmonySyntax

/// How an indicator earns its points: in words, and whether it has become harder.
extension StandardDiffer {
    mutating func pointRule(_ old: IndicatorPoints, _ new: IndicatorPoints, _ title: Localized?) {
        guard let was = before.indicator(old.indicator), let now = after.indicator(new.indicator) else {
            return
        }
        let mine = PointRuleShape(old, was.question, shapeBefore)
        let theirs = PointRuleShape(new, now.question, shapeAfter)
        guard mine.text != theirs.text else { return }
        report(
            CriteriaChange(
                id: "scoring." + new.indicator, part: .points,
                nature: old.full == new.full ? theirs.nature(since: mine) : .changed, title: title,
                aspect: Localized(zh: "计分办法", en: "how they are earned"),
                before: PointRuleWords(was).text(old), after: PointRuleWords(now).text(new)))
    }
}

/// A rule of points of a standard.
private struct PointRuleShape {
    let points: IndicatorPoints
    /// What is measured, over names.
    let figure: String
    let text: String

    init(_ points: IndicatorPoints, _ question: Question, _ shape: RuleShape) {
        self.points = points
        switch points.rule {
        case .allOrNothing:
            figure = ""
            text = "all"
        case .each(let parts):
            figure = ""
            text = parts.map { "\($0.condition) \($0.points)" }.joined(separator: ", ")
        case .bands(let formula, let bands):
            figure = shape.text(formula, of: question)
            text = figure + bands.map { " \($0.atLeast.map { "\($0)" } ?? "-") \($0.points)" }.joined()
        case .lose(let loss):
            figure = shape.text(loss.of, of: question)
            text = figure + " \(loss.below) \(loss.step) \(loss.points) \(loss.floor)"
        }
    }

    /// Of two rules over one figure, whether the same figure earns less, or more, whatever it is.
    func nature(since old: PointRuleShape) -> CriteriaChange.Nature {
        guard figure == old.figure else { return .changed }
        // Each is -1 where it makes less of a figure, 1 where it makes more.
        let signs: [Int]
        switch (old.points.rule, points.rule) {
        case (.bands(_, let was), .bands(_, let now)):
            let figures: [Rational?] = [nil] + (was + now).compactMap(\.atLeast)
            signs = figures.map { Self.sign(now.points(at: $0), was.points(at: $0)) }
        case (.lose(let was), .lose(let now)):
            signs = [
                Self.sign(was.below, now.below), Self.sign(now.step, was.step),
                Self.sign(was.points, now.points), Self.sign(now.floor, was.floor),
            ]
        default: return .changed
        }
        if signs.allSatisfy({ $0 <= 0 }) { return .tightened }
        return signs.allSatisfy { $0 >= 0 } ? .loosened : .changed
    }

    private static func sign(_ mine: Rational, _ theirs: Rational) -> Int {
        mine < theirs ? -1 : mine == theirs ? 0 : 1
    }
}

extension [Band] {
    /// What a figure earns; nil is one below every threshold.
    fileprivate func points(at figure: Rational?) -> Rational {
        first { band in
            guard let least = band.atLeast else { return true }
            return figure.map { $0 >= least } ?? false
        }?.points ?? .zero
    }
}

/// A rule of points in the words of a report.
private struct PointRuleWords {
    private let indicator: Indicator

    init(_ indicator: Indicator) { self.indicator = indicator }

    func text(_ points: IndicatorPoints) -> Localized {
        switch points.rule {
        case .allOrNothing: Localized(zh: "全得或全失", en: "all or nothing")
        case .each(let parts): joined(parts.map { each($0) })
        case .bands(let of, let bands):
            measured(of, joined(bands.map { band($0, of) }))
        case .lose(let loss): measured(loss.of, deduction(loss))
        }
    }

    private func joined(_ parts: [Localized]) -> Localized {
        Localized(
            zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
    }

    private func measured(_ figure: Formula, _ rule: Localized) -> Localized {
        Localized(zh: "按 \(figure.text)：\(rule.zh)", en: "by \(figure.text): \(rule.en)")
    }

    private func each(_ part: ConditionPoints) -> Localized {
        let label = indicator.rules.conditions.first { $0.id == part.condition }?.label
        let name = label.map { indicator.question.expanded($0) }
        return Localized(
            zh: "“\(name?.zh ?? part.condition)”\(part.points.groupedText()) 分",
            en: "\(part.points.groupedText()) for “\(name?.en ?? part.condition)”")
    }

    private func band(_ band: Band, _ figure: Formula) -> Localized {
        let points = band.points.groupedText()
        guard let least = band.atLeast.map({ text($0, figure) }) else {
            return Localized(zh: "其余 \(points) 分", en: "\(points) otherwise")
        }
        return Localized(zh: "\(least) 起 \(points) 分", en: "\(points) from \(least)")
    }

    private func deduction(_ loss: Deduction) -> Localized {
        let (below, step) = (text(loss.below, loss.of), text(loss.step, loss.of))
        let (points, floor) = (loss.points.groupedText(), loss.floor.groupedText())
        return Localized(
            zh: "低于 \(below) 的，每差 \(step) 扣 \(points) 分，扣至最低 \(floor) 分",
            en: "\(points) lost for each \(step), or part of it, below \(below), down to \(floor)")
    }

    private func text(_ number: Rational, _ figure: Formula) -> String {
        figure.isShare ? Rational.percentText(number) : number.groupedText()
    }
}
