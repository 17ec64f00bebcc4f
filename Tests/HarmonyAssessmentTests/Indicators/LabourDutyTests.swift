import HarmonyAssessment
import HarmonyCriteria
import TestSupport
import Testing

/// Whose a duty of the labour-protection documents is, and what of it is judged.
@Suite("Duties of the labour-protection documents")
struct LabourDutyTests {
    private func judged(
        _ standard: String = "labour-protection", role: String, facts: String = "",
        asOf: String = "2025-06-30",
        _ answers: String
    ) throws -> Assessment {
        try judge(
            #"""
            {"format": "harmony-answers/1", "standard": "\#(standard)", "asOf": "\#(asOf)",
             "subject": {"name": "甲", "roles": ["\#(role)"]}, "facts": {\#(facts)}, "answers": {\#(answers)}}
            """#, by: #require(bundledStandard(standard)))
    }

    @Test("A union meets the duty to urge by its own conduct, whatever the enterprise did")
    func rectification() throws {
        func status(_ value: String) throws -> IndicatorStatus {
            try judged(role: "union", #""LP4.2": {"value": \#(value)}"#).status("LP4.2")
        }
        #expect(try status(#"{"due": 1, "urged": 1, "followed": 1, "rectified": 0}"#) == .met)
        #expect(try status(#"{"due": 2, "urged": 1, "followed": 2, "rectified": 2}"#) == .unmet)
        #expect(try status(#"{"due": 2, "urged": 2, "followed": 1, "rectified": 2}"#) == .unmet)
        #expect(try status(#"{"due": 1, "rectified": 0}"#) == .unanswered)
        #expect(try status(#"{"due": 0}"#) == .notApplicable)
    }

    @Test("Opinions by the four principles are the union's; punishing is not")
    func accident() throws {
        func status(opinions: Int) throws -> IndicatorStatus {
            try judged(
                role: "union", facts: #""accidents": 1"#,
                #""LP5.2": {"value": {"concluded": 1, "opinions": \#(opinions), "causes": 1, "responsible": 0, "measures": 1, "educated": 1}}"#
            ).status("LP5.2")
        }
        #expect(try status(opinions: 1) == .met)
        #expect(try status(opinions: 0) == .unmet)
    }

    @Test("A union that urged its unit is not failed for what the unit built")
    func projects() throws {
        func status(_ urged: Bool) throws -> IndicatorStatus {
            try judged(
                role: "union", facts: #""constructionProjects": true"#,
                #"""
                "LP6.1": {"value": {"urged": \#(urged), "designed": true, "built": true, "commissioned": false}},
                "LP6.2": {"value": {"found": true, "reported": true, "proposed": true, "urged": \#(urged)}}
                """#
            ).status("LP6.1")
        }
        #expect(try status(true) == .met)
        #expect(try status(false) == .unmet)
    }

    @Test("In Qinghai the tripartite meeting is a channel")
    func channels() throws {
        func status(_ tripartite: Bool) throws -> IndicatorStatus {
            try judged(
                "labour-protection-qinghai", role: "federation-city",
                #""LP1.2": {"value": {"channels": [], "tripartite": \#(tripartite)}}"#
            ).status("LP1.2")
        }
        #expect(try status(true) == .met)
        #expect(try status(false) == .unmet)
    }

    @Test("Only city federations report by 15:30; every union keeps the duty and zero reports")
    func duty() throws {
        /// Those asked of a role and unanswered; the rest must be left out of its duties.
        func asked(_ role: String) throws -> [String] {
            let assessment = try judged("labour-protection-sichuan", role: role, asOf: "2021-08-31", "")
            let leftOut = Set(assessment.leftOut.map(\.id))
            return try ["SC5.1", "SC5.2", "SC7.1"].filter { id in
                guard !leftOut.contains(id) else {
                    #expect(!assessment.indicators.contains { $0.indicator.id == id })
                    return false
                }
                return try assessment.status(id) == .unanswered
            }
        }
        #expect(try asked("federation-county") == ["SC5.1"])
        #expect(try asked("federation-city") == ["SC5.1", "SC5.2", "SC7.1"])
        #expect(try asked("group-union") == ["SC5.1", "SC7.1"])
        #expect(try asked("industry-union") == ["SC5.1", "SC7.1"])
        #expect(try asked("union") == ["SC5.1"])
    }

    @Test("Nothing is required of an enterprise that the Shanghai document asks of unions")
    func enterprise() throws {
        let assessment = try judged(
            "labour-protection-shanghai", role: "enterprise",
            #""SH2.5": {"value": {"present": ["fire"], "covered": []}}, "SH6.2": 0"#)
        for id in ["SH2.5", "SH6.2"] {
            #expect(assessment.leftOut.contains { $0.id == id }, "\(id)")
            #expect(!assessment.indicators.contains { $0.indicator.id == id }, "\(id)")
        }
    }

    @Test("Each place of publicity stands under its own sentence, and old answers are read there")
    func publicity() throws {
        let assessment = try judged(
            "labour-protection-shanghai", role: "federation-district",
            #""SH4.2": {"value": {"micro": true, "train": true, "cases": false, "expo": false}}"#)
        #expect(
            try ["SH4.2", "SH4.3", "SH4.4", "SH4.5"].map { try assessment.status($0) }
                == [.met, .met, .unmet, .unmet])
    }

    @Test("An earlier season's visit counts until the next season has passed")
    func season() throws {
        func status(_ day: String, asOf: String) throws -> IndicatorStatus {
            try judged(
                role: "union", facts: #""outdoorWorkers": false"#, asOf: asOf,
                #""LP12.3": {"value": {"relief": "\#(day)"}}"#
            ).status("LP12.3")
        }
        #expect(try status("2024-07-15", asOf: "2025-06-30") == .met)
        #expect(try status("2024-07-15", asOf: "2025-10-01") == .unmet)
    }
}
