import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// What comes back in a filled-in table.
@Suite("a filled-in form")
struct FormReaderTests {
    @Test("gives the values under their codes")
    func values() throws {
        let sheet = try FilledSheet(
            [
                "facts.employees|420人", "facts.companyForm|有限责任公司", "E1.5.carrier|是", "E5.6.spend|126万元",
                "E5.6.frontline|739,620", "E8.1.responsibility|86.8％", "E3.2.held|2023年11月18日",
            ].filter { !$0.hasPrefix("E1.5") })
        #expect(sheet.problems == ["converted-value 6:12"])
        #expect(try sheet.value("facts.employees") == .number(Rational(420)))
        #expect(try sheet.value("E5.6.spend") == .number(Rational(1_260_000)))
        #expect(try sheet.value("E5.6.frontline") == .number(Rational(739_620)))
        #expect(
            try sheet.value("E3.2.held") == .date(try #require(CalendarDate(year: 2023, month: 11, day: 18))))
    }

    @Test("an only input may be named by its indicator")
    func shortCode() throws {
        let sheet = try FilledSheet(["E3.2|2023-11-18"])
        #expect(sheet.problems.isEmpty)
        #expect(try !sheet.value("E3.2.held").isUnknown)
    }

    @Test("a future date, a part above its whole and a number out of range are what they are in JSON")
    func sharedChecks() throws {
        let sheet = try FilledSheet([
            "E2.4|2025-07-20", "E5.6.spend|100", "E5.6.frontline|200", "facts.employees|0",
        ])
        #expect(sheet.problems == ["future-date 4:6", "part-exceeds-whole 6:16", "out-of-range 7:17"])
        #expect(try sheet.value("E5.6.frontline").isUnknown)
        #expect(try sheet.value("facts.employees").isUnknown)
    }

    @Test(
        "codes that the standard does not have are told apart and corrected",
        arguments: [
            ("E5.61.spend|1", "unknown-indicator", "E5.6.spend"),
            ("facts.woman|1", "unknown-fact", "facts.women"),
            ("E5.6.fronline|1", "unknown-input", "E5.6.frontline"),
        ])
    func unknownCodes(_ row: String, _ kind: String, _ suggestion: String) throws {
        let sheet = try FilledSheet([row])
        #expect(sheet.problems == [kind + " 4:1"])
        #expect(sheet.diagnostics.first?.help?.en.contains(suggestion) ?? false)
    }

    @Test("a row that only states a question takes no answer")
    func misplaced() throws {
        let sheet = try FilledSheet(["E5.6|58.7%"])
        #expect(sheet.problems == ["answer-beside-question 4:6"])
        #expect(sheet.diagnostics.first?.help?.en.contains("E5.6.spend") ?? false)
    }

    @Test("a code answered twice counts for neither; an empty copy is none")
    func twice() throws {
        let sheet = try FilledSheet([
            "facts.employees|420", "facts.employees|386", "facts.women|231", "facts.women|",
        ])
        #expect(sheet.problems == ["duplicate-answer 5:17"])
        #expect(try sheet.value("facts.employees").isUnknown)
        #expect(try sheet.value("facts.women") == .number(Rational(231)))
    }

    @Test("without its date there is nothing to judge by")
    func date() throws {
        let sheet = try FilledSheet(["facts.employees|420"], date: "")
        #expect(sheet.submission == nil)
        #expect(sheet.problems == ["missing-field 3:1"])
        #expect(try FilledSheet([], date: "六月底").problems == ["wrong-type 3:6"])
        #expect(try FilledSheet([], date: "2025.6.30").submission?.asOf.iso == "2025-06-30")
    }

    @Test("evidence is known by its name, several files by what stands between them")
    func evidence() throws {
        let receipt = "人社部门报送回执或者审查意见书"
        let sheet = try FilledSheet([
            "E2.5.kind||集体合同文本|佐证/合同.pdf；附件.pdf", "E2.5.start||\(receipt)|回执.pdf",
            "E2.5.end||不存在的材料|a.pdf", "E2.5.end|||b.pdf", "E2.5.end||\(receipt)|../c.pdf",
        ])
        #expect(
            sheet.problems == [
                "unknown-evidence 6:11", "unknown-evidence 7:12", "evidence-outside-folder 8:27",
            ])
        let remark = sheet.submission?.remarks["E2.5"]
        #expect(remark?.files("contract") == ["佐证/合同.pdf", "附件.pdf"])
        #expect(remark?.files("receipt") == ["回执.pdf"])
    }

    @Test("notes of all rows of a question are kept")
    func notes() throws {
        let sheet = try FilledSheet(["E5.6.spend|1||| 甲 ", "E5.6.frontline|1|||乙"])
        #expect(sheet.submission?.remarks["E5.6"]?.note == " 甲 \n乙")
    }

    // MARK: Not applicable

    @Test("what the rule itself finds not to apply may be crossed out without a word")
    func crossedOut() throws {
        // No congress of its own and no contract of its own: these do not apply.
        let sheet = try FilledSheet(["E2.5.kind|未签订", "E2.6.adopted|/", "E2.6.signed|／", "E2.6.filed|不适用"])
        #expect(sheet.problems.isEmpty)
    }

    @Test("crossing out what applies changes nothing, and is said once")
    func refused() throws {
        let sheet = try FilledSheet(["E5.6.spend|/", "E5.6.frontline|不适用：没有培训"])
        #expect(sheet.problems == ["not-applicable-refused 4:12"])
        #expect(try sheet.value("E5.6.spend").isUnknown)
        #expect(sheet.submission?.remarks["E5.6"]?.notApplicable == nil)
    }

    @Test("a declaration that a standard takes needs its reason, in the cell or beside it")
    func declared() throws {
        let id = "labour-protection-sichuan"
        for row in ["SC1.3|不适用：市里统一评比", "SC1.3|/|||市里统一评比"] {
            let sheet = try FilledSheet([row], standard: id)
            #expect(sheet.problems.isEmpty)
            #expect(sheet.submission?.remarks["SC1.3"]?.notApplicable == "市里统一评比")
        }
        let bare = try FilledSheet(["SC1.3|不适用"], standard: id)
        #expect(bare.problems == ["missing-field 4:7"])
        #expect(bare.submission?.remarks["SC1.3"]?.notApplicable == nil)
    }

    // MARK: Decisions

    @Test("a decision needs its day and its authority; 无 says that there is none, and nothing says nothing")
    func decisions() throws {
        let due = ["V4.people|12", "V4.owed|86000"]
        func confirmed(_ rows: [String]) throws -> (Value?, [String]) {
            let sheet = try FilledSheet(due + rows)
            let standard = try #require(sheet.submission)
            let veto = try FilledSheet.veto("V4")
            return (standard.frame[veto.confirmedSlot], sheet.problems)
        }
        #expect(try confirmed([]).0?.isUnknown ?? false)
        #expect(try confirmed(["V4.confirmed.date|无"]).0 == Value.none)
        #expect(try confirmed(["V4.confirmed.date|无", "V4.confirmed.decision|无"]).0 == Value.none)
        let day = try #require(CalendarDate(year: 2024, month: 3, day: 8))
        let whole = try confirmed(["V4.confirmed.date|2024.3.8", "V4.confirmed.decision|某局〔2024〕7号"])
        #expect(whole.0 == .date(day))
        #expect(whole.1.isEmpty)
        for (rows, problem) in [
            (["V4.confirmed.date|2024.3.8"], "incomplete-decision 6:19"),
            (["V4.confirmed.decision|某局〔2024〕7号"], "incomplete-decision 6:23"),
            (["V4.confirmed.date|去年", "V4.confirmed.decision|某局"], "wrong-type 6:19"),
            (["V4.confirmed.date|2025-12-01", "V4.confirmed.decision|某局"], "future-date 6:19"),
        ] {
            let found = try confirmed(rows)
            #expect(found.0?.isUnknown ?? false, "\(rows)")
            #expect(found.1 == [problem])
        }
    }

    @Test("a credit code that became a number is explained; one with a slip is reported as in JSON")
    func creditCode() throws {
        #expect(try FilledSheet(["subject.creditCode|9.1E+17"]).problems == ["credit-code-number 4:20"])
        #expect(
            try FilledSheet(["subject.creditCode|91000000MA0FAKE25"]).problems == ["credit-code-form 4:20"])
        let sheet = try FilledSheet(["subject.creditCode|９１００００００ＭＡ０ＦＡＫＥ２５５"])
        #expect(sheet.problems.isEmpty)
        #expect(sheet.submission?.subject.creditCode == "91000000MA0FAKE255")
    }

    @Test("words for nothing are no evidence and no text")
    func emptyWords() throws {
        let sheet = try FilledSheet(["E2.5.kind||集体合同文本|无", "E2.5.start||集体合同文本|暂无；合同.pdf"])
        #expect(sheet.problems.isEmpty)
        #expect(sheet.submission?.remarks["E2.5"]?.files("contract") == ["合同.pdf"])
        let park = try FilledSheet(["P1.3.number|暂无"], standard: "park")
        #expect(park.problems == ["none-not-allowed 4:13"])
    }

    @Test("a unit that somebody has changed is the unit of the number")
    func unitColumn() throws {
        let standard = try #require(bundledStandard("enterprise"))
        func read(_ row: String) -> [String] {
            let text = "代码,单位,填报\nasOf,,2025-06-30\n" + row + "\n"
            return AnswerFile.open("a.csv", Array(text.utf8)).submission(for: standard, asOf: nil).diagnostics
                .map { $0.kind.name + " " + $0.message.zh }
        }
        #expect(read("facts.payroll,元,5040") == [])
        #expect(read("facts.payroll,CNY,5040") == [])
        #expect(read("facts.payroll,万元,5040") == ["converted-value 5,040 万元换算为 50,400,000 元"])
        #expect(read("facts.women,次,5").map { $0.prefix(10) } == ["other-unit"])
    }

    @Test("crossing out some rows of a question declares nothing about the whole")
    func partlyCrossedOut() throws {
        let sheet = try FilledSheet(["E2.1.kind|单独建立基层工会", "E2.1.members|/"])
        #expect(sheet.problems == ["not-applicable-refused 5:14"])
    }
}
