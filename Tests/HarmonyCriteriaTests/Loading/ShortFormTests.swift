import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("What a criteria file may leave short")
struct ShortFormTests {
    private let text = #"""
        {"format": "harmony-criteria/1", "id": "tiny", "version": "1.0.0",
         "title": {"zh": "标准", "en": "Standard"},
         "source": {"document": "某文〔2024〕1号", "title": "意见", "issuers": ["某部"], "issued": "2024-01-03", "section": "五"},
         "items": [{"id": "E5", "title": {"zh": "培训", "en": "training"}, "clause": "经费 60% 以上用于一线",
          "indicators": [{"id": "E5.6", "level": "required", "fragment": "60% 以上",
           "question": {"zh": "占比是否不低于 {share}？", "en": "Is it {share} or more?"},
           "inputs": [{"id": "got", "type": "percent", "label": {"zh": "占比", "en": "share"}}],
           "parameters": [{"id": "share", "type": "percent", "value": "60%",
            "basis": {"kind": "law", "law": "《某法》", "article": "第一条", "quote": "不低于百分之六十"}}],
           "metWhen": "got >= share"}]}]}
        """#

    @Test("Names may be one text, a title may be left to the question, a basis to the document")
    func loads() throws {
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "tiny.json", text: text))
        #expect(diagnostics.map(\.message.en) == [])
        let tiny = try #require(standard)
        #expect(tiny.source.title == Localized(zh: "意见", en: "意见"))
        #expect(tiny.source.issuers == [Localized(zh: "某部", en: "某部")])
        let question = try #require(tiny.indicators.first?.question)
        #expect(question.title.zh == "占比是否不低于 {share}？")
        #expect(question.basis.map(\.kind) == [.document])
        #expect(question.parameters.first?.basis.first?.law?.zh == "《某法》")
        #expect(question.parameters.first?.basis.first?.article?.zh == "第一条")
    }
}
