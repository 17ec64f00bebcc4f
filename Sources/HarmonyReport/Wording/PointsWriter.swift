import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Points, thresholds and rules of a scoring table in words of one language.
struct PointsWriter {
    private let standard: Standard
    private let wording: Wording

    init(_ standard: Standard, _ wording: Wording) {
        self.standard = standard
        self.wording = wording
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    // MARK: Numbers

    /// Points that were earned: never rounded up, so that nothing looks reached that is not.
    func points(_ number: Rational) -> String { text(number) { $0.floor } }

    /// Points that are lacking: never rounded down.
    func lacking(_ number: Rational) -> String { text(number) { $0.ceiling } }

    private func text(_ number: Rational, _ round: (Rational) -> Rational) -> String {
        guard number.exactFractionDigits == nil, let hundredfold = number.multiplied(by: Rational(100)) else {
            return wording.number(number)
        }
        return wording.number(round(hundredfold).divided(by: Rational(100)) ?? number)
    }

    func counted(_ number: Rational) -> String {
        let digits = points(number)
        return pick(zh: "\(digits) 分", en: "\(digits) point\(digits == "1" ? "" : "s")")
    }

    /// A threshold in the unit of what is measured, with all its digits: 80%, 3 件.
    func threshold(_ number: Rational, of formula: Formula) -> String {
        if formula.isShare { return Rational.percentText(number) }
        return figure(number, of: formula)
    }

    /// A difference: between two shares it is percentage points.
    func step(_ number: Rational, of formula: Formula) -> String {
        guard formula.isShare else { return figure(number, of: formula) }
        let digits = Rational.percentText(number).dropLast()
        return pick(zh: "\(digits) 个百分点", en: "\(digits) percentage point\(digits == "1" ? "" : "s")")
    }

    private func figure(_ number: Rational, of formula: Formula) -> String {
        let unit = formula.slots(under: formula.root).lazy.compactMap {
            standard.inputsBySlot[$0]?.input.unit
        }
        return wording.value(
            .number(number), formula.types[formula.root], counting: unit.first)
    }

    // MARK: Names

    func name(_ level: ScoreLevel) -> String {
        level.title.map { wording.pick($0) } ?? pick(zh: "\(level.id) 级", en: "level \(level.id)")
    }

    func level(_ level: ScoreLevel) -> String {
        let points = counted(level.atLeast)
        return name(level) + pick(zh: "（\(points)起）", en: " (from \(points))")
    }

    func name(_ condition: Condition, of question: Question, _ frame: Frame?) -> String {
        condition.label.map { wording.expand($0, of: question, standard, frame) } ?? condition.require.text
    }

    // MARK: Rules

    /// How an indicator earns its points: "60 分：80% 起 60 分；50% 起 40 分；其余 30 分".
    func rule(_ points: IndicatorPoints, of question: Question) -> String {
        let full = counted(points.full)
        switch points.rule {
        case .allOrNothing: return pick(zh: "\(full)，全得或全失", en: "\(full), all or nothing")
        case .each(let conditions):
            let rules = standard.indicators.first { $0.id == points.indicator }?.rules.conditions ?? []
            let parts = conditions.map { part -> String in
                let condition = rules.first { $0.id == part.condition }
                let name = condition.map { self.name($0, of: question, nil) } ?? part.condition
                return pick(
                    zh: "“\(name)”\(counted(part.points))", en: "\(self.points(part.points)) for “\(name)”")
            }
            return full + pick(zh: "：", en: ": ") + parts.joined(separator: pick(zh: "；", en: "; "))
        case .bands(let of, let bands):
            let parts = bands.map { band -> String in
                guard let least = band.atLeast else {
                    return pick(zh: "其余 \(counted(band.points))", en: "\(self.points(band.points)) otherwise")
                }
                let threshold = threshold(least, of: of)
                return pick(
                    zh: "\(threshold) 起 \(counted(band.points))",
                    en: "\(self.points(band.points)) from \(threshold)")
            }
            return full + pick(zh: "，按 \(of.text)：", en: ", by \(of.text): ")
                + parts.joined(separator: pick(zh: "；", en: "; "))
        case .lose(let deduction):
            let (below, step) = (
                threshold(deduction.below, of: deduction.of), self.step(deduction.step, of: deduction.of)
            )
            let (loss, floor) = (self.points(deduction.points), self.points(deduction.floor))
            let text =
                full
                + pick(
                    zh:
                        "，按 \(deduction.of.text)：低于 \(Self.spaced(below))的，每差 \(Self.spaced(step))扣 \(loss) 分，不足的按 \(Self.spaced(step))计",
                    en:
                        ", by \(deduction.of.text): \(loss) lost for each \(step), or part of it, below \(below)"
                )
            return deduction.floor == .zero
                ? text : text + pick(zh: "，扣至最低 \(floor) 分", en: ", down to \(floor)")
        }
    }

    /// Chinese leaves a blank after digits and Latin letters, none after its own characters.
    static func spaced(_ text: String) -> String {
        text.utf8.last.map { $0 < 0x80 } ?? false ? text + " " : text
    }
}
