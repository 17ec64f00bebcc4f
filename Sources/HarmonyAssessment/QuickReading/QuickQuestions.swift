import HarmonyCriteria
import HarmonyRules

/// What the quick reader has to know of a standard, side by side in few arrays.
struct QuickQuestions {
    private(set) var keys = KeyTable()
    private(set) var questions: [QuickQuestion] = []
    private(set) var inputs: [QuickInput] = []
    let indicators: KeyTable.Names
    let vetoes: KeyTable.Names
    let facts: KeyTable.Names
    /// The place of the first veto among the questions, and of the first fact among the inputs.
    let firstVeto: Int
    let firstFact: Int
    let parts: [QuickPart]
    /// The least and greatest values by place.
    let limits: [(minimum: Rational?, maximum: Rational?)]
    /// Where no answer has been read yet.
    let frame: Frame
    /// The facts that have a default.
    let defaults: [Fact]

    init(_ standard: Standard) {
        let all = standard.indicators
        indicators = keys.add(all.map(\.id))
        vetoes = keys.add(standard.vetoes.map(\.id))
        facts = keys.add(standard.facts.map(\.input.id))
        firstVeto = all.count
        parts = standard.inputsBySlot.compactMap { owner in
            owner.flatMap { owner in
                owner.input.whole.map { QuickPart(slot: owner.input.slot, whole: $0.input.slot) }
            }
        }
        limits = standard.inputsBySlot.map { ($0?.input.minimum, $0?.input.maximum) }
        frame = Frame(slotCount: standard.slotCount, asOf: .earliest)
        defaults = standard.facts.filter { $0.standsFor != nil }
        firstFact = 0
        inputs = standard.facts.map { QuickInput(SlotOwner(input: $0.input, question: nil), parts, &keys) }
        for indicator in all { add(indicator.question, confirmedSlot: nil) }
        for veto in standard.vetoes { add(veto.question, confirmedSlot: veto.confirmedSlot) }
    }

    private mutating func add(_ question: Question, confirmedSlot: Int?) {
        let ids = question.inputs.map(\.id)
        questions.append(
            QuickQuestion(
                inputs: inputs.count..<inputs.count + ids.count, names: keys.add(ids),
                evidence: keys.add(question.evidence.map(\.id)), confirmedSlot: confirmedSlot,
                isPlain: !ids.contains {
                    ["value", "evidence", "note", "notApplicable", "confirmed"].contains($0)
                }))
        inputs += question.inputs.map { QuickInput(SlotOwner(input: $0, question: question), parts, &keys) }
    }
}

/// A question as the quick reader sees it.
struct QuickQuestion {
    /// Its inputs among all.
    let inputs: Range<Int>
    let names: KeyTable.Names
    let evidence: KeyTable.Names
    /// Of a veto: where the date of a decision stands.
    let confirmedSlot: Int?
    /// Whether none of its inputs has a name that could be taken for a part of an entry.
    let isPlain: Bool
}

/// An input as the quick reader sees it.
struct QuickInput {
    let slot: Int
    let type: InputType
    let options: KeyTable.Names
    let allowsNone: Bool
    let mayBeLater: Bool
    /// In which part of a year a date must lie.
    let season: YearlySpan?
    /// Whether it has a least or greatest value.
    let isLimited: Bool
    /// Its place among the parts, if it is one.
    let part: Int?

    init(_ owner: SlotOwner, _ parts: [QuickPart], _ keys: inout KeyTable) {
        let input = owner.input
        slot = input.slot
        type = input.type
        options = keys.add(input.options.map(\.id))
        allowsNone = input.allowsNone
        mayBeLater = input.mayBeLater
        season = owner.season?.span
        isLimited = input.minimum != nil || input.maximum != nil
        part = parts.firstIndex { $0.slot == input.slot }
    }
}

/// A number that cannot be larger than another.
struct QuickPart {
    let slot: Int
    let whole: Int

    func exceeds(_ frame: Frame) -> Bool {
        guard case .number(let some) = frame[slot], case .number(let all) = frame[whole] else { return false }
        return some > all
    }
}
