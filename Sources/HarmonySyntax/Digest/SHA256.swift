/// The SHA-256 of FIPS 180-4, by which a file is known again.
package enum SHA256 {
    /// The digest in 64 hexadecimal digits, as `sha256sum` prints it.
    package static func hex(_ bytes: [UInt8]) -> String {
        var state = initial
        var schedule = [UInt32](repeating: 0, count: 64)
        let whole = bytes.count - bytes.count % block
        schedule.withUnsafeMutableBufferPointer { schedule in
            constants.withUnsafeBufferPointer { constants in
                bytes.withUnsafeBufferPointer { bytes in
                    var at = 0
                    while at < whole {
                        state.absorb(
                            UnsafeBufferPointer(rebasing: bytes[at..<at + block]), schedule, constants)
                        at += block
                    }
                }
                padded(bytes[whole...], of: bytes.count).withUnsafeBufferPointer { rest in
                    for at in stride(from: 0, to: rest.count, by: block) {
                        state.absorb(
                            UnsafeBufferPointer(rebasing: rest[at..<at + block]), schedule, constants)
                    }
                }
            }
        }
        return state.hex
    }

    /// The bytes of one round of the compression.
    private static let block = 64

    /// What is left after the last whole block, then a one bit, zeros and the length in bits (section 5.1.1).
    private static func padded(_ rest: ArraySlice<UInt8>, of count: Int) -> [UInt8] {
        var bytes = Array(rest) + [0x80]
        while bytes.count % block != block - 8 { bytes.append(0) }
        let bits = UInt64(count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return bytes
    }

    /// The first 32 bits of the fractional parts of the square roots of the first eight primes (section 5.3.3).
    private static let initial = SHA256State(
        a: 0x6a09_e667, b: 0xbb67_ae85, c: 0x3c6e_f372, d: 0xa54f_f53a, e: 0x510e_527f, f: 0x9b05_688c,
        g: 0x1f83_d9ab, h: 0x5be0_cd19)

    /// The same of the cube roots of the first sixty-four (section 4.2.2).
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
        0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
        0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
        0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
        0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
        0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
        0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}

/// The eight working words between two blocks.
private struct SHA256State {
    var a, b, c, d, e, f, g, h: UInt32

    /// One block (section 6.2.2).
    mutating func absorb(
        _ block: UnsafeBufferPointer<UInt8>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
        _ constants: UnsafeBufferPointer<UInt32>
    ) {
        for word in 0..<16 {
            let at = word * 4
            schedule[word] =
                UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
                | UInt32(block[at + 3])
        }
        for word in 16..<64 {
            let (early, late) = (schedule[word - 15], schedule[word - 2])
            let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
            let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
            schedule[word] = schedule[word - 16] &+ first &+ schedule[word - 7] &+ second
        }
        var next = self
        for word in 0..<64 { next.mix(schedule[word] &+ constants[word]) }
        a &+= next.a
        b &+= next.b
        c &+= next.c
        d &+= next.d
        e &+= next.e
        f &+= next.f
        g &+= next.g
        h &+= next.h
    }

    private mutating func mix(_ word: UInt32) {
        let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let first = h &+ sum &+ (e & f ^ ~e & g) &+ word
        let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }

    private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    var hex: String {
        [a, b, c, d, e, f, g, h].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }
}
