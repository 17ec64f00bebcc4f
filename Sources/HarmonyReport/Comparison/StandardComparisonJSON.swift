import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The comparison of two standards for programs: `harmony-comparison/1`, of the kind `criteria`.
struct StandardComparisonJSON {
    private let comparison: StandardComparison
    private let trial: StandardTrial?
    private let version: String

    init(_ comparison: StandardComparison, _ trial: StandardTrial?, version: String) {
        self.comparison = comparison
        self.trial = trial
        self.version = version
    }

    var text: String {
        let different = comparison.hasDifferences || !(trial?.flips.isEmpty ?? true)
        var writer = JSONWriter()
        writer.object { json in
            json.comparisonHead(kind: "criteria", different: different, version: version)
            json.key("before")
            json.object { standard(comparison.before, &$0) }
            json.key("after")
            json.object { standard(comparison.after, &$0) }
            json.bool("extends", comparison.isLocal)
            json.key("counts")
            json.object {
                for nature in CriteriaChange.Nature.allCases {
                    $0.field(nature.rawValue, comparison.changes(nature).count)
                }
                $0.field("wording", comparison.wordings.count)
            }
            json.key("changes")
            json.array { json in for change in comparison.changes { json.object { self.change(change, &$0) } }
            }
            guard let trial else { return }
            json.key("submissions")
            json.object { submissions(trial, &$0) }
        }
        return writer.text + "\n"
    }

    private func standard(_ standard: Standard, _ json: inout JSONWriter) {
        json.field("id", standard.id)
        json.field("version", standard.version)
        json.field("title", standard.title)
    }

    private func change(_ change: CriteriaChange, _ json: inout JSONWriter) {
        json.field("id", change.id)
        json.field("part", change.part.rawValue)
        json.field("nature", change.nature.rawValue)
        json.field("title", change.title)
        json.field("aspect", change.aspect)
        json.field("before", change.before)
        json.field("after", change.after)
        json.field("because", change.because)
    }

    // MARK: Submissions

    private func submissions(_ trial: StandardTrial, _ json: inout JSONWriter) {
        json.field("unchanged", trial.unchanged)
        json.field("foreign", trial.foreign)
        json.strings("unreadable", trial.unreadable)
        json.key("flips")
        json.array { json in for flip in trial.flips { json.object { self.flip(flip, &$0) } } }
    }

    private func flip(_ flip: VerdictFlip, _ json: inout JSONWriter) {
        json.field("source", flip.after.submission.source.name)
        if let line = flip.after.submission.source.line { json.field("line", line) }
        json.field("name", flip.subject.name)
        json.field("creditCode", flip.subject.creditCode)
        json.status("before", flip.before.verdict?.rawValue)
        json.status("after", flip.after.verdict?.rawValue)
        json.key("indicators")
        turns(flip.indicators, &json)
        json.key("vetoes")
        turns(flip.vetoes, &json)
    }

    private func turns(_ turns: [VerdictFlip.Turn], _ json: inout JSONWriter) {
        json.array { json in
            for turn in turns {
                json.object {
                    $0.field("id", turn.question.id)
                    $0.status("before", turn.before?.status)
                    $0.status("after", turn.after?.status)
                    $0.field("levelBefore", turn.before?.level?.rawValue)
                    $0.field("levelAfter", turn.after?.level?.rawValue)
                }
            }
        }
    }
}
