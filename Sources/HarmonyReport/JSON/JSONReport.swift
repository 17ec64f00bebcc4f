package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// The report for programs: `harmony-report/1`. Texts stand in both languages, so the language asked for
/// changes nothing; values are exact.
package struct JSONReport: Renderer {
    package static let format = "harmony-report/1"
    private let version: String

    /// - Parameter version: the tool's own version.
    package init(version: String) { self.version = version }

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        var writer = JSONWriter()
        let report = JSONReportBody(assessment)
        writer.object { json in
            json.field("format", Self.format)
            json.key("tool")
            json.object {
                $0.field("name", "harmony")
                $0.field("version", version)
            }
            report.head(&json)
            report.figures(&json)
            JSONScoring(assessment)?.write(&json)
            report.items(&json)
            report.vetoes(&json)
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

    mutating func field(_ name: String, _ value: Int) {
        key(name)
        literal(String(value))
    }

    mutating func field(_ name: String, _ text: Localized?) {
        guard let text else { return }
        key(name)
        object {
            $0.field("zh", text.zh)
            $0.field("en", text.en)
        }
    }
}

struct JSONReportBody {
    let assessment: Assessment
    let explainer: Explainer
    private let chinese: Wording
    private let english: Wording

    init(_ assessment: Assessment) {
        self.assessment = assessment
        explainer = Explainer(assessment)
        chinese = Wording(assessment.standard, .zh)
        english = Wording(assessment.standard, .en)
    }

    private var standard: Standard { assessment.standard }
    private var submission: Submission { assessment.submission }

    /// The same text in both languages, written by each language's own wording.
    private func both(_ write: (Wording) -> String?) -> Localized? {
        guard let zh = write(chinese), let en = write(english) else { return nil }
        return Localized(zh: zh, en: en)
    }

    func head(_ json: inout JSONWriter) {
        json.key("standard")
        json.object {
            $0.field("id", standard.id)
            $0.field("version", standard.version)
            $0.field("title", standard.title)
            $0.field("document", standard.source.document)
            $0.field("section", standard.source.section)
            layers(&$0)
        }
        json.field("source", submission.source.name)
        json.key("subject")
        json.object {
            $0.field("name", submission.subject.name)
            $0.field("creditCode", submission.subject.creditCode)
        }
        json.key("assessor")
        json.object {
            $0.field("role", (submission.assessor.role ?? .own).rawValue)
            $0.field("name", submission.assessor.name)
        }
        json.field("asOf", submission.asOf.iso)
        json.field("statedAsOf", submission.statedAsOf?.iso)
    }

    /// The chain of a local standard, the root first.
    private func layers(_ json: inout JSONWriter) {
        guard standard.layers.count > 1 else { return }
        json.key("layers")
        json.array { json in
            for layer in standard.layers {
                json.object {
                    $0.field("id", layer.id)
                    $0.field("version", layer.version)
                    $0.field("title", layer.title)
                }
            }
        }
    }

    func figures(_ json: inout JSONWriter) {
        json.field("verdict", assessment.verdict.rawValue)
        json.field("verdictText", Phrases.verdict(assessment.verdict, submission.assessor.role))
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

    private func fraction(_ value: Rational) -> String { "\(value.numerator)/\(value.denominator)" }

    // MARK: Items

    func items(_ json: inout JSONWriter) {
        json.key("items")
        json.array { json in
            for result in assessment.items {
                json.object { json in
                    json.field("id", result.item.id)
                    json.field("title", result.item.title)
                    json.field("clause", result.item.clause)
                    json.field("status", result.status.rawValue)
                    json.key("indicators")
                    json.array { json in
                        for indicator in result.indicators { self.indicator(indicator, &json) }
                    }
                }
            }
        }
    }

    private func indicator(_ result: IndicatorResult, _ json: inout JSONWriter) {
        let question = result.indicator.question
        json.object { json in
            json.field("id", question.id)
            json.field("level", result.indicator.level.rawValue)
            json.field("title", question.title)
            json.field("fragment", question.fragment)
            json.field("status", result.status.rawValue)
            answers(question, &json)
            if result.status == .unanswered { missing(result.missing, of: question, &json) }
            if let fault = result.fault {
                json.field("fault", fault == .divisionByZero ? "division-by-zero" : "overflow")
            }
            if result.status == .unmet {
                json.key("gaps")
                json.array { json in for gap in explainer.gaps(of: result) { self.gap(gap, question, &json) }
                }
                json.field(
                    "advice",
                    question.advice.flatMap { advice in
                        both { $0.expand(advice, of: question, standard, assessment.frame) }
                    })
            }
            evidence(question, &json)
            if result.status == .met || result.status == .unmet { notes(question, &json) }
            remark(question, &json)
        }
    }

    private func gap(_ gap: Gap, _ question: Question, _ json: inout JSONWriter) {
        json.object { json in
            json.field("condition", gap.condition.id)
            json.field(
                "demand",
                gap.condition.label.flatMap { label in
                    both { $0.expand(label, of: question, standard, assessment.frame) }
                })
            json.key("alternatives")
            json.array { json in
                for alternative in gap.alternatives {
                    json.array { json in
                        for shortcoming in alternative { self.shortcoming(shortcoming, gap, question, &json) }
                    }
                }
            }
        }
    }

    private func shortcoming(
        _ shortcoming: Shortcoming, _ gap: Gap, _ question: Question, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field(
                "rule",
                both {
                    RuleWriter(assessment, question, $0).sentence(shortcoming, of: gap.condition)
                })
            if let shortfall = shortcoming.shortfall {
                json.field(
                    "shortfall", both { RuleWriter(assessment, question, $0).shortfall(shortfall) })
            }
            let parameters = RuleWriter(assessment, question, chinese).parameters(
                gap.condition.require, shortcoming.node)
            json.key("thresholds")
            json.array { json in
                for parameter in parameters {
                    json.object {
                        $0.field("parameter", question.id + "." + parameter.id)
                        $0.field("value", parameter.written)
                        $0.key("basis")
                        bases(parameter.basis, &$0)
                        $0.field("reading", parameter.reading)
                    }
                }
            }
            if parameters.isEmpty {
                json.key("basis")
                bases(gap.condition.basis.isEmpty ? question.basis : gap.condition.basis, &json)
            }
        }
    }

    private func bases(_ list: [Basis], _ json: inout JSONWriter) {
        json.array { json in
            for basis in list {
                json.object {
                    $0.field("kind", basis.kind.rawValue)
                    $0.field("law", basis.law)
                    $0.field("article", basis.article)
                    $0.field("note", basis.note)
                    $0.field("by", basis.authority?.standard)
                }
            }
        }
    }

    // MARK: Answers

    private func answers(_ question: Question, _ json: inout JSONWriter) {
        json.key("answers")
        json.object { json in
            for input in question.inputs where !assessment.frame[input.slot].isUnknown {
                json.key(input.id)
                value(assessment.frame[input.slot], input, &json)
            }
        }
    }

    private func value(_ value: Value, _ input: Input, _ json: inout JSONWriter) {
        switch value {
        case .unknown: json.literal("null")
        case .none: json.string("none")
        case .boolean(let truth): json.literal(truth ? "true" : "false")
        case .number(let number) where input.type == .percent: json.string(Rational.percentText(number))
        case .number(let number):
            json.literal(number.decimalText(fractionDigits: number.exactFractionDigits ?? 6))
        case .date(let date): json.string(date.iso)
        case .choice(let index): json.string(input.options[index].id)
        case .choices(let bits):
            json.array { json in
                for index in input.options.indices where bits >> UInt64(index) & 1 == 1 {
                    json.string(input.options[index].id)
                }
            }
        case .period, .text: json.literal("null")
        }
    }

    private func missing(_ slots: [Int], of question: Question, _ json: inout JSONWriter) {
        json.key("missing")
        json.array { json in
            for slot in slots {
                guard let owner = standard.inputsBySlot[slot] else { continue }
                json.string((owner.question.map { $0.id + "." } ?? "facts.") + owner.input.id)
            }
        }
    }

    private func evidence(_ question: Question, _ json: inout JSONWriter) {
        let remark = submission.remarks[question.id]
        json.key("evidence")
        json.array { json in
            for evidence in question.evidence {
                json.object { json in
                    json.field("id", evidence.id)
                    json.field("name", evidence.name)
                    json.key("files")
                    json.array { json in for path in remark?.files(evidence.id) ?? [] { json.string(path) } }
                }
            }
        }
    }

    private func notes(_ question: Question, _ json: inout JSONWriter) {
        let holding = question.notes.filter { Evaluator.value(of: $0.when, in: assessment.frame) == .true }
        guard !holding.isEmpty else { return }
        json.key("notes")
        json.array { json in
            for note in holding {
                guard let text = both({ $0.expand(note.text, of: question, standard, assessment.frame) })
                else { continue }
                json.object {
                    $0.field("zh", text.zh)
                    $0.field("en", text.en)
                }
            }
        }
    }

    private func remark(_ question: Question, _ json: inout JSONWriter) {
        guard let remark = submission.remarks[question.id] else { return }
        json.field("note", remark.note)
        json.field("notApplicableBecause", remark.notApplicable)
    }

    // MARK: Vetoes and the rest

    func vetoes(_ json: inout JSONWriter) {
        json.key("vetoes")
        json.array { json in
            for result in assessment.vetoes {
                let question = result.veto.question
                json.object { json in
                    json.field("id", question.id)
                    json.field("title", question.title)
                    json.field("fragment", question.fragment)
                    json.field("status", result.status.rawValue)
                    answers(question, &json)
                    if result.status == .unanswered { missing(result.missing, of: question, &json) }
                    if let decision = result.decision {
                        json.key("confirmed")
                        json.object {
                            $0.field("date", decision.date.iso)
                            $0.field("decision", decision.reference)
                        }
                    }
                    evidence(question, &json)
                    remark(question, &json)
                }
            }
        }
    }

    func rest(_ json: inout JSONWriter) {
        if assessment.verdict == .pass {
            json.key("incentivesOnceAssessed")
            json.array { json in
                for incentive in standard.incentives {
                    json.object {
                        $0.field("id", incentive.id)
                        $0.field("title", incentive.title)
                        $0.field("condition", incentive.condition)
                    }
                }
            }
        }
        json.key("diagnostics")
        json.array { json in
            let table = LineTable(submission.source)
            for diagnostic in submission.diagnostics {
                json.object {
                    $0.field("name", diagnostic.kind.name)
                    $0.field("severity", severity(diagnostic.severity))
                    if let place = diagnostic.place {
                        let position = table.position(of: place.range.lowerBound)
                        $0.field("line", position.line)
                        $0.field("column", position.column)
                    }
                    $0.field("message", diagnostic.message)
                    $0.field("help", diagnostic.help)
                }
            }
        }
        json.field("notice", Phrases.noAward)
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
