import Foundation
import HarmonyCommand
import Testing

/// Every bundled example, turned from one form into another: the report stays the same, byte for byte.
@Suite("forms and back")
struct FormRoundTripTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let examples: [String] = {
        let folder = root.appendingPathComponent("criteria/examples").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        // That of a made-up city goes with the guide's standard.
        return names.filter { $0.hasSuffix(".json") && $0 != "enterprise-xingan.json" }.sorted()
    }()

    private static func bytes(_ example: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent("criteria/examples/" + example)))
    }

    private func report(_ path: String, _ files: [String: [UInt8]]) -> (String, HarmonyCommand.ExitStatus) {
        let trial = Trial(["check", path], holding: files, variables: [:])
        return (trial.output, trial.status)
    }

    @Test("as JSON, CSV and workbook, in both languages", arguments: examples)
    func eachForm(_ example: String) throws {
        let files = ["a.json": try Self.bytes(example)]
        let (expected, status) = report("a.json", files)
        #expect(!expected.isEmpty)
        for language in ["zh", "en"] {
            for ending in ["json", "csv", "xlsx"] {
                let form = "form." + ending
                let made = Trial(
                    ["template", "--from", "a.json", "-o", form, "--lang", language], holding: files,
                    variables: [:])
                #expect(made.status == .success, "\(made.errors)")
                let (found, outcome) = report(form, made.files)
                #expect(found == expected, "\(language) \(ending)")
                #expect(outcome == status)
            }
        }
    }

    @Test("from form to form: JSON, workbook, CSV, workbook, JSON")
    func chain() throws {
        var files = ["0.json": try Self.bytes("enterprise-b.json")]
        let names = ["0.json", "1.xlsx", "2.csv", "3.xlsx", "4.csv", "5.json", "6.json"]
        for (from, to) in zip(names, names.dropFirst()) {
            let made = Trial(["template", "--from", from, "-o", to], holding: files, variables: [:])
            #expect(made.status == .success, "\(made.errors)")
            files = made.files
        }
        #expect(report("6.json", files).0 == report("0.json", files).0)
        #expect(files["6.json"] == files["5.json"])
        #expect(files["4.csv"] == files["2.csv"])
        #expect(files["3.xlsx"] == files["1.xlsx"])
    }

    @Test("a blank form asks everything and meets nothing, in every form alike")
    func blank() {
        for standard in ["enterprise", "park", "labour-protection", "enterprise-zhejiang"] {
            var reports: Set<String> = []
            for ending in ["json", "csv", "xlsx"] {
                let made = Trial(["template", standard, "-o", "form." + ending], variables: [:])
                #expect(made.status == .success)
                let checked = Trial(
                    ["check", "--as-of", "2025-06-30", "form." + ending], holding: made.files, variables: [:])
                #expect([.notMet, .answers].contains(checked.status))
                reports.insert(checked.output)
            }
            #expect(reports.count == 1, "\(standard)")
        }
    }

    @Test("CSV in GBK, as Excel saves it in China, with any separator")
    func encodings() throws {
        let files = ["a.json": try Self.bytes("enterprise-b.json")]
        let expected = report("a.json", files).0
        let made = Trial(["template", "--from", "a.json", "-o", "a.csv"], holding: files, variables: [:])
        let text = String(decoding: try #require(made.files["a.csv"]).dropFirst(3), as: UTF8.self)
        // Foundation's name for GB18030, which includes GBK.
        let gbk: UInt = 0x8000_0632
        let variants: [(String, Data?)] = [
            ("UTF-8 without a mark", text.data(using: .utf8)),
            ("GBK", text.data(using: String.Encoding(rawValue: gbk))),
            ("UTF-16", text.data(using: .utf16)),
            ("line feeds", text.replacing("\r\n", with: "\n").data(using: .utf8)),
        ]
        for (name, data) in variants {
            let bytes = Array(try #require(data))
            #expect(report("b.csv", ["b.csv": bytes]).0 == expected, "\(name)")
        }
    }
}
