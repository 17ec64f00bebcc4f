import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// The headings by which a sheet is read.
@Suite("headings of a form")
struct HeadingTests {
    /// The problems of a table and whether its one answer was read.
    private func read(_ heading: String, _ row: String) throws -> (problems: [String], isRead: Bool) {
        let standard = try #require(bundledStandard("enterprise"))
        let text = heading + "\n" + row + "\n"
        let (submission, diagnostics) = AnswerFile.open("a.csv", Array(text.utf8))
            .submission(for: standard, asOf: CalendarDate(year: 2025, month: 6, day: 30))
        let employees = try #require(standard.facts.first { $0.input.id == "employees" }).input
        // The date stands on the command line.
        let problems = diagnostics.map(\.kind.name).filter { $0 != "missing-field" }
        return (problems, submission?.frame[employees.slot] == .number(Rational(420)))
    }

    @Test(
        "in either language, in any order, with brackets, colons and other columns beside them",
        arguments: [
            ("代码,填报", "facts.employees,420"), ("Code,Answer", "facts.employees,420"),
            ("填报,序号,代码", "420,1,facts.employees"), ("代码：,填报（必填）", "facts.employees,420"),
            (" 代 码 ,ANSWER", "facts.employees,420"), ("表一,代码,2024,填报", "x,facts.employees,,420"),
        ])
    func known(_ heading: String, _ row: String) throws {
        let found = try read(heading, row)
        #expect(found.problems.isEmpty)
        #expect(found.isRead)
    }

    @Test(
        "gone, renamed or there twice",
        arguments: [
            ("代码,填报内容", "facts.employees,420", ["no-form"]), ("编号,问题,单位,填报", "E1,?,人,420", ["no-form"]),
            ("代码,填报,Answer", "facts.employees,420,386", ["no-form"]),
            ("代码,代码,填报", "facts.employees,facts.women,420", ["no-form"]), ("姓名,部门", "张三,人力", ["no-form"]),
        ])
    func unreadable(_ heading: String, _ row: String, _ problems: [String]) throws {
        let found = try read(heading, row)
        #expect(found.problems == problems)
        #expect(!found.isRead)
    }

    @Test("a column of evidence or notes that is gone is said, and the rest is read")
    func lost() throws {
        let found = try read("代码,条文,填报,佐证材料,佐证文件名,备注事项", "facts.employees,,420,,,")
        #expect(found.problems == ["column-missing", "column-missing"])
        #expect(found.isRead)
        #expect(try read("代码,填报,备注,备注", "facts.employees,420,,").problems == ["column-missing"])
    }
}
