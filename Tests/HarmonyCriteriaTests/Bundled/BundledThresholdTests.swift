import HarmonyCriteria
import Testing

@Suite("The thresholds of the bundled standard")
struct BundledThresholdTests {
    /// As the domain reference has them, question by question.
    private static let expected: [String: String] = [
        "E1.1.quorum": "3", "E1.2.branchTerm": "3 years", "E1.2.committeeTerm": "5 years",
        "E1.2.delay": "1 year",
        "E1.3.least": "1", "E1.3.window": "12 months", "E1.4.window": "12 months",
        "E2.1.smallUnion": "25", "E2.1.joined": "50%", "E2.2.threeYears": "3 years",
        "E2.2.fiveYears": "5 years",
        "E2.3.rate": "2%", "E2.4.back": "1", "E2.4.first": "12 months", "E2.5.minTerm": "1 year",
        "E2.5.maxTerm": "3 years",
        "E2.6.filingTerm": "10 days", "E2.6.least": "3", "E2.7.before": "1", "E2.7.floor": "0%",
        "E3.2.back": "1", "E3.2.first": "12 months", "E3.3.quorum": "2/3", "E3.4.quota": "5%",
        "E3.4.least": "30", "E3.4.most": "100",
        "E3.4.managerShare": "20%", "E3.5.window": "12 months", "E3.6.window": "12 months",
        "E3.7.inForce": "2024-07-01", "E3.7.staff": "300", "E3.7.third": "1/3",
        "E4.3.settled": "12 months", "E4.5.few": "10", "E4.5.late": "1", "E7.5.settled": "12 months",
        "E7.8.ceiling": "10%", "E4.4.window": "6 months", "E4.5.window": "12 months", "E4.5.limit": "15 days",
        "E4.5.share": "90%",
        "E4.6.share": "50%", "E4.6.window": "12 months",
        "E5.3.least": "1", "E5.3.window": "12 months", "E5.4.share": "80%", "E5.4.window": "12 months",
        "E5.5.floor": "1.5%", "E5.5.higher": "2.5%", "E5.5.taxCeiling": "8%", "E5.6.share": "60%",
        "E6.3.least": "2", "E6.3.window": "12 months", "E6.5.least": "1", "E6.5.window": "12 months",
        "E7.1.least": "1", "E7.1.window": "12 months", "E7.2.least": "1", "E7.3.window": "12 months",
        "E7.4.many": "100", "E7.5.window": "24 months", "E7.6.least": "1", "E7.6.window": "12 months",
        "E8.1.share": "80%", "E8.2.ceiling": "2%", "E8.2.window": "12 months", "E8.4.window": "12 months",
        "E8.5.window": "12 months",
        "E9.1.window": "12 months", "E9.1.most": "70%", "E9.1.part": "10%", "E9.1.least": "30",
        "E9.1.returnRate": "70%", "E9.2.share": "80%", "E9.3.share": "60%", "E9.4.share": "50%",
        "V3.hours": "36", "V3.window": "12 months",
    ]

    @Test("Every number is the one of the domain reference, and there are no others")
    func values() {
        var found: [String: String] = [:]
        for (name, parameter) in enterprise.parameters where !name.hasSuffix(".lookBack") {
            found[name] = parameter.written
        }
        #expect(found == Self.expected)
    }

    @Test("Every trigger looks back 36 months, as a convention")
    func lookBack() throws {
        for veto in enterprise.vetoes {
            let parameter = try #require(veto.question.parameters.first { $0.id == "lookBack" })
            #expect(parameter.written == "36 months", "\(veto.id)")
            #expect(parameter.basis.map(\.kind) == [.convention], "\(veto.id)")
        }
    }
}
