import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// A hand-made table read as answers to the enterprise standard.
struct FilledSheet {
    let submission: Submission?
    /// The names of the problems with the cells, lines and columns at which they stand.
    let problems: [String]
    let diagnostics: [Diagnostic]

    /// - Parameter rows: what follows the date; `|` separates fields: code, answer, evidence, files, note.
    init(_ rows: [String], standard id: String = "enterprise", date: String = "2025-06-30") throws {
        let standard = try #require(bundledStandard(id))
        let lines =
            ["代码;填报;佐证材料;佐证文件;备注", "standard/\(id)", "asOf;" + date]
            + rows.map { $0.replacing("|", with: ";") }
        let text = lines.joined(separator: "\n") + "\n"
        let file = AnswerFile.open("a.csv", Array(text.utf8))
        let read = file.submission(for: standard, asOf: nil)
        submission = read.submission
        diagnostics = read.diagnostics
        problems = read.diagnostics.map { diagnostic in
            guard let place = diagnostic.place else { return diagnostic.kind.name }
            let position = LineTable(place.source).position(of: place.range.lowerBound)
            return "\(diagnostic.kind.name) \(position.line):\(position.column)"
        }
    }

    /// What was read under a code such as `E5.6.spend` or `facts.employees`.
    func value(_ code: String, standard id: String = "enterprise") throws -> Value {
        let standard = try #require(bundledStandard(id))
        let submission = try #require(submission)
        let owner = standard.inputsBySlot.compactMap { $0 }.first { owner in
            (owner.question.map { $0.id } ?? "facts") + "." + owner.input.id == code
        }
        return submission.frame[try #require(owner).input.slot]
    }
}

extension FilledSheet {
    static func veto(_ id: String) throws -> Veto {
        try #require(bundledStandard("enterprise")?.vetoes.first { $0.id == id })
    }
}
