import HarmonyCriteria
import HarmonyForms
import HarmonySyntax
import Testing

@Suite("Times of day as people write them")
struct HumanTimeTests {
    private let asked = question(.time, allowsNone: true)

    @Test(
        "one reading each",
        arguments: [
            ("15:30", "930"), ("１５：３０", "930"), ("9:05", "545"), ("15:30:00", "930"), ("15时30分", "930"),
            ("15点半", "930"), ("15点", "900"), ("15 时 5 分", "905"), ("0:00", "0"), ("23:59", "1439"),
            ("无", "none"),
        ])
    func reads(_ text: String, _ minutes: String) { #expect(reading(text, as: asked) == minutes) }

    @Test(
        "what is no time, or has two readings, is asked back",
        arguments: ["24:00", "15:60", "15:3", "1530", "下午3点", "15.30", "15:30:20", "约15:30"])
    func refuses(_ text: String) { #expect(reading(text, as: asked) == "refused kind") }

    @Test("a spreadsheet's share of the day")
    func shares() {
        #expect(reading(.number("0.645833333333333"), as: asked) == "930")
        #expect(reading(.number("0.64583333333333337"), as: asked) == "930")
        #expect(reading(.number("0.670138888888889"), as: asked) == "965")
        #expect(reading(.number("0"), as: asked) == "0")
        #expect(reading(.number("0.999305555555556"), as: asked) == "1439")
        // Half a minute, a day, a number.
        #expect(reading(.number("0.646180555555556"), as: asked) == "refused kind")
        #expect(reading(.number("1"), as: asked) == "refused kind")
        #expect(reading(.number("1530"), as: asked) == "refused kind")
    }
}
