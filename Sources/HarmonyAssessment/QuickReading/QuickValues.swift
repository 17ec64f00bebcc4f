import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Values of the types of inputs.
extension QuickReader {
    /// Reads one value into the frame.
    @inline(__always)
    func store(
        _ input: QuickInput, _ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft
    ) throws(Unusual) {
        let byte = StrictTokens.next(bytes, &at)
        if byte == UInt8(ascii: "n"), StrictTokens.takes("null", bytes, &at) { return }
        if byte == UInt8(ascii: "\""), input.allowsNone {
            var end = at
            if let word = try? keys.take(none, from: 0, bytes, &end) {
                // Only the first of these words means what it says.
                guard word == 0 else { throw Unusual() }
                at = end
                draft.frame[input.slot] = .none
                return
            }
        }
        let start = at
        draft.frame[input.slot] = try value(input, bytes, &at, &draft)
        if let part = input.part { draft.partPlaces[part] = start..<at }
    }

    private func value(
        _ input: QuickInput, _ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft
    ) throws(Unusual) -> Value {
        switch input.type {
        case .boolean:
            if StrictTokens.takes("true", bytes, &at) { return .true }
            if StrictTokens.takes("false", bytes, &at) { return .false }
            throw Unusual()
        case .integer, .number, .amount:
            let number = try number(bytes, &at)
            guard input.type != .integer || number.isInteger else { throw Unusual() }
            return .number(try possible(number, for: input))
        case .percent: return .number(try possible(try percent(bytes, &at), for: input))
        case .date:
            let day = try date(bytes, &at)
            guard let asOf = draft.asOf, input.mayBeLater || day <= asOf else { throw Unusual() }
            guard input.season?.running(on: day) != nil || input.season == nil else { throw Unusual() }
            return .date(day)
        case .time: return .number(Rational(try time(bytes, &at)))
        case .year:
            guard let year = StrictTokens.plainInteger(bytes, &at), 1900...9999 ~= year,
                let asOf = draft.asOf,
                input.mayBeLater || year <= asOf.year
            else { throw Unusual() }
            return .number(Rational(year))
        case .choice: return .choice(try keys.take(input.options, from: 0, bytes, &at))
        case .choices:
            var chosen: UInt64 = 0
            var goesOn = try StrictTokens.opens(UInt8(ascii: "["), UInt8(ascii: "]"), bytes, &at)
            while goesOn {
                chosen |= 1 << UInt64(try keys.take(input.options, from: 0, bytes, &at))
                goesOn = try StrictTokens.goesOn(UInt8(ascii: "]"), bytes, &at)
            }
            return .choices(chosen)
        case .text:
            let text = StrictTokens.decoded(try StrictTokens.string(bytes, &at), bytes)
            guard text != "none", EmptyWords.reading(of: text) == nil else { throw Unusual() }
            draft.texts[input.slot] = text
            return .text
        }
    }

    // MARK: Numbers

    private func number(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> Rational {
        if let plain = StrictTokens.plainInteger(bytes, &at) { return Rational(plain) }
        let range = try StrictTokens.number(bytes, &at)
        return Rational(try literal(range, bytes))
    }

    private func percent(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> Rational {
        let text = try StrictTokens.string(bytes, &at)
        guard !text.isEscaped, !text.range.isEmpty, bytes[text.range.upperBound - 1] == UInt8(ascii: "%")
        else {
            throw Unusual()
        }
        let number = try literal(text.range.dropLast(), bytes)
        // A hundredth: the point stands two places further on.
        return Rational(DecimalLiteral(coefficient: number.coefficient, scale: number.scale + 2))
    }

    private func literal(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(Unusual) -> DecimalLiteral {
        if let plain = plainLiteral(range, bytes) { return plain }
        var digits: [UInt8] = []
        for index in range { digits.append(bytes[index]) }
        do { return try DecimalLiteral(digits[...]) } catch { throw Unusual() }
    }

    /// A number as nearly all with a point are written: few digits, up to six of them after it. Nil for any other.
    private func plainLiteral(_ range: Range<Int>, _ bytes: Span<UInt8>) -> DecimalLiteral? {
        guard 1...16 ~= range.count else { return nil }
        var value = 0
        var point: Int?
        for index in range {
            let byte = bytes[index]
            if byte &- 48 < 10 {
                value = value * 10 + Int(byte &- 48)
            } else if byte == UInt8(ascii: "."), point == nil, index > range.lowerBound {
                point = index
            } else {
                return nil
            }
        }
        let whole = (point ?? range.upperBound) - range.lowerBound
        let scale = point.map { range.upperBound - $0 - 1 } ?? 0
        guard whole <= DecimalLiteral.maximumIntegerDigits, scale <= DecimalLiteral.maximumFractionDigits,
            point == nil || scale > 0
        else { return nil }
        return DecimalLiteral(coefficient: Int128(value), scale: scale)
    }

    private func possible(_ number: Rational, for input: QuickInput) throws(Unusual) -> Rational {
        guard input.isLimited else { return number }
        let limits = tables.limits[input.slot]
        if let minimum = limits.minimum, number < minimum { throw Unusual() }
        if let maximum = limits.maximum, number > maximum { throw Unusual() }
        return number
    }

    // MARK: Dates and texts

    /// `"YYYY-MM-DD"`.
    func date(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> CalendarDate {
        guard StrictTokens.next(bytes, &at) == UInt8(ascii: "\""), at + 12 <= bytes.count,
            bytes[at + 11] == UInt8(ascii: "\""),
            let day = CalendarDate(iso: bytes, from: at + 1)
        else { throw Unusual() }
        at += 12
        return day
    }

    /// `"15:30"`.
    func time(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> Int {
        guard StrictTokens.next(bytes, &at) == UInt8(ascii: "\""), at + 7 <= bytes.count,
            bytes[at + 6] == UInt8(ascii: "\""),
            let minutes = ClockTime.minutes((at + 1..<at + 6).map { bytes[$0] })
        else { throw Unusual() }
        at += 7
        return minutes
    }

    /// A string; nil for null.
    func optionalText(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> String? {
        if StrictTokens.takes("null", bytes, &at) { return nil }
        return StrictTokens.decoded(try StrictTokens.string(bytes, &at), bytes)
    }
}
