import HarmonyRules
import HarmonySyntax

/// A formula of a standard: what it decides, and what is known wherever it is evaluated.
struct RuleUse {
    enum Role {
        case appliesWhen, reviewWhen
        case when(Condition)
        case require(Condition)
        case note, points, riskWhen, vetoWhen
        case askWhen(Input)
        case standsFor(Input)
        case level(ScoreLevel)
        case figure
        /// Of a stage or an incentive, by its id.
        case path(String)
        case need(String, Need)
    }

    let role: Role
    let formula: Formula
    /// Nil for what concerns facts alone.
    let question: Question?
    /// Nil if it is never evaluated.
    let environment: Environment?

    /// How messages call it.
    var name: Localized {
        let id = question?.id ?? ""
        return switch role {
        case .appliesWhen: Localized(zh: "\(id) 的 appliesWhen", en: "appliesWhen of \(id)")
        case .reviewWhen: Localized(zh: "\(id) 的 reviewWhen", en: "reviewWhen of \(id)")
        case .when(let condition):
            Localized(zh: "\(id).\(condition.id ?? "") 的 if", en: "'if' of \(id).\(condition.id ?? "")")
        case .require(let condition):
            condition.id.map { Localized(zh: "\(id).\($0) 的 require", en: "'require' of \(id).\($0)") }
                ?? Localized(zh: "\(id) 的 metWhen", en: "metWhen of \(id)")
        case .note: Localized(zh: "\(id) 一条提示的 when", en: "'when' of a note of \(id)")
        case .points: Localized(zh: "\(id) 分值的 of", en: "'of' of the points of \(id)")
        case .riskWhen: Localized(zh: "\(id) 的 riskWhen", en: "riskWhen of \(id)")
        case .vetoWhen: Localized(zh: "\(id) 的 vetoWhen", en: "vetoWhen of \(id)")
        case .askWhen(let input):
            Localized(zh: "\(path(input)) 的 askWhen", en: "askWhen of \(path(input))")
        case .standsFor(let input):
            Localized(zh: "\(path(input)) 的 default", en: "the default of \(path(input))")
        case .figure: Localized(zh: "\(id) 的 figure", en: "figure of \(id)")
        case .path(let part): Localized(zh: "\(part) 的 appliesWhen", en: "appliesWhen of \(part)")
        case .need(let part, let need):
            Localized(zh: "\(part).\(need.id) 的 when", en: "'when' of \(part).\(need.id)")
        case .level(let level): Localized(zh: "等级 \(level.id) 的 when", en: "'when' of level \(level.id)")
        }
    }

    private func path(_ input: Input) -> String { question.map { $0.id + "." + input.id } ?? input.id }
}

extension RuleUse {
    /// Every formula of a standard, in the order of its parts.
    static func all(of standard: Standard, in space: Environment) -> [RuleUse] {
        var uses: [RuleUse] = []
        for fact in standard.facts {
            uses += asking([fact.input], nil, space)
            if let formula = fact.standsFor {
                uses.append(
                    RuleUse(
                        role: .standsFor(fact.input), formula: formula, question: nil, environment: space))
            }
        }
        for indicator in standard.indicators { uses += all(of: indicator, standard.scoring, in: space) }
        for veto in standard.vetoes {
            let question = veto.question
            uses.append(
                .init(role: .riskWhen, formula: veto.riskWhen, question: question, environment: space))
            uses.append(
                .init(role: .vetoWhen, formula: veto.vetoWhen, question: question, environment: space))
            uses += asking(question.inputs, question, space) + notes(question, space)
        }
        let paths = standard.stages.map { ($0.id, $0.path) } + standard.incentives.map { ($0.id, $0.path) }
        for (part, path) in paths { uses += all(of: path, part, in: space) }
        for level in standard.scoring?.levels ?? [] {
            guard let formula = level.when?.require else { continue }
            uses.append(.init(role: .level(level), formula: formula, question: nil, environment: space))
        }
        return uses
    }

    /// In the order of evaluation: `appliesWhen`, `reviewWhen`, then each `if` and `require`.
    private static func all(of indicator: Indicator, _ scoring: Scoring?, in space: Environment) -> [RuleUse]
    {
        // What is not in force is looked at with the state in which it is.
        guard indicator.isInForce else { return [] }
        let question = indicator.question
        var uses: [RuleUse] = []
        func add(_ role: Role, _ formula: Formula, _ environment: Environment?) {
            uses.append(
                RuleUse(role: role, formula: formula, question: question, environment: environment))
        }
        uses += asking(question.inputs, question, space)
        let reach = Reach(of: indicator, in: space)
        if let applies = indicator.rules.appliesWhen { add(.appliesWhen, applies, space) }
        if let review = indicator.rules.reviewWhen { add(.reviewWhen, review, reach.applied) }
        for condition in indicator.rules.conditions {
            var demanded = reach.judged
            if let when = condition.when {
                add(.when(condition), when, reach.judged)
                demanded = reach.judged.flatMap { Analysis(when).assuming(when.root, true, in: $0) }
            }
            add(.require(condition), condition.require, demanded)
        }
        if let figure = indicator.figure { add(.figure, figure, reach.applied) }
        switch scoring?.points(of: indicator.id)?.rule {
        case .bands(let of, _): add(.points, of, reach.applied)
        case .lose(let deduction): add(.points, deduction.of, reach.applied)
        case .allOrNothing, .each, nil: break
        }
        // Notes are printed beside what was judged.
        return uses + notes(question, reach.judged)
    }

    private static func all(of path: Path, _ part: String, in space: Environment) -> [RuleUse] {
        var uses: [RuleUse] = []
        var open: Environment? = space
        if let applies = path.appliesWhen {
            uses.append(.init(role: .path(part), formula: applies, question: nil, environment: space))
            open = Analysis(applies).assuming(applies.root, true, in: space)
        }
        for need in path.needs {
            guard let when = need.when else { continue }
            uses.append(.init(role: .need(part, need), formula: when, question: nil, environment: open))
        }
        return uses
    }

    private static func asking(
        _ inputs: [Input], _ question: Question?, _ space: Environment
    ) -> [RuleUse] {
        inputs.compactMap { input in
            input.askWhen.map {
                RuleUse(role: .askWhen(input), formula: $0, question: question, environment: space)
            }
        }
    }

    private static func notes(_ question: Question, _ environment: Environment?) -> [RuleUse] {
        question.notes.map {
            RuleUse(role: .note, formula: $0.when, question: question, environment: environment)
        }
    }
}

/// What is known of the answers by the time that an indicator's conditions are looked at.
struct Reach {
    /// It applies; nil if it never does.
    let applied: Environment?
    /// It applies and needs no person; nil if that never happens.
    let judged: Environment?

    init(of indicator: Indicator, in space: Environment) {
        let rules = indicator.rules
        let applied = rules.appliesWhen.map { Analysis($0).assuming($0.root, true, in: space) } ?? space
        self.applied = applied
        judged =
            rules.reviewWhen.map { review in
                applied.flatMap { Analysis(review).assuming(review.root, false, in: $0) }
            } ?? applied
    }
}
