import HarmonyCriteria

/// Finds credit codes that come twice, in some twenty bytes a submission.
package struct CreditCodeRegister: Sendable {
    /// The code with the standard and the role that gave the answers: an enterprise's own answers and the tripartite
    /// body's are no double. Zero where there is no code.
    private var keys: ContiguousArray<UInt128> = []
    private var lines: ContiguousArray<UInt32> = []
    /// Where each file begins among the submissions.
    private var files: [(first: Int, name: String)] = []

    /// One enterprise that comes more than once.
    package struct Double: Sendable {
        package let creditCode: String
        package let places: [(file: String, line: Int?)]
    }

    /// - Parameter found: nil for what could not be judged.
    mutating func add(_ found: (judged: LedgerEntry.Judged, standard: Int)?, of entry: LedgerEntry) {
        if files.last?.name != entry.file { files.append((keys.count, entry.file)) }
        lines.append(UInt32(clamping: entry.line ?? 0))
        guard let (judged, standard) = found, let code = judged.creditCode.flatMap(Self.packed) else {
            keys.append(0)
            return
        }
        // Counted from 1, so that no key is zero.
        let assessors = judged.standard.profile.assessors
        let role = (assessors.firstIndex(of: judged.role ?? .own) ?? 0) + 1
        keys.append((code << 16 | UInt128(standard & 0xFFFF)) << 16 | UInt128(role & 0xFFFF))
    }

    /// In the order in which each first came.
    package var doubles: [Double] {
        let order = keys.indices.filter { keys[$0] != 0 }.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var found: [(first: Int, double: Double)] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
            if end - start > 1 {
                let places = order[start..<end].map(place)
                let code = Self.unpacked(keys[order[start]] >> 32)
                found.append((order[start], Double(creditCode: code, places: places)))
            }
            start = end
        }
        return found.sorted { $0.first < $1.first }.map(\.double)
    }

    private func place(_ index: Int) -> (file: String, line: Int?) {
        var (low, high) = (0, files.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if files[middle].first <= index { low = middle } else { high = middle }
        }
        return (files[low].name, lines[index] == 0 ? nil : Int(lines[index]))
    }

    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

    /// Eighteen characters of thirty-six kinds, in 94 bits.
    private static func packed(_ code: String) -> UInt128? {
        guard code.utf8.count == 18 else { return nil }
        var packed: UInt128 = 0
        for byte in code.utf8 {
            guard let digit = digits.firstIndex(of: byte) else { return nil }
            packed = packed * 36 + UInt128(digit)
        }
        return packed
    }

    private static func unpacked(_ packed: UInt128) -> String {
        var (rest, code) = (packed, [UInt8]())
        for _ in 0..<18 {
            code.append(digits[Int(rest % 36)])
            rest /= 36
        }
        return String(decoding: code.reversed(), as: UTF8.self)
    }
}
