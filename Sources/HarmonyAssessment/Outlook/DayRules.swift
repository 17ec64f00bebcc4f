import HarmonyCriteria
import HarmonyRules

/// What of an indicator or a removal trigger can turn with the day alone, while its answers stay as they are.
struct DayRules: Sendable {
    let question: Question
    /// The rules that read the day.
    let formulas: [Formula]
    /// Demands with last days, whose parts are each looked at: what is not over yet is taken out part by part.
    private let parted: [Formula]

    /// Nil where the day decides nothing.
    init?(_ indicator: Indicator) {
        let rules = indicator.rules
        let question = indicator.question
        var formulas = [rules.appliesWhen, rules.reviewWhen].compactMap { $0 }
        for condition in rules.conditions {
            formulas += [condition.when, condition.require].compactMap { $0 }
        }
        // Where nothing is demanded, what is asked decides.
        if rules.conditions.isEmpty { formulas += question.inputs.compactMap(\.askWhen) }
        self.init(
            question, formulas,
            parted: question.hasDeadlines ? rules.conditions.map(\.require) : [])
    }

    init?(_ veto: Veto) { self.init(veto.question, [veto.riskWhen, veto.vetoWhen]) }

    private init?(_ question: Question, _ formulas: [Formula], parted: [Formula] = []) {
        self.question = question
        self.formulas = formulas.filter(\.readsDay)
        self.parted = parted.filter(\.readsDay)
        if self.formulas.isEmpty, !question.hasDeadlines { return nil }
    }

    /// The last day, from the frame's own on, on which it surely comes to the same.
    func lastDay(in frame: Frame, through: CalendarDate) -> CalendarDate {
        var last = through
        for formula in formulas {
            last = min(last, Steadiness(formula, in: frame, through: through).lastDay)
        }
        guard question.hasDeadlines else { return last }
        for formula in parted {
            let steadiness = Steadiness(formula, in: frame, through: through)
            for part in formula.operands(of: .and) { last = min(last, steadiness.lastDay(of: part)) }
        }
        let today = frame.asOf
        return deadlines.map(\.day).filter { $0 >= today }.reduce(last, min)
    }

    /// The last days that stand among its thresholds.
    private var deadlines: [(index: Int, day: CalendarDate)] {
        question.parameters.enumerated().compactMap { index, parameter in
            guard parameter.type == .deadline, case .date(let day) = parameter.value else { return nil }
            return (index, day)
        }
    }

    /// What made it turn on a day: what no longer comes to what it came to the day before.
    ///
    /// - Parameter frame: that of the day.
    func causes(in frame: Frame) -> [Turn.Cause] {
        guard let before = frame.asOf.adding(days: -1) else { return [] }
        let earlier = frame.on(before)
        var causes: [Turn.Cause] = []
        for formula in formulas {
            for node in formula.turned(from: earlier, to: frame, at: formula.root) {
                let cause = Turn.Cause(formula, node, in: earlier)
                if !causes.contains(cause) { causes.append(cause) }
            }
        }
        for deadline in deadlines where deadline.day == before {
            causes.append(Turn.Cause(slots: [], parameters: [deadline.index]))
        }
        return causes
    }
}

extension Turn.Cause {
    /// What a part of a rule reads: of a choice between two terms the one that these answers choose.
    init(_ formula: Formula, _ node: Formula.Node, in frame: Frame) {
        var (slots, parameters): ([Int], [Int]) = ([], [])
        func collect(_ node: Formula.Node) {
            let parameter = formula.parameters[node]
            if parameter >= 0, !parameters.contains(parameter) { parameters.append(parameter) }
            switch formula.operations[node] {
            case .slot(let slot):
                if slot != Frame.asOfSlot, !slots.contains(slot) { slots.append(slot) }
            case .conditional(let condition, let then, let otherwise):
                let truth = Evaluator(formula, frame).value(of: condition)
                if truth.isUnknown { return formula.children(node).forEach(collect) }
                collect(truth.isTrue ? then : otherwise)
            default: formula.children(node).forEach(collect)
            }
        }
        collect(node)
        self.init(slots: slots, parameters: parameters)
    }
}

extension Frame {
    /// The same answers on another day.
    func on(_ day: CalendarDate) -> Frame {
        var moved = self
        moved[Frame.asOfSlot] = .date(day)
        return moved
    }
}

extension Formula {
    /// The smallest questions of yes or no below a node that come to something else in another frame.
    fileprivate func turned(from earlier: Frame, to later: Frame, at node: Node) -> [Node] {
        guard Evaluator(self, earlier).value(of: node) != Evaluator(self, later).value(of: node) else {
            return []
        }
        let parts = children(node).filter { types[$0] == .boolean }
            .flatMap { turned(from: earlier, to: later, at: $0) }
        return parts.isEmpty ? [node] : parts
    }
}
