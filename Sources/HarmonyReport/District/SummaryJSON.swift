package import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// A district's submissions in figures, for programs: `harmony-summary/1`.
package enum SummaryJSON {
    package static let format = "harmony-summary/1"

    package static func render(_ summary: DistrictSummary) -> String {
        var writer = JSONWriter()
        writer.object { json in
            json.field("format", format)
            json.field("total", summary.total)
            json.field("unusable", summary.unusable)
            json.field("erroneous", summary.erroneous)
            json.key("standards")
            json.array { json in
                for tally in summary.standards { json.object { standard(tally, &$0) } }
            }
            json.key("doubles")
            json.array { json in
                for double in summary.doubles {
                    json.object { json in
                        json.field("creditCode", double.creditCode)
                        json.key("places")
                        json.array { json in
                            for place in double.places {
                                json.object { self.place(place.file, place.line, &$0) }
                            }
                        }
                    }
                }
            }
            if let found = summary.evidence { evidence(found, &json) }
            json.key("errors")
            json.array { json in
                for entry in summary.erroneousExamples {
                    json.object { json in
                        place(entry.file, entry.line, &json)
                        ResultLine.problems(entry.problems, &json)
                    }
                }
            }
            json.field("passedOver", summary.strangers)
        }
        return writer.text + "\n"
    }

    private static func evidence(_ tally: EvidenceTally, _ json: inout JSONWriter) {
        json.key("evidence")
        json.object { json in
            json.field("named", tally.named)
            json.field("found", tally.found)
            json.field("wanting", tally.wanting)
            json.field("without", tally.without)
        }
    }

    private static func place(_ file: String, _ line: Int?, _ json: inout JSONWriter) {
        json.field("file", file)
        if let line { json.field("line", line) }
    }

    private static func standard(_ tally: StandardTally, _ json: inout JSONWriter) {
        let standard = tally.standard
        json.field("id", standard.id)
        json.field("version", standard.version)
        json.field("title", standard.title)
        json.field("count", tally.count)
        json.key("verdicts")
        json.object { json in
            json.field("pass", tally.pass)
            json.field("fail", tally.fail)
            json.field("incomplete", tally.incomplete)
            json.field("vetoed", tally.vetoed)
            json.field("none", tally.withoutVerdict)
        }
        counts("items", standard.items.map(\.id), tally.unmetItems, tally.openItems, &json)
        counts(
            "indicators", standard.indicators.map(\.id), tally.unmetIndicators, tally.openIndicators, &json)
        json.key("nearMisses")
        json.object { json in
            json.field("count", tally.nearMisses)
            json.key("first")
            json.array { json in
                for entry in tally.nearMissExamples {
                    guard case .judged(let judged) = entry.finding, let missing = judged.unmet.first else {
                        continue
                    }
                    json.object { json in
                        json.field("name", judged.name)
                        json.field("creditCode", judged.creditCode)
                        json.field("indicator", standard.indicators[missing].id)
                        place(entry.file, entry.line, &json)
                    }
                }
            }
        }
    }

    /// Those that anybody fails or leaves open, in the order of the standard.
    private static func counts(
        _ name: String, _ ids: [String], _ unmet: [Int], _ open: [Int], _ json: inout JSONWriter
    ) {
        json.key(name)
        json.array { json in
            for index in ids.indices where unmet[index] + open[index] > 0 {
                json.object { json in
                    json.field("id", ids[index])
                    json.field("unmet", unmet[index])
                    json.field("open", open[index])
                }
            }
        }
    }
}
