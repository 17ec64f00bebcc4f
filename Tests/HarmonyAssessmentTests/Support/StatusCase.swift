import HarmonyAssessment
import Testing

/// One change to the sheet that meets everything, and the status that one indicator must then have.
struct StatusCase: Sendable, CustomTestStringConvertible {
    let id: String
    let expected: IndicatorStatus
    let sheet: AnswerSheet
    let testDescription: String
}

/// `on("E5.6", ["frontline": 755_999], .unmet)`: with these inputs of E5.6 the indicator E5.6 is unmet.
///
/// - Parameters:
///   - facts: facts that differ from the sheet.
///   - others: inputs of other questions that differ from it.
func on(
    _ id: String, _ values: AnswerSheet.Values, _ expected: IndicatorStatus, facts: AnswerSheet.Values = [:],
    others: [String: AnswerSheet.Values] = [:]
) -> StatusCase {
    var sheet = AnswerSheet.allMet.with(facts: facts).with(id, values)
    for (other, changes) in others { sheet = sheet.with(other, changes) }
    func shown(_ values: AnswerSheet.Values) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.json ?? "-")" }.joined(separator: " ")
    }
    let parts =
        [shown(values), shown(facts)]
        + others.sorted { $0.key < $1.key }.map { "\($0.key): " + shown($0.value) }
    return StatusCase(
        id: id, expected: expected, sheet: sheet,
        testDescription: "\(id) \(expected.rawValue): "
            + parts.filter { !$0.isEmpty }.joined(separator: "; "))
}

extension StatusCase {
    /// An enterprise with this many employees and nothing else that could contradict it.
    static func small(_ employees: Int) -> AnswerSheet.Values {
        ["employees": .raw("\(employees)"), "women": 0, "frontlineEmployees": 0]
    }

    /// An enterprise registered on this day.
    static func founded(_ day: String) -> AnswerSheet.Values { ["founded": .text(day)] }

    static func founded(_ day: String, payroll: Int?) -> AnswerSheet.Values {
        ["founded": .text(day), "payroll": payroll.map { .raw("\($0)") } ?? nil]
    }
}
