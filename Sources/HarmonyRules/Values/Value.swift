/// What an expression is worth. It holds no reference, so that evaluating allocates nothing.
package enum Value: Sendable, Equatable {
    /// Not known, and why.
    case unknown(Unknown)
    /// Answered: it never happened, it does not exist.
    case none
    case boolean(Bool)
    case number(Rational)
    case date(CalendarDate)
    case period(Period)
    case yearly(YearlySpan)
    /// The index of an option.
    case choice(Int)
    /// A bit for each option.
    case choices(UInt64)
    /// A text that was given; rules ask only whether it was.
    case text

    package static let `true` = Value.boolean(true)
    package static let `false` = Value.boolean(false)

    package var isTrue: Bool { if case .boolean(true) = self { true } else { false } }
    package var isFalse: Bool { if case .boolean(false) = self { true } else { false } }
    package var isNone: Bool { if case .none = self { true } else { false } }
    package var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

/// Why a value is not known. Ordered: of two reasons the first is reported, since it can be mended first.
package enum Unknown: Int, Sendable, Equatable {
    /// Something has not been answered.
    case unanswered
    case divisionByZero
    /// An exact result that does not fit the arithmetic, or a date outside the calendar.
    case overflow
}
