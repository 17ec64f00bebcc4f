import HarmonySyntax
import TestSupport
import Testing

/// Damaged workbooks: the reader never crashes, and gives either content or a diagnostic within its source.
@Suite("Damaged workbooks")
struct WorkbookMutationTests {
    private static let sample: BookBuilder = {
        var book = BookBuilder(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c s="2"><v>45400</v></c></row>\
            <row><c t="inlineStr"><is><r><t>a&amp;b</t></r></is></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            """)
        book.shared = ["<si><t>指标_x000A_</t><rPh sb=\"0\"><t>x</t></rPh></si>"]
        book.formats = [0, 9, 176]
        book.codes = [176: "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"]
        book.sheets.append(("第二张", "<row r=\"9\"><c r=\"XFD9\" t=\"b\"><v>1</v></c></row>"))
        return book
    }()

    private func complaint(about bytes: [UInt8]) -> String? {
        let (book, diagnostics) = WorkbookReader.read(name: "a.xlsx", bytes: bytes)
        if book == nil, diagnostics.isEmpty { return "neither content nor a diagnostic" }
        for diagnostic in diagnostics {
            guard let place = diagnostic.place, place.range.upperBound <= place.source.bytes.count,
                place.range.lowerBound >= 0
            else { return "\(diagnostic.kind.name) outside of the source" }
            if !WorkbookProblem.all.contains(diagnostic.kind) {
                return "\(diagnostic.kind.name) is of elsewhere"
            }
            if diagnostic.message.zh.isEmpty || diagnostic.message.en.contains("\n") { return "words" }
        }
        guard let book else { return nil }
        for cell in book.sheets.flatMap(\.rows).flatMap(\.cells) {
            guard cell.range.upperBound < book.source.bytes.count,
                book.source.bytes[cell.range.upperBound] == 0x0A,
                book.source.cells?.cell(at: cell.range.lowerBound)?.column == cell.column + 1
            else { return "a cell outside of the source" }
        }
        return nil
    }

    private static let pieces: [[UInt8]] =
        [
            "<", ">", "/>", "</", "&", ";", "&#x0;", "\"", "'", "=", "<!--", "]]>", "<![CDATA[", "<?",
            "<!DOCTYPE", "xmlns=\"\"",
            "r=\"A1\"", " r=\"ZZZZ9\"", " t=\"s\"", "<c>", "</c>", "<v>", "99999999999999999999", "-1",
            "1E999999", "_x", "中", "\0",
        ].map { Array($0.utf8) } + [
            [0x80], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 1, 2],
        ]

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let at = random.below(bytes.count + 1)
        let end = min(bytes.count, at + 1 + random.below(random.chance(80) ? 3 : 40))
        switch random.below(6) {
        case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
        case 1: if at < bytes.count { bytes[at] = random.pick([0, 1, 0x7F, 0x80, 0xFF]) }
        case 2: bytes.removeSubrange(at..<max(at, end))
        case 3: bytes.insert(contentsOf: random.pick(Self.pieces), at: at)
        case 4: bytes.replaceSubrange(at..<max(at, end), with: random.pick(Self.pieces))
        default: if random.chance(20) { bytes.removeSubrange(at...) }
        }
    }

    @Test("damage to the zip", arguments: 0..<20 as Range<UInt64>)
    func damagedZip(_ seed: UInt64) {
        var random = SplitMix64(seed: seed &+ 31_000)
        let original = Self.sample.bytes
        for _ in 0..<150 {
            var bytes = original
            for _ in 0...random.below(3) { mutate(&bytes, &random) }
            if let complaint = complaint(about: bytes) { Issue.record("\(complaint), seed \(seed)") }
        }
    }

    @Test("damage to the XML of a part in a sound zip", arguments: 0..<20 as Range<UInt64>)
    func damagedXML(_ seed: UInt64) {
        var random = SplitMix64(seed: seed &+ 32_000)
        let parts = Self.sample.parts
        for _ in 0..<100 {
            let damaged = random.below(parts.count)
            var writer = ZipWriter()
            for (at, part) in parts.enumerated() {
                var bytes = Array(part.text.utf8)
                if at == damaged { for _ in 0...random.below(3) { mutate(&bytes, &random) } }
                writer.add(part.name, bytes)
            }
            if let complaint = complaint(about: writer.finish()) {
                Issue.record("\(complaint), seed \(seed)")
            }
        }
    }

    @Test("every byte of the zip's own records, set to its extremes")
    func records() {
        let original = Self.sample.bytes
        let directory = ZipTests.directory(original)
        for at in Array(0..<60) + Array(directory..<original.count) {
            for byte in [0, 0x7F, 0x80, 0xFF] as [UInt8] where original[at] != byte {
                var bytes = original
                bytes[at] = byte
                if let complaint = complaint(about: bytes) { Issue.record("\(complaint), byte \(at)") }
            }
        }
    }
}
