import HarmonyForms
import Testing

/// The files named in one cell, and back.
@Suite("files in a cell")
struct FileListTests {
    @Test(
        "names are separated by semicolons and line breaks",
        arguments: [
            ("a.pdf", ["a.pdf"]), ("a.pdf；b.pdf", ["a.pdf", "b.pdf"]), ("a.pdf; b.pdf;", ["a.pdf", "b.pdf"]),
            ("佐证/甲、乙.pdf\n丙.pdf", ["佐证/甲、乙.pdf", "丙.pdf"]), ("\"a;b.pdf\"；c.pdf", ["a;b.pdf", "c.pdf"]),
            ("  ；", []),
            ("\"a \"\"b\"\".pdf\"", ["a \"b\".pdf"]), ("12\" 屏.pdf", ["12\" 屏.pdf"]),
        ])
    func read(_ text: String, _ expected: [String]) { #expect(FileList.read(text) == expected) }

    @Test(
        "whatever is written reads back",
        arguments: [
            ["a.pdf"], ["a;b.pdf", "c；d.pdf"], ["\"q\".pdf"], [" 前有空格.pdf"], ["行\n行.pdf", "x"],
            ["a\"b;c.pdf"],
        ])
    func roundTrip(_ names: [String]) { #expect(FileList.read(FileList.write(names)) == names) }
}
