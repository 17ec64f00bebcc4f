import HarmonyCriteria
import HarmonyForms
import HarmonySyntax
import Testing

/// Cells whose look says something else than what they store.
@Suite("cells of a workbook")
struct WorkbookCellTests {
    @Test("a number shown in ten thousands is asked back")
    func scaled() {
        #expect(reading(.scaled("4632"), as: question(.amount, unit: "元")) == "refused shownOtherwise")
        #expect(reading(.scaled("4632"), as: question(.integer, unit: "人")) == "refused shownOtherwise")
        #expect(reading(.scaled("4632"), as: question(.text)) == "text 4632")
    }
}
