import HarmonyAssessment
import HarmonyCriteria
import Testing

extension StatusCase {
    typealias Status = IndicatorStatus

    static let all: [StatusCase] = [
        party, union, collectiveContract, wageGrowth, democracy, companyBoard, mediation, training, culture,
        care, conduct, surveySample, satisfaction,
    ].flatMap(\.self)
}

@Suite("Every indicator at its boundaries")
struct IndicatorTests {
    @Test("The sheet that the cases start from is valid and meets every indicator that applies")
    func startingPoint() throws {
        let assessment = try judge(.allMet)
        #expect(assessment.kinds == [])
        #expect(assessment.ids(.notApplicable) == ["E7.9", "E8.5"])
        #expect(assessment.ids(.met).count == 53)
    }

    @Test("An indicator has the status that its rule gives for these answers", arguments: StatusCase.all)
    func status(_ example: StatusCase) throws {
        let result = try judge(example.sheet).result(example.id)
        #expect(result.status == example.expected)
    }

    @Test("The cases meet and miss each of the 55 indicators but the one of 2026")
    func coverage() {
        for indicator in enterprise.indicators where indicator.id != "E7.9" {
            let statuses = StatusCase.all.filter { $0.id == indicator.id }.map(\.expected)
            #expect(statuses.contains(.met) && statuses.contains(.unmet), "\(indicator.id)")
        }
    }

    @Test(
        "Without its answer an indicator is unanswered and says what is missing",
        arguments: enterprise.indicators.map(\.id).filter { $0 != "E7.9" })
    func unanswered(_ id: String) throws {
        // E9.3 follows from the answer to E9.2.
        let result = try judge(.allMet.without(id == "E9.3" ? "E9.2" : id)).result(id)
        #expect(result.status == .unanswered)
        #expect(!result.missing.isEmpty)
    }

    @Test("A missing answer is named by its input, and so are its neighbours that will be asked")
    func missingInputs() throws {
        func missing(_ sheet: AnswerSheet, _ id: String) throws -> [String] {
            try judge(sheet).result(id).missing.map { enterprise.name(ofSlot: $0) }.sorted()
        }
        #expect(try missing(.allMet.without("E5.6"), "E5.6") == ["E5.6.frontline", "E5.6.spend"])
        #expect(
            try missing(.allMet.with("E7.5", ["exposed": nil, "checked": nil]), "E7.5")
                == ["E7.5.checked", "E7.5.exposed"])
        #expect(try missing(.allMet.with(facts: ["payroll": nil]), "E2.3") == ["payroll"])
    }

    @Test(
        "A congress holds for its own calendar year and the next",
        arguments: [
            ("2024-04-18", "2025-12-31", IndicatorStatus.met), ("2024-04-18", "2026-01-01", .unmet),
            ("2024-12-31", "2025-01-01", .met), ("2024-01-01", "2025-12-31", .met),
        ])
    func calendarYears(held: String, asOf: String, expected: IndicatorStatus) throws {
        let sheet = AnswerSheet.allMet.with(asOf: asOf).with("E3.2", ["held": .text(held)])
        #expect(try judge(sheet).status("E3.2") == expected)
    }

    /// 420 employees, a board of five without an employee, one supervisor: the law of 2023 asks for a director.
    @Test(
        "A board is judged by the company law of the day",
        arguments: [
            ("2024-06-30", false, IndicatorStatus.notApplicable), ("2024-07-01", false, .unmet),
            ("2024-06-30", true, .unmet), ("2024-07-01", true, .unmet),
        ])
    func companyLawOfTheDay(asOf: String, isOfStateInvestors: Bool, expected: IndicatorStatus) throws {
        let sheet = AnswerSheet.allMet.with(asOf: asOf)
            .with(facts: ["companyForm": "limited", "employees": 420])
            .with(
                "E3.7",
                [
                    "boardStaff": 0, "supervisors": 1, "supervisorStaff": 0,
                    "stateInvestors": .raw("\(isOfStateInvestors)"),
                ])
        #expect(try judge(sheet).status("E3.7") == expected)
    }

    @Test(
        "A supervisory board has a third of employees under either company law",
        arguments: ["2024-06-30", "2024-07-01"])
    func supervisorsUnderEitherLaw(asOf: String) throws {
        let sheet = AnswerSheet.allMet.with(asOf: asOf)
        #expect(try judge(sheet).status("E3.7") == .met)
        #expect(try judge(sheet.with("E3.7", ["supervisorStaff": 0])).status("E3.7") == .unmet)
    }

    @Test(
        "Workers over retirement age are asked about from the day their rules came into force",
        arguments: [
            ("2026-06-30", "agreed", 0, IndicatorStatus.notApplicable), ("2026-07-01", "agreed", 2, .met),
            ("2026-07-01", "agreed", 1, .unmet), ("2026-07-01", "insured", 1, .unmet),
            ("2026-07-01", "trained", 1, .unmet),
        ])
    func overRetirementAge(asOf: String, input: String, number: Int, expected: IndicatorStatus) throws {
        let all: AnswerSheet.Values = [
            "people": 2, "agreed": 2, "insured": 2, "trained": 2, "hours": true, "pay": true,
        ]
        let sheet = AnswerSheet.allMet.with(asOf: asOf).with("E7.9", all)
        #expect(try judge(sheet.with("E7.9", [input: .raw("\(number)")])).status("E7.9") == expected)
    }
}
