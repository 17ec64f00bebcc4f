import HarmonyAssessment

// E5 and E6 at their boundaries. Payroll 46,320,000; 386 employees.

extension StatusCase {
    static let training: [StatusCase] = [
        on("E5.1", ["rules": true], .met),
        on("E5.1", ["rules": false], .unmet),

        on("E5.2", ["plan": 2025], .met),
        on("E5.2", ["plan": 2024], .unmet),
        on("E5.2", ["plan": 2026], .unmet),
        on("E5.2", ["plan": "none"], .unmet),

        on("E5.3", ["hires": 64, "trained": 64, "methods": ["other"]], .met),
        on("E5.3", ["hires": 64, "trained": 63], .unmet),
        on("E5.3", ["methods": []], .unmet),
        on("E5.3", ["hires": 0, "trained": nil], .met),
        on("E5.3", ["hires": 0, "trained": nil, "methods": []], .unmet),
        on("E5.3", ["hires": nil], .unanswered),
        on("E5.3", ["trained": nil], .unanswered),
        on("E5.3", ["methods": nil], .unanswered),

        on("E5.4", ["trained": 320], .met, facts: ["employees": 400]),
        on("E5.4", ["trained": 319], .unmet, facts: ["employees": 400]),
        on("E5.4", ["trained": 309], .met),
        on("E5.4", ["trained": 308], .unmet),
        on("E5.4", [:], .unanswered, facts: ["employees": nil]),

        on("E5.5", ["setAside": 694_800], .met),
        on("E5.5", ["setAside": .raw("694799.99")], .unmet),
        on("E5.5", ["setAside": 0], .unmet),
        on("E5.5", ["setAside": 40_000_000], .met),
        on("E5.5", [:], .unanswered, facts: ["payroll": nil]),
        on("E5.5", ["setAside": nil], .notApplicable, facts: founded("2025-01-01", payroll: nil)),
        on("E5.5", ["setAside": 0], .unmet, facts: founded("2024-12-01", payroll: 100_000)),
        on("E5.5", ["setAside": 1_500], .met, facts: founded("2024-12-01", payroll: 100_000)),

        on("E5.6", ["spend": 1_260_000, "frontline": 756_000], .met),
        on("E5.6", ["spend": 1_260_000, "frontline": 755_999], .unmet),
        on("E5.6", ["spend": 1_260_000, "frontline": .raw("755999.99")], .unmet),
        on("E5.6", ["spend": 1_260_000, "frontline": 1_260_000], .met),
        on("E5.6", ["spend": 0, "frontline": 0], .unmet),
        on("E5.6", ["spend": 0, "frontline": nil], .unmet),
        on("E5.6", ["frontline": nil], .unanswered),
        on("E5.6", ["spend": nil], .unanswered),
        on("E5.6", ["spend": nil, "frontline": nil], .notApplicable, facts: founded("2025-01-01")),
        on("E5.6", ["spend": 0, "frontline": 0], .review, facts: founded("2024-12-01")),
        on("E5.6", ["spend": 100, "frontline": 60], .met, facts: founded("2024-12-01")),
        on("E5.6", ["spend": 100, "frontline": 59], .unmet, facts: founded("2024-12-01")),
    ]

    private static let one: AnswerSheet.Values = ["projects": 1, "home": nil, "society": nil, "staff": nil]

    static let culture: [StatusCase] = [
        on("E6.1", ["plan": true], .met),
        on("E6.1", ["plan": false], .unmet),
        on("E6.2", ["spirit": true], .met),
        on("E6.2", ["spirit": false], .unmet),
        on("E6.3", ["events": 2], .met),
        on("E6.3", ["events": 1], .unmet),
        on("E6.4", ["education": true, "listed": false], .met),
        on("E6.4", ["education": false, "listed": false], .unmet),
        on("E6.4", ["education": true, "listed": true], .unmet),
        on("E6.4", ["listed": nil], .unanswered),
        on("E6.5", ["projects": 3, "home": 1, "society": 1, "staff": 1], .met),
        on("E6.5", ["projects": 3, "home": 3, "society": 0, "staff": 0], .unmet),
        on("E6.5", ["projects": 3, "home": 1, "society": 2, "staff": 0], .unmet),
        on("E6.5", ["projects": 1, "home": 1, "society": 1, "staff": 1], .review),
        on("E6.5", ["staff": nil], .unanswered),
        on("E6.5", one, .met, facts: founded("2024-07-01")),
        on("E6.5", one, .unanswered, facts: founded("2024-06-30")),
        on("E6.5", ["projects": 0, "home": nil, "society": nil, "staff": nil], .unmet),
    ]
}
