import HarmonyCommand
import HarmonySyntax
import Testing

/// `template`: what it takes, what it refuses, what it leaves alone.
@Suite("template")
struct TemplateCommandTests {
    private func run(_ arguments: [String], _ files: [String: String] = [:], lang: String = "en") -> Trial {
        Trial(["template", "--lang", lang] + arguments, files: files)
    }

    private static let answers = """
        {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
         "facts": {"employees": 420, "women": "many"}, "answers": {"E2.4": "2025-07-20", "E1.5": true}}
        """

    @Test("the ending says which kind", arguments: ["json", "csv", "xlsx", "md", "XLSX"])
    func endings(_ ending: String) {
        let made = run(["enterprise", "-o", "a." + ending])
        #expect(made.status == .success)
        #expect(made.output.isEmpty)
        #expect(made.errors.hasPrefix("wrote a.\(ending): Creation standard for enterprises, "))
        let start: [UInt8] =
            switch ending.lowercased() {
            case "json": Array("{".utf8)
            case "csv": [0xEF, 0xBB, 0xBF]
            case "xlsx": Array("PK".utf8)
            default: Array("# ".utf8)
            }
        #expect(made.files["a." + ending]?.starts(with: start) ?? false)
    }

    @Test("--format says it in place of the ending, and for standard output")
    func format() {
        #expect(run(["enterprise", "-o", "a.txt", "--format", "csv"]).files["a.txt"] != nil)
        #expect(run(["enterprise", "-o", "-", "--format", "md"]).files["-"] != nil)
    }

    @Test(
        "wrong usage",
        arguments: [
            (["enterprise"], "name the file with -o"), (["enterprise", "-o", "a.doc"], "does not end in"),
            (["enterprise", "-o", "a"], "does not end in"), (["enterprise", "-o", "-"], "--format"),
            (["-o", "a.csv"], "template needs a standard"),
            (["enterprize", "-o", "a.csv"], "did you mean enterprise"),
            (["enterprise", "park", "-o", "a.csv"], "one form at a time"),
        ])
    func usage(_ arguments: [String], _ message: String) {
        let made = run(arguments)
        #expect(made.status == .usage)
        #expect(made.errors.contains(message))
        #expect(made.files.isEmpty)
    }

    @Test("a workbook does not go to a terminal")
    func terminal() {
        let made = Trial(
            ["template", "enterprise", "-o", "-", "--format", "xlsx", "--lang", "en"], width: 80)
        #expect(made.status == .usage)
    }

    @Test("nothing is overwritten without --force")
    func force() {
        let kept = run(["enterprise", "-o", "a.csv"], ["a.csv": "mine"])
        #expect(kept.status == .output)
        #expect(kept.errors.contains("--force"))
        #expect(kept.files["a.csv"] == Array("mine".utf8))
        #expect(
            run(["enterprise", "-o", "a.csv", "--force"], ["a.csv": "mine"]).files["a.csv"]?.count ?? 0 > 1000
        )
    }

    @Test("what is good in --from is filled in, what is wrong is reported and stays wrong")
    func from() {
        let made = run(["--from", "a.json", "-o", "b.csv"], ["a.json": Self.answers])
        #expect(made.status == .answers)
        #expect(made.errors.contains("[wrong-type]") && made.errors.contains("[future-date]"))
        let text = String(decoding: made.files["b.csv"] ?? [], as: UTF8.self)
        #expect(text.contains("\r\nfacts.employees,Facts,"))
        #expect(text.contains(",people,420,"))
        // A mistake stays one: dropped, it would leave a gap, and some gaps mean something.
        #expect(text.contains(",many,") && text.contains(",2025-07-20,"))
        let again = Trial(["check", "b.csv", "--lang", "en"], holding: made.files)
        #expect(again.errors.contains("[wrong-type]") && again.errors.contains("[future-date]"))
    }

    @Test("answers for one standard do not fill the form of another, but those for an ancestor do")
    func otherStandard() {
        #expect(
            run(["park", "--from", "a.json", "-o", "b.csv"], ["a.json": Self.answers]).status == .answers)
        let local = run(["enterprise-zhejiang", "--from", "a.json", "-o", "b.csv"], ["a.json": Self.answers])
        #expect(
            local.files["b.csv"].map {
                String(decoding: $0, as: UTF8.self).contains("standard/enterprise-zhejiang")
            } ?? false)
    }

    @Test("output that cannot be written")
    func unwritable() {
        let made = Trial(["template", "enterprise", "-o", "a.csv"], writable: false)
        #expect(made.status == .output)
    }

    @Test("a file that is no form, or no workbook, is told so")
    func foreign() {
        for (name, content, kind) in [
            ("a.csv", "姓名,部门\n张三,人力\n", "no-form"), ("a.xlsx", "<html></html>", "not-a-workbook"),
            ("a.xls", "\u{1}", "not-a-workbook"), ("a.csv", "", "no-form"),
        ] {
            let checked = Trial(["check", name], files: [name: content])
            #expect(checked.status == .answers)
            #expect(checked.errors.contains("[\(kind)]"), "\(checked.errors)")
            #expect(checked.output.isEmpty)
        }
    }

    @Test("a form that says nothing of its standard needs --standard")
    func withoutStandard() {
        let form = "代码,填报\nasOf,2025-06-30\nfacts.employees,420\n"
        let bare = Trial(["check", "a.csv"], files: ["a.csv": form])
        #expect(bare.status == .answers)
        #expect(bare.errors.contains("--standard"))
        #expect(
            Trial(["check", "--standard", "enterprise", "a.csv"], files: ["a.csv": form]).status == .notMet)
    }

    @Test("standard input is known by what it holds")
    func standardInput() {
        let form = "代码,填报\nstandard/enterprise,\nasOf,2025-06-30\n"
        #expect(Trial(["check", "-"], files: ["-": form]).status == .notMet)
        #expect(Trial(["check", "-"], files: ["-": Self.answers]).errors.contains("wrong-type"))
        #expect(Trial(["check", "-"], files: ["-": "nonsense"]).status == .answers)
    }
}
