/// Writes a zip whose bytes depend on nothing but its parts: no clock, no user, no system.
///
/// For parts of less than 4 GiB together under ASCII names.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// 1 January 1980, the first day that a zip can write.
    private static let time: [UInt8] = [0, 0, 0x21, 0]

    package init() {}

    /// Deflated, or stored where that is no longer.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        let deflated = Zlib.deflate(content) ?? content
        let isSmaller = deflated.count < content.count
        let data = isSmaller ? deflated : content
        let start = bytes.count
        let shared =
            little(20, 2) + little(0, 2) + little(isSmaller ? 8 : 0, 2) + Self.time
            + little(Int(Zlib.checksum(content)), 4) + little(data.count, 4) + little(content.count, 4)
            + little(name.utf8.count, 2) + little(0, 2)
        bytes += little(0x0403_4B50, 4) + shared + Array(name.utf8) + data
        // Then no comment, disk 0, no attributes.
        directory += little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2 + 2 + 2 + 4)
        directory += little(start, 4) + Array(name.utf8)
        count += 1
    }

    package func finish() -> [UInt8] {
        bytes + directory + little(0x0605_4B50, 4) + little(0, 2 + 2) + little(count, 2) + little(count, 2)
            + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }
}
