package import HarmonyRules

extension Environment {
    /// Every set of complete answers that an answer file for the standard can give.
    package init(_ standard: Standard) {
        self.init(slotCount: standard.slotCount)
        let inputs = standard.inputsBySlot.compactMap { $0?.input }
        for input in inputs { declare(input.slot, AbstractValue(answersTo: input)) }
        for veto in standard.vetoes {
            declare(
                veto.confirmedSlot,
                AbstractValue(AbstractValue.anyDate.content, mayBeNone: true))
            declare(veto.confirmedSlot, atMost: Frame.asOfSlot)
        }
        if let outcome = standard.outcome {
            declare(outcome.verdict, AbstractValue(anyOf: OutcomeSlots.verdicts))
            declare(outcome.assessor, AbstractValue(anyOf: outcome.assessors))
        }
        let computed = standard.facts.filter { $0.standsFor != nil }.map(\.input.slot)
        for input in inputs where !computed.contains(input.slot) {
            // What was answered in two places may contradict itself; that is a warning and no more.
            if let whole = input.whole, whole.sameQuestion { declare(input.slot, atMost: whole.input.slot) }
            if input.type == .date, !input.mayBeLater { declare(input.slot, atMost: Frame.asOfSlot) }
        }
        // A default is worked out, not answered: no bound of the input holds it.
        for fact in standard.facts {
            guard let standsFor = fact.standsFor else { continue }
            let value = Analysis(standsFor).value(in: self)
            declare(fact.input.slot, self[fact.input.slot].join(value))
        }
    }
}

extension AbstractValue {
    /// What can be answered to one input.
    package init(answersTo input: Input) {
        let content: Content =
            switch input.type {
            case .boolean: .truth(.both)
            case .integer, .number, .amount, .percent: .number(Self.range(of: input))
            case .year:
                .number(
                    Interval(.init(Rational(1900)), .init(Rational(9999)), isWhole: true) ?? .whole)
            case .time:
                .number(
                    Interval(.init(.zero), .init(Rational(ClockTime.minutesOfDay - 1)), isWhole: true)
                        ?? .whole)
            case .date: AbstractValue.anyDate.content
            case .choice: .choice(Self.options(of: input))
            case .choices: .choices(surely: 0, maybe: Self.options(of: input))
            case .text: .text
            }
        self.init(content, mayBeNone: input.allowsNone)
    }

    /// Any one of some options.
    fileprivate init(anyOf options: [String]) {
        let mask: UInt64 = (1 << UInt64(options.count)) - 1
        self.init(Content.choice(mask))
    }

    private static func range(of input: Input) -> Interval {
        // Bounds that cross leave nothing to answer; that is not for the rules to notice.
        Interval(
            input.minimum.map { .init($0) }, input.maximum.map { .init($0) }, isWhole: input.type == .integer)
            ?? .all
    }

    private static func options(of input: Input) -> UInt64 {
        input.options.count >= 64 ? .max : (1 << UInt64(input.options.count)) - 1
    }
}
