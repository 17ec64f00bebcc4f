/// Whole numbers of any size, by schoolbook methods: the reference that exact fractions are held against.
struct WideInteger: Equatable {
    private(set) var isNegative: Bool
    /// Base 2^32, the lowest first, without leading zeros.
    private var limbs: [UInt32]

    init(_ value: Int128) {
        isNegative = value < 0
        limbs = []
        var rest = value.magnitude
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    /// Decimal digits with an optional minus.
    init?(_ text: some StringProtocol) {
        self.init(0)
        for byte in text.utf8 where byte != UInt8(ascii: "-") {
            guard 48...57 ~= byte else { return nil }
            self = self * WideInteger(10) + WideInteger(Int128(byte - 48))
        }
        isNegative = text.hasPrefix("-") && !limbs.isEmpty
    }

    private init(_ negative: Bool, _ limbs: [UInt32]) {
        var trimmed = limbs
        while trimmed.last == 0 { trimmed.removeLast() }
        self.limbs = trimmed
        isNegative = negative && !trimmed.isEmpty
    }

    static prefix func - (value: WideInteger) -> WideInteger { WideInteger(!value.isNegative, value.limbs) }

    var magnitude: WideInteger { WideInteger(false, limbs) }

    static func + (left: WideInteger, right: WideInteger) -> WideInteger {
        if left.isNegative == right.isNegative {
            var sum: [UInt32] = []
            var carry: UInt64 = 0
            for at in 0...max(left.limbs.count, right.limbs.count) {
                carry += UInt64(left.limb(at)) + UInt64(right.limb(at))
                sum.append(UInt32(truncatingIfNeeded: carry))
                carry >>= 32
            }
            return WideInteger(left.isNegative, sum)
        }
        let (large, small) = left.magnitude < right.magnitude ? (right, left) : (left, right)
        var difference: [UInt32] = []
        var borrow: Int64 = 0
        for at in 0..<large.limbs.count {
            var digit = Int64(large.limb(at)) - Int64(small.limb(at)) - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 1 << 32 }
            difference.append(UInt32(digit))
        }
        return WideInteger(large.isNegative, difference)
    }

    static func - (left: WideInteger, right: WideInteger) -> WideInteger { left + -right }

    static func * (left: WideInteger, right: WideInteger) -> WideInteger {
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count + 1)
        for (at, digit) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for offset in 0...right.limbs.count {
                carry += UInt64(digit) * UInt64(right.limb(offset)) + UInt64(product[at + offset])
                product[at + offset] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
        }
        return WideInteger(left.isNegative != right.isNegative, product)
    }

    static func < (left: WideInteger, right: WideInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let (a, b) = left.isNegative ? (right.limbs, left.limbs) : (left.limbs, right.limbs)
        if a.count != b.count { return a.count < b.count }
        for (x, y) in zip(a.reversed(), b.reversed()) where x != y { return x < y }
        return false
    }

    static func <= (left: WideInteger, right: WideInteger) -> Bool { !(right < left) }

    /// Whether a fraction of the program can hold it.
    var fits: Bool { magnitude <= WideInteger(.max) }

    private func limb(_ at: Int) -> UInt32 { at < limbs.count ? limbs[at] : 0 }
}
