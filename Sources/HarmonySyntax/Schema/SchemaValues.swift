/// Types and equality as JSON Schema defines them.
extension JSONDocument {
    /// Whether a value has a type by its name; 1.0 is an integer as well.
    func `is`(_ value: Value, _ type: String) -> Bool {
        switch kind(value) {
        case .null: type == "null"
        case .true, .false: type == "boolean"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        case .number: type == "number" || type == "integer" && exact(value).isInteger
        case .invalid: true
        }
    }

    /// Equality of values: numbers by what they are worth, objects whatever the order of their members.
    func equals(_ value: Value, _ other: Value, of document: JSONDocument) -> Bool {
        guard kind(value) == document.kind(other) else { return false }
        switch kind(value) {
        case .null, .true, .false: return true
        case .invalid: return false
        case .string: return string(value).utf8.elementsEqual(document.string(other).utf8)
        case .number: return exact(value) == document.exact(other)
        case .array:
            let (left, right) = (elements(value), document.elements(other))
            return left.count == right.count
                && zip(left, right).allSatisfy { equals($0, $1, of: document) }
        case .object:
            var (same, count) = (true, 0)
            forEachMember(value) { key, inner in
                count += 1
                guard same, let partner = document.member(other, string(key)) else {
                    same = false
                    return
                }
                same = equals(inner, partner, of: document)
            }
            document.forEachMember(other) { _, _ in count -= 1 }
            return same && count == 0
        }
    }

    /// A number without any limit on its size.
    func exact(_ value: Value) -> ExactNumber { ExactNumber(source.bytes[range(value)]) }
}

/// A decimal number of any size, for comparing alone: significant digits and the power of ten of the last.
struct ExactNumber: Comparable {
    private var isNegative = false
    private var digits: [UInt8] = []
    private var exponent = 0

    /// - Parameter text: a JSON number.
    init(_ text: some Sequence<UInt8>) {
        var (afterPoint, afterE, down) = (false, false, false)
        var power = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): if afterE { down = true } else { isNegative = true }
            case UInt8(ascii: "."): afterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): afterE = true
            case 48...57 where afterE:
                // Beyond this nothing can be told apart any more by the digits that a file can hold.
                power = min(1 << 40, power * 10 + Int(byte - 48))
            case 48...57:
                if afterPoint { exponent -= 1 }
                if byte != 48 || !digits.isEmpty { digits.append(byte) }
            default: break
            }
        }
        exponent += down ? -power : power
        while digits.last == 48 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    var isInteger: Bool { exponent >= 0 }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
    }

    private func isCloserToZero(than other: ExactNumber) -> Bool {
        guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
        // How many digits stand before the point.
        let (size, otherSize) = (digits.count + exponent, other.digits.count + other.exponent)
        return size == otherSize ? digits.lexicographicallyPrecedes(other.digits) : size < otherSize
    }
}
