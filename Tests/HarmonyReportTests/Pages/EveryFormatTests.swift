import HarmonyAssessment
import HarmonySyntax
import Testing

@testable import HarmonyReport

@Suite("a page in every format for people")
struct EveryFormatTests {
    /// The words of a report without what a format puts between them.
    private func words(_ format: ReportFormat, _ bytes: [UInt8]) throws -> String {
        let text: String =
            switch format {
            case .html: try HTMLTexts(String(decoding: bytes, as: UTF8.self)).whole
            case .xlsx: try cells(bytes).joined(separator: " ")
            case .docx: try document(bytes)
            case .markdown: unescaped(String(decoding: bytes, as: UTF8.self))
            default: String(decoding: bytes, as: UTF8.self)
            }
        return bare(text)
    }

    private func cells(_ bytes: [UInt8]) throws -> [String] {
        let (workbook, problems) = WorkbookReader.read(name: "report.xlsx", bytes: bytes)
        #expect(problems.isEmpty)
        return try #require(workbook).sheets.flatMap { $0.rows.flatMap { $0.cells.map(\.content.shown) } }
    }

    private func document(_ bytes: [UInt8]) throws -> String {
        var archive = try ZipArchive(bytes)
        var reader = XMLReader(try #require(try archive.part("word/document.xml")))
        var words = ""
        while let event = try reader.next() { if case .text(let text) = event { words += text } }
        return words
    }

    private func bare(_ text: String) -> String {
        String(
            String.UnicodeScalarView(printable(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private func unescaped(_ text: String) -> String {
        text.replacing("\\", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&#58;", with: ":").replacing("&#46;", with: ".").replacing("\u{2060}", with: "")
            .replacing("&amp;", with: "&")
    }

    /// No line ends but where one thing ends, so that cells stand whole.
    private static let unbroken: TextPage.Options = {
        var options = TextPage.Options(width: 1_000_000, color: false)
        options.longestLine = 1_000_000
        return options
    }()

    static let formats = ReportFormat.allCases.filter(\.isOfPages)

    @Test(
        "every row of a page stands in each; a terminal leaves out what is folded alone",
        arguments: ReportSample.all, formats)
    func whole(sample: ReportSample, format: ReportFormat) throws {
        for language in Language.allCases {
            var page = PageWords(try sample.page(language))
            page.read()
            let found =
                format == .text
                ? try bare(TextPrinter(Self.unbroken).text(sample.page(language)))
                : try words(format, sample.bytes(format, language))
            #expect(page.shown.count > 50)
            for words in page.shown + (format == .text ? [] : page.folded) {
                #expect(found.contains(bare(words).replacing("\\", with: "")), "\(words)")
            }
        }
    }

    @Test("for however many formats everything is looked for once")
    func once() throws {
        func count(_ formats: [ReportFormat]) throws -> (explanations: Int, ways: Int) {
            let explanation = try ReportSample.fail.explanation()
            let tally = SearchTally()
            SearchTally.$current.withValue(tally) {
                for format in formats {
                    for language in Language.allCases {
                        _ = format.renderer(version: "0", page: .file).bytes(explanation, language)
                    }
                }
            }
            return (tally.explanations, tally.ways)
        }
        let (one, all) = (try count([.json]), try count(ReportFormat.allCases))
        #expect(one.explanations > 0 && one.ways == 1)
        #expect(all.explanations == one.explanations && all.ways == one.ways)
        #expect(try count([.jsonl]).ways == 0)
    }

    @Test("nothing that is handed in names an option of the command", arguments: ReportSample.all)
    func options(sample: ReportSample) throws {
        for format in Self.formats {
            for language in Language.allCases {
                let found = try words(format, sample.bytes(format, language))
                for word in ["--evidence", "--role", "答案文件", "answerfile"] {
                    #expect(!found.contains(word), "\(format) \(word)")
                }
            }
        }
    }
}
