import HarmonyAssessment

// E3.7, the decision table for employee directors and supervisors, row by row.

extension StatusCase {
    /// A company by its numbers.
    private static func company(
        _ expected: StatusCase.Status, employees: Int, soleState: Bool = false, board: Int = 5,
        directors: Int = 0,
        supervisors: Int = 0, employeeSupervisors: Int = 0, auditCommittee: Bool = false,
        form: String = "limited"
    ) -> StatusCase {
        on(
            "E3.7",
            [
                "soleState": .raw("\(soleState)"), "board": .raw("\(board)"),
                "boardStaff": .raw("\(directors)"), "supervisors": .raw("\(supervisors)"),
                "supervisorStaff": .raw("\(employeeSupervisors)"),
                "auditCommittee": .raw("\(auditCommittee)"),
            ], expected,
            facts: [
                "employees": .raw("\(employees)"), "companyForm": .text(form), "women": 0,
                "frontlineEmployees": 0,
            ])
    }

    /// On 2025-06-30, after the law of 2023 came into force.
    static let companyBoard: [StatusCase] = [
        // 1. Not a company.
        company(.notApplicable, employees: 800, form: "other"),
        on(
            "E3.7",
            [
                "soleState": nil, "board": nil, "boardStaff": nil, "supervisors": nil, "supervisorStaff": nil,
                "auditCommittee": nil,
            ], .notApplicable, facts: ["companyForm": "other"]),
        // 2. A wholly state-owned company with a board.
        company(.met, employees: 100, soleState: true, directors: 1),
        company(.unmet, employees: 100, soleState: true, directors: 0),
        company(.unmet, employees: 299, soleState: true, board: 3, directors: 0),
        // 3. A supervisory board: a third, exactly.
        company(.met, employees: 100, supervisors: 3, employeeSupervisors: 1),
        company(.unmet, employees: 100, supervisors: 3, employeeSupervisors: 0),
        company(.unmet, employees: 100, supervisors: 4, employeeSupervisors: 1),
        company(.met, employees: 100, supervisors: 4, employeeSupervisors: 2),
        company(.unmet, employees: 100, supervisors: 5, employeeSupervisors: 1),
        company(.met, employees: 100, supervisors: 6, employeeSupervisors: 2),
        company(.met, employees: 100, supervisors: 3, employeeSupervisors: 1, form: "joint-stock"),
        company(.unmet, employees: 100, supervisors: 7, employeeSupervisors: 2, form: "joint-stock"),
        // 4. 300 employees and a board: an employee director, or a supervisory board that row 3 accepts.
        company(.met, employees: 300, directors: 1),
        company(.unmet, employees: 300, directors: 0),
        company(.met, employees: 300, directors: 0, supervisors: 3, employeeSupervisors: 1),
        company(.unmet, employees: 300, directors: 0, form: "joint-stock"),
        company(.met, employees: 300, directors: 1, form: "joint-stock"),
        // 5. An audit committee, a single supervisor or none: only a director will do.
        company(.met, employees: 420, directors: 1, auditCommittee: true),
        company(.unmet, employees: 420, directors: 0, auditCommittee: true),
        company(.unmet, employees: 420, directors: 0, supervisors: 1, employeeSupervisors: 0),
        company(.unmet, employees: 420, directors: 0, supervisors: 1, employeeSupervisors: 1),
        company(.unmet, employees: 420, directors: 0, supervisors: 2, employeeSupervisors: 2),
        company(.met, employees: 420, directors: 1, supervisors: 1, employeeSupervisors: 0),
        company(.notApplicable, employees: 299, directors: 0, auditCommittee: true),
        // 6. Fewer than 300 and no supervisory board.
        company(.notApplicable, employees: 299, directors: 0),
        company(.notApplicable, employees: 299, directors: 0, supervisors: 1, employeeSupervisors: 1),
        company(.notApplicable, employees: 20, soleState: true, board: 1),
        // 7. A single director instead of a board.
        company(.review, employees: 300, board: 1),
        company(.review, employees: 300, board: 0),
        company(.review, employees: 300, board: 1, directors: 1),
        company(.review, employees: 300, board: 1, supervisors: 1, employeeSupervisors: 1),
        company(.met, employees: 300, board: 1, supervisors: 3, employeeSupervisors: 1),
        company(.unmet, employees: 300, board: 1, supervisors: 3, employeeSupervisors: 0),
        company(.notApplicable, employees: 299, board: 1),
        // All matching rows must hold, not the first.
        company(.unmet, employees: 420, directors: 1, supervisors: 3, employeeSupervisors: 0),
        company(.unmet, employees: 420, directors: 1, supervisors: 4, employeeSupervisors: 1),
        company(.unmet, employees: 420, directors: 0, supervisors: 4, employeeSupervisors: 1),
        company(.met, employees: 420, directors: 1, supervisors: 3, employeeSupervisors: 1),
        company(
            .unmet, employees: 420, soleState: true, directors: 0, supervisors: 3, employeeSupervisors: 1),
        company(.unmet, employees: 100, soleState: true, directors: 1, supervisors: 3),
        company(.met, employees: 420, soleState: true, directors: 1, supervisors: 3, employeeSupervisors: 1),
        // What is missing.
        on("E3.7", [:], .unanswered, facts: ["companyForm": nil]),
        on("E3.7", ["boardStaff": nil, "supervisorStaff": nil], .unanswered),
        on("E3.7", ["supervisors": nil], .unanswered),
    ]
}
