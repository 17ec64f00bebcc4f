import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("The bundled enterprise standard")
struct BundledStandardTests {
    @Test("It loads without any diagnostic")
    func loads() {
        #expect(bundledEnterprise.diagnostics.map(\.message.en) == [])
        #expect(bundledEnterprise.standard?.id == "enterprise")
    }

    @Test("There is no bundled standard by another name")
    func unknown() {
        #expect(BundledCriteria.source(of: "enterprises") == nil)
        #expect(BundledCriteria.source(of: "") == nil)
    }

    @Test("It is the document of four issuers, section five, of 3 January 2023")
    func source() {
        let source = enterprise.source
        #expect(source.document == "人社部发〔2023〕2号")
        #expect(source.title.zh == "关于推进新时代和谐劳动关系创建活动的意见")
        #expect(source.issuers.count == 4)
        #expect(source.issued == CalendarDate(year: 2023, month: 1, day: 3))
        #expect(source.section == "第五部分（一）")
    }

    @Test("Nine items, 55 indicators of which 44 are required, nine triggers, four incentives")
    func counts() {
        #expect(enterprise.items.map(\.id) == (1...9).map { "E\($0)" })
        #expect(enterprise.indicators.map(\.id) == DomainTable.fragments.map(\.id))
        #expect(enterprise.indicators.count { $0.level == .required } == 44)
        #expect(enterprise.indicators.count { $0.level == .advisory } == 11)
        #expect(enterprise.vetoes.map(\.id) == (1...9).map { "V\($0)" })
        #expect(enterprise.incentives.map(\.id) == (1...4).map { "I\($0)" })
    }

    @Test("The levels are those of the domain reference")
    func levels() {
        #expect(Set(enterprise.indicators.filter { $0.level == .advisory }.map(\.id)) == DomainTable.advisory)
    }

    @Test("Each indicator quotes the words that the domain reference gives for it, out of its own clause")
    func fragments() throws {
        let words = Dictionary(uniqueKeysWithValues: DomainTable.fragments.map { ($0.id, $0.words) })
        for item in enterprise.items {
            for indicator in item.indicators {
                let fragment = try #require(indicator.question.fragment)
                #expect(fragment == words[indicator.id], "\(indicator.id)")
                #expect(item.clause?.contains(fragment) == true, "\(indicator.id)")
                #expect(indicator.id.hasPrefix(item.id + "."), "\(indicator.id)")
            }
        }
    }

    @Test("Each trigger quotes its own words of section six")
    func triggers() {
        let expected = [
            "不签劳动合同", "未依法缴纳社会保险费", "超时加班", "拖欠工资", "引发较大影响的劳动关系群体性事件", "极端恶性事件",
            "重大安全生产事故", "职业危害事故", "负面网络舆情",
        ]
        #expect(enterprise.vetoes.map(\.question.fragment) == expected)
        for veto in enterprise.vetoes {
            let clause = veto.clause ?? ""
            #expect(veto.question.fragment.map { clause.contains($0) } == true, "\(veto.id)")
        }
    }

    @Test("Clauses are whole: no page break, no leading dashes, a full stop at the end")
    func clauses() {
        let clauses = enterprise.items.compactMap(\.clause)
        #expect(clauses.count == 9)
        for clause in clauses {
            #expect(!clause.contains { $0.isNewline || $0 == "—" }, "\(clause)")
            #expect(clause.hasSuffix("。"), "\(clause)")
        }
        #expect(clauses[6].contains("支持和帮助职工平衡工作和家庭责任"))
        #expect(clauses[4].contains("经费 60% 以上用于企业一线职工的教育和培训"))
    }

    @Test("The eight dimensions of satisfaction, in the order of the clause")
    func dimensions() throws {
        let question = try #require(enterprise.questions.first { $0.id == "E9.2" })
        let names = ["劳动报酬", "社保缴纳", "休息休假", "工作环境", "技能培训", "劳动条件", "协商民主", "人文关怀"]
        #expect(question.inputs.count == 8)
        for (input, name) in zip(question.inputs, names) {
            #expect(input.label.zh.contains(name), "\(input.id): \(input.label.zh)")
        }
        let clause = try #require(enterprise.items.last?.clause)
        #expect(clause.contains(names.joined(separator: "、")))
    }
}

@Suite("Ids and places of the bundled standard")
struct BundledIdTests {
    @Test("No id stands twice")
    func unique() {
        let ids =
            enterprise.items.map(\.id) + enterprise.questions.map(\.id) + enterprise.incentives.map(\.id)
        #expect(Set(ids).count == ids.count)
        for question in enterprise.questions {
            let inputs = question.inputs.map(\.id)
            #expect(Set(inputs).count == inputs.count, "\(question.id)")
            let evidence = question.evidence.map(\.id)
            #expect(Set(evidence).count == evidence.count, "\(question.id)")
        }
    }

    @Test(
        "Inputs and parameters of a question share no id, nor one with a fact or a built-in name")
    func disjoint() {
        let facts = enterprise.facts.map(\.input.id)
        for question in enterprise.questions {
            let conditions = enterprise.indicators.first { $0.id == question.id }?.rules.conditions ?? []
            let conditionIds = conditions.compactMap(\.id)
            #expect(Set(conditionIds).count == conditionIds.count, "\(question.id)")
            let names = question.inputs.map(\.id) + question.parameters.map(\.id)
            let reserved = facts + ["asOf", "none", "confirmed", "verdict"]
            #expect(Set(names).count == names.count, "\(question.id)")
            #expect(Set(names).isDisjoint(with: reserved), "\(question.id)")
        }
    }

    @Test("Every input has a place of its own, which knows it and its question")
    func slots() {
        var taken: Set<Int> = [0]
        func take(_ input: Input, _ question: String?) {
            #expect(taken.insert(input.slot).inserted, "\(input.id)")
            let owner = enterprise.inputsBySlot[input.slot]
            #expect(owner?.input.id == input.id)
            #expect(owner?.question?.id == question)
        }
        for fact in enterprise.facts { take(fact.input, nil) }
        for question in enterprise.questions {
            for input in question.inputs { take(input, question.id) }
        }
        for veto in enterprise.vetoes {
            #expect(taken.insert(veto.confirmedSlot).inserted, "\(veto.id)")
            #expect(enterprise.inputsBySlot[veto.confirmedSlot] == nil)
        }
        let outcome = enterprise.outcome
        for slot in [outcome?.verdict, outcome?.assessor].compactMap({ $0 }) {
            #expect(taken.insert(slot).inserted)
            #expect(enterprise.inputsBySlot[slot] == nil)
        }
        #expect(taken.count == enterprise.slotCount)
        #expect(enterprise.inputsBySlot[0] == nil)
    }

    @Test("Facts, denominators and counts of past harm are never what an enterprise is told to change")
    func improvable() {
        let fixed: Set<String> = [
            "E1.1.members", "E2.1.members", "E2.6.signed", "E2.6.adopted", "E2.6.employerSide", "E2.7.profit",
            "E2.7.productivity", "E3.3.due", "E3.5.adopted", "E3.7.soleState", "E3.7.board",
            "E3.7.supervisors", "E3.7.auditCommittee", "E4.5.accepted", "E5.3.hires", "E5.6.spend",
            "E6.4.listed", "E7.5.hazard", "E7.5.exposed", "E8.2.dismissed", "E8.4.incidents",
            "E8.5.changed", "E9.1.sent",
        ]
        for question in enterprise.questions {
            for input in question.inputs
            where fixed.contains(question.id + "." + input.id) || question.id.hasPrefix("V") {
                #expect(input.improve == nil, "\(question.id).\(input.id)")
            }
        }
        for fact in enterprise.facts { #expect(fact.input.improve == nil, "\(fact.input.id)") }
    }

    @Test("No points: the national document has none, and nothing may be declared not applicable by hand")
    func declarations() {
        #expect(enterprise.indicators.allSatisfy { !$0.mayNotApply })
    }
}
