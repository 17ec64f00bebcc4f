/// What the central directory of a zip says of one part.
struct ZipEntry {
    let name: [UInt8]
    let flags: Int
    let method: Int
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let headerStart: Int

    var text: String { String(decoding: name, as: UTF8.self) }

    /// Encrypted, strongly encrypted, with an encrypted directory.
    static let encryptionFlags = 1 | 1 << 6 | 1 << 13
}

/// The central directory: the list of parts at the end of a zip.
struct ZipDirectory {
    private(set) var entries: [ZipEntry] = []
    let start: Int

    init(_ bytes: [UInt8]) throws(ZipProblem) {
        guard let end = Self.end(of: bytes) else { throw .noDirectory }
        var record = ByteCursor(bytes, at: end + 4)
        guard let disk = record.number(2), let firstDisk = record.number(2), let here = record.number(2),
            let count = record.number(2), let size = record.number(4), let start = record.number(4)
        else { throw .damagedDirectory }
        guard count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .zip64 }
        guard disk == 0, firstDisk == 0, here == count else { throw .severalDisks }
        guard count <= ZipLimits.parts else { throw .tooManyParts(count) }
        guard start <= end, size <= end - start else { throw .damagedDirectory }
        self.start = start
        var cursor = ByteCursor(bytes, at: start)
        for _ in 0..<count {
            entries.append(try Self.entry(&cursor))
        }
        guard cursor.at == start + size else { throw .damagedDirectory }
    }

    /// Where the end record begins: the last one whose comment fits into the file.
    private static func end(of bytes: [UInt8]) -> Int? {
        var at = bytes.count - 22
        let first = max(0, bytes.count - 65_557)
        while at >= first {
            if bytes[at] == 0x50, bytes[at + 1] == 0x4B, bytes[at + 2] == 5, bytes[at + 3] == 6,
                at + 22 + Int(bytes[at + 20]) + Int(bytes[at + 21]) << 8 <= bytes.count
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    private static func entry(_ cursor: inout ByteCursor) throws(ZipProblem) -> ZipEntry {
        guard cursor.number(4) == 0x0201_4B50, cursor.skip(4), let flags = cursor.number(2),
            let method = cursor.number(2), cursor.skip(4), let checksum = cursor.number(4),
            let compressedSize = cursor.number(4), let size = cursor.number(4), let name = cursor.number(2),
            let extra = cursor.number(2), let comment = cursor.number(2), let disk = cursor.number(2),
            cursor.skip(6), let headerStart = cursor.number(4), let nameBytes = cursor.take(name),
            cursor.skip(extra + comment)
        else { throw .damagedDirectory }
        let entry = ZipEntry(
            name: Array(nameBytes), flags: flags, method: method, checksum: UInt32(checksum),
            compressedSize: compressedSize, size: size, headerStart: headerStart)
        guard ![compressedSize, size, headerStart].contains(0xFFFF_FFFF) else { throw .zip64 }
        guard disk == 0 else { throw .severalDisks }
        let steps = nameBytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !nameBytes.contains(UInt8(ascii: "\\")), !steps.contains(Array("..".utf8)[...]),
            nameBytes.first != UInt8(ascii: "/")
        else { throw .unsafeName(entry.text) }
        return entry
    }
}

/// Takes little-endian numbers from bytes, never beyond their end.
struct ByteCursor {
    private let bytes: [UInt8]
    private(set) var at: Int

    init(_ bytes: [UInt8], at: Int) {
        self.bytes = bytes
        self.at = at
    }

    mutating func number(_ count: Int) -> Int? {
        take(count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard at <= bytes.count, count <= bytes.count - at else { return nil }
        at += count
        return bytes[at - count..<at]
    }
}
