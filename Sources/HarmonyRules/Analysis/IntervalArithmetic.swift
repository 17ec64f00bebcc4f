/// Arithmetic on what numbers can be. An end that does not fit the exact arithmetic is dropped: without it
/// more is possible, never less.
extension Interval {
    var negated: Interval {
        Interval(
            upper.map { End($0.value.negated, isOpen: $0.isOpen) },
            lower.map { End($0.value.negated, isOpen: $0.isOpen) }, isWhole: isWhole, skipsZero: skipsZero)
            ?? .all
    }

    package func plus(_ other: Interval) -> Interval {
        func sum(_ left: End?, _ right: End?) -> End? {
            guard let left, let right, let value = left.value.adding(right.value) else { return nil }
            return End(value, isOpen: left.isOpen || right.isOpen)
        }
        return Interval(
            sum(lower, other.lower), sum(upper, other.upper), isWhole: isWhole && other.isWhole) ?? .all
    }

    func minus(_ other: Interval) -> Interval { plus(other.negated) }

    package func times(_ other: Interval) -> Interval {
        // The extremes of a product lie at the corners of the rectangle that its factors span.
        var corners: [Corner] = []
        for left in [Corner(lower, .minusInfinity), Corner(upper, .plusInfinity)] {
            for right in [Corner(other.lower, .minusInfinity), Corner(other.upper, .plusInfinity)] {
                guard let product = left.times(right) else { return isWhole && other.isWhole ? .whole : .all }
                corners.append(product)
            }
        }
        return Interval(
            Corner.least(corners), Corner.greatest(corners), isWhole: isWhole && other.isWhole,
            skipsZero: !containsZero && !other.containsZero) ?? .all
    }

    /// By what can be divided by; nil if that is nothing but zero.
    func divided(by other: Interval) -> Interval? {
        let above = other.meet(.atLeast(.zero, isOpen: true))?.inverted
        let below = other.meet(.atMost(.zero, isOpen: true))?.inverted
        return switch (above, below) {
        case (let above?, let below?): times(above).join(times(below))
        case (let some?, nil), (nil, let some?): times(some)
        case (nil, nil): nil
        }
    }

    /// One over it, for an interval on one side of zero.
    private var inverted: Interval {
        func over(_ end: End?) -> End {
            // Without end: as near to zero as may be. From zero on: without end.
            guard let end else { return End(.zero, isOpen: true) }
            return End(Rational(1).divided(by: end.value) ?? .zero, isOpen: end.isOpen)
        }
        let lowest = lower.map { $0.value == .zero } ?? false
        let highest = upper.map { $0.value == .zero } ?? false
        return Interval(highest ? nil : over(upper), lowest ? nil : over(lower)) ?? .all
    }

    var ceiling: Interval {
        let bottom = lower.flatMap { end in
            end.isOpen ? end.value.floor.adding(Rational(1)).map { End($0) } : End(end.value.ceiling)
        }
        return Interval(bottom, upper.map { End($0.value.ceiling) }, isWhole: true) ?? .whole
    }

    var floor: Interval {
        let top = upper.flatMap { end in
            end.isOpen ? end.value.ceiling.subtracting(Rational(1)).map { End($0) } : End(end.value.floor)
        }
        return Interval(lower.map { End($0.value.floor) }, top, isWhole: true) ?? .whole
    }

    /// The smaller of two numbers.
    func least(_ other: Interval) -> Interval {
        let bottom: End? =
            if let lower, let other = other.lower { End.precedes(lower, other) ? lower : other } else { nil }
        let top: End? =
            if let upper, let other = other.upper { End.exceeds(upper, other) ? other : upper } else {
                upper ?? other.upper
            }
        return Interval(bottom, top, isWhole: isWhole && other.isWhole) ?? .all
    }

    /// The larger of two numbers.
    func greatest(_ other: Interval) -> Interval { negated.least(other.negated).negated }
}

/// A corner of a product: a number that is reached or only approached, or beyond every number.
private enum Corner {
    case minusInfinity
    case finite(Interval.End)
    case plusInfinity

    init(_ end: Interval.End?, _ missing: Corner) { self = end.map { .finite($0) } ?? missing }

    private var sign: Int {
        switch self {
        case .minusInfinity: -1
        case .plusInfinity: 1
        case .finite(let end): end.value == .zero ? 0 : end.value.isNegative ? -1 : 1
        }
    }

    /// Nil if the product does not fit.
    func times(_ other: Corner) -> Corner? {
        switch (self, other) {
        case (.finite(let left), .finite(let right)):
            guard let value = left.value.multiplied(by: right.value) else { return nil }
            if value == .zero { return .finite(Interval.End(.zero, isOpen: !isZero && !other.isZero)) }
            return .finite(Interval.End(value, isOpen: left.isOpen || right.isOpen))
        default:
            let sign = sign * other.sign
            if sign == 0 { return .finite(Interval.End(.zero, isOpen: !isZero && !other.isZero)) }
            return sign > 0 ? .plusInfinity : .minusInfinity
        }
    }

    /// A zero that is reached: times anything it is zero.
    private var isZero: Bool {
        if case .finite(let end) = self { end.value == .zero && !end.isOpen } else { false }
    }

    static func least(_ corners: [Corner]) -> Interval.End? {
        var best: Interval.End?
        for corner in corners {
            switch corner {
            case .minusInfinity: return nil
            case .plusInfinity: continue
            case .finite(let end): if best.map({ Interval.End.precedes(end, $0) }) ?? true { best = end }
            }
        }
        return best
    }

    static func greatest(_ corners: [Corner]) -> Interval.End? {
        var best: Interval.End?
        for corner in corners {
            switch corner {
            case .plusInfinity: return nil
            case .minusInfinity: continue
            case .finite(let end): if best.map({ Interval.End.exceeds(end, $0) }) ?? true { best = end }
            }
        }
        return best
    }
}
