package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// One short line for a submission, `harmony-result/1`: for pipes, logs and databases. Nothing in it depends on the
/// language.
///
/// The way to pass is not in it: finding it means judging several times over, and here speed counts.
package struct ResultLine: Renderer {
    package static let format = "harmony-result/1"

    private let tellsHolding: Bool

    /// - Parameter tellsHolding: whether to say how long the result holds.
    package init(tellsHolding: Bool = false) { self.tellsHolding = tellsHolding }

    package func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8] {
        var bytes: [UInt8] = []
        write(explanation, holding: tellsHolding ? explanation.holding : nil, to: &bytes, GapMemory())
        return bytes
    }

    /// - Parameters:
    ///   - holding: how long the result holds; nil where the line does not say.
    ///   - bytes: what the line is added to.
    ///   - memory: the gaps of earlier lines.
    package func write(
        _ explanation: AssessmentExplanation, holding: Holding?, to bytes: inout [UInt8], _ memory: GapMemory
    ) {
        let assessment = explanation.assessment
        // Taken out, so that the writer appends to the only copy.
        var earlier: [UInt8] = []
        swap(&earlier, &bytes)
        var writer = JSONWriter(isCompact: true, after: consume earlier)
        writer.object { json in
            head(assessment, &json)
            if let holding {
                json.key("holdsUntil")
                if let last = holding.lastDay { json.string(last.iso) } else { json.literal("null") }
            }
            counts(assessment, &json)
            if let score = assessment.score?.multiplied(by: Rational(100)) {
                json.field("score", score.decimalText(fractionDigits: 2))
            }
            json.key("gaps")
            json.array { ResultGaps(explanation, memory).write(to: &$0) }
            indicators("unanswered", .unanswered, assessment, &json)
            indicators("review", .review, assessment, &json)
            vetoes("vetoes", .confirmed, assessment, &json)
            vetoes("risks", .risk, assessment, &json)
            evidence(assessment, &json)
            let errors = assessment.submission.diagnostics.filter { $0.severity == .error }
            json.field("errors", errors.count)
            if !errors.isEmpty { Self.problems(Array(errors.prefix(LedgerEntry.problemLimit)), &json) }
        }
        writer.endLine()
        bytes = writer.bytes
    }

    private func head(_ assessment: Assessment, _ json: inout JSONWriter) {
        let submission = assessment.submission
        json.field("format", Self.format)
        json.field("file", submission.source.name)
        if let line = submission.source.line { json.field("line", line) }
        json.field("name", submission.subject.name)
        json.field("creditCode", submission.subject.creditCode)
        json.field("standard", assessment.standard.id)
        json.field("asOf", submission.asOf.iso)
        json.field("assessor", (submission.assessor.role ?? .own).id)
        // A verdict on the duties of some is none on those of others.
        if !assessment.roles.isEmpty { json.strings("roles", assessment.roles) }
        json.key("verdict")
        if let verdict = assessment.verdict { json.string(verdict.rawValue) } else { json.literal("null") }
    }

    // Items and triggers are gone over by their places: most are not looked at further than their state, and taking
    // one out counts its references.

    private func counts(_ assessment: Assessment, _ json: inout JSONWriter) {
        let items = assessment.items
        json.key("items")
        json.object { json in
            for status in [ItemStatus.met, .unmet, .incomplete, .notApplicable] {
                json.field(status.rawValue, items.indices.count { items[$0].status == status })
            }
        }
    }

    /// The ids of required indicators in one state.
    private func indicators(
        _ name: String, _ status: IndicatorStatus, _ assessment: Assessment, _ json: inout JSONWriter
    ) {
        json.key(name)
        json.array { json in
            let items = assessment.items
            for place in items.indices where items[place].tally.decided < items[place].tally.required {
                for result in items[place].indicators
                where result.status == status && result.indicator.level == .required {
                    json.string(result.indicator.id)
                }
            }
        }
    }

    /// The ids of removal triggers in one state.
    private func vetoes(
        _ name: String, _ status: VetoStatus, _ assessment: Assessment, _ json: inout JSONWriter
    ) {
        json.key(name)
        json.array { json in
            let results = assessment.vetoes
            for index in results.indices where results[index].status == status {
                json.string(results[index].veto.id)
            }
        }
    }
}
