/// Writes a zip whose bytes depend on nothing but its parts: no clock, no user, no system.
///
/// What is ready can be taken away while the rest is made. For parts of less than 4 GiB together under ASCII names.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    /// How many bytes were taken away.
    private var taken = 0
    private var directory: [UInt8] = []
    private var count = 0
    private var open: OpenPart?

    /// 1 January 1980, the first day that a zip can write.
    private static let time: [UInt8] = [0, 0, 0x21, 0]

    /// A part that comes in pieces.
    private struct OpenPart {
        let name: String
        let start: Int
        // The highest level took five times as long for a ledger and saved one byte in a hundred.
        let deflater = Deflater(level: 6)
        var sizes = Sizes()
    }

    private struct Sizes {
        var checksum: UInt32 = 0
        var deflated = 0
        var whole = 0
    }

    package init() {}

    /// Deflated, or stored where that is no longer.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        let deflated = Zlib.deflate(content) ?? content
        let isSmaller = deflated.count < content.count
        let data = isSmaller ? deflated : content
        let sizes = Sizes(checksum: Zlib.checksum(content), deflated: data.count, whole: content.count)
        let header = header(name, flags: 0, method: isSmaller ? 8 : 0, sizes)
        list(name, header, at: taken + bytes.count)
        bytes += little(0x0403_4B50, 4) + header + Array(name.utf8) + data
    }

    /// Begins a part whose content comes in pieces. Its sizes stand behind it (APPNOTE 4.3.9), since its header may be
    /// taken away before they are known.
    package mutating func begin(_ name: String) {
        open = OpenPart(name: name, start: taken + bytes.count)
        bytes += little(0x0403_4B50, 4) + header(name, flags: 8, method: 8, Sizes()) + Array(name.utf8)
    }

    package mutating func append(_ piece: [UInt8]) {
        guard !piece.isEmpty, var part = open else { return }
        let deflated = part.deflater.deflate(piece)
        bytes += deflated
        part.sizes.checksum = Zlib.checksum(piece, after: part.sizes.checksum)
        part.sizes.deflated += deflated.count
        part.sizes.whole += piece.count
        open = part
    }

    /// Ends the part that was begun.
    package mutating func end() {
        guard var part = open else { return }
        let deflated = part.deflater.deflate([], isLast: true)
        part.sizes.deflated += deflated.count
        bytes += deflated + little(0x0807_4B50, 4) + words(part.sizes)
        list(part.name, header(part.name, flags: 8, method: 8, part.sizes), at: part.start)
        open = nil
    }

    /// What has not been taken yet.
    package mutating func take() -> [UInt8] {
        taken += bytes.count
        defer { bytes = [] }
        return bytes
    }

    /// What has not been taken yet, to the end.
    package func finish() -> [UInt8] {
        bytes + directory + little(0x0605_4B50, 4) + little(0, 2 + 2) + little(count, 2) + little(count, 2)
            + little(directory.count, 4) + little(taken + bytes.count, 4) + little(0, 2)
    }

    /// What a part's own header and its entry in the directory have in common.
    private func header(_ name: String, flags: Int, method: Int, _ sizes: Sizes) -> [UInt8] {
        little(20, 2) + little(flags, 2) + little(method, 2) + Self.time + words(sizes)
            + little(name.utf8.count, 2) + little(0, 2)
    }

    private func words(_ sizes: Sizes) -> [UInt8] {
        little(Int(sizes.checksum), 4) + little(sizes.deflated, 4) + little(sizes.whole, 4)
    }

    private mutating func list(_ name: String, _ header: [UInt8], at start: Int) {
        // After what is shared: no comment, disk 0, no attributes.
        directory += little(0x0201_4B50, 4) + little(20, 2) + header + little(0, 2 + 2 + 2 + 4)
        directory += little(start, 4) + Array(name.utf8)
        count += 1
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }
}
