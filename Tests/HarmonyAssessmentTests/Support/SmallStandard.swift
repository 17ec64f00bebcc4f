import HarmonyCriteria
import HarmonySyntax
import Testing

/// A standard of a few indicators for what the bundled one does not do. Each item is a list of indicators.
///
/// - Parameter more: further members of the file, such as `"scoring": {…}`.
func smallStandard(
    _ items: [String]..., facts: String = "", more: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> Standard {
    let texts = items.enumerated().map { index, indicators in
        """
        {"id": "I\(index + 1)", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。",
         "indicators": [\(indicators.joined(separator: ", "))]}
        """
    }
    let text = """
        {"format": "harmony-criteria/1", "id": "small", "version": "1.0.0",
         "title": {"zh": "小标准", "en": "small standard"},
         "source": {"document": "试", "title": {"zh": "试", "en": "trial"}, "issuers": [],
                    "issued": "2024-01-01", "section": "一"},
         "facts": [\(facts)], "items": [\(texts.joined(separator: ", "))]\(more.isEmpty ? "" : ", " + more)}
        """
    // Loaded as trusted: its rules are odd on purpose, and checking a file would say so.
    let loaded = CriteriaLoader.load(SourceText(name: "small.json", text: text), trusting: true)
    #expect(loaded.diagnostics.map(\.message.en) == [], sourceLocation: sourceLocation)
    return try #require(loaded.standard, sourceLocation: sourceLocation)
}

/// An indicator with inputs written `"held date none"`, `"part number"`, and its rules as JSON members.
func indicator(
    _ id: String, _ inputs: [String], level: String = "required", rules: String
) -> String {
    let texts = inputs.map { input in
        let words = input.split(separator: " ")
        let none = words.count > 2 ? #", "none": true"# : ""
        return #"{"id": "\#(words[0])", "type": "\#(words[1])"\#(none), "label": {"zh": "项", "en": "input"}}"#
    }
    return """
        {"id": "\(id)", "level": "\(level)", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
         "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
         "inputs": [\(texts.joined(separator: ", "))], \(rules)}
        """
}

/// An answer file for it.
func smallAnswers(_ answers: String) -> String {
    """
    {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30", "answers": {\(answers)}}
    """
}
