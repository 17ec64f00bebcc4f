package import HarmonySyntax

/// Rules for programs: `harmony-rules/1`, every text in both languages.
package enum ExplanationJSON {
    package static func render(_ explanations: [Explanation]) -> String {
        var writer = JSONWriter()
        writer.object { json in
            json.field("format", "harmony-rules/1")
            json.key("rules")
            json.array { json in
                for explanation in explanations { json.object { rule(explanation, &$0) } }
            }
        }
        return writer.text + "\n"
    }

    private static func rule(_ explanation: Explanation, _ json: inout JSONWriter) {
        json.field("name", explanation.name)
        json.key("found")
        json.array { json in
            for kind in explanation.kinds {
                json.object {
                    $0.field("category", kind.category.rawValue)
                    $0.field("severity", kind.severity.word)
                }
            }
        }
        json.field("what", explanation.what)
        json.field("why", explanation.why)
        guard let example = explanation.example else { return }
        json.field("wrong", example.wrong)
        json.field("right", example.right)
    }
}
