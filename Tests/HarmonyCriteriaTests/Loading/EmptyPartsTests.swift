import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("Parts that are nothing while they are empty")
struct EmptyPartsTests {
    /// A file whose items, indicators and fragment are given.
    private func kinds(items: String) -> [String] {
        let text = """
            {"format": "harmony-criteria/1", "id": "tiny", "version": "1",
             "title": {"zh": "标准", "en": "standard"},
             "source": {"document": "1号", "title": "意见", "issuers": ["局"], "issued": "2024-01-01", "section": "一"},
             "items": \(items)}
            """
        return CriteriaLoader.load(SourceText(name: "tiny.json", text: text)).diagnostics.map(\.kind.name)
    }

    private func item(_ indicators: String) -> String {
        #"[{"id": "T1", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。", "indicators": \#(indicators)}]"#
    }

    private func indicator(_ fragment: String) -> String {
        """
        [{"id": "T1.1", "level": "required", "fragment": "\(fragment)", "question": {"zh": "是？", "en": "So?"},
          "inputs": [{"id": "so", "type": "boolean", "label": {"zh": "是", "en": "so"}}], "metWhen": "so"}]
        """
    }

    @Test("A standard without items, an item without indicators, a fragment without words")
    func empty() {
        #expect(kinds(items: item(indicator("应当"))) == [])
        #expect(kinds(items: "[]") == ["wrong-type"])
        #expect(kinds(items: item("[]")) == ["wrong-type"])
        #expect(kinds(items: item(indicator(""))) == ["fragment-outside-clause"])
    }
}
