import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// The standard inside the program, loaded once.
let enterprise: Standard = {
    guard let source = BundledCriteria.source(of: "enterprise"),
        let standard = CriteriaLoader.load(source).standard
    else { fatalError("the bundled enterprise standard does not load") }
    return standard
}()

/// Reads an answer file for a standard.
func read(
    _ text: String, for standard: Standard = enterprise, asOf: String? = nil
) -> (submission: Submission?, diagnostics: [Diagnostic]) {
    let reading = JSONReader.read(SourceText(name: "answers.json", text: text))
    return AnswerReader.read(reading, for: standard, asOf: asOf.flatMap { CalendarDate(iso: $0.utf8) })
}

/// Reads and judges an answer file.
func judge(
    _ text: String, by standard: Standard = enterprise, asOf: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> Assessment {
    let submission = try #require(
        read(text, for: standard, asOf: asOf).submission, sourceLocation: sourceLocation)
    return assess(submission, by: standard)
}

func judge(_ sheet: AnswerSheet, sourceLocation: SourceLocation = #_sourceLocation) throws -> Assessment {
    try judge(sheet.text, sourceLocation: sourceLocation)
}

extension Assessment {
    /// The result of one indicator.
    func result(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> IndicatorResult {
        try #require(indicators.first { $0.indicator.id == id }, sourceLocation: sourceLocation)
    }

    func status(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> IndicatorStatus {
        try result(id, sourceLocation: sourceLocation).status
    }

    func item(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ItemResult {
        try #require(items.first { $0.item.id == id }, sourceLocation: sourceLocation)
    }

    func veto(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> VetoResult {
        try #require(vetoes.first { $0.veto.id == id }, sourceLocation: sourceLocation)
    }

    /// The ids of the indicators in one state, in the standard's order.
    func ids(_ status: IndicatorStatus) -> [String] {
        indicators.filter { $0.status == status }.map(\.indicator.id)
    }

    var kinds: [String] { submission.diagnostics.map(\.kind.name) }
}

extension Standard {
    /// "E5.6.frontline" for the place of that input; a fact goes by its id alone.
    func name(ofSlot slot: Int) -> String {
        guard let owner = inputsBySlot[slot] else { return "slot \(slot)" }
        return (owner.question.map { $0.id + "." } ?? "") + owner.input.id
    }

    func input(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Input {
        try #require(
            inputsBySlot.indices.first { self.name(ofSlot: $0) == name }.flatMap { inputsBySlot[$0]?.input },
            sourceLocation: sourceLocation)
    }
}
