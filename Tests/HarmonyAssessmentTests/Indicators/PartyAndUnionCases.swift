import HarmonyAssessment

// E1 and E2 at their boundaries. Judged on 2025-06-30; 12 months back is 2024-06-30.

extension StatusCase {
    static let party: [StatusCase] = [
        on("E1.1", ["kind": "own"], .met),
        on("E1.1", ["kind": "joint"], .met),
        on("E1.1", ["kind": "own", "members": nil], .met),
        on("E1.1", ["kind": "absent", "members": 3], .unmet),
        on("E1.1", ["kind": "absent", "members": 2, "coverage": true], .met),
        on("E1.1", ["kind": "absent", "members": 0, "coverage": true], .met),
        on("E1.1", ["kind": "absent", "members": 2, "coverage": false], .review),
        on("E1.1", ["kind": "absent", "members": 2], .unanswered),
        on("E1.1", ["kind": "absent", "members": nil], .unanswered),
        on("E1.1", ["kind": nil], .unanswered),

        on("E1.2", ["body": "branch", "elected": "2022-06-30"], .met),
        on("E1.2", ["body": "branch", "elected": "2022-06-29"], .unmet),
        on("E1.2", ["body": "general", "elected": "2022-06-30"], .met),
        on("E1.2", ["body": "general", "elected": "2022-06-29"], .unmet),
        on("E1.2", ["body": "committee", "elected": "2020-06-30"], .met),
        on("E1.2", ["body": "committee", "elected": "2020-06-29"], .unmet),
        on("E1.2", [:], .notApplicable, others: ["E1.1": ["kind": "joint"]]),
        on("E1.2", ["elected": nil], .unanswered),

        on("E1.3", ["organise": 1, "publicise": 1, "unite": 1, "serve": 1], .met),
        on("E1.3", ["organise": 0], .unmet),
        on("E1.3", ["publicise": 0], .unmet),
        on("E1.3", ["unite": 0], .unmet),
        on("E1.3", ["serve": 0], .unmet),
        on("E1.3", ["serve": nil], .unanswered),
        on("E1.3", ["organise": 0, "serve": nil], .unmet),
        on("E1.3", [:], .met, others: ["E1.1": ["kind": "joint"]]),

        on("E1.4", ["discussed": "2024-06-30"], .met),
        on("E1.4", ["discussed": "2024-06-29"], .unmet),
        on("E1.4", ["discussed": "2025-06-30"], .met),
        on("E1.4", ["discussed": "none"], .unmet),
        on("E1.4", ["discussed": nil], .unanswered),

        on("E1.5", ["scheme": true], .met),
        on("E1.5", ["scheme": false], .unmet, others: ["E1.1": ["members": 1]]),
        on("E1.5", ["scheme": false], .notApplicable, others: ["E1.1": ["members": 0]]),
        on("E1.5", [:], .unanswered, others: ["E1.1": ["members": nil]]),
    ]

    static let union: [StatusCase] = [
        on("E2.1", ["kind": "own", "approved": true, "members": 5], .met),
        on("E2.1", ["kind": "own", "approved": false], .unmet),
        on("E2.1", ["kind": "joint", "approved": true, "members": 24], .met),
        on("E2.1", ["kind": "joint", "approved": true, "members": 25], .unmet),
        on("E2.1", ["kind": "joint", "approved": false, "members": 24], .unmet),
        on("E2.1", ["kind": "organiser", "approved": nil, "members": 24], .met),
        on("E2.1", ["kind": "organiser", "approved": nil, "members": 25], .unmet),
        on("E2.1", ["kind": "absent", "approved": nil, "members": nil], .unmet),
        on("E2.1", ["approved": nil], .unanswered),
        on("E2.1", ["kind": nil], .unanswered),

        on("E2.2", ["term": "three", "elected": "2022-06-30"], .met),
        on("E2.2", ["term": "three", "elected": "2022-06-29"], .unmet),
        on("E2.2", ["term": "five", "elected": "2020-06-30"], .met),
        on("E2.2", ["term": "five", "elected": "2020-06-29"], .unmet),
        on("E2.2", [:], .met, others: ["E2.1": ["kind": "joint"]]),
        on("E2.2", [:], .notApplicable, others: ["E2.1": ["kind": "organiser"]]),

        on("E2.3", ["remitted": 926_400], .met),
        on("E2.3", ["remitted": .raw("926399.99")], .unmet),
        on("E2.3", [:], .notApplicable, others: ["E2.1": ["kind": "organiser"]]),
        on("E2.3", [:], .unanswered, facts: ["payroll": nil]),

        on("E2.4", ["held": "2024-06-30"], .met),
        on("E2.4", ["held": "2024-06-29"], .unmet),
        on("E2.4", ["held": "none"], .unmet),
        on("E2.4", ["held": nil], .unanswered),
    ]

    /// First and last day count: a contract of exactly n years ends the day before its anniversary.
    static let collectiveContract: [StatusCase] = [
        on("E2.5", ["start": "2024-01-01", "end": "2026-12-31"], .met),
        on("E2.5", ["start": "2024-01-01", "end": "2027-01-01"], .unmet),
        on("E2.5", ["start": "2025-01-01", "end": "2025-12-31"], .met),
        on("E2.5", ["start": "2025-01-01", "end": "2025-12-30"], .unmet),
        on("E2.5", ["start": "2024-02-29", "end": "2027-02-27"], .met),
        on("E2.5", ["start": "2023-07-01", "end": "2025-06-30"], .met),
        on("E2.5", ["start": "2023-07-01", "end": "2025-06-29"], .unmet),
        on("E2.5", ["start": "2025-06-30", "end": "2027-06-29"], .met),
        on("E2.5", ["start": "2025-07-01", "end": "2027-06-30"], .unmet),
        on("E2.5", ["kind": "absent", "start": nil, "end": nil], .unmet),
        on("E2.5", ["end": nil], .unanswered),
        on("E2.5", ["kind": nil], .unanswered),
        on("E2.5", [:], .met, facts: ["sizeClass": nil]),
        on("E2.5", ["kind": "regional"], .met, facts: ["sizeClass": "small"]),
        on("E2.5", ["kind": "sectoral"], .met, facts: ["sizeClass": "micro"]),
        on("E2.5", ["kind": "regional", "end": "2025-06-29"], .unmet, facts: ["sizeClass": "small"]),
        on("E2.5", ["kind": "regional"], .review, facts: ["sizeClass": "medium"]),
        on("E2.5", ["kind": "sectoral"], .review, facts: ["sizeClass": "large"]),
        on("E2.5", ["kind": "regional"], .unanswered, facts: ["sizeClass": nil]),

        on("E2.6", ["adopted": "2023-12-20"], .met),
        on("E2.6", ["adopted": "2023-12-21"], .unmet),
        on("E2.6", ["adopted": "none"], .unmet),
        on("E2.6", ["filed": "2023-12-30"], .met),
        on("E2.6", ["filed": "2023-12-31"], .unmet),
        on("E2.6", ["filed": "2023-12-20"], .met),
        on("E2.6", ["filed": "2023-12-19"], .unmet),
        on("E2.6", ["filed": "none"], .unmet),
        on("E2.6", ["signed": "2025-06-20", "filed": "none"], .review),
        on("E2.6", ["signed": "2025-06-19", "filed": "none"], .unmet),
        on("E2.6", ["signed": "2025-06-20", "filed": "none", "employeeSide": 3], .unmet),
        on("E2.6", ["adopted": "2025-06-21", "signed": "2025-06-20", "filed": "none"], .unmet),
        on("E2.6", ["employerSide": 3, "employeeSide": 3], .met),
        on("E2.6", ["employerSide": 2, "employeeSide": 2], .unmet),
        on("E2.6", ["employerSide": 4, "employeeSide": 5], .unmet),
        on("E2.6", ["employerSide": 4, "employeeSide": 3], .unmet),
        on("E2.6", ["signed": nil], .unanswered),
        on(
            "E2.6", [:], .notApplicable, facts: ["sizeClass": "small"],
            others: ["E2.5": ["kind": "sectoral"]]),
    ]

    static let wageGrowth: [StatusCase] = [
        on("E2.7", ["wage": "0.01%"], .met),
        on("E2.7", ["wage": "0%"], .unmet),
        on("E2.7", ["wage": "-1.2%"], .unmet),
        on("E2.7", ["profit": "0%", "productivity": "0%"], .notApplicable),
        on("E2.7", ["profit": "-4%", "productivity": "0%"], .notApplicable),
        on("E2.7", ["profit": "0%"], .review),
        on("E2.7", ["productivity": "-3.5%"], .review),
        on("E2.7", ["profit": "0%", "wage": "0%"], .review),
        on("E2.7", ["wage": nil], .unanswered),
        on("E2.7", ["profit": nil], .unanswered),
        on("E2.7", [:], .met, facts: ["founded": "2023-06-30"]),
        on("E2.7", [:], .notApplicable, facts: ["founded": "2023-07-01"]),
        on("E2.7", [:], .unanswered, facts: ["founded": nil]),
    ]
}
