/// The parts of a zip, as APPNOTE 6.3 describes it and OPC restricts it: stored or deflated, neither encrypted
/// nor split nor zip64.
///
/// Sizes are those of the central directory, as a part that was written in one go has them nowhere else.
package struct ZipArchive {
    /// As they are written, in the order of the directory.
    package let names: [String]
    private let bytes: [UInt8]
    private let entries: [[UInt8]: ZipEntry]
    private let directoryStart: Int
    private var bytesLeft = ZipLimits.inflatedBytes

    package init(_ bytes: [UInt8]) throws(ZipProblem) {
        let directory = try ZipDirectory(bytes)
        var entries: [[UInt8]: ZipEntry] = [:]
        for entry in directory.entries {
            if entries.updateValue(entry, forKey: Self.key(entry.name)) != nil {
                throw .duplicateName(entry.text)
            }
        }
        names = directory.entries.map(\.text)
        directoryStart = directory.start
        self.entries = entries
        self.bytes = bytes
    }

    package func contains(_ name: String) -> Bool { entries[Self.key(Array(name.utf8))] != nil }

    /// What a part holds, or nil if there is none of that name; case does not matter, as OPC has it.
    package mutating func part(_ name: String) throws(ZipProblem) -> [UInt8]? {
        guard let entry = entries[Self.key(Array(name.utf8))] else { return nil }
        let text = entry.text
        guard entry.flags & ZipEntry.encryptionFlags == 0 else { throw .encrypted(text) }
        let raw = try data(of: entry)
        guard entry.size <= bytesLeft else { throw .tooLarge(text) }
        let content: [UInt8]
        switch entry.method {
        case 0:
            guard raw.count == entry.size else { throw .damaged(text) }
            content = Array(raw)
        case 8:
            guard entry.size <= max(ZipLimits.freeBytes, raw.count * ZipLimits.ratio) else {
                throw .tooCompressed(text)
            }
            // More than it claims is damage, so its claim is a limit and never a promise.
            guard case .complete(let inflated) = Zlib.inflate(raw, atMost: entry.size),
                inflated.count == entry.size
            else { throw .damaged(text) }
            content = inflated
        default: throw .unknownMethod(text, entry.method)
        }
        guard Zlib.checksum(content) == entry.checksum else { throw .wrongChecksum(text) }
        bytesLeft -= content.count
        return content
    }

    /// The bytes of a part as they lie in the file, behind its own header.
    private func data(of entry: ZipEntry) throws(ZipProblem) -> ArraySlice<UInt8> {
        var header = ByteCursor(bytes, at: entry.headerStart)
        guard header.number(4) == 0x0403_4B50, header.skip(22), let name = header.number(2),
            let extra = header.number(2), header.at <= directoryStart - name - extra
        else { throw .outOfRange(entry.text) }
        guard bytes[header.at..<header.at + name].elementsEqual(entry.name) else {
            throw .damaged(entry.text)
        }
        let start = header.at + name + extra
        guard entry.compressedSize <= directoryStart - start else { throw .outOfRange(entry.text) }
        return bytes[start..<start + entry.compressedSize]
    }

    /// Bytes rather than text: a name need not be UTF-8, and two such names are not the same for that.
    private static func key(_ name: [UInt8]) -> [UInt8] {
        name.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    }
}
