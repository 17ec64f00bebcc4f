import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// One of two assessments, for programs.
extension JSONWriter {
    /// Who said it, for which day, and what it came to.
    mutating func side(_ assessment: Assessment, _ label: Localized) {
        let submission = assessment.submission
        field("label", label)
        field("source", submission.source.name)
        field("asOf", submission.asOf.iso)
        field("statedAsOf", submission.statedAsOf?.iso)
        key("subject")
        object {
            $0.field("name", submission.subject.name)
            $0.field("creditCode", submission.subject.creditCode)
        }
        key("assessor")
        object {
            $0.field("role", (submission.assessor.role ?? .own).id)
            $0.field("name", submission.assessor.name)
        }
        key("verdict")
        if let verdict = assessment.verdict { string(verdict.rawValue) } else { literal("null") }
        key("score")
        fraction(assessment.score)
        key("completeness")
        fraction(assessment.completeness)
        points(assessment)
        field("errors", submission.diagnostics.count { $0.severity == .error })
    }

    /// By the standard's own table, where it has one.
    private mutating func points(_ assessment: Assessment) {
        guard let sheet = try? assessment.scoreSheet?.get() else { return }
        key("points")
        object { json in
            json.key("total")
            json.fraction(sheet.points)
            json.key("open")
            json.fraction(sheet.open)
            json.key("groups")
            json.object { json in
                for group in sheet.groups {
                    json.key(group.group.id)
                    json.fraction(group.points)
                }
            }
            json.key("level")
            if let level = sheet.level { json.string(level.id) } else { json.literal("null") }
        }
    }
}
