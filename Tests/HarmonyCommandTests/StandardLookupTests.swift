import HarmonyCommand
import HarmonyCriteria
import HarmonySyntax
import Testing

/// Standards are named by id: beside the file that names them, in folders of --criteria, among the bundled.
@Suite("Where standards are found")
struct StandardLookupTests {
    /// A local file that sets the satisfaction threshold, by which it is told apart.
    private static func local(_ id: String, extends parent: String = "enterprise", share: String = "85%")
        -> String
    {
        """
        {"format": "harmony-criteria/1", "id": "\(id)", "version": "1.0.0",
         "title": {"zh": "\(id) 标准", "en": "standard of \(id)"},
         "source": {"document": "市〔2025〕1号", "title": "市办法", "issuers": ["市局"], "issued": "2025-01-01"},
         "extends": "\(parent)",
         "change": {"E9.2.share": {"value": "\(share)", "because": {"zh": "市办法第三条", "en": "art. 3"}}}}
        """
    }

    private static func answers(_ standard: String) -> String {
        #"{"format": "harmony-answers/1", "standard": "\#(standard)", "asOf": "2025-06-30"}"#
    }

    @Test("a parent is taken from beside the file, then from --criteria, then from the binary")
    func parents() {
        let files = [
            "city/xa.json": Self.local("xa", extends: "province"),
            "city/province.json": Self.local("province", share: "81%"),
            "laws/province.json": Self.local("province", share: "82%"),
            "town/qa.json": Self.local("qa", extends: "province"),
        ]
        func shown(_ words: [String]) -> String {
            Trial(["show", "--resolved"] + words, files: files).output
        }
        #expect(shown(["city/xa.json/E9.2"]).contains("85%"))
        let validated = Trial(["validate", "city/xa.json"], files: files)
        #expect(validated.status == .success, "\(validated.output)")
        #expect(Trial(["validate", "town/qa.json"], files: files).output.contains("[unknown-parent]"))
        #expect(Trial(["validate", "--criteria", "laws", "town/qa.json"], files: files).status == .success)
        #expect(Trial(["validate", "--criteria=laws/", "town/qa.json"], files: files).status == .success)
    }

    @Test("what is in the program takes its parent from the program, whatever the working folder holds")
    func bundledParents() {
        let parent = #"{"format": "harmony-criteria/1", "id": "labour-protection"}"#
        for folder in ["criteria/", "criteria/local/", ""] {
            let files = [
                folder + "labour-protection.json": parent, folder + "enterprise.json": parent,
                "a.json": Self.answers("labour-protection-qinghai"),
                "b.json": Self.answers("enterprise-zhejiang"),
            ]
            for file in ["a.json", "b.json"] {
                let outcome = Trial(["check", file], files: files)
                #expect(outcome.status == .notMet, "\(outcome.errors)")
                #expect(outcome.errors.isEmpty)
            }
        }
    }

    @Test("--standard takes an id from --criteria, and answers written for any ancestor")
    func standards() {
        let files = [
            "laws/xa.json": Self.local("xa", extends: "province"),
            "laws/province.json": Self.local("province"),
            "a.json": Self.answers("enterprise"), "b.json": Self.answers("province"),
            "c.json": Self.answers("park"), "d.json": Self.answers("xa"),
        ]
        for file in ["a.json", "b.json", "d.json"] {
            let outcome = Trial(["check", "--criteria", "laws", "--standard", "xa", file], files: files)
            #expect(outcome.status == .notMet, "\(file): \(outcome.errors)")
            #expect(outcome.output.hasPrefix("standard of xa: "), "\(file)")
        }
        let park = Trial(["check", "--criteria", "laws", "--standard", "xa", "c.json"], files: files)
        #expect(park.status == .answers)
        #expect(park.errors.contains("[unknown-answers-standard]"))
        let below = Trial(
            ["check", "--criteria", "laws", "--standard", "enterprise", "d.json"], files: files)
        #expect(below.status == .answers)
        #expect(Trial(["check", "--standard", "xa", "a.json"], files: files).status == .usage)
        #expect(Trial(["check", "--standard", "laws/xa.json", "a.json"], files: files).status == .notMet)
    }

    @Test(
        "answers find the standard that they name beside them, but a bundled id is never replaced by a neighbour"
    )
    func neighbours() {
        let files = [
            "here/a.json": Self.answers("xa"), "here/xa.json": Self.local("xa"),
            "here/b.json": Self.answers("enterprise"), "here/enterprise.json": Self.local("enterprise2"),
        ]
        #expect(Trial(["check", "here/a.json"], files: files).output.hasPrefix("standard of xa: "))
        #expect(Trial(["check", "here/b.json"], files: files).output.hasPrefix("Creation standard"))
    }

    @Test("a file of another format with the right name is passed over")
    func others() {
        let files = ["here/xa.json": Self.local("xa"), "here/enterprise.json": Self.answers("enterprise")]
        #expect(Trial(["validate", "here/xa.json"], files: files).status == .success)
    }

    @Test("a parent that is there and cannot be read is named, if nothing else is found")
    func unusable() {
        let files = ["xa.json": Self.local("xa", extends: "province"), "province.json": "{broken"]
        let outcome = Trial(["validate", "xa.json"], files: files)
        #expect(outcome.output.contains("province.json is there but is no criteria file that can be read"))
    }

    @Test("a circle is reported in every file of it, and ends")
    func circles() {
        let files = [
            "a.json": Self.local("a", extends: "b"), "b.json": Self.local("b", extends: "c"),
            "c.json": Self.local("c", extends: "a"), "s.json": Self.local("s", extends: "s"),
            "x.json": Self.answers("a"),
        ]
        let outcome = Trial(
            ["validate", "--format", "concise", "a.json", "b.json", "c.json", "s.json"], files: files)
        #expect(outcome.status == .criteria)
        let lines = outcome.output.split(separator: "\n")
        for file in ["a", "b", "c", "s"] {
            #expect(lines.filter { $0.hasPrefix("\(file).json:4:13: error: extends goes round") }.count == 1)
        }
        #expect(Trial(["validate", "x.json"], files: files).output.contains("[invalid-answers-standard]"))
        #expect(Trial(["check", "x.json"], files: files).status == .criteria)
    }

    @Test("a file under the name of another id is not taken for it")
    func misnamed() {
        let files = ["xa.json": Self.local("xa", extends: "province"), "province.json": Self.local("other")]
        let outcome = Trial(["validate", "xa.json"], files: files)
        #expect(outcome.output.contains("province.json holds the standard 'other', not 'province'"))
    }

    @Test("a neighbour that takes the place of a bundled standard is named, unless its folder was")
    func replaced() {
        let bundled = BundledCriteria.source(of: "enterprise")?.text(0..<1_000_000) ?? ""
        var national = ["here/xa.json": Self.local("xa")]
        national["here/enterprise.json"] = bundled
        #expect(Trial(["validate", "here/xa.json"], files: national).output.contains("no problems"))
        let changed = bundled.replacing(#""version": "2.0.0""#, with: #""version": "2.0.1""#)
        #expect(changed != bundled)
        national["here/enterprise.json"] = changed
        let warned = Trial(["validate", "--format", "concise", "here/xa.json"], files: national)
        #expect(warned.output.contains("warning: 'enterprise' is taken from here/enterprise.json"))
        #expect(warned.status == .success)
        #expect(Trial(["validate", "--strict", "here/xa.json"], files: national).status == .criteria)
        let named = Trial(["validate", "--strict", "--criteria", "here", "here/xa.json"], files: national)
        #expect(named.status == .success, "\(named.output)")
    }

    @Test("a chain ends at 32 files, with a message")
    func chain() {
        var files = ["c0.json": Self.local("c0")]
        for step in 1...700 { files["c\(step).json"] = Self.local("c\(step)", extends: "c\(step - 1)") }
        #expect(Trial(["validate", "c20.json"], files: files).status == .success)
        let outcome = Trial(["validate", "c700.json"], files: files)
        #expect(outcome.status == .criteria)
        #expect(outcome.output.contains("[invalid-parent]"))
    }

    @Test("answers written for an ancestor may stay bare values where a local file has added an input")
    func bare() throws {
        let local = """
            {"format": "harmony-criteria/1", "id": "xa", "version": "1.0.0", "title": {"zh": "标准", "en": "xa"},
             "source": {"document": "1号", "title": "办法", "issuers": ["局"], "issued": "2025-01-01"},
             "extends": "enterprise",
             "add": {"E5.1": {"inputs": [{"id": "signed", "type": "date", "label": {"zh": "日期", "en": "date"}}],
                              "conditions": [{"id": "signed", "require": "signed < asOf"}]},
                     "because": {"zh": "办法", "en": "rules"}}}
            """
        func answers(_ standard: String) -> String {
            #"{"format": "harmony-answers/1", "standard": "\#(standard)", "asOf": "2025-06-30", "answers": {"E5.1": false}}"#
        }
        let files = ["laws/xa.json": local, "a.json": answers("enterprise"), "b.json": answers("xa")]
        let taken = Trial(["check", "--criteria", "laws", "--standard", "xa", "a.json"], files: files)
        #expect(taken.status == .notMet, "\(taken.errors)")
        #expect(taken.output.contains("✗ E5.1"))
        // Whoever answers the local standard answers both.
        #expect(
            Trial(["check", "--criteria", "laws", "b.json"], files: files).errors.contains("[wrong-type]"))
    }
}
