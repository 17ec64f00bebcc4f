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
        #expect(assessment.ids(.notApplicable) == ["E8.5"])
        #expect(assessment.ids(.met).count == 52)
    }

    @Test("An indicator has the status that its rule gives for these answers", arguments: StatusCase.all)
    func status(_ example: StatusCase) throws {
        let result = try judge(example.sheet).result(example.id)
        #expect(result.status == example.expected)
    }

    @Test("The cases meet and miss each of the 53 indicators")
    func coverage() {
        for indicator in enterprise.indicators {
            let statuses = StatusCase.all.filter { $0.id == indicator.id }.map(\.expected)
            #expect(statuses.contains(.met) && statuses.contains(.unmet), "\(indicator.id)")
        }
    }

    @Test(
        "Without its answer an indicator is unanswered and says what is missing",
        arguments: enterprise.indicators.map(\.id))
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

    @Test(
        "Boards before the company law of 2023 came into force are left to a person",
        arguments: [
            ("2024-06-30", "limited", IndicatorStatus.review), ("2024-06-30", "joint-stock", .review),
            ("2024-06-30", "other", .notApplicable), ("2024-07-01", "limited", .met),
        ])
    func beforeTheLaw(asOf: String, form: String, expected: IndicatorStatus) throws {
        let sheet = AnswerSheet.allMet.with(asOf: asOf).with(facts: ["companyForm": .text(form)])
        #expect(try judge(sheet).status("E3.7") == expected)
    }

    @Test("Before that law even a small company without a supervisory board is left to a person")
    func smallCompanyBeforeTheLaw() throws {
        let sheet = AnswerSheet.allMet.with(asOf: "2024-06-30").with(facts: ["employees": 20])
            .with("E3.7", ["board": 1, "boardStaff": 0, "supervisors": 1, "supervisorStaff": 0])
        #expect(try judge(sheet).status("E3.7") == .review)
    }
}
