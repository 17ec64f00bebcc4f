import HarmonyCriteria
import HarmonyForms
import HarmonySyntax
import TestSupport
import Testing

@Suite("A form of some roles' duties")
struct RoleFormTests {
    private let standard: Standard

    init() throws { standard = try #require(bundledStandard("labour-protection")) }

    private func asked(_ form: Form) -> Set<String> { Set(form.questions.map(\.id).filter { !$0.isEmpty }) }

    @Test("asks every duty of the role and no other's", arguments: Language.allCases)
    func own(_ language: Language) {
        let form = Form(standard, in: language, for: ["union"])
        let others = Set(standard.indicators(notBinding: ["union"]).map(\.id))
        #expect(!others.isEmpty)
        #expect(asked(form) == Set(standard.indicators.map(\.id)).subtracting(others))
        #expect(form.roleNames == (language == .zh ? "企业工会" : "the enterprise union"))
        // Whose duty it is goes without saying.
        let words = form.questions.flatMap(\.rows).map(\.text)
        #expect(!words.contains { $0.contains(/（由[^（）]+填报）/) || $0.contains("(duty of:") })
    }

    @Test("several roles share a form, and a level has its parent's duties")
    func several() {
        let both = asked(Form(standard, in: .zh, for: ["union", "enterprise"]))
        #expect(
            both
                == asked(Form(standard, in: .zh, for: ["union"])).union(
                    asked(Form(standard, in: .zh, for: ["enterprise"]))))
        let province = asked(Form(standard, in: .zh, for: ["federation-province"]))
        #expect(province.isSuperset(of: asked(Form(standard, in: .zh, for: ["federation"]))))
    }

    @Test("the facts that only others' duties need are not asked")
    func facts() {
        let all = Set(Form(standard, in: .zh).facts.map(\.id))
        let union = Set(Form(standard, in: .zh, for: ["union"]).facts.map(\.id))
        #expect(all == Set(standard.facts.map(\.input.id)))
        #expect(union.isStrictSubset(of: all))
        #expect(union.contains("teams"))
    }

    @Test("without a role the form asks for it first, needed, and says what comes of none")
    func roleFirst() throws {
        let rows = Form(standard, in: .zh).questions.flatMap(\.rows)
        #expect(rows[1].code == "subject.roles")
        #expect(rows[1].isNeeded)
        #expect(rows[1].hint.contains("不填的，各类单位的职责一并评估"))
        let english = Form(standard, in: .en).questions.flatMap(\.rows)[1]
        #expect(english.hint.contains("if this is left empty, the duties of all are"))
        #expect(asked(Form(standard, in: .zh)).count == standard.indicators.count)
    }

    @Test("a standard without roles asks for none")
    func none() throws {
        let form = Form(try #require(bundledStandard("enterprise")), in: .zh)
        #expect(!form.questions.flatMap(\.rows).contains { $0.code == "subject.roles" })
        #expect(form.roleNames == nil)
    }

    @Test("those who assess are the standard's own")
    func assessors() {
        let row = Form(standard, in: .zh).questions.flatMap(\.rows).first { $0.code == "assessor.role" }
        #expect(row?.choices == ["自评", "上级工会"])
    }

    @Test("a Chinese form has one word for what does not exist", arguments: BundledCriteria.ids)
    func oneWord(_ id: String) throws {
        let standard = try #require(bundledStandard(id))
        let form = Form(standard, in: .zh)
        let printed = String(decoding: MarkdownForm.write(form, FilledAnswers(nil)), as: UTF8.self)
        let sheet = String(decoding: CSVForm.write(form, FilledAnswers(nil)), as: UTF8.self)
        #expect(!printed.contains("none") && !sheet.contains("none"))
    }
}
