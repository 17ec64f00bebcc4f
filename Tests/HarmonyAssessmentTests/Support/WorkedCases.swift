extension AnswerSheet {
    /// A complete sheet that meets everything: the first worked case of the domain reference,
    /// 386 employees, judged on 2025-06-30.
    static let allMet = AnswerSheet(
        facts: [
            "employees": 386, "women": 138, "frontlineEmployees": 262, "companyForm": "joint-stock",
            "sizeClass": "medium", "ownership": "state", "founded": "2015-04-01", "payroll": 46_320_000,
            "financialYear": 2024,
        ],
        answers: [
            itemsOneToThree, itemsFourToSix, itemsSevenToNine,
        ].reduce([:]) { $0.merging($1) { $1 } },
        vetoes: nothingToReport(employees: 386))

    /// The second worked case: 420 employees, three required gaps (E3.2, E3.7, E5.6) and one advisory (E3.4).
    static let threeGaps =
        allMet
        .with(subject: #"{"name": "岷川电子科技有限公司", "creditCode": "91000000MA0FAKE255"}"#)
        .with(facts: [
            "employees": 420, "women": 231, "frontlineEmployees": 318, "companyForm": "limited",
            "payroll": 50_400_000,
        ])
        .with("E1.1", ["members": 31]).with("E1.2", ["elected": "2024-03-20"])
        .with("E1.3", ["organise": 4, "publicise": 6, "unite": 3, "serve": 8])
        .with("E1.4", ["discussed": "2024-11-06"])
        .with("E2.1", ["members": 402]).with("E2.2", ["elected": "2023-05-16", "term": "three"])
        .with("E2.3", ["remitted": 1_008_000]).with("E2.4", ["held": "2024-07-10"])
        .with("E2.5", ["start": "2023-12-01", "end": "2026-11-30"])
        .with(
            "E2.6",
            [
                "adopted": "2023-11-18", "signed": "2023-11-22", "filed": "2023-11-30", "employerSide": 5,
                "employeeSide": 5,
            ]
        )
        .with("E2.7", ["profit": "9.2%", "productivity": "7.4%", "wage": "4.1%"])
        .with("E3.2", ["held": "2023-11-18"]).with("E3.3", ["due": 60, "present": 45])
        .with("E3.4", ["total": 60, "managers": 13]).with("E3.5", ["adopted": 2, "passed": 2])
        .with("E3.6", ["disclosed": "2025-03-31"])
        .with("E3.7", ["board": 5, "boardStaff": 0, "supervisors": 1, "supervisorStaff": 0])
        .with("E4.4", ["checked": "2025-04-15"]).with(
            "E4.5", ["accepted": 11, "closed": 10, "running": 1, "extended": 0]
        )
        .with("E4.6", ["settled": 7])
        .with("E5.3", ["hires": 96, "trained": 96, "methods": ["off-job"]]).with("E5.4", ["trained": 352])
        .with("E5.5", ["setAside": 1_260_000]).with("E5.6", ["spend": 1_260_000, "frontline": 739_620])
        .with("E6.3", ["events": 6]).with("E6.5", ["projects": 3, "home": 1, "society": 1, "staff": 1])
        .with("E7.1", ["projects": 3, "production": 2, "living": 1])
        .with("E7.2", ["measures": ["flexible-hours", "parental-leave"]])
        .with(
            "E7.5",
            [
                "checkup": "2024-09-12", "hazard": false, "exposed": nil, "checked": nil, "periodic": nil,
                "leavers": nil, "leaversChecked": nil,
            ]
        )
        .with("E7.6", ["services": ["lecture"], "last": "2025-04-25"])
        .with("E8.1", ["responsibility": "86.8%", "identity": "84.3%", "belonging": "81.8%"])
        .with("E8.2", ["dismissed": 3])
        .with("E9.1", ["held": "2025-04-08", "sent": 140, "valid": 121])
        .with("E9.2", dimensions(86, 112, 90, 101, 98, 102, 94, 100)).with("E9.4", ["frontlineValid": 85])
        .with("V1", ["signed": 420, "due": 420]).with("V2", ["insured": 420, "due": 420])

    /// The satisfied counts in the order in which the clause names the eight dimensions.
    static func dimensions(
        _ pay: Int, _ insurance: Int, _ rest: Int, _ environment: Int, _ training: Int, _ conditions: Int,
        _ consultation: Int, _ care: Int
    ) -> Values {
        [
            "pay": .raw("\(pay)"), "insurance": .raw("\(insurance)"), "rest": .raw("\(rest)"),
            "environment": .raw("\(environment)"), "training": .raw("\(training)"),
            "conditions": .raw("\(conditions)"), "consultation": .raw("\(consultation)"),
            "care": .raw("\(care)"),
        ]
    }

    private static let itemsOneToThree: [String: Values] = [
        "E1.1": ["kind": "own", "members": 23],
        "E1.2": ["elected": "2023-09-15", "body": "branch"],
        "E1.3": ["organise": 6, "publicise": 9, "unite": 5, "serve": 7],
        "E1.4": ["discussed": "2025-02-18"],
        "E1.5": ["scheme": true],
        "E2.1": ["kind": "own", "approved": true, "members": 371],
        "E2.2": ["elected": "2022-11-10", "term": "five"],
        "E2.3": ["remitted": 926_400, "union": "2015-06-01"],
        "E2.4": ["held": "2025-02-20"],
        "E2.5": ["kind": "own", "start": "2024-01-01", "end": "2026-12-31"],
        "E2.6": [
            "adopted": "2023-12-15", "signed": "2023-12-20", "filed": "2023-12-28", "employerSide": 4,
            "employeeSide": 4,
        ],
        "E2.7": ["profit": "6.8%", "productivity": "5.1%", "wage": "5.6%"],
        "E3.1": ["kind": "congress"],
        "E3.2": ["held": "2025-01-16"],
        "E3.3": ["due": 42, "present": 40],
        "E3.4": ["total": 42, "managers": 8],
        "E3.5": ["adopted": 5, "passed": 5],
        "E3.6": ["system": true, "disclosed": "2025-04-30"],
        "E3.7": [
            "soleState": false, "board": 5, "boardStaff": 1, "supervisors": 3, "supervisorStaff": 1,
            "auditCommittee": false,
        ],
    ]

    private static let itemsFourToSix: [String: Values] = [
        "E4.1": ["kind": "committee"],
        "E4.2": ["employeeSide": 3, "employerSide": 3, "chair": "union-member"],
        "E4.3": [
            "register": true, "records": true, "followUp": true, "archive": true, "training": true,
            "statistics": true, "appraisal": true,
        ],
        "E4.4": ["system": true, "checked": "2025-05-20"],
        "E4.5": ["accepted": 6, "closed": 6],
        "E4.6": ["settled": 5],
        "E5.1": ["rules": true],
        "E5.2": ["plan": 2025],
        "E5.3": [
            "hires": 64, "trained": 64, "methods": ["apprentice", "skill-contest", "skill-competition"],
        ],
        "E5.4": ["trained": 361],
        "E5.5": ["setAside": 926_400],
        "E5.6": ["spend": 880_000, "frontline": 554_400],
        "E6.1": ["plan": true],
        "E6.2": ["spirit": true],
        "E6.3": ["events": 8],
        "E6.4": ["education": true, "listed": false],
        "E6.5": ["projects": 4, "home": 1, "society": 2, "staff": 1],
    ]

    private static let itemsSevenToNine: [String: Values] = [
        "E7.1": ["projects": 5, "production": 3, "living": 2],
        "E7.2": ["measures": ["flexible-hours", "childcare", "parental-leave"]],
        "E7.3": ["hiringFair": true, "noPenalty": true, "clause": true, "postKept": true],
        "E7.4": ["room": true],
        "E7.5": [
            "checkup": "2024-10-22", "hazard": true, "exposed": 74, "checked": 74, "periodic": 74,
            "leavers": 6,
            "leaversChecked": 6,
        ],
        "E7.6": ["services": ["eap"], "last": "2025-05-08"],
        "E7.7": ["support": true],
        "E7.8": ["agency": 0],
        "E8.1": ["responsibility": "91.7%", "identity": "90.2%", "belonging": "88.6%"],
        "E8.2": ["dismissed": 1],
        "E8.3": ["channel": true],
        "E8.4": ["incidents": 0],
        "E8.5": ["changed": false],
        "E9.1": ["held": "2025-05-12", "sent": 150, "valid": 132, "anonymous": true],
        "E9.2": dimensions(111, 123, 114, 117, 120, 116, 114, 118),
        "E9.4": ["frontlineValid": 92],
        "E9.5": ["feedback": true],
    ]

    private static func nothingToReport(employees: Int) -> [String: Values] {
        [
            "V1": ["signed": .raw("\(employees)"), "due": .raw("\(employees)")],
            "V2": ["insured": .raw("\(employees)"), "due": .raw("\(employees)")],
            "V3": ["over": 0], "V4": ["people": 0, "owed": 0], "V5": ["incidents": 0],
            "V6": ["incidents": 0], "V7": ["incidents": 0], "V8": ["incidents": 0], "V9": ["incidents": 0],
        ]
    }
}
