import HarmonyAssessment

/// What to do first: the shortest way to pass.
extension TextReportWriter {
    mutating func way() {
        guard let way = WayToPass(assessment),
            !way.changes.isEmpty || !way.blocked.isEmpty || !way.unproven.isEmpty
        else { return }
        let writer = WayWriter(way: way, assessment: assessment, wording: wording)
        page.heading(writer.heading)
        for (index, step) in writer.steps.enumerated() {
            page.line("\(step.id)  \(step.text)", mark: "  \(index + 1). ")
        }
        for line in writer.rest { page.line(line, mark: "  ? ", style: .warning) }
    }
}
