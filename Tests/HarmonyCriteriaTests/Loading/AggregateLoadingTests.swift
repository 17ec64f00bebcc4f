import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

/// Figures from enterprises, bound to the bundled standard of enterprises.
@Suite("fromEnterprises")
struct AggregateLoadingTests {
    private static let park = #"""
        {"format": "harmony-criteria/1", "id": "trial-park", "version": "1.0.0",
         "title": {"zh": "试行园区标准", "en": "Trial standard for parks"},
         "source": {"document": "某文〔2024〕1号", "title": {"zh": "意见", "en": "Opinions"},
                    "issuers": [{"zh": "某部", "en": "Ministry"}], "issued": "2024-01-03", "section": "五"},
         "enterprises": "enterprise",
         "facts": [{"id": "taking", "type": "integer", "unit": {"zh": "家", "en": "enterprises"},
                    "fromEnterprises": {"count": "true"}, "label": {"zh": "参与企业", "en": "taking part"}}],
         "items": [{"id": "T1", "title": {"zh": "合同", "en": "contracts"}, "clause": "普遍签订合同",
          "indicators": [{"id": "T1.1", "level": "required", "title": {"zh": "签订", "en": "signed"},
           "fragment": "签订合同", "question": {"zh": "多少？", "en": "How many?"}, "basis": {"kind": "document"},
           "inputs": [
            {"id": "meeting", "type": "integer", "unit": {"zh": "家", "en": "enterprises"}, "atMost": "taking",
             "improve": "up", "fromEnterprises": {"count": "verdict == 'pass'", "among": "taking"},
             "label": {"zh": "达标企业", "en": "meeting the standard"}},
            {"id": "signed", "type": "integer", "unit": {"zh": "人", "en": "people"}, "improve": "up",
             "fromEnterprises": {"sum": "${V1.signed}"}, "label": {"zh": "已签", "en": "signed"}}],
           "metWhen": "meeting > 0 && signed > 0"}]}]}
        """#

    private func load(_ text: String) -> (standard: Standard?, diagnostics: [Diagnostic]) {
        CriteriaLoader.load(SourceText(name: "park.json", text: text), parents: bundledParents)
    }

    @Test("It holds kind, expression, population, and the standard of the enterprises")
    func holds() throws {
        let (standard, diagnostics) = load(Self.park)
        #expect(diagnostics.map(\.message.en) == [])
        let park = try #require(standard)
        #expect(park.enterprises == "enterprise")
        let aggregates = park.inputsBySlot.compactMap { $0?.input.fromEnterprises }
        #expect(aggregates.map(\.kind) == [.count, .count, .sum])
        #expect(aggregates.map(\.among) == [nil, "taking", nil])
        #expect(aggregates.map(\.expression) == ["true", "verdict == 'pass'", "${V1.signed}"])
    }

    @Test(
        "What is wrong with it is reported once, at its place",
        arguments: [
            ("unknown-name", "${V1.signed}", "⟦${V1.sined}⟧"),
            ("unknown-name", "${V1.signed}", "⟦${V99.signed}⟧"),
            ("unknown-name", "${V1.signed}", "⟦employes⟧"), ("unknown-name", "${V1.signed}", "⟦taking⟧"),
            ("unit-mismatch", "${V1.signed}", "⟦${V4.owed}⟧"),
            ("type-mismatch", "${V1.signed}", "⟦${E1.5.scheme}⟧"),
            ("type-mismatch", "verdict == 'pass'", "⟦employees⟧"),
            ("unknown-option", "'pass'", "⟦'passed'⟧"), ("unknown-option", "'pass'", "⟦'incomplete'⟧"),
            ("expression-syntax", "verdict == 'pass'", "verdict == ⟦⟧"),
            ("unknown-reference", #""among": "taking""#, #""among": ⟦"all"⟧"#),
            ("unknown-field", #""among": "taking""#, #"⟦"of"⟧: "taking""#),
            ("wrong-type", #"{"sum": "${V1.signed}"}"#, #"⟦{"sum": "${V1.signed}", "count": "true"}⟧"#),
            ("wrong-type", #"{"sum": "${V1.signed}"}"#, #"⟦{}⟧"#),
            ("wrong-type", #""${V1.signed}""#, "⟦1⟧"),
            (
                "type-mismatch", #""signed", "type": "integer", "unit": {"zh": "人", "en": "people"}"#,
                #""signed", "type": "boolean""#
            ),
            (
                "no-enterprise-standard", #""enterprises": "enterprise""#,
                #""enterprises": ⟦"enterprize"⟧"#
            ),
            ("missing-field", #" "enterprises": "enterprise","#, ""),
        ])
    func refused(kind: String, old: String, new: String) throws {
        #expect(Self.park.contains(old))
        let marked = MarkedText(Self.park.replacing(old, with: new, maxReplacements: 1))
        let (standard, diagnostics) = load(marked.text)
        #expect(standard == nil)
        let found = try #require(
            diagnostics.first { $0.kind.name == kind },
            "\(diagnostics.map { "\($0.kind.name) \($0.message.en)" })")
        if let range = marked.ranges.first, !range.isEmpty { #expect(found.place?.range == range) }
        for text in [found.message] + (found.help.map { [$0] } ?? []) {
            #expect(text.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(text.zh)")
            #expect(!text.en.unicodeScalars.contains { "，。；：、".unicodeScalars.contains($0) }, "\(text.en)")
        }
    }

    @Test("A local park keeps what its parent says of enterprises, and adds to it")
    func local() throws {
        let parent = try #require(load(Self.park).standard)
        let text = #"""
            {"format": "harmony-criteria/1", "id": "local-park", "version": "1.0.0", "extends": "trial-park",
             "title": {"zh": "地方园区标准", "en": "Local standard for parks"},
             "source": [{"document": "某市文〔2024〕9号", "title": {"zh": "办法", "en": "Measures"},
                         "issuers": [{"zh": "某市", "en": "City"}], "issued": "2024-05-01"}],
             "add": {"because": {"zh": "第三条", "en": "art. 3"}, "T1": [
               {"id": "T1.L1", "level": "advisory", "title": {"zh": "参保", "en": "insured"}, "source": {"kind": "document"},
                "question": {"zh": "多少？", "en": "How many?"},
                "inputs": [{"id": "insured", "type": "integer", "unit": {"zh": "人", "en": "people"}, "improve": "up",
                  "fromEnterprises": {"sum": "${V2.insured}"}, "label": {"zh": "参保", "en": "insured"}}],
                "metWhen": "insured > 0"}]}}
            """#
        func loadLocal(_ text: String) -> (standard: Standard?, diagnostics: [Diagnostic]) {
            CriteriaLoader.load(SourceText(name: "local.json", text: text)) { id, child in
                id == "trial-park" ? .found(parent) : bundledParents(id, child)
            }
        }
        let (standard, diagnostics) = loadLocal(text)
        #expect(diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
        let park = try #require(standard)
        #expect(park.enterprises == "enterprise")
        #expect(park.inputsBySlot.compactMap { $0?.input.fromEnterprises }.count == 4)
        let wrong = loadLocal(text.replacing("V2.insured", with: "V2.insure"))
        #expect(wrong.diagnostics.map(\.kind.name).contains("unknown-name"))
    }
}
