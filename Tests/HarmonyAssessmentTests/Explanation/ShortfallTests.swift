import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

/// Answers to one indicator and what they lack, in words.
struct GapCase: Sendable, CustomTestStringConvertible {
    let id: String
    let values: AnswerSheet.Values
    let lacks: [[[String]]]
    var testDescription: String { "\(id): \(lacks)" }

    /// One condition with one thing lacking.
    init(_ id: String, _ values: AnswerSheet.Values, _ words: String) {
        self.init(id, values, [[[words]]])
    }

    init(_ id: String, _ values: AnswerSheet.Values, _ lacks: [[[String]]]) {
        self.id = id
        self.values = values
        self.lacks = lacks
    }

    func check() throws {
        #expect(try judge(AnswerSheet.allMet.with(id, values)).lacks(id) == lacks)
    }
}

@Suite("How much is lacking")
struct ShortfallTests {
    /// Judged on 2025-06-30 with 386 employees and a payroll of 46,320,000.
    private static let numeric: [GapCase] = [
        GapCase("E1.3", ["unite": 0], "E1.3.unite +1 = 1"),
        GapCase("E2.3", ["remitted": .raw("926399.99")], "E2.3.remitted +0.01 = 926400"),
        GapCase("E2.7", ["wage": "0%"], "E2.7.wage +0.0001 = 0.0001"),
        GapCase("E2.7", ["wage": "-1.5%"], "E2.7.wage +0.0151 = 0.0001"),
        GapCase("E3.3", ["due": 43, "present": 20], "E3.3.present +9 = 29"),
        GapCase("E3.4", ["total": 24, "managers": 4], "E3.4.total +6 = 30"),
        GapCase("E3.5", ["adopted": 5, "passed": 2], "E3.5.passed +3 = 5"),
        GapCase(
            "E4.5", ["accepted": 11, "closed": 8, "running": 0, "extended": 0], "E4.5.closed +2 = 10"),
        GapCase("E4.6", ["settled": 1], "E4.6.settled +2 = 3"),
        GapCase("E5.4", ["trained": 300], "E5.4.trained +9 = 309"),
        GapCase("E5.5", ["setAside": 463_200], "E5.5.setAside +231600 = 694800"),
        GapCase("E5.6", ["spend": 1, "frontline": 0], "E5.6.frontline +0.6 = 0.6"),
        GapCase("E6.3", ["events": 0], "E6.3.events +2 = 2"),
        GapCase("E6.5", ["staff": 0], "E6.5.staff +1 = 1"),
        GapCase("E7.1", ["living": 0], "E7.1.living +1 = 1"),
        GapCase("E7.5", ["checked": 70], "E7.5.checked +4 = 74"),
        GapCase("E8.1", ["identity": "79.98%"], "E8.1.identity +0.0002 = 0.8"),
        GapCase("E9.1", ["sent": 50, "valid": 38], "E9.1.valid +1 = 39"),
        GapCase("E9.1", ["sent": 150, "valid": 100], "E9.1.valid +5 = 105"),
        GapCase("E9.4", ["frontlineValid": 60], "E9.4.frontlineValid +6 = 66"),
        GapCase("E2.6", ["employerSide": 4, "employeeSide": 3], "E2.6.employeeSide +1 = 4"),
    ]

    private static let dated: [GapCase] = [
        GapCase(
            "E1.2", ["body": "committee", "elected": "2019-01-01"],
            "E1.2.elected since 2020-06-30"
        ),
        GapCase("E1.4", ["discussed": "none"], "E1.4.discussed since 2024-06-30"),
        GapCase("E2.2", ["term": "three", "elected": "2021-03-01"], "E2.2.elected since 2022-06-30"),
        GapCase("E2.4", ["held": "2023-12-31"], "E2.4.held since 2024-01-01"),
        GapCase("E3.2", ["held": "none"], "E3.2.held since 2024-01-01"),
        GapCase("E3.6", ["disclosed": "2024-01-10"], "E3.6.disclosed since 2024-06-30"),
        GapCase("E4.4", ["checked": "2024-12-29"], "E4.4.checked since 2024-12-30"),
        GapCase("E7.5", ["checkup": "none"], "E7.5.checkup since 2023-06-30"),
        GapCase("E7.6", ["last": "2024-01-10"], "E7.6.last since 2024-06-30"),
        GapCase("E9.1", ["held": "2023-05-12"], "E9.1.held since 2024-06-30"),
        GapCase("E5.2", ["plan": 2024], "E5.2.plan in 2025"),
        GapCase("E5.2", ["plan": "none"], "E5.2.plan in 2025"),
    ]

    private static let chosen: [GapCase] = [
        GapCase("E1.5", ["scheme": false], [[["E1.5.scheme yes"]]]),
        GapCase("E2.1", ["approved": false], [[["E2.1.approved yes"]]]),
        GapCase("E4.3", ["archive": false, "records": false], [[["E4.3.records yes", "E4.3.archive yes"]]]),
        GapCase("E4.2", ["chair": "other"], [[["E4.2.chair = union-member|elected"]]]),
        GapCase("E7.2", ["measures": []], [[["E7.2.measures 1 more"]]]),
        GapCase("E5.3", ["methods": []], [[["E5.3.methods 1 more"]]]),
        GapCase(
            "E3.6", ["system": false, "disclosed": "none"],
            [[["E3.6.system yes"]], [["E3.6.disclosed since 2024-06-30"]]]
        ),
    ]

    @Test(
        "Case B's gaps in the user's own units",
        arguments: [
            ("E5.6", "E5.6.frontline +16380 = 756000"), ("E3.4", "E3.4.managers -1 = 12"),
            ("E3.2", "E3.2.held since 2024-01-01"), ("E3.7", "E3.7.boardStaff +1 = 1"),
        ])
    func caseB(id: String, expected: String) throws {
        #expect(try judge(.threeGaps).lacks(id) == [[[expected]]])
    }

    @Test(
        "One number, by its own step, rounded up to what passes",
        arguments: numeric)
    func numbers(_ example: GapCase) throws { try example.check() }

    @Test("Unequal sides of the mediation committee: one more on the smaller side")
    func equalSides() throws {
        func lacks(_ values: AnswerSheet.Values) throws -> [[[String]]] {
            try judge(AnswerSheet.allMet.with("E4.2", values)).lacks("E4.2")
        }
        #expect(try lacks(["employeeSide": 2, "employerSide": 3]) == [[["E4.2.employeeSide +1 = 3"]]])
        #expect(try lacks(["employeeSide": 5, "employerSide": 3]) == [[["E4.2.employerSide +2 = 5"]]])
    }

    @Test(
        "An event to be held anew, on the first day that would do",
        arguments: dated)
    func events(_ example: GapCase) throws { try example.check() }

    @Test(
        "A yes, an option, one more option",
        arguments: chosen)
    func others(_ example: GapCase) throws { try example.check() }

    @Test(
        "Past harm, facts and denominators are never to be changed",
        arguments: [
            ("E8.2", ["dismissed": 9] as AnswerSheet.Values), ("E8.4", ["incidents": 2, "lawful": 0]),
            ("E6.4", ["listed": true]), ("E3.3", ["due": 0, "present": 0]),
            ("E5.6", ["spend": 0, "frontline": 0]),
            ("E9.1", ["sent": 38, "valid": 38]),
        ])
    func noWay(id: String, values: AnswerSheet.Values) throws {
        let lacks = try judge(AnswerSheet.allMet.with(id, values)).lacks(id).flatMap(\.self).flatMap(\.self)
        #expect(Set(lacks) == ["no way"])
    }

    @Test("Several dimensions together, where none alone has room enough")
    func together() throws {
        // 132 valid forms: the mean of 80% needs 844.8 satisfied in all, so 845.
        let sheet = AnswerSheet.allMet.with(
            "E9.2", AnswerSheet.dimensions(90, 90, 90, 90, 90, 90, 90, 90))
        let all = "pay insurance rest environment training conditions consultation care"
        let slots = all.split(separator: " ").map { "E9.2." + $0 }.joined(separator: "&")
        #expect(try judge(sheet).lacks("E9.2") == [[[slots + " +125"]]])
    }

    @Test("A mean that one dimension can mend asks for that one")
    func oneDimension() throws {
        let sheet = AnswerSheet.allMet.with("E9.1", ["sent": 100, "valid": 100])
            .with("E9.2", AnswerSheet.dimensions(80, 80, 80, 80, 80, 80, 80, 77))
        let lacks = try judge(sheet).lacks("E9.2")
        let words = try #require(lacks.first?.first?.first)
        #expect(lacks == [[[words]]])
        #expect(words.contains(" +3 = "))
    }

    @Test("Two dimensions below the lowest share need one form each, not one filled up first")
    func lowestDimensions() throws {
        let sheet = AnswerSheet.allMet.with("E9.1", ["sent": 100, "valid": 100])
            .with("E9.2", AnswerSheet.dimensions(59, 59, 95, 95, 95, 95, 95, 95))
        let lacks = try judge(sheet).lacks("E9.3")
        let words = try #require(lacks.first?.first?.first)
        #expect(words.hasSuffix(" +2"), "\(words)")
    }

    @Test("What is met or not decided has no gap")
    func noGap() throws {
        let assessment = try judge(AnswerSheet.allMet.without("E6.1").with("E2.7", ["profit": "0%"]))
        for result in assessment.indicators {
            #expect(Explainer(assessment).gaps(of: result).isEmpty, "\(result.indicator.id)")
        }
    }
}

@Suite("Figures finer than a step")
struct FineFigureTests {
    @Test("A share goes to the threshold itself, not a step beyond it")
    func grid() throws {
        let sheet = AnswerSheet.allMet.with(
            "E8.1", ["responsibility": "79.999%", "identity": "90%", "belonging": "90%"])
        let assessment = try judge(sheet)
        let result = try #require(assessment.indicators.first { $0.indicator.id == "E8.1" })
        let gap = try #require(Explainer(assessment).gaps(of: result).first?.alternatives.first?.first)
        guard case .move(_, let by, let to, true) = gap.shortfall else {
            Issue.record("no move: \(String(describing: gap.shortfall))")
            return
        }
        #expect(to == Rational(percent: "80%"))
        #expect(by == Rational(percent: "0.001%"))
    }
}

@Suite("What a meeting that never was cannot owe")
struct NeverHeldTests {
    @Test("A congress that was never held leaves one gap: attendance does not apply")
    func congress() throws {
        let assessment = try judge(AnswerSheet.allMet.entry("E3.2", "\"none\"").without("E3.3"))
        #expect(try assessment.status("E3.2") == .unmet)
        #expect(try assessment.status("E3.3") == .notApplicable)
    }

    @Test("A regional contract that has run out is unmet also where a person would have to judge it")
    func expired() throws {
        let sheet = AnswerSheet.allMet.entry(
            "E2.5", #"{"value": {"kind": "regional", "start": "2020-01-01", "end": "2021-12-31"}}"#)
        #expect(try judge(sheet).status("E2.5") == .unmet)
    }

    @Test("A decision that cannot be read leaves its trigger open, however it is spoilt")
    func spoiltDecision() throws {
        let decision = #"{"date": "2024-03-08", "decision": "某局〔2024〕7号"}"#
        for entry in [
            #"{"value": 0, "confirmed": \#(decision), "confirmed": \#(decision)}"#,
            #"{"value": 0, "confirmd": \#(decision)}"#,
            #"{"value": 0, "confirmed": {"date": "2024-03-08", "decision": "  "}}"#,
        ] {
            let assessment = try judge(AnswerSheet.allMet.entry("V3", entry))
            #expect(assessment.vetoes.first { $0.veto.id == "V3" }?.status == .unanswered, "\(entry)")
            #expect(assessment.verdict == .incomplete)
        }
    }
}

@Suite("Several figures that lie between steps")
struct TogetherOffGridTests {
    @Test("What they lack together is the sum of what each lacks, not a count of steps")
    func sum() throws {
        func input(_ id: String) -> String {
            #"{"id": "\#(id)", "type": "percent", "maximum": "100%", "improve": "up", "label": {"zh": "项", "en": "x"}}"#
        }
        let indicator = """
            {"id": "A", "level": "required", "fragment": "应当如此", "question": {"zh": "问", "en": "q"},
             "inputs": [\(input("a")), \(input("b"))],
             "parameters": [{"id": "share", "type": "percent", "value": "99%", "basis": {"kind": "convention"}}],
             "metWhen": "mean(a, b) >= share"}
            """
        let answers = smallAnswers(#""A": {"value": {"a": "79.999%", "b": "60.001%"}}"#)
        let assessment = try judge(answers, by: smallStandard([indicator]))
        // 198% are needed in all and 140% are there.
        #expect(try assessment.lacks("A") == [[["A.a&A.b +0.58"]]])
    }
}
