import HarmonyCriteria
import HarmonyRules

/// Between which bounds the figures of a park lie, whatever becomes of the enterprises that are undecided or have no
/// answers: each adds to every figure as little or as much as its own answers leave open.
struct AggregateOutlook {
    /// By the place of the figure; without an end where nobody can tell how many answers are missing, or of how much.
    private(set) var totals: [Interval]
    /// The figures of which each enterprise's share is a part of its share in another one.
    private(set) var parts: [Part] = []

    /// A figure and its whole, and how the one moves with the other: of counts, an enterprise that joins the part joins
    /// the whole.
    struct Part {
        let figure: Int
        let whole: Int
        let isCount: Bool
        /// Of the enterprises of which it is settled whether they are in the whole: at least and at most so many are
        /// in the part.
        fileprivate(set) var least = 0
        fileprivate(set) var most = 0
        /// Of the others so many may be in both, and so many are in both or in neither.
        fileprivate(set) var mayJoin = 0
        fileprivate(set) var mustJoin = 0

        /// - Parameters:
        ///   - joining: how many of those others are in the whole.
        ///   - open: how many of them there are.
        fileprivate func total(_ joining: Int, of open: Int) -> Interval? {
            Interval(
                .init(Rational(least + max(0, joining - (open - mustJoin)))),
                .init(Rational(most + min(joining, mayJoin))), isWhole: true)
        }
    }

    /// How many enterprises a figure may take in beyond those with answers.
    enum Missing: Equatable {
        /// So many by the park's own account.
        case stated(Int)
        /// The park does not say how many there are.
        case untold

        /// Whether an enterprise that the other takes in is one that this takes in.
        fileprivate func covers(_ other: Missing) -> Bool {
            switch (self, other) {
            case (.untold, _): true
            case (.stated(let all), .stated(let some)): some <= all
            case (.stated, .untold): false
            }
        }
    }

    /// - Parameters:
    ///   - rolls: the places of figures that say themselves how many enterprises there are: those without answers are
    ///     in them.
    ///   - unknown: the standard by which what has no answers is thought of.
    init(
        _ inputs: [AggregateInput], _ records: [EnterpriseRecord], missing: [Missing], rolls: Set<Int>,
        by unknown: EnterpriseExpressions
    ) {
        totals = inputs.map { _ in .zero }
        for figure in inputs.indices {
            guard let whole = unknown.wholes[figure],
                records.allSatisfy({ $0.expressions.wholes[figure] == whole }),
                missing[whole].covers(missing[figure])
            else { continue }
            parts.append(Part(figure: figure, whole: whole, isCount: inputs[figure].aggregate.kind == .count))
        }
        for record in records {
            add(record.expressions.spans(of: record.values), joined: record.joined, times: 1)
        }
        var spans = unknown.spansOfUnknown
        for roll in rolls { spans[roll] = Interval(Rational(1)) }
        addMissing(spans, missing)
    }

    /// An enterprise that is missing among few is missing among many: they are added in steps.
    private mutating func addMissing(_ spans: [Interval], _ missing: [Missing]) {
        let counts = missing.map { if case .stated(let count) = $0 { count } else { Int.max } }
        var done = 0
        for count in Set(counts).sorted() where count > done && count < Int.max {
            let now = zip(spans, counts).map { span, own in own >= count ? span : .zero }
            add(now, times: count - done)
            done = count
        }
        for (place, missing) in missing.enumerated() where missing == .untold {
            totals[place] = totals[place].plus(spans[place].repeatedWithoutEnd)
        }
    }

    private mutating func add(_ spans: [Interval], joined: [Int] = [], times count: Int) {
        for (place, span) in spans.enumerated() {
            totals[place] = totals[place].plus(count == 1 ? span : span.times(Interval(Rational(count))))
        }
        for index in parts.indices where parts[index].isCount {
            let (part, whole) = (spans[parts[index].figure], spans[parts[index].whole])
            if whole.only == nil {
                parts[index].mayJoin += part.upper?.value == .zero ? 0 : count
                parts[index].mustJoin += joined.contains(parts[index].figure) ? count : 0
            } else {
                parts[index].least += part.lower?.value == .zero ? 0 : count
                parts[index].most += part.upper?.value == .zero ? 0 : count
            }
        }
    }

    // MARK: Case by case

    /// What the figures can be, case by case, so that nothing is left out: one case for each number that a whole can
    /// still come to, with no more in its parts than that number leaves room for.
    ///
    /// - Parameters:
    ///   - figures: the places of those that matter.
    ///   - body: looks at one case, and says whether to go on.
    func eachCase(of figures: Set<Int>, _ body: ([Interval]) -> Bool) {
        let moving = parts.filter { part in
            part.isCount && figures.contains(part.figure) && figures.contains(part.whole)
                && totals[part.whole].only == nil
        }
        guard let whole = moving.first?.whole, let (least, most) = Self.ends(of: totals[whole]),
            most - least <= Self.mostCases
        else {
            _ = body(totals)
            return
        }
        // From both ends inwards: the ends are where most of what can happen does.
        for step in 0...(most - least) {
            let number = step.isMultiple(of: 2) ? least + step / 2 : most - step / 2
            var totals = totals
            totals[whole] = Interval(Rational(number))
            for part in moving where part.whole == whole {
                totals[part.figure] = part.total(number - least, of: most - least) ?? totals[part.figure]
            }
            guard body(totals) else { return }
        }
    }

    /// Beyond that the bounds have to do, which allow for more.
    private static let mostCases = 10_000

    private static func ends(of total: Interval) -> (Int, Int)? {
        guard let least = total.lower?.value, let most = total.upper?.value,
            let least = Int(exactly: least.numerator), let most = Int(exactly: most.numerator)
        else { return nil }
        return (least, most)
    }
}

extension Interval {
    /// What any number of such amounts comes to, none included.
    fileprivate var repeatedWithoutEnd: Interval {
        let canShrink = lower.map { $0.value.isNegative } ?? true
        let canGrow = upper.map { $0.value > .zero } ?? true
        return Interval(canShrink ? nil : .init(.zero), canGrow ? nil : .init(.zero), isWhole: isWhole)
            ?? .all
    }
}
