package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// The report for programs: `harmony-report/1`. Texts stand in both languages, so the language asked for
/// changes nothing; values are exact.
package struct JSONReport: TextRenderer {
    package static let format = "harmony-report/1"
    private let version: String
    private let digests = FileDigests()

    /// - Parameter version: the tool's own version.
    package init(version: String) { self.version = version }

    package func render(_ explanation: AssessmentExplanation, _ language: Language) -> String {
        var writer = JSONWriter()
        let report = JSONReportBody(explanation, digests)
        writer.object { json in
            json.field("format", Self.format)
            json.key("tool")
            json.object {
                $0.field("name", "harmony")
                $0.field("version", version)
            }
            report.head(&json)
            report.facts(&json)
            report.figures(&json)
            report.evidenceFigures(&json)
            report.way(&json)
            JSONScoring(report)?.write(&json)
            report.items(&json)
            report.vetoes(&json)
            if let found = explanation.assessment.enterprises {
                JSONReportEnterprises(found: found).write(&json)
            }
            report.rest(&json)
        }
        return writer.text + "\n"
    }
}

extension JSONWriter {
    mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array { json in for value in values { json.string(value) } }
    }

    mutating func field(_ name: String, _ value: Int) {
        key(name)
        integer(value)
    }

    mutating func field(_ name: String, _ text: Localized?) {
        guard let text else { return }
        key(name)
        both(text)
    }

    mutating func both(_ text: Localized) {
        line {
            $0.field("zh", text.zh)
            $0.field("en", text.en)
        }
    }

    /// Said only where it is so.
    mutating func flag(_ name: String, _ holds: Bool) {
        guard holds else { return }
        key(name)
        literal("true")
    }
}

struct JSONReportBody {
    let explanation: AssessmentExplanation
    let chinese: Wording
    let english: Wording
    let digests: FileDigests

    init(_ explanation: AssessmentExplanation, _ digests: FileDigests) {
        self.explanation = explanation
        self.digests = digests
        chinese = Wording(explanation.assessment.standard, .zh)
        english = Wording(explanation.assessment.standard, .en)
    }

    var assessment: Assessment { explanation.assessment }
    var standard: Standard { assessment.standard }
    var submission: Submission { assessment.submission }

    /// The same text in both languages, written by each language's own wording.
    func both(_ write: (Wording) -> String?) -> Localized? {
        guard let zh = write(chinese), let en = write(english) else { return nil }
        return Localized(zh: zh, en: en)
    }

    func figures(_ json: inout JSONWriter) {
        guard let verdict = assessment.verdict else { return counted(&json) }
        json.field("verdict", verdict.rawValue)
        json.field(
            "verdictText",
            Phrases.verdict(verdict, of: assessment))
        json.key("counts")
        json.object {
            $0.field("items", assessment.items.count)
            for status in [ItemStatus.met, .unmet, .incomplete, .notApplicable] {
                $0.field(status.rawValue, assessment.items.filter { $0.status == status }.count)
            }
        }
        json.key("score")
        if let score = assessment.score {
            json.object {
                $0.field("exact", fraction(score))
                $0.key("outOf100")
                $0.literal((score.multiplied(by: Rational(100)) ?? score).decimalText(fractionDigits: 2))
                $0.field("basis", BasisKind.convention.rawValue)
            }
        } else {
            json.literal("null")
        }
        let required = assessment.items.flatMap(\.required)
        json.key("completeness")
        json.object {
            $0.field("required", required.count)
            $0.field("decided", required.filter { $0.status != .unanswered && $0.status != .review }.count)
        }
    }

    /// A diagnostic standard has neither verdict nor score.
    private func counted(_ json: inout JSONWriter) {
        json.key("verdict")
        json.literal("null")
        let done = assessment.indicators.filter { $0.status != .unanswered && $0.status != .review }
        json.key("counts")
        json.object {
            $0.field("indicators", assessment.indicators.count)
            $0.field("answered", done.count)
        }
    }

    private func fraction(_ value: Rational) -> String { "\(value.numerator)/\(value.denominator)" }

    // MARK: The rest

    func rest(_ json: inout JSONWriter) {
        duties(&json)
        outlook(&json)
        prospects(&json)
        conventions(&json)
        json.key("diagnostics")
        json.array { json in
            var finder = PlaceFinder()
            let evidence = assessment.evidence.flatMap { $0.isAsked ? $0.diagnostics : nil } ?? []
            for diagnostic in submission.diagnostics + evidence {
                let place = finder.place(of: diagnostic)
                json.object {
                    $0.field("name", diagnostic.kind.name)
                    $0.field("severity", diagnostic.severity.word)
                    // A problem of a whole workbook has no place in it.
                    if let place, !place.isWorkbook || place.cell != nil {
                        $0.field("cell", place.cell)
                        $0.field("line", place.line)
                        $0.field("column", place.column)
                    }
                    $0.field("message", diagnostic.message)
                    $0.field("help", diagnostic.help)
                }
            }
        }
        json.field("notice", Phrases.notice(standard))
    }
}
