import HarmonySyntax

extension Rational {
    /// Reads a percentage with its sign: `58.7%`, `-3.2%`.
    package init?(percent text: String) {
        guard text.utf8.last == UInt8(ascii: "%"),
            let literal = try? DecimalLiteral(text.utf8.dropLast()),
            let value = Rational(literal).divided(by: Rational(100))
        else { return nil }
        self = value
    }

    /// Reads a fraction of two whole numbers: `2/3`.
    package init?(fraction text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let above = try? DecimalLiteral(text.utf8[..<slash]), above.scale == 0,
            let below = try? DecimalLiteral(text.utf8[text.utf8.index(after: slash)...]), below.scale == 0,
            below.coefficient > 0,
            let value = Rational(above.coefficient, over: below.coefficient)
        else { return nil }
        self = value
    }
}

extension Rational {
    /// The value as a percentage: with so many digits after the point, else with as many as it takes, at most
    /// six: "60%", "58.7%".
    package static func percentText(_ share: Rational, fractionDigits: Int? = nil) -> String {
        if let hundred = share.multiplied(by: Rational(100)) {
            return hundred.decimalText(fractionDigits: fractionDigits ?? hundred.exactFractionDigits ?? 2)
                + "%"
        }
        // Too large to be multiplied: the point moves two places instead.
        let digits = fractionDigits ?? 2
        let text = share.decimalText(fractionDigits: digits + 2).filter { $0 != "." }
        let whole = text.dropLast(digits).drop { $0 == "0" }
        return (whole.isEmpty ? "0" : whole) + (digits == 0 ? "" : "." + text.suffix(digits)) + "%"
    }
}

extension Rational {
    /// With as many digits after the point as it takes, or else so many.
    package func plainText(orDigits digits: Int = 6) -> String {
        decimalText(fractionDigits: exactFractionDigits ?? digits)
    }
}
