/// Every value that a part of a formula can have: the values of all frames of an environment at once.
///
/// It may hold values that never come about, but never leaves one out. "Unknown" stands for a division by zero
/// alone: answers are taken to be given, and what does not fit the arithmetic is unknown instead of wrong.
package struct AbstractValue: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        /// No value proper.
        case nothing
        case truth(Truths)
        case number(Interval)
        /// In day numbers.
        case date(Interval)
        /// The fewest and the most months and days.
        case period(months: ClosedRange<Int32>, days: ClosedRange<Int32>)
        /// The options that are possible.
        case choice(UInt64)
        /// The options that are surely chosen, and those that may be.
        case choices(surely: UInt64, maybe: UInt64)
        case text
        case anything
    }

    package struct Truths: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let no = Truths(rawValue: 1)
        package static let yes = Truths(rawValue: 2)
        package static let both: Truths = [.no, .yes]
    }

    package var content: Content
    package var mayBeNone: Bool
    package var mayBeUnknown: Bool

    package init(_ content: Content, mayBeNone: Bool = false, mayBeUnknown: Bool = false) {
        self.content = content
        self.mayBeNone = mayBeNone
        self.mayBeUnknown = mayBeUnknown
    }

    package init(_ value: Value) {
        let content: Content =
            switch value {
            // A constant without a value has been reported: it can be anything.
            case .unknown: .anything
            case .none: .nothing
            case .boolean(let truth): .truth(truth ? .yes : .no)
            case .number(let number): .number(Interval(number))
            case .date(let date): .date(Interval(Rational(Int(date.dayNumber))))
            case .period(let length):
                .period(months: length.months...length.months, days: length.days...length.days)
            case .choice(let index): .choice(1 << UInt64(index))
            case .choices(let chosen): .choices(surely: chosen, maybe: chosen)
            case .text: .text
            // Its days are weighed where it is used.
            case .yearly: .anything
            }
        self.init(content, mayBeNone: value == .none, mayBeUnknown: value.isUnknown)
    }

    package static let anything = AbstractValue(.anything, mayBeNone: true, mayBeUnknown: true)
    package static let nothing = AbstractValue(.nothing)

    /// Every day of the calendar.
    package static let anyDate = AbstractValue(
        .date(
            Interval(
                .init(Rational(Int(CalendarDate.earliest.dayNumber))),
                .init(Rational(Int(CalendarDate.latest.dayNumber))), isWhole: true) ?? .whole))

    /// Whether no value at all is left: there is no such frame.
    package var isImpossible: Bool { content == .nothing && !mayBeNone && !mayBeUnknown }

    /// The value itself, without what stands beside it.
    var proper: AbstractValue { AbstractValue(content) }

    /// As a number or day number; nil if it can only be none or unknown, everything if it is not known better.
    package var interval: Interval? {
        switch content {
        case .number(let interval), .date(let interval): interval
        case .anything: .all
        default: nil
        }
    }

    /// What it can be as an answer to yes or no, where none is no.
    package var truths: Truths {
        let none: Truths = mayBeNone ? .no : []
        return switch content {
        case .truth(let truths): truths.union(none)
        case .anything: .both
        default: none
        }
    }

    package var canBeTrue: Bool { truths.contains(.yes) }
    package var canBeFalse: Bool { truths.contains(.no) }

    package func contains(_ value: Value) -> Bool {
        switch (value, content) {
        case (.unknown, _): mayBeUnknown
        case (.none, _): mayBeNone
        case (_, .anything): true
        case (.boolean(let truth), .truth(let truths)): truths.contains(truth ? .yes : .no)
        case (.number(let number), .number(let interval)): interval.contains(number)
        case (.date(let date), .date(let interval)): interval.contains(Rational(Int(date.dayNumber)))
        case (.period(let length), .period(let months, let days)):
            months.contains(length.months) && days.contains(length.days)
        case (.choice(let index), .choice(let mask)): mask >> UInt64(index) & 1 == 1
        case (.choices(let chosen), .choices(let surely, let maybe)):
            chosen & surely == surely && chosen & ~maybe == 0
        case (.text, .text): true
        default: false
        }
    }
}

extension AbstractValue {
    /// What is possible here or there.
    package func join(_ other: AbstractValue) -> AbstractValue {
        let content: Content =
            switch (content, other.content) {
            case (.nothing, let some), (let some, .nothing): some
            case (.truth(let a), .truth(let b)): .truth(a.union(b))
            case (.number(let a), .number(let b)): .number(a.join(b))
            case (.date(let a), .date(let b)): .date(a.join(b))
            case (.period(let a, let c), .period(let b, let d)):
                .period(months: Self.around(a, b), days: Self.around(c, d))
            case (.choice(let a), .choice(let b)): .choice(a | b)
            case (.choices(let a, let c), .choices(let b, let d)): .choices(surely: a & b, maybe: c | d)
            case (.text, .text): .text
            default: .anything
            }
        return AbstractValue(
            content, mayBeNone: mayBeNone || other.mayBeNone,
            mayBeUnknown: mayBeUnknown || other.mayBeUnknown)
    }

    /// What is possible both here and there.
    package func meet(_ other: AbstractValue) -> AbstractValue {
        let content: Content =
            switch (content, other.content) {
            case (.anything, let some), (let some, .anything): some
            case (.truth(let a), .truth(let b)):
                a.isDisjoint(with: b) ? .nothing : .truth(a.intersection(b))
            case (.number(let a), .number(let b)): a.meet(b).map { .number($0) } ?? .nothing
            case (.date(let a), .date(let b)): a.meet(b).map { .date($0) } ?? .nothing
            case (.choice(let a), .choice(let b)): a & b == 0 ? .nothing : .choice(a & b)
            case (.choices(let a, let c), .choices(let b, let d)):
                (a | b) & ~(c & d) != 0 ? .nothing : .choices(surely: a | b, maybe: c & d)
            case (.period, .period): content
            case (.text, .text): .text
            default: .nothing
            }
        return AbstractValue(
            content, mayBeNone: mayBeNone && other.mayBeNone,
            mayBeUnknown: mayBeUnknown && other.mayBeUnknown)
    }

    private static func around(_ a: ClosedRange<Int32>, _ b: ClosedRange<Int32>) -> ClosedRange<Int32> {
        min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
}
