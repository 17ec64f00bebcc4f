import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("Levels")
struct LevelReachTests {
    private static let facts = #"""
        {"id": "heldLevel", "type": "choice", "label": {"zh": "等级", "en": "level"},
         "options": [{"id": "none", "label": {"zh": "无", "en": "none"}},
                     {"id": "A", "label": {"zh": "甲", "en": "A"}},
                     {"id": "AA", "label": {"zh": "乙", "en": "AA"}}]},
        {"id": "heldSince", "type": "date", "none": true, "label": {"zh": "日期", "en": "since"}}
        """#

    private static let levels = #"""
        "levels": [{"id": "A", "atLeast": 80},
          {"id": "AA", "atLeast": 85, "when": "heldLevel == 'A' && heldSince + duration('1 year') <= asOf"},
          {"id": "AAA", "atLeast": 90, "when": "heldLevel == 'AA' && heldSince + duration('1 year') <= asOf"}]
        """#

    private static let vetoes = #"""
        "vetoes": [{"id": "W1", "title": {"zh": "欠薪", "en": "arrears"}, "clause": "应当如此。",
          "fragment": "应当如此", "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
          "inputs": [{"id": "owed", "type": "amount", "label": {"zh": "金额", "en": "amount"}}],
          "riskWhen": "owed > 0", "vetoWhen": "within(confirmed, duration('36 months'))"}]
        """#

    private static let groups = #"""
        "groups": [{"id": "one", "title": {"zh": "一", "en": "one"}, "items": ["I1"], "minimum": 12},
                   {"id": "two", "title": {"zh": "二", "en": "two"}, "items": ["I2"]}]
        """#

    /// 20 points by number in the first item, 80 in the second.
    private func standard(vetoes: Bool = false, groups: Bool = false) throws -> Standard {
        func numbered(_ id: String) -> String {
            indicator(id, ["got number"], rules: #""metWhen": "got > 0""#)
        }
        func rule(_ full: Int) -> String {
            #"{"points": \#(full), "of": "got", "lose": {"points": 0.01, "perShort": 0.01, "below": \#(full)}}"#
        }
        return try smallStandard(
            [numbered("I1.1")], [numbered("I2.1")], facts: Self.facts,
            more: scoring(
                #""I1.1": \#(rule(20)), "I2.1": \#(rule(80))"#,
                more: Self.levels + (groups ? ", " + Self.groups : ""))
                + (vetoes ? ", " + Self.vetoes : ""))
    }

    private func points(_ first: String, _ second: String) -> String {
        #""I1.1": \#(first), "I2.1": \#(second)"#
    }

    @Test(
        "The total decides, exactly at a level and one step below it",
        arguments: [("60", "A"), ("59.99", nil), ("64.99", "A"), ("80", "A")])
    func total(second: String, level: String?) throws {
        let sheet = try tally(standard(), points("20", second), facts: #""heldLevel": "none""#)
        #expect(sheet.level?.id == level)
    }

    @Test("What the next level lacks in points is exact")
    func missing() throws {
        let sheet = try tally(standard(), points("20", "59.99"), facts: #""heldLevel": "none""#)
        let next = try #require(sheet.next)
        #expect(next.level.id == "A")
        #expect(next.missing == exact("0.01"))
        #expect(next.condition.isMet)
    }

    @Test(
        "A condition must be true: held for a year to the day",
        arguments: [
            (#""heldLevel": "A", "heldSince": "2024-06-30""#, "AA"),
            (#""heldLevel": "A", "heldSince": "2024-07-01""#, "A"),
            (#""heldLevel": "none", "heldSince": "none""#, "A"),
            (#""heldLevel": "A", "heldSince": "none""#, "A"),
            // The highest level counts, whether or not the one below it asks for something else.
            (#""heldLevel": "AA", "heldSince": "2024-06-30""#, "AAA"),
        ])
    func held(facts: String, level: String) throws {
        #expect(try tally(standard(), points("20", "80"), facts: facts).level?.id == level)
    }

    @Test("Unknown is not true, and the facts that are missing are named")
    func unknown() throws {
        func missing(_ facts: String) throws -> [String] {
            let standard = try standard()
            let sheet = try tally(standard, points("20", "80"), facts: facts)
            #expect(sheet.level?.id == "A")
            guard case .unanswered(let slots) = try #require(sheet.next).condition else { return [] }
            return slots.map { standard.name(ofSlot: $0) }
        }
        #expect(try missing("") == ["heldLevel", "heldSince"])
        #expect(try missing(#""heldLevel": "A""#) == ["heldSince"])
        // Whatever the day, it is not the level that counts.
        #expect(try missing(#""heldLevel": "none""#) == [])
    }

    @Test("A condition that fails is said to fail, with what it lacks")
    func failed() throws {
        let standard = try standard()
        let text = """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30",
             "facts": {"heldLevel": "A", "heldSince": "2025-01-01"}, "answers": {\(points("20", "80"))}}
            """
        let assessment = try judge(text, by: standard)
        let next = try #require(try assessment.scoreSheet?.get().next)
        guard case .unmet = next.condition, let condition = next.level.when else {
            Issue.record("the condition does not fail")
            return
        }
        let gap = Explainer(assessment).gap(of: condition, in: .factsAlone)
        #expect(gap.alternatives.count == 1)
        #expect(gap.alternatives.first?.count == 1)
    }

    @Test("A group under its minimum keeps every level away, whatever the total")
    func groups() throws {
        let standard = try standard(groups: true)
        #expect(try tally(standard, points("12", "80")).level?.id == "A")
        let below = try tally(standard, points("11.99", "80"))
        #expect(below.level == nil)
        let next = try #require(below.next)
        #expect(next.missing == .zero)
        #expect(next.groups.map(\.group.id) == ["one"])
        #expect(next.groups.map(\.missing) == [exact("0.01")])
    }

    @Test("A removal trigger that is confirmed or unanswered keeps every level away, a risk does not")
    func vetoes() throws {
        func level(_ veto: String) throws -> (String?, [VetoStatus]) {
            let text = """
                {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30",
                 "answers": {\(points("20", "80"))}, "vetoes": {\(veto)}}
                """
            let sheet = try #require(try judge(text, by: standard(vetoes: true)).scoreSheet).get()
            return (sheet.level?.id, sheet.next?.vetoes.map(\.status) ?? [])
        }
        func confirmed(_ day: String) -> String {
            #""W1": {"value": {"owed": 0}, "confirmed": {"date": "\#(day)", "decision": "某决字1号"}}"#
        }
        #expect(try level(#""W1": 0"#) == ("A", []))
        #expect(try level(#""W1": 5"#) == ("A", []))
        #expect(try level("") == (nil, [.unanswered]))
        #expect(try level(confirmed("2022-06-30")) == (nil, [.confirmed]))
        #expect(try level(confirmed("2022-06-29")) == ("A", []))
    }

    @Test("An answer file with errors reaches no level")
    func errors() throws {
        let text = """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30",
             "subject": {"creditCode": "1"}, "answers": {\(points("20", "80"))}}
            """
        let sheet = try #require(try judge(text, by: standard()).scoreSheet).get()
        #expect(sheet.points == Rational(100))
        #expect(sheet.level == nil)
        #expect(sheet.next?.hasErrors == true)
    }

    @Test("Above the highest level there is nothing to lack; without levels neither")
    func top() throws {
        let facts = #""heldLevel": "AA", "heldSince": "2024-01-01""#
        #expect(try tally(standard(), points("20", "80"), facts: facts).next == nil)
        let bare = try smallStandard(
            [indicator("I1.1", ["yes boolean"], rules: #""metWhen": "yes""#)], more: scoring(#""I1.1": 100"#))
        let sheet = try tally(bare, #""I1.1": true"#)
        #expect(sheet.level == nil && sheet.next == nil)
    }
}
