/// The numbers between two ends, each of which is closed, open or missing: what a number can still be.
///
/// Never empty: an operation without a possible result returns nil.
package struct Interval: Sendable, Equatable {
    package struct End: Sendable, Equatable {
        package let value: Rational
        package let isOpen: Bool

        package init(_ value: Rational, isOpen: Bool = false) {
            self.value = value
            self.isOpen = isOpen
        }
    }

    /// Nil where the numbers go on without end.
    package let lower: End?
    package let upper: End?
    /// Whether only whole numbers are meant.
    package let isWhole: Bool
    /// Whether zero, though it lies between the ends, is left out: what `x != 0` says.
    package let skipsZero: Bool

    package static let all = Interval(unchecked: nil, nil, isWhole: false, skipsZero: false)
    package static let whole = Interval(unchecked: nil, nil, isWhole: true, skipsZero: false)
    package static let zero = Interval(Rational.zero)

    package init(_ value: Rational) {
        self.init(unchecked: End(value), End(value), isWhole: value.isInteger, skipsZero: false)
    }

    private init(unchecked lower: End?, _ upper: End?, isWhole: Bool, skipsZero: Bool) {
        self.lower = lower
        self.upper = upper
        self.isWhole = isWhole
        self.skipsZero = skipsZero
    }

    /// Nil if no number is left.
    package init?(_ lower: End?, _ upper: End?, isWhole: Bool = false, skipsZero: Bool = false) {
        var (lower, upper) = (lower, upper)
        if isWhole {
            lower = lower.map { $0.wholeFromBelow }
            upper = upper.map { $0.wholeFromAbove }
        }
        if skipsZero {
            // An end that is zero moves instead of being skipped.
            if let end = lower, end.value == .zero {
                lower = isWhole ? End(Rational(1)) : End(.zero, isOpen: true)
            }
            if let end = upper, end.value == .zero {
                upper = isWhole ? End(Rational(-1)) : End(.zero, isOpen: true)
            }
        }
        if let lower, let upper {
            if lower.value > upper.value { return nil }
            if lower.value == upper.value, lower.isOpen || upper.isOpen { return nil }
        }
        let above = lower.map { $0.value > .zero || $0.value == .zero && $0.isOpen } ?? false
        let below = upper.map { $0.value < .zero || $0.value == .zero && $0.isOpen } ?? false
        self.init(unchecked: lower, upper, isWhole: isWhole, skipsZero: skipsZero && !above && !below)
    }

    package static func atLeast(_ value: Rational, isOpen: Bool = false) -> Interval {
        Interval(unchecked: End(value, isOpen: isOpen), nil, isWhole: false, skipsZero: false)
    }

    package static func atMost(_ value: Rational, isOpen: Bool = false) -> Interval {
        Interval(unchecked: nil, End(value, isOpen: isOpen), isWhole: false, skipsZero: false)
    }

    /// The one number that is left, if it is one.
    package var only: Rational? {
        guard let lower, let upper, lower.value == upper.value else { return nil }
        return lower.value
    }

    package func contains(_ number: Rational) -> Bool {
        if isWhole, !number.isInteger { return false }
        if skipsZero, number == .zero { return false }
        if let lower, number < lower.value || lower.isOpen && number == lower.value { return false }
        if let upper, number > upper.value || upper.isOpen && number == upper.value { return false }
        return true
    }

    package var containsZero: Bool { contains(.zero) }

    package var isNegative: Bool { upper.map { $0.value < .zero || $0.value == .zero && $0.isOpen } ?? false }
    package var isNotNegative: Bool { lower.map { $0.value >= .zero } ?? false }
    package var isNotPositive: Bool { upper.map { $0.value <= .zero } ?? false }

    /// What lies in both.
    package func meet(_ other: Interval) -> Interval? {
        Interval(
            End.higher(lower, other.lower), End.lower(upper, other.upper), isWhole: isWhole || other.isWhole,
            skipsZero: skipsZero || other.skipsZero || !containsZero || !other.containsZero)
    }

    /// The smallest interval around both.
    package func join(_ other: Interval) -> Interval {
        let bottom: End? =
            if let lower, let other = other.lower { End.precedes(lower, other) ? lower : other } else { nil }
        let top: End? =
            if let upper, let other = other.upper { End.exceeds(upper, other) ? upper : other } else { nil }
        let without = !containsZero && !other.containsZero
        return Interval(bottom, top, isWhole: isWhole && other.isWhole, skipsZero: without) ?? .all
    }
}

extension Interval.End {
    /// The first whole number at or above a lower end.
    fileprivate var wholeFromBelow: Self {
        guard isOpen else { return Self(value.ceiling) }
        return value.floor.adding(Rational(1)).map { Self($0) } ?? self
    }

    /// The last whole number at or below an upper end.
    fileprivate var wholeFromAbove: Self {
        guard isOpen else { return Self(value.floor) }
        return value.ceiling.subtracting(Rational(1)).map { Self($0) } ?? self
    }

    /// As lower ends: whether the first lets in more.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.value < right.value || left.value == right.value && !left.isOpen
    }

    /// As upper ends: whether the first lets in more.
    static func exceeds(_ left: Self, _ right: Self) -> Bool {
        left.value > right.value || left.value == right.value && !left.isOpen
    }

    /// The tighter of two lower ends.
    fileprivate static func higher(_ left: Self?, _ right: Self?) -> Self? {
        guard let left, let right else { return left ?? right }
        return precedes(left, right) ? right : left
    }

    /// The tighter of two upper ends.
    fileprivate static func lower(_ left: Self?, _ right: Self?) -> Self? {
        guard let left, let right else { return left ?? right }
        return exceeds(left, right) ? right : left
    }
}
