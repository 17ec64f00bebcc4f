import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("The texts of the bundled standard")
struct BundledTextTests {
    /// Every text of a question, with its place for the failure.
    private static func texts(_ question: Question) -> [(place: String, text: Localized)] {
        var found: [(String, Localized)] = [("title", question.title), ("question", question.text)]
        if let reading = question.reading { found.append(("reading", reading)) }
        if let advice = question.advice { found.append(("advice", advice)) }
        found += question.notes.map { ("note", $0.text) }
        found += question.evidence.map { ("evidence " + $0.id, $0.name) }
        for input in question.inputs {
            found.append(("input " + input.id, input.label))
            if let unit = input.unit { found.append(("unit of " + input.id, unit)) }
            found += input.options.map { ("option " + $0.id, $0.label) }
        }
        for parameter in question.parameters {
            if let label = parameter.label { found.append(("parameter " + parameter.id, label)) }
            if let reading = parameter.reading { found.append(("reading of " + parameter.id, reading)) }
        }
        for basis in enterprise.bases(of: question) {
            for text in [basis.law, basis.article, basis.note].compactMap(\.self) {
                found.append(("basis", text))
            }
        }
        let conditions = enterprise.indicators.first { $0.id == question.id }?.rules.conditions ?? []
        for condition in conditions {
            if let label = condition.label { found.append(("condition", label)) }
        }
        return found.map { (question.id + " " + $0.0, $0.1) }
    }

    @Test("Every placeholder is an own parameter or the financial year")
    func placeholders() {
        for question in enterprise.questions {
            let known = question.parameters.map(\.id) + ["financialYear"]
            for (place, text) in Self.texts(question) {
                for name in Placeholders.names(in: text.zh) + Placeholders.names(in: text.en) {
                    #expect(known.contains(name), "\(place): {\(name)}")
                }
                #expect(
                    Set(Placeholders.names(in: text.zh)) == Set(Placeholders.names(in: text.en)), "\(place)")
            }
        }
    }

    @Test("Every text is written in both languages: Chinese with Chinese characters, English without")
    func languages() {
        func isChinese(_ scalar: Unicode.Scalar) -> Bool { 0x4E00...0x9FFF ~= scalar.value }
        for question in enterprise.questions {
            for (place, text) in Self.texts(question) {
                #expect(!text.en.isEmpty && !text.en.unicodeScalars.contains(where: isChinese), "\(place)")
                #expect(text.zh.unicodeScalars.contains(where: isChinese), "\(place): \(text.zh)")
                let marks = "，。；：？！“”‘’、（）".unicodeScalars
                let foreign = text.en.unicodeScalars.filter {
                    marks.contains($0) && !"“”‘’".unicodeScalars.contains($0)
                }
                #expect(foreign.isEmpty, "\(place): \(text.en)")
            }
        }
    }

    /// A local file changes parameters: a question that wrote the number itself would then be wrong.
    @Test("Questions, advice, notes and labels never write a share or a period out")
    func noHardCodedThresholds() {
        for question in enterprise.questions {
            let written = question.parameters.map(\.written).filter { $0.hasSuffix("%") || $0.contains("/") }
            for (place, text) in Self.texts(question)
            where !place.contains("basis") && !place.contains("reading") && !place.contains("parameter") {
                for value in written where value != "0%" {
                    #expect(!text.zh.contains(value) && !text.en.contains(value), "\(place): \(value)")
                }
                for window in ["12个月", "12 个月", "12 months", "36 个月", "36 months", "24 months", "6 months"] {
                    #expect(!text.zh.contains(window) && !text.en.contains(window), "\(place): \(window)")
                }
            }
        }
    }

    @Test("Each question asks for evidence, gives advice and a title of at most 14 characters")
    func complete() {
        for question in enterprise.questions {
            #expect(!question.evidence.isEmpty, "\(question.id)")
            #expect(question.advice != nil, "\(question.id)")
            #expect(question.translation != nil, "\(question.id)")
            #expect(question.title.zh.count <= 14, "\(question.id)")
        }
    }

    @Test("Where a person may have to judge, the question says what")
    func reviews() {
        for indicator in enterprise.indicators where indicator.rules.reviewWhen != nil {
            // Contradictory counts speak for themselves: the answer file's warning names them.
            guard !["E4.6", "E9.2", "E9.3", "E9.4"].contains(indicator.id) else { continue }
            let question = indicator.question
            #expect(question.reading != nil || !question.notes.isEmpty, "\(indicator.id)")
        }
    }

    @Test("Where several conditions may fail, each says its demand in words")
    func conditionLabels() {
        for indicator in enterprise.indicators where indicator.rules.conditions.count > 1 {
            for condition in indicator.rules.conditions {
                #expect(condition.label != nil, "\(indicator.id).\(condition.id ?? "")")
                #expect(condition.id != nil, "\(indicator.id)")
            }
        }
    }

    @Test("The triggers say that their use in a self-assessment is this tool's convention")
    func vetoReadings() {
        for veto in enterprise.vetoes {
            #expect(veto.question.reading?.zh.contains("自定口径") == true, "\(veto.id)")
            #expect(veto.question.basis.contains { $0.kind == .convention }, "\(veto.id)")
        }
    }

    @Test("The incentives promise nothing from a self-assessment alone")
    func incentives() {
        for incentive in enterprise.incentives {
            #expect(
                incentive.condition.zh.contains("自评") || incentive.condition.zh.contains("自我评价"),
                "\(incentive.id)")
        }
    }
}
