import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Reading a scoring table")
struct ScoringLoadingTests {
    private func load(_ text: String) throws -> Scoring {
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: text))
        #expect(diagnostics.map(\.message.en) == [])
        return try #require(standard?.scoring)
    }

    @Test("A standard without a table has none")
    func none() {
        #expect(CriteriaLoader.load(SourceText(name: "t.json", text: trialCriteria)).standard != nil)
        #expect(CriteriaLoader.load(SourceText(name: "t.json", text: trialCriteria)).standard?.scoring == nil)
        #expect(enterprise.scoring == nil)
    }

    @Test("Everything that a table says is kept, exactly, and points stand in the standard's order")
    func whole() throws {
        let scoring = try load(scoredTrial)
        #expect(scoring.base == Rational(100))
        #expect(scoring.notApplicable == .excluded)
        #expect(scoring.title?.en == "table of points")
        #expect(scoring.because?.zh == "某办法第十条。")
        #expect(scoring.points.map(\.indicator) == ["T0.1", "T0.2", "T0.3", "T1.1", "T1.2"])
        #expect(scoring.points.map(\.full) == [5, 10, 5, 50, 30].map { Rational($0) })
        #expect(scoring.groups.map(\.id) == ["first", "second"])
        #expect(scoring.groups.map(\.items) == [["T0"], ["T1"]])
        #expect(scoring.groups.map(\.full) == [Rational(20), Rational(80)])
        #expect(scoring.groups.map(\.minimum) == [Rational(15), nil])
        #expect(scoring.levels.map(\.id) == ["A", "AA"])
        #expect(scoring.levels.map(\.atLeast) == [Rational(60), Rational(85)])
        #expect(scoring.levels[0].when == nil)
        #expect(scoring.levels[1].when?.require.text.contains("heldSince") == true)
    }

    @Test("Each way of earning points is read as it is written")
    func rules() throws {
        let scoring = try load(scoredTrial)
        guard case .allOrNothing = try #require(scoring.points(of: "T0.1")).rule,
            case .bands(let of, let bands) = try #require(scoring.points(of: "T0.2")).rule,
            case .each(let conditions) = try #require(scoring.points(of: "T1.2")).rule,
            case .lose(let deduction) = try #require(scoring.points(of: "T1.1")).rule
        else {
            Issue.record("other rules than written")
            return
        }
        #expect(of.text == "prompt" && of.isShare)
        #expect(bands.map(\.atLeast) == [Rational(4, over: 5), Rational(1, over: 2), nil])
        #expect(bands.map(\.points) == [10, 4, 3].map { Rational($0) })
        #expect(conditions.map(\.condition) == ["plan", "recent"])
        #expect(conditions.map(\.points) == [Rational(20), Rational(10)])
        #expect(deduction.below == Rational(3, over: 5))
        #expect(deduction.step == Rational(1, over: 1000))
        #expect(deduction.points == Rational(5, over: 2))
        #expect(deduction.floor == Rational(10))
    }

    @Test(
        "What is unusual and not wrong is taken",
        arguments: [
            // Bands of equal points, a last band without threshold alone, no points at all.
            (#""points": 4}, {"points": 3}"#, #""points": 10}, {"points": 10}"#),
            (
                #""bands": [{"atLeast": 2, "points": 5}, {"atLeast": 1, "points": 2.5}]"#,
                #""bands": [{"points": 5}]"#
            ),
            (#"{"points": 3}"#, #"{"points": 0}"#),
            // A group's minimum of all its points, a level of the base, a floor of all points.
            (#""minimum": 15"#, #""minimum": 20"#), (#""atLeast": 85"#, #""atLeast": 100"#),
            (#""floor": 10"#, #""floor": 50"#), (#", "floor": 10"#, ""),
            // Another indicator's input, whatever the place of the file.
            (#""of": "times""#, #""of": "${T0.2.accepted} > 0 ? times : 0""#),
        ])
    func unusual(old: String, new: String) throws {
        #expect(scoredTrial.contains(old))
        _ = try load(scoredTrial.replacing(old, with: new, maxReplacements: 1))
    }

    @Test(
        "A condition is refused only where it can be shown never to hold",
        arguments: [
            "heldLevel == 'A' || heldLevel == 'AA'", "heldSince == none", "praised", "!praised", "true",
            "heldSince < asOf && employees > 0", "within(date('2025-01-01'), duration('1 year'))",
            "asOf >= date('2025-01-01')", "year(asOf) > 2024 && heldLevel != 'nothing'", "employees > 30",
            "praised == (heldLevel == 'A')",
        ])
    func possible(condition: String) throws {
        _ = try load(
            scoredTrial.replacing(
                "heldLevel == 'A' && heldSince + duration('1 year') <= asOf", with: condition))
    }

    @Test("Without groups the table is one whole, and items need no group")
    func ungrouped() throws {
        let start = try #require(scoredTrial.firstRange(of: #""groups": ["#)).lowerBound
        let end = try #require(scoredTrial.firstRange(of: #""points": {"#)).lowerBound
        let scoring = try load(String(scoredTrial[..<start]) + String(scoredTrial[end...]))
        #expect(scoring.groups.isEmpty)
        #expect(scoring.points.count == 5)
    }

    @Test("Formulas can be exchanged when a local file changes a parameter")
    func exchange() throws {
        let scoring = try load(scoredTrial)
        var seen: [String] = []
        let other = scoring.replacingFormulas { id, formula in
            seen.append("\(id) \(formula.text)")
            return formula
        }
        #expect(seen == ["T0.2 prompt", "T0.3 times", "T1.1 part / spend"])
        #expect(other.points.map(\.full) == scoring.points.map(\.full))
        #expect(other.levels.map(\.id) == scoring.levels.map(\.id))
    }
}
