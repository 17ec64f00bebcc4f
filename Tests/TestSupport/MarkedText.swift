/// A text whose marked ranges, `⟦…⟧`, say where something is expected; the marks themselves are taken out.
package struct MarkedText {
    package let text: String
    /// The marked byte ranges, in the order in which they begin.
    package let ranges: [Range<Int>]

    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var found: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": open.append(bytes.count)
            case "⟧": if let start = open.popLast() { found.append(start..<bytes.count) }
            default: bytes += Array(String(scalar).utf8)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        ranges = found.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The lines on which the marks begin, counted from 1.
    package var lines: [Int] {
        let bytes = Array(text.utf8)
        return ranges.map { range in 1 + bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } }
    }
}
