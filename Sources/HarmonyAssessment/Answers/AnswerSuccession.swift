import HarmonyCriteria
import HarmonySyntax

/// Answers that were written for an earlier version: under ids that have changed, or to what is no longer asked.
extension AnswerReader {
    /// Takes care of an answer under an id that the standard does not have.
    ///
    /// - Returns: false where nothing is known of the id.
    mutating func succeeds(
        _ path: String, _ key: JSONDocument.Value, _ entry: JSONDocument.Value
    ) -> Bool {
        switch successions.fate(of: path) {
        case .removed(let why):
            if document.kind(entry) != .null { reportRemoved(path, why, key) }
        case .renamed(let target):
            guard let place = standard.place(at: target) else { return false }
            // What stands under the new id comes first, wherever it stands.
            renamed.append((path, place, key, entry))
        case nil: return succeedsByInputs(path, key, entry)
        }
        return true
    }

    /// A question of which nothing is said but what became of its inputs.
    private mutating func succeedsByInputs(
        _ path: String, _ key: JSONDocument.Value, _ entry: JSONDocument.Value
    ) -> Bool {
        let inputs = successions.paths(below: path)
        guard !inputs.isEmpty else { return false }
        let value = document.kind(entry) == .object ? document.member(entry, "value") : entry
        guard let value, document.kind(value) != .null else { return true }
        guard document.kind(value) == .object else {
            return inputs.count == 1 && succeeds(inputs[0], key, value)
        }
        for (name, input) in document.pairs(value) {
            let inner = path + "." + document.string(name)
            guard successions.fate(of: inner) == nil || !succeeds(inner, name, input) else { continue }
            unknown(
                AnswerProblem.unknownInput, name, zh: "没有“\(inner)”这一项", en: "there is no '\(inner)'", inner,
                among: inputs)
        }
        return true
    }

    mutating func reportRemoved(_ path: String, _ why: Localized, _ key: JSONDocument.Value) {
        fields.report(
            AnswerProblem.removedQuestion, key, zh: "“\(path)”现在不再询问，此处的答案没有采用",
            en: "'\(path)' is no longer asked; this answer is not used", help: why)
    }

    /// Reads what was set aside, once everything under ids of today is read.
    mutating func readRenamed() {
        for (path, place, key, entry) in renamed {
            switch place {
            case .input(_, let input):
                let isEntry =
                    document.kind(entry) == .object && document.member(entry, "value") != nil
                let value = isEntry ? document.member(entry, "value") ?? entry : entry
                guard document.kind(value) != .null else { continue }
                if builder.isGiven(input) {
                    reportTwice(path, standard.path(of: input), key)
                    builder.spoil(input, at: document.range(value), document.written(value))
                } else {
                    store(value, for: input)
                }
            case .question(let question):
                if question.inputs.contains(where: { builder.isGiven($0) }) {
                    reportTwice(path, question.id, key)
                    for input in question.inputs where builder.isGiven(input) {
                        builder.spoil(input, at: document.range(entry), "？")
                    }
                    continue
                }
                let indicator = standard.indicators.first { $0.id == question.id }
                let veto = standard.vetoes.first { $0.id == question.id }
                readEntry(
                    entry, of: question, mayNotApply: indicator?.mayNotApply ?? false, veto: veto)
            case .evidence, .option: continue
            }
        }
        renamed = []
    }

    private mutating func reportTwice(_ path: String, _ new: String, _ key: JSONDocument.Value) {
        fields.report(
            AnswerProblem.duplicateAnswer, key,
            zh: "“\(path)”现在是“\(new)”，两处都有答案，均不采用",
            en: "'\(path)' is now '\(new)', and both are answered; neither counts",
            help: Localized(zh: "只留“\(new)”", en: "keep '\(new)' alone"))
    }

    /// A value without names, as an answer to a question that once asked a single thing.
    mutating func succeedsAsBare(_ value: JSONDocument.Value, of question: Question) -> Bool {
        switch successions.fate(of: question.id) {
        case .removed(let why):
            if document.kind(value) != .null { reportRemoved(question.id, why, value) }
            return true
        case .renamed(let target):
            guard case .input(_, let input) = standard.place(at: target) else { return false }
            renamed.append((question.id, .input(nil, input), value, value))
            return true
        case nil: return false
        }
    }

    /// The kind of evidence that an earlier one has become; nil where there is none any more.
    mutating func evidence(succeeding id: String, of question: Question, _ key: JSONDocument.Value)
        -> (isKnown: Bool, id: String?)
    {
        let path = question.id + ".evidence." + id
        switch successions.fate(of: path) {
        case .removed(let why):
            reportRemoved(path, why, key)
            return (true, nil)
        case .renamed(let target):
            guard case .evidence(let owner, let new) = standard.place(at: target), owner.id == question.id
            else { return (false, nil) }
            return (true, new)
        case nil: return (false, nil)
        }
    }

    /// The option that an earlier one has become.
    mutating func option(succeeding word: String, of input: Input) -> Int? {
        guard case .renamed(let target) = successions.fate(of: standard.path(of: input) + "." + word),
            case .option(let owner, let index) = standard.place(at: target), owner.slot == input.slot
        else { return nil }
        return index
    }
}
