import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// Any answers that a standard can have, written as a form and read back.
@Suite("random answers through each form")
struct RandomAnswersTests {
    static let standards = [
        "enterprise", "park", "labour-protection", "labour-protection-sichuan", "enterprise-shanghai",
    ]

    private func random(_ input: Input, _ random: inout SplitMix64) -> (Value, String?)? {
        if input.allowsNone, random.chance(20) { return (.none, nil) }
        func number(_ places: Int) -> Rational {
            var power: Int128 = 1
            for _ in 0..<places { power *= 10 }
            let digits =
                Int128(random.below(1_000_000_000)) * Int128(random.below(1_000_000)) % 1_000_000_000_000
            let whole = Rational(digits, over: power) ?? .zero
            return max(input.minimum ?? whole, min(input.maximum ?? whole, whole))
        }
        switch input.type {
        case .boolean: return (.boolean(random.chance(50)), nil)
        case .integer: return (.number(number(0)), nil)
        case .number, .amount: return (.number(number(random.below(7))), nil)
        case .percent: return (.number(number(random.below(7)).divided(by: Rational(100)) ?? .zero), nil)
        case .time: return (.number(Rational(random.below(1440))), nil)
        case .year: return (.number(Rational(1990 + random.below(30))), nil)
        case .date:
            return CalendarDate(
                year: 1890 + random.below(130), month: 1 + random.below(12), day: 1 + random.below(28)
            )
            .map { (.date($0), nil) }
        case .choice: return (.choice(random.below(input.options.count)), nil)
        case .choices: return (.choices(UInt64(random.below(1 << input.options.count))), nil)
        case .text: return (.text, ["某局〔2024〕7号", "a;b,\"c\"", "=1", "12.50", " 甲 "][random.below(5)])
        }
    }

    private func submission(of standard: Standard, seed: UInt64) throws -> Submission {
        var random = SplitMix64(seed: seed)
        let asOf = try #require(CalendarDate(year: 2025, month: 6, day: 30))
        var builder = SubmissionBuilder(
            standard, SourceText(name: "a.json", text: ""), statedAsOf: asOf, asOf: asOf)
        for owner in standard.inputsBySlot.compactMap({ $0 }) where random.chance(70) {
            guard let (value, text) = self.random(owner.input, &random) else { continue }
            builder.put(value, text: text, for: owner.input, at: 0..<0)
        }
        for question in standard.indicators.map(\.question) + standard.vetoes.map(\.question)
        where random.chance(30) {
            var remark = Remark()
            if random.chance(50) { remark.note = ["一，二", "第一行\n第二行", "'=x", "\"引\"；号"][random.below(4)] }
            for evidence in question.evidence where random.chance(60) {
                let paths = ["佐证/甲.pdf", "a;b.pdf"].suffix(1 + random.below(2))
                remark.evidence.append(
                    NamedEvidence(
                        id: evidence.id, files: paths.map { NamedEvidence.File(path: $0, range: 0..<0) }))
            }
            builder.put(remark, for: question)
        }
        for veto in standard.vetoes {
            switch random.below(3) {
            case 0: builder.denyDecision(veto)
            case 1:
                var remark = builder.submission.remarks[veto.id] ?? Remark()
                remark.decision = builder.decision(asOf, day: 0..<0, "某局〔2024〕7号", whole: 0..<0, of: veto)
                builder.put(remark, for: veto.question)
            default: break
            }
        }
        return try #require(builder.finish([]).submission)
    }

    /// What a submission says, without where it says so.
    private func content(_ submission: Submission, _ standard: Standard) -> [String] {
        var lines = [
            "\(submission.asOf.iso) \(submission.frame.slots) \(submission.texts.sorted { $0.key < $1.key })"
        ]
        lines.append("\(submission.refused.keys.sorted()) \(submission.doubted.keys.sorted())")
        for question in standard.indicators.map(\.question) + standard.vetoes.map(\.question) {
            let remark = submission.remarks[question.id]
            let files = question.evidence.map { remark?.files($0.id) ?? [] }
            lines.append(
                "\(question.id) \(remark?.note ?? "-") \(files) \(remark?.decision.map { $0.date.iso + $0.reference } ?? "-")"
            )
        }
        return lines
    }

    @Test("come back as they were", arguments: standards, 0..<8)
    func roundTrip(_ id: String, _ seed: Int) throws {
        let standard = try #require(bundledStandard(id))
        let made = try submission(of: standard, seed: UInt64(seed))
        let expected = content(made, standard)
        for language in Language.allCases {
            let form = Form(standard, in: language, filledBy: made)
            let answers = FilledAnswers(made)
            let files = [
                ("a.json", JSONForm.write(form, answers)), ("a.csv", CSVForm.write(form, answers)),
                ("a.xlsx", WorkbookForm.write(form, answers)),
            ]
            for (name, bytes) in files {
                let file = AnswerFile.open(name, bytes)
                #expect(file.namedStandard?.id == id)
                let (read, diagnostics) = file.submission(for: standard, asOf: nil)
                let found = content(try #require(read), standard)
                #expect(
                    found == expected, "\(name) \(language): \(diagnostics.map { $0.message.en }.prefix(3))")
            }
        }
    }

    @Test("are asked for by a form whose every code is known once", arguments: standards)
    func codes(_ id: String) throws {
        let standard = try #require(bundledStandard(id))
        for language in Language.allCases {
            let rows = Form(standard, in: language).questions.flatMap(\.rows).filter { $0.entry != nil }
            #expect(Set(rows.map(\.code)).count == rows.count)
        }
    }
}
