import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("Lists longer than any standard has")
struct LongListTests {
    /// How the trial standard is read with more entries in one of its lists.
    private func kinds(in list: String, _ entry: (Int) -> String) -> Set<String> {
        let more = (0..<20_000).map(entry).joined(separator: ",")
        let text = trialCriteria.replacing(list, with: list + more + ",")
        #expect(text.utf8.count > trialCriteria.utf8.count)
        return Set(
            CriteriaLoader.load(SourceText(name: "a.json", text: text)).diagnostics.map(\.kind.name))
    }

    @Test("are cut and reported, and cost no more than a moment")
    func cut() {
        let parameters = kinds(in: "\"parameters\": [") {
            #"{"id": "p\#($0)", "type": "integer", "value": 1, "basis": {"kind": "convention"}}"#
        }
        #expect(parameters.contains("too-many-entries"))
        let evidence = kinds(in: "\"evidence\": [") { #"{"id": "e\#($0)", "zh": "账", "en": "ledger"}"# }
        #expect(evidence == ["too-many-entries"])
        let inputs = kinds(in: "\"inputs\": [") {
            #"{"id": "i\#($0)", "type": "boolean", "label": {"zh": "项", "en": "item"}}"#
        }
        #expect(inputs.contains("too-many-entries"))
    }
}
