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
            return .date(day)
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
        guard let share = Rational(number).divided(by: Rational(100)) else { throw Unusual() }
        return share
    }

    private func literal(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(Unusual) -> DecimalLiteral {
        var digits: [UInt8] = []
        for index in range { digits.append(bytes[index]) }
        do { return try DecimalLiteral(digits[...]) } catch { throw Unusual() }
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

    /// A string; nil for null.
    func optionalText(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> String? {
        if StrictTokens.takes("null", bytes, &at) { return nil }
        return StrictTokens.decoded(try StrictTokens.string(bytes, &at), bytes)
    }
}
