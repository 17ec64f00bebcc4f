import HarmonyRules
import HarmonySyntax

/// Facts, answers and vetoes.
extension QuickReader {
    func readFacts(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual) {
        try readValues(tables.facts, tables.firstFact, bytes, &at, &draft)
    }

    func readAnswers(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual) {
        try readEntries(tables.indicators, 0, bytes, &at, &draft)
    }

    func readVetoes(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual) {
        try readEntries(tables.vetoes, tables.firstVeto, bytes, &at, &draft)
    }

    /// - Parameter first: the place of the first question among all.
    private func readEntries(
        _ names: KeyTable.Names, _ first: Int, _ bytes: Span<UInt8>, _ at: inout Int,
        _ draft: inout QuickDraft
    ) throws(Unusual) {
        var seen = SeenQuestions(of: names.count)
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            // Answers mostly stand in the order of the standard.
            last = try keys.takeKey(names, from: last + 1, bytes, &at)
            try seen.add(last)
            try readEntry(tables.questions[first + last], bytes, &at, &draft)
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }

    /// A value alone, or an object with `value`, `evidence` and `note`. Whether something else was said, such as that
    /// the question does not apply, is for the ordinary reader.
    private func readEntry(
        _ question: QuickQuestion, _ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft
    ) throws(Unusual) {
        guard question.isPlain else { throw Unusual() }
        if StrictTokens.takes("null", bytes, &at) { return }
        if let slot = question.confirmedSlot { draft.frame[slot] = .none }
        guard StrictTokens.next(bytes, &at) == UInt8(ascii: "{") else {
            return try readOnly(question, bytes, &at, &draft)
        }
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(entry, from: last + 1, bytes, &at)
            try seen.add(last)
            switch last {
            case 0: try readValue(question, bytes, &at, &draft)
            case 1: try readEvidence(question, bytes, &at)
            case 2: if !StrictTokens.takes("null", bytes, &at) { _ = try StrictTokens.string(bytes, &at) }
            default: throw Unusual()
            }
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }

    private func readValue(
        _ question: QuickQuestion, _ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft
    ) throws(Unusual) {
        if StrictTokens.next(bytes, &at) == UInt8(ascii: "{") {
            return try readValues(question.names, question.inputs.lowerBound, bytes, &at, &draft)
        }
        if StrictTokens.takes("null", bytes, &at) { return }
        try readOnly(question, bytes, &at, &draft)
    }

    /// The value of the only input that there is.
    private func readOnly(
        _ question: QuickQuestion, _ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft
    ) throws(Unusual) {
        guard question.inputs.count == 1 else { throw Unusual() }
        try store(tables.inputs[question.inputs.lowerBound], bytes, &at, &draft)
    }

    private func readValues(
        _ names: KeyTable.Names, _ first: Int, _ bytes: Span<UInt8>, _ at: inout Int,
        _ draft: inout QuickDraft
    ) throws(Unusual) {
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(names, from: last + 1, bytes, &at)
            try seen.add(last)
            try store(tables.inputs[first + last], bytes, &at, &draft)
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }
}
