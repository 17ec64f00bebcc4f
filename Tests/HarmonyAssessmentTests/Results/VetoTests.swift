import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A removal trigger with answers that point to it.
struct Trigger: Sendable, CustomTestStringConvertible {
    let id: String
    let risk: AnswerSheet.Values
    /// Whether the document asks that the authority found a grave violation.
    var isClassed = false
    /// What makes a decision one that vetoes.
    var grave: AnswerSheet.Values { isClassed ? ["grave": true] : [:] }

    var testDescription: String {
        id + risk.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value.json ?? "-")" }.joined()
    }

    static let all = [
        Trigger(id: "V1", risk: ["signed": 385, "due": 386], isClassed: true),
        Trigger(id: "V2", risk: ["insured": 385, "due": 386], isClassed: true),
        Trigger(id: "V3", risk: ["over": 1], isClassed: true),
        Trigger(id: "V4", risk: ["people": 1, "owed": 0], isClassed: true),
        Trigger(id: "V4", risk: ["people": 0, "owed": .raw("0.01")], isClassed: true),
        Trigger(id: "V5", risk: ["incidents": 1]),
        Trigger(id: "V6", risk: ["incidents": 1]),
        Trigger(id: "V7", risk: ["incidents": 1]),
        Trigger(id: "V8", risk: ["incidents": 1]),
        Trigger(id: "V9", risk: ["incidents": 1]),
    ]

    /// The entry with these values and an authority's decision of this day.
    func entry(_ values: AnswerSheet.Values, confirmed day: String) -> String {
        let value = values.compactMap { name, value in value.json.map { "\"\(name)\": \($0)" } }
        return #"{"value": {\#(value.joined(separator: ", "))}, "#
            + #""confirmed": {"date": "\#(day)", "decision": "某市人社监察决字〔2024〕1号"}}"#
    }
}

@Suite("Removal triggers")
struct VetoTests {
    @Test("With nothing to report every trigger is clear")
    func clear() throws {
        let assessment = try judge(.allMet)
        #expect(assessment.vetoes.map(\.veto.id) == (1...9).map { "V\($0)" })
        #expect(assessment.vetoes.allSatisfy { $0.status == .clear && $0.missing.isEmpty })
    }

    @Test("Self-declared facts that point to a trigger warn and leave the verdict", arguments: Trigger.all)
    func risk(_ trigger: Trigger) throws {
        let assessment = try judge(AnswerSheet.allMet.with(trigger.id, trigger.risk))
        #expect(try assessment.veto(trigger.id).status == .risk)
        #expect(assessment.vetoes.count { $0.status == .clear } == 8)
        #expect(assessment.verdict == .pass)
    }

    /// The look-back window is 36 months; the anniversary is still inside it.
    @Test(
        "A decision vetoes inside the look-back window and not outside",
        arguments: Trigger.all,
        [
            ("2025-06-30", VetoStatus.confirmed), ("2022-06-30", .confirmed), ("2022-06-29", .risk),
            ("2015-01-01", .risk),
        ])
    func window(_ trigger: Trigger, decision: (day: String, status: VetoStatus)) throws {
        let entry = trigger.entry(trigger.risk.merging(trigger.grave) { $1 }, confirmed: decision.day)
        let assessment = try judge(AnswerSheet.allMet.entry(trigger.id, entry))
        let result = try assessment.veto(trigger.id)
        #expect(result.status == decision.status)
        #expect(result.decision?.date.iso == decision.day)
        #expect(result.decision?.reference == "某市人社监察决字〔2024〕1号")
        #expect(assessment.verdict == (decision.status == .confirmed ? .vetoed : .pass))
    }

    /// v1: an order to sign one missing contract, obeyed at once.
    @Test(
        "A decision that does not find a grave violation warns; one not told is a warning left open",
        arguments: Trigger.all.filter(\.isClassed), [true, false, nil])
    func classed(_ trigger: Trigger, isGrave: Bool?) throws {
        let clear: [String: AnswerSheet.Values] = [
            "V1": ["signed": 386, "due": 386], "V2": ["insured": 386, "due": 386], "V3": ["over": 0],
            "V4": ["people": 0, "owed": 0],
        ]
        var values = try #require(clear[trigger.id])
        if let isGrave { values["grave"] = .raw("\(isGrave)") }
        let assessment = try judge(
            AnswerSheet.allMet.entry(trigger.id, trigger.entry(values, confirmed: "2022-09-01")))
        let result = try assessment.veto(trigger.id)
        #expect(result.status == (isGrave == true ? .confirmed : .risk))
        #expect(result.isInside)
        #expect(
            result.missing.map { enterprise.name(ofSlot: $0) }
                == (isGrave == nil ? ["\(trigger.id).grave"] : []))
        #expect(assessment.verdict == (isGrave == true ? .vetoed : isGrave == false ? .pass : .incomplete))
    }

    @Test("A decision outside the window, nothing else to report: clear")
    func oldAndClear() throws {
        let entry = Trigger.all[2].entry(["over": 0], confirmed: "2022-06-29")
        #expect(try judge(AnswerSheet.allMet.entry("V3", entry)).veto("V3").status == .clear)
    }

    @Test("A decision vetoes whatever the figures say, and without them", arguments: Trigger.all)
    func decisionAlone(_ trigger: Trigger) throws {
        let alone = trigger.entry(trigger.grave, confirmed: "2024-11-05")
        let assessment = try judge(AnswerSheet.allMet.entry(trigger.id, alone))
        #expect(assessment.kinds == [])
        #expect(try assessment.veto(trigger.id).status == .confirmed)
        #expect(assessment.verdict == .vetoed)
    }

    @Test("A confirmed trigger is the verdict even where items fail and answers are missing")
    func overEverything() throws {
        let sheet = AnswerSheet.threeGaps.without("E6.1", "V5")
            .entry("V4", Trigger.all[3].entry(["people": 3, "grave": true], confirmed: "2024-11-05"))
        #expect(try judge(sheet).verdict == .vetoed)
    }

    @Test("An unanswered trigger leaves the verdict incomplete", arguments: Trigger.all)
    func unanswered(_ trigger: Trigger) throws {
        let assessment = try judge(AnswerSheet.allMet.without(trigger.id))
        let result = try assessment.veto(trigger.id)
        #expect(result.status == .unanswered)
        let missing = result.missing.map { enterprise.name(ofSlot: $0) }.sorted()
        #expect(
            missing
                == (Array(trigger.risk.keys) + Array(trigger.grave.keys)).map { "\(trigger.id).\($0)" }
                .sorted())
        #expect(assessment.verdict == .incomplete)
        #expect(assessment.items.allSatisfy { $0.status == .met })
    }

    @Test("One of two figures that decides nothing leaves a trigger unanswered; one that decides does not")
    func half() throws {
        func status(_ values: AnswerSheet.Values) throws -> VetoStatus {
            try judge(AnswerSheet.allMet.with("V4", values)).veto("V4").status
        }
        #expect(try status(["people": 0, "owed": nil]) == .unanswered)
        #expect(try status(["people": 2, "owed": nil]) == .risk)
    }

    @Test("A decision after the assessment date is an error and decides nothing")
    func later() throws {
        let entry = Trigger.all[2].entry(["over": 0], confirmed: "2025-07-01")
        let assessment = try judge(AnswerSheet.allMet.entry("V3", entry))
        #expect(assessment.kinds == ["future-date"])
        #expect(try assessment.veto("V3").status == .unanswered)
        #expect(assessment.verdict == .incomplete)
    }

    @Test("A decision without its date is an error and decides nothing")
    func undated() throws {
        let entry = #"{"value": {"over": 0}, "confirmed": {"decision": "某市人社监察决字〔2024〕1号"}}"#
        let assessment = try judge(AnswerSheet.allMet.entry("V3", entry))
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(try assessment.veto("V3").status == .unanswered)
    }

    @Test("A decision without the authority's reference is one error")
    func unnamed() throws {
        let entry = #"{"value": {"over": 0}, "confirmed": {"date": "2024-11-05"}}"#
        let assessment = try judge(AnswerSheet.allMet.entry("V3", entry))
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(assessment.kinds.count == 1)
        #expect(assessment.verdict != .pass)
    }

    @Test("A trigger with one figure may be answered by the figure alone")
    func bare() throws {
        let sheet = AnswerSheet.allMet.entry("V3", "0").entry("V5", "2")
        let assessment = try judge(sheet)
        #expect(assessment.kinds == [])
        #expect(try assessment.veto("V3").status == .clear)
        #expect(try assessment.veto("V5").status == .risk)
    }

    @Test(
        "A trigger answered null, or with no more than a note, is unanswered",
        arguments: ["null", #"{"note": "待查"}"#])
    func empty(entry: String) throws {
        let assessment = try judge(AnswerSheet.allMet.entry("V5", entry))
        #expect(assessment.kinds == [])
        #expect(try assessment.veto("V5").status == .unanswered)
    }
}
