import HarmonyCriteria
import HarmonySyntax
import Testing

/// What people write in a cell: whatever has one reading is read so, whatever could mean two things is asked back.
@Suite("human values")
struct HumanValueTests {
    @Test(
        "yes and no in every usual form",
        arguments: [
            "是", "是 ", "有", "√", "Ｙ", "Y", "yes", "对", "✓", "☑", " 有 ", "TRUE",
        ])
    func yes(_ text: String) { #expect(reading(text, as: question(.boolean)) == "true") }

    @Test("no in every usual form", arguments: ["否", "无", "没有", "×", "Ｎ", "no", "✗", "FALSE", "不是"])
    func no(_ text: String) { #expect(reading(text, as: question(.boolean)) == "false") }

    @Test(
        "what is neither yes nor no is asked back",
        arguments: ["可能", "1", "0", "是的吧", "58%", "Yes!", "x", "☒"])
    func neither(_ text: String) { #expect(reading(text, as: question(.boolean)) == "refused kind") }

    @Test("无 is no, 0, none where there may be none, and otherwise asked back")
    func nothing() {
        #expect(reading("无", as: question(.boolean)) == "false")
        for type in [InputType.integer, .number, .amount] {
            #expect(reading("无", as: question(type)) == "0")
            #expect(reading("无", as: question(type, allowsNone: true)) == "none")
        }
        for type in [InputType.date, .year, .text] {
            #expect(reading("无", as: question(type, allowsNone: true)) == "none")
            #expect(reading("无", as: question(type)) == "refused nothing")
        }
        #expect(reading("无", as: question(.percent)) == "refused nothing")
        #expect(reading("无", as: question(.choice, options: [("a", "甲")])) == "refused nothing")
        #expect(reading("无", as: question(.choice, options: [("a", "甲"), ("none", "无")])) == "none")
    }

    @Test("/ and 不适用 say that a question does not apply, with a reason if one is given")
    func notApplicable() {
        #expect(reading("/", as: question(.date)) == "n/a ")
        #expect(reading("／", as: question(.date)) == "n/a ")
        #expect(reading("不适用", as: question(.integer)) == "n/a ")
        #expect(reading("不适用：本企业没有，也不打算有", as: question(.integer)) == "n/a 本企业没有，也不打算有")
        #expect(reading("不适用（没有接害岗位）", as: question(.text)) == "n/a 没有接害岗位")
        #expect(reading("N/A", as: question(.boolean)) == "n/a ")
        #expect(reading("not applicable: no such posts", as: question(.boolean)) == "n/a no such posts")
    }

    @Test(
        "numbers with separators, full-width digits, their unit",
        arguments: [
            ("420", "420"), ("４２０", "420"), ("420人", "420"), ("420名", "420"), ("420位", "420"),
            (" 420 人 ", "420"), ("420.0", "420"),
            ("1,260", "1260"), ("１，２６０", "1260"), ("12 600", "12600"), ("-3", "-3"), ("－３", "-3"),
            ("+5", "5"),
        ])
    func integers(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.integer, unit: "人")) == expected)
    }

    @Test(
        "no number, or none that is certain",
        arguments: [
            ("约420", "inexact"), ("420多人", "inexact"), ("420左右", "inexact"), ("100+", "inexact"),
            ("四百二十", "kind"), ("4.5", "notWhole"), ("1,26", "kind"), ("12,3456", "kind"),
            ("420万元", "otherUnit"), ("420次", "counted"), ("42%", "unwantedShare"), ("1,2,3", "kind"),
            (",123", "kind"), ("1.2.3", "kind"), ("12345678901234567", "tooManyDigits"), ("=3+4", "kind"),
        ])
    func noIntegers(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.integer, unit: "人")) == "refused " + expected)
    }

    @Test(
        "money in 万元 is converted, and the conversion said",
        arguments: [
            ("126万元", "1260000 | 126 万元换算为 1,260,000 元"), ("126 万", "1260000 | 126 万换算为 1,260,000 元"),
            ("0.5亿元", "50000000 | 0.5 亿元换算为 50,000,000 元"), ("1,260,000元", "1260000"),
            ("￥1,260,000.50", "1260000.5"), ("¥126万元", "1260000 | 126 万元换算为 1,260,000 元"),
            ("１２６万元", "1260000 | 126 万元换算为 1,260,000 元"), ("1260000 CNY", "1260000"),
        ])
    func money(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.amount, unit: "元")) == expected)
    }

    @Test("money asked for in 万元 takes 元")
    func smallMoney() {
        #expect(reading("1260000元", as: question(.amount, unit: "万元")) == "126 | 1,260,000 元换算为 126 万元")
        #expect(reading("126", as: question(.amount, unit: "万元")) == "126")
    }

    @Test(
        "percentages need their sign",
        arguments: [
            ("58.7%", "0.587"), ("58.7％", "0.587"), ("５８．７％", "0.587"), ("58.7 %", "0.587"),
            ("0.5%", "0.005"),
            ("100%", "1"), ("-3.2%", "-0.032"),
        ])
    func shares(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.percent)) == expected)
    }

    @Test("without it they are asked back, unless the cell itself is a percentage")
    func bareShares() {
        for text in ["58.7", "0.587", "５８．７"] {
            #expect(reading(text, as: question(.percent)) == "refused ambiguousShare")
        }
        #expect(reading(.number("0.587"), as: question(.percent)) == "refused ambiguousShare")
        #expect(reading(.percent("58.7"), as: question(.percent)) == "0.587")
        #expect(reading("过半", as: question(.percent)) == "refused kind")
        #expect(reading(.percent("70.2479338842975"), as: question(.percent)) == "refused tooManyDigits")
    }

    @Test(
        "dates in every usual form",
        arguments: [
            "2024-04-18", "2024.4.18", "2024/4/18", "2024年4月18日", "2024年4月18号", "2024年04月18日", "20240418",
            "45400", "２０２４年４月１８日", "２０２４．４．１８", "2024/4/18 0:00", "2024-04-18 00:00:00", "2024-4-18",
            " 2024 年 4 月 18 日 ",
        ])
    func dates(_ text: String) { #expect(reading(text, as: question(.date)) == "2024-04-18") }

    @Test("a cell that is a date is one, and so is a spreadsheet's day")
    func typedDates() {
        #expect(reading(.date("2024-04-18"), as: question(.date)) == "2024-04-18")
        #expect(reading(.number("45400"), as: question(.date)) == "2024-04-18")
        #expect(reading(.number("9.1E+17"), as: question(.date)) == "refused kind")
    }

    @Test(
        "dates that could be read in two ways, or are none",
        arguments: [
            ("2024年4月", "dayMissing"), ("2024.4", "dayMissing"), ("2024", "dayMissing"),
            ("4/18/2024", "yearNotFirst"),
            ("18.4.2024", "yearNotFirst"), ("24/4/18", "yearNotFirst"), ("2024-02-30", "noSuchDay"),
            ("2024年13月1日", "noSuchDay"), ("20240230", "noSuchDay"), ("去年", "kind"), ("4月18日", "kind"),
            ("2024-04-18 13:30", "kind"), ("123456", "kind"), ("2024-四-18", "kind"),
        ])
    func noDates(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.date)) == "refused " + expected)
    }

    @Test("years", arguments: [("2024", "2024"), ("2024年", "2024"), ("2024年度", "2024"), ("２０２４", "2024")])
    func years(_ text: String, _ expected: String) { #expect(reading(text, as: question(.year)) == expected) }

    @Test("no years", arguments: ["24", "2024.5", "去年", "20240", "1800"])
    func noYears(_ text: String) { #expect(reading(text, as: question(.year)) == "refused kind") }

    private static let forms: [(id: String, zh: String)] = [
        ("limited", "有限责任公司"), ("joint", "股份有限公司"), ("other", "其他（个人独资、合伙等）"),
    ]

    @Test(
        "options by label, by label without its brackets, by id",
        arguments: [
            ("有限责任公司", "limited"), (" 股份有限公司 ", "joint"), ("其他", "other"), ("其他（个人独资、合伙等）", "other"),
            ("其他(个人独资、合伙等)", "other"), ("limited", "limited"), ("Limited", "limited"),
        ])
    func options(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.choice, options: Self.forms)) == expected)
    }

    @Test("an option that is only half named is none")
    func noOption() {
        #expect(reading("有限公司", as: question(.choice, options: Self.forms)) == "refused noOption")
    }

    private static let measures: [(id: String, zh: String)] = [
        ("hours", "弹性工时"), ("leave", "育儿假、护理假"), ("home", "居家办公"),
    ]

    @Test(
        "several options, whatever stands between them",
        arguments: [
            ("弹性工时", "[hours]"), ("弹性工时、居家办公", "[hours home]"), ("居家办公，弹性工时", "[hours home]"),
            ("育儿假、护理假、弹性工时", "[hours leave]"), ("弹性工时\n育儿假、护理假", "[hours leave]"),
            ("弹性工时；居家办公；", "[hours home]"), ("均无", "[]"), ("无", "[]"), ("hours, home", "[hours home]"),
        ])
    func several(_ text: String, _ expected: String) {
        #expect(reading(text, as: question(.choices, options: Self.measures)) == expected)
    }

    @Test("one strange name among several spoils them", arguments: ["弹性工时、育儿假", "弹性工时居家办公", "弹性工时、托管"])
    func notSeveral(_ text: String) {
        #expect(reading(text, as: question(.choices, options: Self.measures)) == "refused noOption")
    }

    @Test("texts stay as they are written")
    func texts() {
        #expect(reading(" ５号文 ", as: question(.text)) == "text  ５号文 ")
        #expect(reading(.number("7"), as: question(.text)) == "text 7")
        #expect(reading("   ", as: question(.text)) == "blank")
    }

    @Test("what a formula came to grief with is no answer")
    func faults() {
        #expect(reading(.fault("#DIV/0!"), as: question(.number)) == "refused fault")
        #expect(reading(.fault("="), as: question(.text)) == "refused fault")
    }

    @Test("a number that a spreadsheet has turned into a date is asked back")
    func becameDate() {
        #expect(reading(.date("2025-06-09"), as: question(.integer)) == "refused becameDate")
        #expect(reading(.percent("58.7"), as: question(.integer)) == "refused unwantedShare")
    }
}
