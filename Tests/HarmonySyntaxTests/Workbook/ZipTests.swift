import HarmonySyntax
import Testing

/// Reading zips as they are, and refusing what no workbook needs.
@Suite("Zip archives")
struct ZipTests {
    static let text = Array(String(repeating: "和谐劳动关系 ", count: 40).utf8)

    static func archive(_ parts: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in parts { writer.add(name, bytes) }
        return writer.finish()
    }

    /// Where the record of the only part begins in the directory.
    static func directory(_ bytes: [UInt8]) -> Int {
        let end = bytes.count - 22
        return Int(bytes[end + 16]) | Int(bytes[end + 17]) << 8 | Int(bytes[end + 18]) << 16
    }

    static func problem(_ bytes: [UInt8], part: String = "a") -> ZipProblem? {
        do {
            var archive = try ZipArchive(bytes)
            _ = try archive.part(part)
            return nil
        } catch { return error }
    }

    @Test("what is written is read: deflated, stored, empty, large")
    func roundTrip() throws {
        var random = SystemRandomNumberGenerator()
        let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let parts = [("a.xml", Self.text), ("b/c", [1]), ("empty", []), ("noise", noise)]
        var archive = try ZipArchive(Self.archive(parts))
        #expect(archive.names == parts.map(\.0))
        for (name, bytes) in parts { #expect(try archive.part(name) == bytes) }
        #expect(try archive.part("none") == nil)
        #expect(Self.archive(parts) == Self.archive(parts))
    }

    @Test("a part may come in pieces and the bytes be taken away meanwhile; when does not matter")
    func pieces() throws {
        let pieces = (0..<300).map { Array("第 \($0) 行 \($0 * $0)\n".utf8) }
        func archive(takenEvery step: Int) -> [UInt8] {
            var writer = ZipWriter()
            var bytes: [UInt8] = []
            writer.add("first", Self.text)
            writer.begin("pieces")
            for (number, piece) in pieces.enumerated() {
                writer.append(piece)
                if number % step == 0 { bytes += writer.take() }
            }
            writer.end()
            writer.begin("nothing")
            writer.end()
            writer.add("last", [1])
            return bytes + writer.finish()
        }
        let bytes = archive(takenEvery: 7)
        #expect(archive(takenEvery: 1) == bytes)
        #expect(archive(takenEvery: 1000) == bytes)
        var read = try ZipArchive(bytes)
        #expect(read.names == ["first", "pieces", "nothing", "last"])
        #expect(try read.part("first") == Self.text)
        #expect(try read.part("pieces") == Array(pieces.joined()))
        #expect(try read.part("nothing") == [])
        #expect(try read.part("last") == [1])
    }

    @Test("a name is found whatever its case")
    func caseInsensitive() throws {
        var archive = try ZipArchive(Self.archive([("XL/Workbook.xml", Self.text)]))
        #expect(try archive.part("xl/workbook.XML") == Self.text)
    }

    @Test("an archive without parts and one with a comment are sound")
    func bareArchives() throws {
        #expect(try ZipArchive(Self.archive([])).names == [])
        var bytes = Self.archive([("a", Self.text)])
        bytes[bytes.count - 2] = 3
        var archive = try ZipArchive(bytes + [1, 2, 3])
        #expect(try archive.part("a") == Self.text)
    }

    @Test("a part whose sizes stand behind it is read by those of the directory")
    func dataDescriptor() throws {
        var bytes = Self.archive([("a", Self.text)])
        bytes[6] = 8
        for at in 14..<26 { bytes[at] = 0 }
        bytes[Self.directory(bytes) + 8] = 8
        var archive = try ZipArchive(bytes)
        #expect(try archive.part("a") == Self.text)
    }

    /// One change to a sound archive of one part, `a`: bytes of its record in the directory, its own header or
    /// the end record.
    static let changes: [(String, [UInt8], ZipProblem)] = {
        func change(_ body: (inout [UInt8], Int, Int) -> Void) -> [UInt8] {
            var bytes = archive([("a", text)])
            body(&bytes, directory(bytes), bytes.count - 22)
            return bytes
        }
        return [
            ("encrypted", change { bytes, at, _ in bytes[at + 8] |= 1 }, .encrypted("a")),
            ("strongly encrypted", change { bytes, at, _ in bytes[at + 8] |= 0x40 }, .encrypted("a")),
            ("another method", change { bytes, at, _ in bytes[at + 10] = 12 }, .unknownMethod("a", 12)),
            ("another checksum", change { bytes, at, _ in bytes[at + 16] ^= 1 }, .wrongChecksum("a")),
            ("a larger claim", change { bytes, at, _ in bytes[at + 24] &+= 1 }, .damaged("a")),
            ("a smaller claim", change { bytes, at, _ in bytes[at + 24] &-= 1 }, .damaged("a")),
            ("compressed longer", change { bytes, at, _ in bytes[at + 21] = 0xFF }, .outOfRange("a")),
            ("compressed shorter", change { bytes, at, _ in bytes[at + 20] -= 1 }, .damaged("a")),
            ("a header elsewhere", change { bytes, at, _ in bytes[at + 42] = 1 }, .outOfRange("a")),
            ("a header beyond the end", change { bytes, at, _ in bytes[at + 45] = 0x7F }, .outOfRange("a")),
            ("no header", change { bytes, _, _ in bytes[0] = 0 }, .outOfRange("a")),
            ("another name in the header", change { bytes, _, _ in bytes[30] = 0x62 }, .damaged("a")),
            ("a long name in the header", change { bytes, _, _ in bytes[27] = 0xFF }, .outOfRange("a")),
            ("damaged data", change { bytes, _, _ in bytes[31] = 0xFF }, .damaged("a")),
            ("stored by claim", change { bytes, at, _ in bytes[at + 10] = 0 }, .damaged("a")),
            ("on another disk", change { bytes, at, _ in bytes[at + 34] = 1 }, .severalDisks),
            ("a second disk", change { bytes, _, end in bytes[end + 4] = 1 }, .severalDisks),
            ("a part less on this disk", change { bytes, _, end in bytes[end + 8] = 0 }, .severalDisks),
            (
                "more parts than written",
                change { bytes, _, end in
                    bytes[end + 8] = 2
                    bytes[end + 10] = 2
                }, .damagedDirectory
            ),
            (
                "fewer parts than written",
                change { bytes, _, end in
                    bytes[end + 8] = 0
                    bytes[end + 10] = 0
                }, .damagedDirectory
            ),
            (
                "a directory beyond the end", change { bytes, _, end in bytes[end + 19] = 1 },
                .damagedDirectory
            ),
            ("a longer directory", change { bytes, _, end in bytes[end + 12] += 1 }, .damagedDirectory),
            ("no record in the directory", change { bytes, at, _ in bytes[at] = 0 }, .damagedDirectory),
            (
                "zip64 by its count",
                change { bytes, _, end in for byte in 8..<12 { bytes[end + byte] = 0xFF } }, .zip64
            ),
            (
                "zip64 by the size of a part",
                change { bytes, at, _ in for byte in 24..<28 { bytes[at + byte] = 0xFF } }, .zip64
            ),
            (
                "zip64 by its offset",
                change { bytes, _, end in for byte in 16..<20 { bytes[end + byte] = 0xFF } }, .zip64
            ),
            ("no end", change { bytes, _, end in bytes[end] = 0 }, .noDirectory),
            ("an end with too long a comment", change { bytes, _, end in bytes[end + 20] = 1 }, .noDirectory),
        ]
    }()

    @Test("what is damaged or not of this kind is refused by its own problem", arguments: changes)
    func refusals(_ what: String, _ bytes: [UInt8], _ expected: ZipProblem) {
        #expect(Self.problem(bytes) == expected, "\(what)")
    }

    @Test("names that lead elsewhere or stand twice are refused")
    func names() {
        for name in ["../a", "a/../b", "a\\b", "/a", ".."] {
            #expect(Self.problem(Self.archive([(name, [1])])) == .unsafeName(name))
        }
        #expect(Self.problem(Self.archive([("a", [1]), ("A", [2])])) == .duplicateName("A"))
        #expect(Self.problem(Self.archive([("a..b", [1])])) == nil)
    }

    @Test("more than 10,000 parts are refused")
    func manyParts() {
        let parts = (0..<10_001).map { ("p\($0)", [UInt8]()) }
        #expect(Self.problem(Self.archive(parts)) == .tooManyParts(10_001))
        #expect(Self.problem(Self.archive(parts.dropLast())) == nil)
    }

    @Test("a part that grows too much is refused, one below a mebibyte never")
    func ratio() {
        let zeros = [UInt8](repeating: 0, count: 2 << 20)
        #expect(Self.problem(Self.archive([("a", zeros)])) == .tooCompressed("a"))
        #expect(Self.problem(Self.archive([("a", Array(zeros.prefix(1 << 20)))])) == nil)
    }

    @Test("a claim of little does not let much out")
    func falseClaim() {
        var bytes = Self.archive([("a", [UInt8](repeating: 0, count: 8 << 20))])
        let at = Self.directory(bytes)
        bytes.replaceSubrange(at + 24..<at + 28, with: [0, 0x10, 0, 0])
        #expect(Self.problem(bytes) == .damaged("a"))
    }

    @Test("all parts together may not exceed 64 MiB")
    func total() throws {
        // Sixteen different bytes in no order do not shrink by more than half.
        var state: UInt32 = 1
        let part = (0..<8 << 20).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 28)
        }
        var writer = ZipWriter()
        writer.add("a", part)
        var archive = try ZipArchive(writer.finish())
        for _ in 0..<8 { _ = try archive.part("a") }
        #expect(throws: ZipProblem.tooLarge("a")) { _ = try archive.part("a") }
    }

    @Test("an archive cut off anywhere is refused without a crash")
    func truncated() {
        let bytes = Self.archive([("a", Self.text), ("b", [1, 2, 3])])
        for count in 0..<bytes.count { #expect(Self.problem(Array(bytes.prefix(count))) == .noDirectory) }
    }
}
