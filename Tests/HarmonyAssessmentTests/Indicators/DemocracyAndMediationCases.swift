import HarmonyAssessment

// E3 and E4 at their boundaries, E3.7 apart. Judged on 2025-06-30; six months back is 2024-12-30.

extension StatusCase {
    static let democracy: [StatusCase] = [
        on("E3.1", ["kind": "congress"], .met),
        on("E3.1", ["kind": "assembly"], .met),
        on("E3.1", ["kind": "absent"], .unmet),
        on("E3.1", ["kind": "regional"], .unmet, facts: ["sizeClass": "medium"]),
        on("E3.1", ["kind": "regional"], .unmet, facts: ["sizeClass": "large"]),
        on("E3.1", ["kind": "regional", "ownCapacity": false], .met, facts: ["sizeClass": "small"]),
        on("E3.1", ["kind": "regional", "ownCapacity": false], .met, facts: ["sizeClass": "micro"]),
        on("E3.1", ["kind": "regional", "ownCapacity": true], .unmet, facts: ["sizeClass": "small"]),
        on("E3.1", ["kind": "regional"], .unanswered, facts: ["sizeClass": "small"]),
        on("E3.1", ["kind": "regional"], .unanswered, facts: ["sizeClass": nil]),
        on("E3.1", ["kind": "congress"], .met, facts: ["sizeClass": nil]),

        on("E3.2", ["held": "2024-01-01"], .met),
        on("E3.2", ["held": "2023-12-31"], .unmet),
        on("E3.2", ["held": "2025-06-30"], .met),
        on("E3.2", ["held": "none"], .unmet),
        on("E3.2", ["held": nil], .unanswered),
        on("E3.2", ["held": "none"], .notApplicable, facts: founded("2024-07-01")),
        on("E3.2", ["held": "none"], .unmet, facts: founded("2024-06-30")),
        on("E3.2", ["held": "2025-03-01"], .met, facts: founded("2025-02-10")),
        on("E3.2", [:], .met, others: ["E3.1": ["kind": "assembly"]]),

        on("E3.3", ["due": 42, "present": 28], .met),
        on("E3.3", ["due": 42, "present": 27], .unmet),
        on("E3.3", ["due": 43, "present": 29], .met),
        on("E3.3", ["due": 43, "present": 28], .unmet),
        on("E3.3", ["due": 0, "present": 0], .unmet),
        on("E3.3", ["present": nil], .unanswered),

        on("E3.4", ["total": 30, "managers": 6], .met),
        on("E3.4", ["total": 29, "managers": 5], .unmet),
        on("E3.4", ["total": 30, "managers": 7], .unmet),
        on("E3.4", ["total": 30, "managers": 6], .met, facts: ["employees": 600]),
        on("E3.4", ["total": 30, "managers": 6], .unmet, facts: ["employees": 601]),
        on("E3.4", ["total": 31, "managers": 6], .met, facts: ["employees": 601]),
        on("E3.4", ["total": 99, "managers": 0], .unmet, facts: ["employees": 2000]),
        on("E3.4", ["total": 100, "managers": 20], .met, facts: ["employees": 9000]),
        on("E3.4", ["total": 0, "managers": 0], .unmet),
        on("E3.4", ["managers": nil], .unanswered),
        on("E3.4", [:], .notApplicable, others: ["E3.1": ["kind": "assembly"]]),

        on("E3.5", ["adopted": 5, "passed": 5], .met),
        on("E3.5", ["adopted": 5, "passed": 4], .unmet, facts: ["ownership": "state"]),
        on("E3.5", ["adopted": 5, "passed": 4], .unanswered, facts: ["ownership": nil]),
        on("E3.5", ["adopted": 5, "passed": 4], .unanswered, facts: ["ownership": "private"]),
        on("E3.5", ["adopted": 5, "passed": 4, "discussed": 1], .met, facts: ["ownership": "private"]),
        on("E3.5", ["adopted": 5, "passed": 3, "discussed": 1], .unmet, facts: ["ownership": "private"]),
        on("E3.5", ["adopted": 5, "passed": 0, "discussed": 5], .met, facts: ["ownership": "private"]),
        on("E3.5", ["adopted": 0, "passed": nil], .notApplicable),
        on("E3.5", ["passed": nil], .unanswered),
        on(
            "E3.5", ["passed": 4], .unmet, facts: ["sizeClass": "small", "ownership": "state"],
            others: ["E3.1": ["kind": "regional", "ownCapacity": false]]),

        on("E3.6", ["disclosed": "2024-06-30"], .met),
        on("E3.6", ["disclosed": "2024-06-29"], .unmet),
        on("E3.6", ["disclosed": "none"], .unmet),
        on("E3.6", ["system": false], .unmet),
        on("E3.6", ["system": nil], .unanswered),
        on("E3.6", [:], .met, others: ["E3.1": ["kind": "absent"]]),
    ]

    private static func late(_ accepted: Int, closed: Int, running: Int = 0, extended: Int = 0)
        -> AnswerSheet.Values
    {
        [
            "accepted": .raw("\(accepted)"), "closed": .raw("\(closed)"), "running": .raw("\(running)"),
            "extended": .raw("\(extended)"),
        ]
    }

    static let mediation: [StatusCase] = [
        on("E4.1", ["kind": "committee"], .met),
        on("E4.1", ["kind": "elected"], .unmet, facts: ["sizeClass": "medium"]),
        on("E4.1", ["kind": "joint"], .unmet, facts: ["sizeClass": "large"]),
        on("E4.1", ["kind": "committee"], .met, facts: ["sizeClass": "micro"]),
        on("E4.1", ["kind": "elected"], .met, facts: ["sizeClass": "small"]),
        on("E4.1", ["kind": "joint"], .met, facts: ["sizeClass": "micro"]),
        on("E4.1", ["kind": "absent"], .unmet, facts: ["sizeClass": "micro"]),
        on("E4.1", ["kind": "elected"], .unanswered, facts: ["sizeClass": nil]),
        on("E4.1", ["kind": nil], .unanswered),

        on("E4.2", ["employeeSide": 1, "employerSide": 1], .met),
        on("E4.2", ["employeeSide": 0, "employerSide": 0], .unmet),
        on("E4.2", ["employeeSide": 3, "employerSide": 2], .unmet),
        on("E4.2", ["employeeSide": 2, "employerSide": 3], .unmet),
        on("E4.2", ["chair": "elected"], .met),
        on("E4.2", ["chair": "other"], .unmet),
        on("E4.2", ["chair": "other-member"], .review),
        on("E4.2", ["chair": "other-member", "employerSide": 2], .unmet),
        on("E4.2", ["chair": nil], .unanswered),
        on("E4.2", [:], .notApplicable, others: ["E4.1": ["kind": "elected"]]),
        on("E4.2", [:], .notApplicable, others: ["E4.1": ["kind": "joint"]]),

        on("E4.3", [:], .met),
        on("E4.3", ["register": false], .unmet),
        on("E4.3", ["records": false], .unmet),
        on("E4.3", ["followUp": false], .unmet),
        on("E4.3", ["archive": false], .unmet),
        on("E4.3", ["statistics": false], .unmet),
        on("E4.3", ["statistics": nil], .unanswered),
        on("E4.3", ["training": false], .unmet),
        on("E4.3", ["appraisal": false], .unmet),
        on("E4.3", ["appraisal": nil], .unanswered),
        on("E4.3", ["training": nil, "appraisal": nil], .met, facts: founded("2024-07-01")),
        on("E4.3", ["training": nil, "appraisal": nil], .unanswered, facts: founded("2024-06-30")),

        on("E4.4", ["checked": "2024-12-30"], .met),
        on("E4.4", ["checked": "2024-12-29"], .unmet),
        on("E4.4", ["checked": "none"], .unmet),
        on("E4.4", ["system": false], .unmet),
        on("E4.4", ["checked": nil], .unanswered),
        on("E4.4", [:], .met, others: ["E4.1": ["kind": "absent"]]),

        on("E4.5", ["accepted": 100, "closed": 90], .met),
        on("E4.5", late(100, closed: 89), .unmet),
        on("E4.5", late(100, closed: 89, extended: 1), .met),
        on("E4.5", late(100, closed: 89, running: 1), .unmet),
        on("E4.5", late(100, closed: 89, running: 2), .met),
        on("E4.5", ["accepted": 100, "closed": 89], .unanswered),
        on("E4.5", ["accepted": 11, "closed": 10], .met),
        on("E4.5", late(11, closed: 9), .unmet),
        on("E4.5", late(11, closed: 9, extended: 1), .met),
        on("E4.5", ["accepted": 10, "closed": 9], .met),
        on("E4.5", late(10, closed: 8), .unmet),
        // e45-pending: one request accepted three days ago.
        on("E4.5", ["accepted": 1, "closed": 0], .unanswered),
        on("E4.5", late(1, closed: 0, running: 1), .notApplicable),
        on("E4.5", late(1, closed: 0, extended: 1), .met),
        on("E4.5", late(1, closed: 0), .unmet),
        on("E4.5", late(2, closed: 1, running: 1), .met),
        // Below ten a count decides: one late case at most, and not every one.
        on("E4.5", ["accepted": 6, "closed": 5], .met),
        on("E4.5", late(6, closed: 4), .unmet),
        on("E4.5", late(6, closed: 4, running: 1), .met),
        on("E4.5", late(6, closed: 4, running: 2, extended: 1), .review),
        on("E4.5", ["accepted": 0, "closed": 0], .notApplicable),
        on("E4.5", ["accepted": 0, "closed": nil], .notApplicable),
        on("E4.5", ["closed": nil], .unanswered),

        on("E4.6", ["settled": 3], .met),
        on("E4.6", ["settled": 2], .unmet),
        on("E4.6", [:], .notApplicable, others: ["E4.5": ["accepted": 0, "closed": 0]]),
        on("E4.6", ["settled": 7], .review),
        on("E4.6", ["settled": 0], .notApplicable, others: ["E4.5": late(1, closed: 0, running: 1)]),
        on("E4.6", ["settled": 1], .met, others: ["E4.5": late(3, closed: 2, running: 1)]),
        on("E4.6", ["settled": nil], .unanswered),
        on("E4.6", [:], .unanswered, others: ["E4.5": ["accepted": nil]]),
    ]
}
