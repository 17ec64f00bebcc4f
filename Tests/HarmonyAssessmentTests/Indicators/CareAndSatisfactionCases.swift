import HarmonyAssessment

// E7 to E9 at their boundaries. Judged on 2025-06-30; 24 months back is 2023-06-30.

extension StatusCase {
    private static let noHazard: AnswerSheet.Values = [
        "hazard": false, "exposed": nil, "checked": nil, "periodic": nil, "leavers": nil,
        "leaversChecked": nil,
    ]
    private static let hiredOnly: AnswerSheet.Values = [
        "exposed": 74, "checked": 74, "periodic": nil, "leavers": nil, "leaversChecked": nil,
    ]

    static let care: [StatusCase] = [
        on("E7.1", ["projects": 1, "production": 1, "living": 1], .met),
        on("E7.1", ["projects": 2, "production": 2, "living": 0], .unmet),
        on("E7.1", ["projects": 2, "production": 0, "living": 2], .unmet),
        on("E7.1", ["living": nil], .unanswered),
        on("E7.1", ["production": nil, "living": nil], .met, facts: founded("2024-07-01")),
        on("E7.1", ["projects": 0, "production": nil, "living": nil], .unmet),

        on("E7.2", ["measures": ["home-office"]], .met),
        on("E7.2", ["measures": []], .unmet),

        on("E7.3", [:], .met),
        on("E7.3", ["hiringFair": false], .unmet),
        on("E7.3", ["noPenalty": false], .unmet),
        on("E7.3", ["clause": false], .unmet),
        on("E7.3", ["postKept": false], .unmet),
        on("E7.3", ["postKept": nil], .unanswered),
        on("E7.3", ["hiring": false, "clause": false], .notApplicable, facts: ["women": 0]),
        on("E7.3", ["hiring": true], .met, facts: ["women": 0]),
        on("E7.3", ["hiring": true, "hiringFair": false], .unmet, facts: ["women": 0]),
        on(
            "E7.3", ["hiring": true, "noPenalty": nil, "clause": nil, "postKept": nil], .met,
            facts: ["women": 0]),
        on("E7.3", ["noPenalty": nil], .unanswered, facts: ["women": 1]),
        on("E7.3", [:], .unanswered, facts: ["women": 0]),
        on("E7.3", ["hiring": true], .met, facts: ["women": nil]),

        on("E7.4", ["room": true], .met, facts: ["women": 100]),
        on("E7.4", ["room": false], .unmet, facts: ["women": 100]),
        on("E7.4", ["room": false], .notApplicable, facts: ["women": 99]),
        on("E7.4", [:], .unanswered, facts: ["women": nil]),

        on("E7.5", ["checkup": "2023-06-30"], .met),
        on("E7.5", ["checkup": "2023-06-29"], .unmet),
        on("E7.5", ["checkup": "none"], .unmet),
        on("E7.5", ["exposed": 74, "checked": 73], .unmet),
        on("E7.5", ["periodic": 73], .unmet),
        on("E7.5", ["leavers": 6, "leaversChecked": 5], .unmet),
        on("E7.5", ["leavers": 0, "leaversChecked": nil], .met),
        on("E7.5", ["periodic": nil], .unanswered),
        on("E7.5", hiredOnly, .met, facts: founded("2024-07-01")),
        on("E7.5", hiredOnly.merging(["checked": 73]) { $1 }, .unmet, facts: founded("2024-07-01")),
        on("E7.5", hiredOnly, .unanswered, facts: founded("2024-06-30")),
        on("E7.5", noHazard, .met),
        on("E7.5", noHazard.merging(["checkup": "2023-06-29"]) { $1 }, .unmet),
        on("E7.5", ["hazard": nil, "checked": 73], .unanswered),
        on("E7.5", ["checked": nil], .unanswered),

        on("E7.6", ["last": "2024-06-30"], .met),
        on("E7.6", ["last": "2024-06-29"], .unmet),
        on("E7.6", ["last": "none"], .unmet),
        on("E7.6", ["services": []], .unmet),
        on("E7.6", ["services": nil], .unanswered),

        on("E7.7", ["support": true], .met),
        on("E7.7", ["support": false], .unmet),

        // 10% of the whole workforce, agency workers included: 40 of 400.
        on("E7.8", ["agency": 40], .met, facts: ["employees": 360]),
        on("E7.8", ["agency": 41], .unmet, facts: ["employees": 360]),
        on("E7.8", ["agency": 0], .notApplicable),
        on("E7.8", ["agency": nil], .unanswered),
    ]

    static let conduct: [StatusCase] = [
        on("E8.1", ["responsibility": "80%", "identity": "80%", "belonging": "80%"], .met),
        on("E8.1", ["responsibility": "79.99%"], .unmet),
        on("E8.1", ["identity": "79.99%"], .unmet),
        on("E8.1", ["belonging": "79.99%"], .unmet),
        on("E8.1", ["belonging": nil], .unanswered),
        on("E8.1", [:], .notApplicable, others: ["E9.1": ["held": "none"]]),

        on("E8.2", ["dismissed": 8], .met, facts: ["employees": 400]),
        on("E8.2", ["dismissed": 9], .unmet, facts: ["employees": 400]),
        on("E8.2", ["dismissed": 7], .met),
        on("E8.2", ["dismissed": 8], .unmet),

        on("E8.3", ["channel": true], .met),
        on("E8.3", ["channel": false], .unmet),
        on("E8.4", ["incidents": 0], .met),
        on("E8.4", ["incidents": 1, "lawful": 0], .unmet),
        on("E8.4", ["incidents": 1, "lawful": 1], .review),
        on("E8.4", ["incidents": 2, "lawful": 1], .unmet),
        on("E8.4", ["incidents": 1], .unanswered),
        on("E8.5", ["changed": false], .notApplicable),
        on("E8.5", ["changed": true, "settled": true], .met),
        on("E8.5", ["changed": true, "settled": false], .unmet),
        on("E8.5", ["changed": true], .unanswered),
    ]

    /// The valid forms needed: min(⌈70 %⌉, max(30, ⌈10 %⌉)) of the employees.
    static let surveySample: [StatusCase] =
        [
            (386, 39), (420, 42), (300, 30), (301, 31), (43, 30), (42, 30), (41, 29), (20, 14),
            (10, 7), (2, 2),
        ].flatMap { employees, needed in
            [(needed, .met), (needed - 1, .unmet)].map { valid, expected in
                on(
                    "E9.1", ["sent": .raw("\(valid)"), "valid": .raw("\(valid)")], expected,
                    facts: ["employees": .raw("\(employees)")])
            }
        }

    static let satisfaction: [StatusCase] = [
        on("E9.1", ["held": "2024-06-30"], .met),
        on("E9.1", ["held": "2024-06-29"], .unmet),
        on("E9.1", ["held": "none", "sent": nil, "valid": nil, "anonymous": nil], .unmet),
        on("E9.1", ["sent": 100, "valid": 70], .met),
        on("E9.1", ["sent": 100, "valid": 69], .unmet),
        on("E9.1", ["sent": 0, "valid": 0], .unmet),
        on("E9.1", ["anonymous": false], .unmet),
        on("E9.1", ["anonymous": nil], .unanswered),
        on("E9.1", ["held": nil], .unanswered),
        on("E9.1", [:], .unanswered, facts: ["employees": nil]),

        on("E9.2", AnswerSheet.dimensions(80, 80, 80, 80, 80, 80, 80, 80), .met, others: hundred),
        on("E9.2", AnswerSheet.dimensions(79, 80, 80, 80, 80, 80, 80, 80), .unmet, others: hundred),
        on("E9.2", AnswerSheet.dimensions(100, 60, 100, 60, 100, 60, 100, 60), .met, others: hundred),
        on("E9.2", AnswerSheet.dimensions(100, 60, 100, 60, 100, 60, 100, 59), .unmet, others: hundred),
        on("E9.2", ["care": 133], .review),
        on("E9.2", ["care": nil], .unanswered),
        on("E9.2", [:], .notApplicable, others: ["E9.1": ["held": "none"]]),

        on("E9.3", [:], .met, others: hundred(["rest": 60])),
        on("E9.3", [:], .unmet, others: hundred(["rest": 59])),
        on("E9.3", [:], .unmet, others: hundred(["care": 0])),
        on("E9.3", [:], .review, others: hundred(["care": 101])),
        on("E9.3", [:], .unanswered, others: hundred(["care": nil])),
        on("E9.3", [:], .notApplicable, others: ["E9.1": ["held": "none"]]),

        on("E9.4", ["frontlineValid": 50], .met, others: hundred),
        on("E9.4", ["frontlineValid": 49], .unmet, others: hundred),
        on("E9.4", ["frontlineValid": 101], .review, others: hundred),
        on("E9.4", ["frontlineValid": 0], .notApplicable, facts: ["frontlineEmployees": 0]),
        on("E9.4", [:], .notApplicable, others: ["E9.1": ["held": "none"]]),

        // No valid form at all: a zero denominator fails and is never a fault.
        on("E9.2", AnswerSheet.dimensions(0, 0, 0, 0, 0, 0, 0, 0), .unmet, others: noForms),
        on("E9.3", [:], .unmet, others: noForms),
        on("E9.4", ["frontlineValid": 0], .unmet, others: noForms),

        on("E9.5", ["feedback": true], .met),
        on("E9.5", ["feedback": false], .unmet),
        on("E9.5", [:], .notApplicable, others: ["E9.1": ["held": "none"]]),
    ]

    /// A hundred valid forms, so that counts are percentages.
    private static let hundred: [String: AnswerSheet.Values] = ["E9.1": ["sent": 100, "valid": 100]]

    private static let noForms: [String: AnswerSheet.Values] = [
        "E9.1": ["sent": 100, "valid": 0], "E9.2": AnswerSheet.dimensions(0, 0, 0, 0, 0, 0, 0, 0),
    ]

    private static func hundred(_ changed: AnswerSheet.Values) -> [String: AnswerSheet.Values] {
        let all = AnswerSheet.dimensions(90, 90, 90, 90, 90, 90, 90, 90)
        return hundred.merging(["E9.2": all.merging(changed) { $1 }]) { $1 }
    }
}
