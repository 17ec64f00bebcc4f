import HarmonyAssessment
import HarmonySyntax

extension ResultLine {
    /// How much evidence is named and there, and the first things that are wrong; nothing where nobody asked.
    func evidence(_ assessment: Assessment, _ json: inout JSONWriter) {
        guard let found = assessment.evidence, found.isAsked else { return }
        json.key("evidence")
        json.object { json in
            json.field("named", found.named)
            json.field("found", found.found)
            guard !found.diagnostics.isEmpty else { return }
            Self.problems(Array(found.diagnostics.prefix(LedgerEntry.problemLimit)), &json)
        }
    }
}

extension EvidenceState {
    /// The word for it in files for programs.
    var word: String {
        switch self {
        case .found: "found"
        case .missing: "missing"
        case .empty: "empty"
        case .outside: "outside"
        case .notPermitted, .special, .unreadable: "unreadable"
        }
    }
}
