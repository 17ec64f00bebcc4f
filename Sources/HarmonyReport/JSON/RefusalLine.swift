package import HarmonyAssessment
import HarmonySyntax

/// The line of a submission that could not be judged: one line goes out for each that comes in.
extension ResultLine {
    package static func refusal(_ entry: LedgerEntry) -> [UInt8] {
        var writer = JSONWriter(isCompact: true)
        writer.object { json in
            json.field("format", format)
            json.field("file", entry.file)
            if let line = entry.line { json.field("line", line) }
            json.key("verdict")
            json.literal("null")
            json.field("errors", entry.errors)
            problems(entry.problems, &json)
        }
        return Array((writer.text + "\n").utf8)
    }

    /// The first errors with their places and words.
    static func problems(_ problems: [Diagnostic], _ json: inout JSONWriter) {
        var finder = PlaceFinder()
        json.key("problems")
        json.array { json in
            for problem in problems {
                let place = finder.place(of: problem)
                json.object { json in
                    json.field("name", problem.kind.name)
                    if let place {
                        json.field("cell", place.cell)
                        json.field("line", place.line)
                        json.field("column", place.column)
                    }
                    json.field("message", problem.message)
                }
            }
        }
    }
}
