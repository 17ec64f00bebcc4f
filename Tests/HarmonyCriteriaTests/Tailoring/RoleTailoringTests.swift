import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

@Suite("Local files upon a standard with roles")
struct RoleTailoringTests {
    private func load(_ local: LocalText) -> (standard: Standard?, diagnostics: [Diagnostic]) {
        CriteriaLoader.load(SourceText(name: "city.json", text: local.text)) { id, _ in
            bundledParents(id)
        }
    }

    private func local(change: String = "", add: String = "") -> LocalText {
        LocalText(extends: "labour-protection", change: change, add: add)
    }

    private static let role = #""roles": [{"id": "clinic", "label": {"zh": "诊所", "en": "clinic"}}]"#

    @Test("A duty may be laid on more, who may be new, and remembers who did it")
    func widened() throws {
        let file = local(
            change: #""LP2.1": {"binds": ["enterprise", "clinic"], \#(LocalText.because)}"#, add: Self.role)
        let (loaded, diagnostics) = load(file)
        #expect(diagnostics.map(\.message.en) == [])
        let standard = try #require(loaded)
        #expect(standard.indicators.first { $0.id == "LP2.1" }?.binds == ["enterprise", "clinic"])
        #expect(standard.origins[.binds("LP2.1")]?.because?.zh == "市办法第三条")
        #expect(standard.profile.roles.last?.id == "clinic")
    }

    @Test("Who is bound twice is reported at the second place, and a wrong role does not list thousands")
    func manyRoles() {
        let roles = (1...3_000).map { #"{"id": "clinic\#($0)", "label": {"zh": "诊所", "en": "clinic"}}"# }
        let file = local(
            change: #""LP2.1": {"binds": ["enterprise", ⟦"enterprise"⟧, ⟦"zzzz"⟧], \#(LocalText.because)}"#,
            add: #""roles": [\#(roles.joined(separator: ","))]"#)
        let diagnostics = load(file).diagnostics
        #expect(diagnostics.map(\.kind.name) == ["duplicate-id", "unknown-reference"])
        #expect(diagnostics.map(\.place?.range) == file.ranges)
        let help = diagnostics.last?.help?.en ?? ""
        #expect(help.contains("enterprise, ") && help.hasSuffix(" more"))
        #expect(help.utf8.count < 1_000)
    }

    @Test("Nobody whom a document binds is released")
    func released() throws {
        let file = local(
            change: #""LP2.1": {"binds": ⟦["clinic"]⟧, \#(LocalText.because)}"#, add: Self.role)
        let (standard, diagnostics) = load(file)
        #expect(standard == nil)
        #expect(diagnostics.map(\.kind.name) == ["loosened-applicability"])
        #expect(diagnostics.first?.message.en.contains("binds the enterprise") == true)
        #expect(diagnostics.first?.place?.range == file.ranges.first)
    }

    @Test("Where everybody is bound, a local file cannot bind only some")
    func everybody() {
        let file = LocalText(
            change: #""N1.1": {"binds": ⟦["small"]⟧, \#(LocalText.because)}"#,
            add: #""roles": [{"id": "small", "label": {"zh": "小企业", "en": "small firms"}}]"#)
        let diagnostics = file.load().diagnostics
        #expect(diagnostics.map(\.kind.name) == ["loosened-applicability"])
        #expect(diagnostics.first?.place?.range == file.ranges.first)
    }

    @Test("Roles that a local file brings leave everybody bound by what the parent asks")
    func unnamed() throws {
        let add = #"""
            "roles": [{"id": "small", "label": {"zh": "小企业", "en": "small firms"}},
                      {"id": "other", "label": {"zh": "其他", "en": "others"}}],
            "N1": [{"id": "N1.X", "level": "required", "binds": ["small"], "source": {"kind": "document"},
                    "question": {"zh": "有？", "en": "Any?"}, "metWhen": "there",
                    "inputs": [{"id": "there", "type": "boolean", "label": {"zh": "有", "en": "there is"}}]}]
            """#
        let standard = try #require(LocalText(add: add).load().standard)
        #expect(standard.indicators(notBinding: ["small"]).isEmpty)
        #expect(standard.indicators(notBinding: ["other"]).map(\.id) == ["N1.X"])
    }

    @Test("What a standard says of its results stays; a local file adds to it")
    func notice() throws {
        let text = local(change: #""LP3.3": {"level": "required", \#(LocalText.because)}"#).text
            .replacing(#""extends""#, with: #""notice": {"zh": "已经认定。", "en": "It is awarded."}, "extends""#)
        let loaded = CriteriaLoader.load(SourceText(name: "city.json", text: text), parents: bundledParents)
        let notice = try #require(loaded.standard?.profile.notice)
        let nation = try #require(bundledStandard("labour-protection")?.profile.notice)
        #expect(notice.zh == nation.zh + "已经认定。")
        #expect(notice.en == nation.en + " It is awarded.")
    }

    @Test("A diagnostic parent stays diagnostic")
    func diagnostic() {
        for (passage, kind) in [
            (#""change": {"SV1": {"level": "required", \#(LocalText.because)}}"#, "verdict-in-diagnostic"),
            (#""scoring": {"base": 1, "notApplicable": "full", "points": {}}"#, "verdict-in-diagnostic"),
        ] {
            let text = LocalText(extends: "labour-protection-survey").text.replacing(
                #""extends""#, with: passage + #", "extends""#)
            let found = CriteriaLoader.load(
                SourceText(name: "city.json", text: text), parents: bundledParents)
            #expect(found.diagnostics.contains { $0.kind.name == kind }, "\(passage)")
        }
    }

    @Test("A quotation rests on the local document, an added demand on the local file")
    func whose() throws {
        let add = #"""
            "N1": [{"id": "N1.X", "level": "required", "clause": "子丑", "fragment": "子", "question": {"zh": "子？", "en": "a?"},
                    "inputs": [{"id": "there", "type": "boolean", "label": {"zh": "有", "en": "there is"}}], "metWhen": "there"}],
            "N1.5": {"conditions": [{"id": "both", "require": "union && approved"}]}
            """#
        let standard = try #require(LocalText(add: add).load().standard)
        let added = try #require(standard.indicators.first { $0.id == "N1.X" }?.question.basis.first)
        #expect(added.kind == .document && added.authority?.document.zh == "市办法")
        let demand = try #require(
            standard.indicators.first { $0.id == "N1.5" }?.rules.conditions.last?.basis.first)
        #expect(demand.kind == .convention && demand.authority?.standard?.zh == "市标准")
    }

    @Test("What is added says whom it binds")
    func added() {
        let indicator = #"""
            ⟦{⟧"id": "LP2.X", "level": "required", "source": {"kind": "document"}, "question": {"zh": "有无？", "en": "Is there?"},
             "inputs": [{"id": "there", "type": "boolean", "label": {"zh": "有", "en": "there is"}}], "metWhen": "there"}
            """#
        let file = local(add: #""LP2": [\#(indicator)]"#)
        let diagnostics = load(file).diagnostics
        #expect(diagnostics.map(\.kind.name) == ["missing-field"])
        #expect(diagnostics.first?.place?.range == file.ranges.first)
        #expect(diagnostics.first?.help?.en.contains("say whose duty it is") == true)
    }

    @Test("An entry may quote its own document, in its own clause; the quotation is kept with who made it")
    func quoted() throws {
        let change = #"""
            "LP3.3": {"clause": "督促落实“双报告”制度，接受监督。", "fragment": "落实“双报告”制度", "translation": "…", \#(LocalText.because)}
            """#
        let standard = try #require(load(local(change: change)).standard)
        let quotation = try #require(
            standard.indicators.first { $0.id == "LP3.3" }?.question.quotations.first)
        #expect(quotation.fragment == "落实“双报告”制度")
        #expect(standard.layers[quotation.layer].id == "city")
        let spoilt = local(change: change.replacing(#""落实“双报告”制度""#, with: #"⟦"落实三报告制度"⟧"#))
        let diagnostics = load(spoilt).diagnostics
        #expect(diagnostics.map(\.kind.name) == ["fragment-outside-clause"])
        #expect(diagnostics.first?.place?.range == spoilt.ranges.first)
    }

    @Test("What is only reported demands nothing, and cannot be made to decide without a demand")
    func level() {
        let file = LocalText(change: #""N1.9": {"level": ⟦"required"⟧, \#(LocalText.because)}"#)
        #expect(file.load().diagnostics.map(\.kind.name) == ["wrong-type"])
        #expect(file.load().diagnostics.first?.place?.range == file.ranges.first)
        let whole = LocalText(
            change: #""N1.9": {"level": "required", \#(LocalText.because)}"#,
            add: #""N1.9": {"conditions": [{"id": "often", "require": "times >= 1"}]}"#)
        #expect(whole.load().diagnostics.map(\.message.en) == [])
    }

    @Test("Qinghai resolves to the national 67 and its own, every one of them known by its file")
    func qinghai() throws {
        let standard = try #require(bundledStandard("labour-protection-qinghai"))
        let nation = try #require(bundledStandard("labour-protection"))
        #expect(nation.indicators.count == 67)
        let inherited = standard.indicators.filter { standard.origins[.question($0.id)] == nil }
        #expect(inherited.map(\.id) == nation.indicators.map(\.id))
        let own = standard.indicators.map(\.id).filter { $0.hasPrefix("QH") }
        #expect(own == ["QH3.1", "QH3.2", "QH4.2", "QH4.3", "QH4.5", "QH4.4", "QH5.3", "QH5.4"])
        // Wherever the nation binds enterprises, Qinghai binds institutions as well.
        for indicator in nation.indicators where indicator.binds.contains("enterprise") {
            let here = standard.indicators.first { $0.id == indicator.id }
            #expect(here?.binds.contains("institution") == true, "\(indicator.id)")
        }
        // The operations of the implementing opinions, in their own words.
        let quoted =
            standard.indicators.flatMap { $0.question.quotations.map(\.fragment) }
            + own.compactMap { id in standard.indicators.first { $0.id == id }?.question.fragment }
        for fragment in Self.operations { #expect(quoted.contains(fragment), "\(fragment)") }
    }

    /// What the implementing opinions add to the national ones, in their words.
    private static let operations = [
        "通过各级人大和政协提案议案、同级政府与工会联席会议、各级安全生产委员会会议和协调劳动关系三方会议等渠道",
        "督促企事业单位贯彻落实安全生产法律法规，履行安全生产主体责任和全员安全生产责任制",
        "推动企事业单位安全生产和职业病防治工作与职工群众共建共商共议共决",
        "督促企事业单位认真落实重大隐患治理情况向负有安全生产监督管理职责的部门和企事业单位职代会“双报告”制度，自觉接受职工监督",
        "积极配合政府和有关部门开展安全生产、职业病防治和消防安全监督检查",
        "提出工会处置意见和主张",
        "提高竞赛活动的参与率",
        "大力推广应用职业安全卫生防护“工具包”项目",
        "积极配合企事业单位落实“一会三卡”（班前会、危险作业审批卡、应急救援明白卡、企业安全体检卡）制度",
        "帮助职工学习掌握事故应急逃生自救知识",
        "推动企事业单位加强和规范高温、低温、有毒有害等特殊工作条件、特殊工作环境劳动者的职业健康保护",
        "注重对职工安全监督检查员的业务指导、定期培训和管理考核",
        "做到敢监督、善监督、广监督",
        "主动加强与应急管理、卫健委等部门的联系沟通和协作配合",
        "各市（州）总工会、省级各产业工会、省总各直属工会根据本实施意见精神，结合自身实际制定具体实施方案",
    ]
}
