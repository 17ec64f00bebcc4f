import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import Testing

@Suite("Ledger and summary of duties")
struct DutyLedgerTests {
    private func entry(_ id: String, roles: String) throws -> LedgerEntry {
        let standard = try #require(bundled(id))
        let text = """
            {"format": "harmony-answers/1", "standard": "\(id)", "asOf": "2025-06-30",
             "subject": {"name": "甲厂工会"\(roles)}, "answers": {}}
            """
        let found = QuickReader(standard, answersFor: [id]).submission(SourceText(name: "a.json", text: text))
        return LedgerEntry(assess(try #require(found), by: standard))
    }

    private func table(_ id: String, roles: String, _ language: Language = .zh) throws -> [String] {
        var ledger = CSVLedger(language)
        let bytes = try ledger.add(entry(id, roles: roles)) + ledger.end(DistrictSummary())
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test("a column of roles, and none of removal triggers that there are not")
    func columns() throws {
        let lines = try table("labour-protection", roles: #", "roles": ["union"]"#)
        #expect(lines[0].contains(",标准,角色,填报,") && !lines[0].contains("否决"))
        #expect(lines[1].contains(",labour-protection,企业工会,自评,"))
        #expect(
            lines[0].split(separator: ",", omittingEmptySubsequences: false).count
                == lines[1].split(separator: ",", omittingEmptySubsequences: false).count)
        let english = try table("labour-protection", roles: "", .en)
        #expect(english[0].contains(",Standard,Role,Answers by,") && !english[0].contains("trigger"))
        #expect(english[1].contains(",labour-protection,all,self,"))
        let awards = try table("enterprise", roles: "")
        #expect(!awards[0].contains("角色") && awards[0].contains("否决情形风险"))
    }

    @Test("it is titled by what it is")
    func title() throws {
        func page(_ id: String, _ language: Language) throws -> String {
            var ledger = LedgerPage(language, version: "1")
            return String(
                decoding: try ledger.add(entry(id, roles: "")) + ledger.end(DistrictSummary()), as: UTF8.self)
        }
        let duties = try page("labour-protection", .zh)
        #expect(duties.contains("<title>工会劳动保护工作要求：核对台账</title>"))
        #expect(!duties.contains("和谐劳动关系创建台账"))
        #expect(try page("enterprise", .zh).contains("<title>和谐劳动关系创建台账</title>"))
        #expect(
            try page("labour-protection", .en).contains(
                "<title>Requirements for the labour-protection work of trade unions: ledger</title>"))
    }

    @Test("the summary leaves the judgement to the higher union, and speaks of no award")
    func summary() throws {
        func text(_ ids: [String], _ language: Language) throws -> String {
            var summary = DistrictSummary()
            for id in ids { summary.add(try entry(id, roles: "")) }
            // As one line, wherever it is broken.
            return TextPrinter(.init(width: 100, color: false)).text(SummaryPage(language).page(summary))
                .split(whereSeparator: \.isWhitespace).joined(separator: language == .zh ? "" : " ")
        }
        let duties = try text(["labour-protection"], .zh)
        #expect(duties.contains("由上级工会判断") && !duties.contains("达标") && !duties.contains("三方"))
        let english = try text(["labour-protection"], .en)
        #expect(
            english.contains("for the union at the next level up to judge") && !english.contains("tripartite")
        )
        #expect(try text(["enterprise"], .zh).contains("是否达标由当地协调劳动关系三方评价"))
        let both = try text(["enterprise", "labour-protection"], .zh)
        #expect(both.contains("三方评价") && both.contains("由上级工会判断"))
    }

    @Test("the window that stands in a question alone is among what decided")
    func window() throws {
        let standard = try #require(bundled("labour-protection"))
        let text = """
            {"format": "harmony-answers/1", "standard": "labour-protection", "asOf": "2025-06-30",
             "subject": {"roles": ["union"]}, "answers": {"LP4.1": 0}}
            """
        let found = QuickReader(standard, answersFor: ["labour-protection"]).submission(
            SourceText(name: "a.json", text: text))
        let assessment = assess(try #require(found), by: standard)
        let deciding = assessment.decidingParameters.map { $0.question.id + "." + $0.parameter.id }
        #expect(deciding.contains("LP4.1.window") && deciding.contains("LP4.1.least"))
        // What binds federations alone was not asked of this union.
        #expect(!deciding.contains { $0.hasPrefix("LP1.") })
        #expect(Set(deciding).count == deciding.count)
    }

    @Test("what a bundled local file sets beyond its document is this tool's own")
    func authority() throws {
        let qinghai = try #require(bundled("labour-protection-qinghai"))
        let bases = qinghai.indicators.flatMap { $0.question.parameters.flatMap(\.basis) }
        #expect(bases.contains { $0.kind == .convention && $0.authority != nil })
        #expect(!bases.contains { $0.kind == .convention && $0.authority?.standard != nil })
        #expect(qinghai.indicators.flatMap(\.question.basis).contains { $0.authority?.document != nil })
    }
}
