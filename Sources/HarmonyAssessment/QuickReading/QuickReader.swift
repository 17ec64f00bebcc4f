package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// Reads the flawless answer files of one standard quickly, and no other.
///
/// For any bytes it either gives exactly what `AnswerReader` gives, which then has nothing to report, or it gives up,
/// and `AnswerReader` is asked, which reports everything. Made for a batch: its tables cost more than a file. Each
/// thread makes one of its own from a standard of its own, since counting references to shared tables would make the
/// threads wait for each other.
package final class QuickReader: Sendable {
    private let standard: Standard
    let tables: QuickQuestions
    let override: CalendarDate?
    private let top: KeyTable.Names
    private let subject: KeyTable.Names
    private let roles: KeyTable.Names
    private let assessor: KeyTable.Names
    private let assessorRoles: KeyTable.Names
    private let standards: KeyTable.Names
    private let format: KeyTable.Names
    let entry: KeyTable.Names
    let none: KeyTable.Names
    let keys: KeyTable

    /// - Parameters:
    ///   - names: the standards that a file may name; an answer file of any other is left to the ordinary reader.
    ///   - override: overrides a file's own date, as for `AnswerReader`.
    package init(_ standard: Standard, answersFor names: [String], asOf override: CalendarDate? = nil) {
        self.standard = standard
        self.override = override
        tables = QuickQuestions(standard)
        var keys = tables.keys
        top = keys.add([
            "format", "standard", "asOf", "subject", "assessor", "facts", "answers", "vetoes", "$schema",
        ])
        subject = keys.add(["name", "creditCode", "roles"])
        roles = keys.add(standard.profile.roles.map(\.id))
        assessor = keys.add(["role", "name"])
        assessorRoles = keys.add(standard.profile.assessors.map(\.id))
        standards = keys.add(names)
        format = keys.add([AnswerReader.format])
        entry = keys.add(["value", "evidence", "note", "notApplicable", "confirmed"])
        none = keys.add(["none", "无", "没有", "None", "NONE"])
        self.keys = keys
    }

    /// - Returns: nil unless the file is without fault and nothing about it is unusual.
    package func submission(_ source: SourceText) -> Submission? {
        guard source.bytes.count <= JSONLimits.fileBytes else { return nil }
        var draft = QuickDraft(source, tables.frame, parts: tables.parts.count)
        draft.asOf = override
        let bytes = source.bytes
        do throws(Unusual) { try read(bytes.span, &draft) } catch { return nil }
        return finished(draft)
    }

    private func read(_ bytes: Span<UInt8>, _ draft: inout QuickDraft) throws(Unusual) {
        var at = 0
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(top, from: last + 1, bytes, &at)
            try seen.add(last)
            switch last {
            case 0: _ = try keys.take(format, from: 0, bytes, &at)
            case 1: _ = try keys.take(standards, from: 0, bytes, &at)
            case 2: try readDate(bytes, &at, &draft)
            case 3: try readSubject(bytes, &at, &draft)
            case 4: try readAssessor(bytes, &at, &draft)
            case 5: try readFacts(bytes, &at, &draft)
            case 6: try readAnswers(bytes, &at, &draft)
            case 7: try readVetoes(bytes, &at, &draft)
            default: _ = try optionalText(bytes, &at)
            }
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
        StrictTokens.skipSpace(bytes, &at)
        guard at == bytes.count, seen.contains(0), seen.contains(1), draft.statedAsOf != nil else {
            throw Unusual()
        }
    }

    private func readDate(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual) {
        let day = try date(bytes, &at)
        draft.statedAsOf = day
        draft.asOf = override ?? day
    }

    private func readSubject(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual)
    {
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(subject, from: last + 1, bytes, &at)
            try seen.add(last)
            switch last {
            case 0: draft.subject.name = try optionalText(bytes, &at)
            case 1:
                guard let written = try optionalText(bytes, &at) else { break }
                guard let code = try? CreditCode(written), code.checks else { throw Unusual() }
                draft.subject.creditCode = code.text
            default: try readRoles(bytes, &at, &draft)
            }
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }

    private func readRoles(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft) throws(Unusual) {
        if StrictTokens.takes("null", bytes, &at) { return }
        var goesOn = try StrictTokens.opens(UInt8(ascii: "["), UInt8(ascii: "]"), bytes, &at)
        while goesOn {
            let role = try keys.take(roles, from: 0, bytes, &at)
            draft.subject.roles.append(standard.profile.roles[role].id)
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "]"), bytes, &at)
        }
    }

    private func readAssessor(_ bytes: Span<UInt8>, _ at: inout Int, _ draft: inout QuickDraft)
        throws(Unusual)
    {
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(assessor, from: last + 1, bytes, &at)
            try seen.add(last)
            if last == 0 {
                draft.assessor.role =
                    standard.profile.assessors[try keys.take(assessorRoles, from: 0, bytes, &at)]
            } else {
                draft.assessor.name = try optionalText(bytes, &at)
            }
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }

    /// The facts that nobody gave filled in, and the parts held against their wholes. A part that is larger is the one
    /// mistake that many files have: it is told from here, as the ordinary reader tells it.
    private func finished(_ draft: QuickDraft) -> Submission? {
        guard let asOf = draft.asOf else { return nil }
        var submission = Submission(
            source: draft.source, subject: draft.subject, assessor: draft.assessor,
            statedAsOf: draft.statedAsOf,
            asOf: asOf, frame: draft.frame, texts: draft.texts,
            remarks: Remarks(of: draft.source, for: standard, asOf: override))
        submission.frame[Frame.asOfSlot] = .date(asOf)
        submission.assume(tables.defaults.filter { submission.frame[$0.input.slot].isUnknown })
        guard tables.parts.contains(where: { $0.exceeds(submission.frame) }) else { return submission }
        var builder = SubmissionBuilder(standard, submission)
        for (part, place) in zip(tables.parts, draft.partPlaces) where !place.isEmpty {
            builder.places[part.slot] = place
        }
        return builder.finishParts()
    }
}
