import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("The law of the day")
struct EditionTests {
    private func standard(on day: String) throws -> Standard {
        try #require(DatedTrial.load(on: day).standard)
    }

    @Test("The trial has no mistake in any of its states")
    func sound() {
        #expect(DatedTrial.load().diagnostics.map(\.message.en) == [])
    }

    @Test(
        "Parameters, bases, conditions and indicators are those of the day, its neighbours included",
        arguments: [
            ("2020-01-01", "1000", "sole", "（2018年修正）", false),
            ("2024-06-30", "1000", "sole", "（2018年修正）", false),
            ("2024-07-01", "300", "voice", "（2023年修订）", false),
            ("2026-06-30", "300", "voice", "（2023年修订）", false),
            ("2026-07-01", "300", "voice", "（2023年修订）", true),
        ])
    func picked(day: String, staff: String, condition: String, law: String, second: Bool) throws {
        // Whatever day it was read for.
        for read in ["2020-01-01", "2025-01-01", "2026-12-01"] {
            let found = try standard(on: read).edition(on: DatedTrial.day(day))
            let first = try #require(found.indicators.first)
            #expect(first.question.parameters.map(\.written) == [staff])
            #expect(first.rules.conditions.map(\.id) == [condition])
            let laws = first.question.basis.compactMap(\.law?.zh)
            #expect(laws.count == 1 && laws[0].hasSuffix(law))
            #expect(first.rules.conditions[0].basis.compactMap(\.law?.zh) == laws)
            #expect(found.indicators[1].isInForce == second)
            #expect(found.days.contains(DatedTrial.day(day)))
        }
    }

    @Test("Places of answers are the same in every state")
    func layout() throws {
        let states = try ["2020-01-01", "2025-01-01", "2026-12-01"].map { try standard(on: $0) }
        #expect(Set(states.map(\.slotCount)).count == 1)
        let paths = states.map { state in
            state.inputsBySlot.map { $0.map { state.path(of: $0.input) } }
        }
        #expect(paths[0] == paths[1] && paths[1] == paths[2])
    }

    @Test("A state is read once and then known; a standard without days has but one")
    func once() throws {
        let now = try standard(on: "2026-12-01")
        let earlier = now.edition(on: DatedTrial.day("2020-01-01"))
        #expect(earlier !== now)
        #expect(now.edition(on: DatedTrial.day("2021-01-01")) === earlier)
        #expect(earlier.edition(on: DatedTrial.day("2027-01-01")) === now)
        #expect(earlier.isEdition(of: now))
        let plain = try #require(bundledStandard("labour-protection-survey"))
        #expect(plain.edition(on: .earliest) === plain)
    }

    @Test("The words of a citation stand in each basis that names it", arguments: [false, true])
    func quotes(trusting: Bool) throws {
        let standard = try #require(DatedTrial.load(trusting: trusting).standard)
        let basis = try #require(standard.indicators.first?.question.basis.first)
        #expect(basis.quote == "职工人数三百人以上的……应当有公司职工代表")
        #expect(basis.article?.en == "art. 68, para. 1")
        #expect(basis.law?.zh == "《某公司法》（2023年修订）")
        #expect(basis.binds)
    }

    @Test("What is wrong in one state only is told with its days, and once")
    func oneState() throws {
        let text = DatedTrial.text.replacing(
            #""if": "soleState", "require": "number >= 1""#,
            with: #""if": "soleState", "require": "number >= 0""#)
        let problems = DatedTrial.load(text).diagnostics
        #expect(problems.map(\.kind.name) == ["rule-always-holds"])
        #expect(problems.first?.message.zh.hasSuffix("（基准日至2024年6月30日止）") == true)
        #expect(problems.first?.message.en.hasSuffix("(assessment dates until 30 June 2024)") == true)
    }

    @Test(
        "A gap between two values is an error, and so is an overlap", arguments: ["2024-06-29", "2024-07-01"])
    func gap(until: String) {
        let text = DatedTrial.text.replacing(
            #""until": "2024-06-30", "value": 1000"#, with: #""until": "\#(until)", "value": 1000"#)
        let kinds = Set(DatedTrial.load(text).diagnostics.map(\.kind.name))
        #expect(kinds.contains("unlisted-edition"))
        let next = until == "2024-06-29" ? "2024-06-30" : "2024-07-02"
        let listed = text.replacing(
            #""editions": ["#, with: #""editions": [\#(until == "2024-06-29" ? "\"\(next)\", " : "")"#
        ).replacing(
            #""2024-07-01", "2026"#,
            with: #""2024-07-01", \#(until == "2024-06-29" ? "" : "\"\(next)\", ")"2026"#)
        #expect(Set(DatedTrial.load(listed).diagnostics.map(\.kind.name)) == ["uncovered-days"])
    }
}

@Suite("Local files upon a law that changes")
struct LocalEditionTests {
    @Test("A parent's citation can be named, and its states are the local file's")
    func inherits() throws {
        let (standard, problems) = localBoard(
            #"""
            "add": {"B1.1": {"conditions": [{"id": "two", "require": "number >= 2", "from": "2025-01-01",
               "basis": {"kind": "law", "cite": "new-68"}}]}, "because": {"zh": "市办法", "en": "city rules"}},
            "editions": ["2025-01-01"]
            """#)
        #expect(problems.map(\.message.en) == [])
        let city = try #require(standard)
        func conditions(_ day: String) -> [String?] {
            city.edition(on: DatedTrial.day(day)).indicators.first?.rules.conditions.map(\.id) ?? []
        }
        #expect(conditions("2024-06-30") == ["sole"])
        #expect(conditions("2024-12-31") == ["voice"])
        #expect(conditions("2025-01-01") == ["voice", "two"])
        let quote = city.indicators.first?.rules.conditions.last?.basis.first?.quote
        #expect(quote?.hasPrefix("职工人数三百人以上") == true)
    }

    @Test(
        "A threshold is held against the law of each state: 500 loosens 300, and 200 tightens both",
        arguments: [(500, ["loosened-parameter"]), (200, []), (300, [])])
    func tighten(value: Int, kinds: [String]) {
        let problems = localBoard(
            #""change": {"B1.1.staff": {"value": \#(value), "because": {"zh": "市办法", "en": "city rules"}}}"#
        ).diagnostics
        #expect(problems.map(\.kind.name) == kinds)
        if let first = problems.first { #expect(first.message.zh.contains("自2024年7月1日起")) }
    }

    @Test("A change of one state alone leaves the others")
    func ofDays() throws {
        let (standard, problems) = localBoard(
            #"""
            "change": {"B1.1.staff": {"value": 200, "from": "2025-01-01",
               "because": {"zh": "市办法", "en": "city rules"}}}, "editions": ["2025-01-01"]
            """#)
        #expect(problems.map(\.message.en) == [])
        let city = try #require(standard)
        func staff(_ day: String) -> String? {
            city.edition(on: DatedTrial.day(day)).indicators.first?.question.parameters.first?.written
        }
        #expect(staff("2024-06-30") == "1000")
        #expect(staff("2024-12-31") == "300")
        #expect(staff("2025-01-01") == "200")
    }

    @Test("A condition of another state can be changed, and is checked in its own")
    func dormant() {
        func change(_ require: String) -> [String] {
            localBoard(
                #"""
                "change": {"B1.1.sole": {"require": "\#(require)",
                   "because": {"zh": "市办法", "en": "city rules"}}}
                """#
            ).diagnostics.map(\.kind.name)
        }
        #expect(change("number >= 1 && employees > 10") == [])
        #expect(change("number >= 1 || employees > 10") == ["loosened-condition"])
        #expect(
            localBoard(
                #""change": {"B1.1.sole2": {"require": "number > 2", "because": {"zh": "市", "en": "city"}}}"#
            ).diagnostics.contains { $0.kind.name == "unknown-reference" })
    }
}

@Suite("Standards compared whose law changes")
struct EditionComparisonTests {
    private func words(_ before: String, _ after: String) throws -> [String] {
        let (old, new) = (DatedTrial.load(before, trusting: true), DatedTrial.load(after, trusting: true))
        let changes = StandardComparison(try #require(old.standard), try #require(new.standard)).changes
        return changes.map {
            "\($0.id) \($0.part.rawValue) \($0.nature.rawValue) \($0.aspect?.en ?? "-")"
        }
    }

    @Test("It does not differ from itself, whatever day either was read for")
    func same() throws {
        let (old, new) = (DatedTrial.load(on: "2020-01-01"), DatedTrial.load(on: "2026-12-01"))
        let changes = StandardComparison(try #require(old.standard), try #require(new.standard)).changes
        #expect(changes.map(\.id) == [])
    }

    @Test("A value of one state is told with its days and its direction")
    func value() throws {
        let tighter = DatedTrial.text.replacing(#""value": 300"#, with: #""value": 200"#)
        #expect(
            try words(DatedTrial.text, tighter) == [
                "B1.1.staff parameter tightened assessment dates from 1 July 2024 on"
            ])
        #expect(
            try words(tighter, DatedTrial.text) == [
                "B1.1.staff parameter loosened assessment dates from 1 July 2024 on"
            ])
    }

    @Test("A beginning that is put off is a loosening for the days between")
    func later() throws {
        let later = DatedTrial.text.replacing("2026-07-01", with: "2027-01-01")
        #expect(
            try words(DatedTrial.text, later) == [
                "B1.2 appliesWhen loosened in force, assessment dates from 1 July 2026 until 31 December 2026"
            ])
    }

    @Test("What differs on all days is told once, without days")
    func always() throws {
        let reworded = DatedTrial.text.replacing("Is it public?", with: "Is it made public?")
        #expect(try words(DatedTrial.text, reworded) == ["B1.2 wording changed question"])
    }

    @Test("Another quotation is another basis, told with its words")
    func quote() throws {
        let changed = DatedTrial.text.replacing("……应当有公司职工代表", with: "……应当有职工代表")
        let found = try words(DatedTrial.text, changed)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.contains(" basis changed assessment dates from 1 July 2024 on") })
    }

    @Test("An input that has another name is the same input")
    func renamed() throws {
        let renamed = DatedTrial.text.replacing(
            #""id": "number""#, with: #""id": "directors""#
        ).replacing("number >= 1", with: "directors >= 1").replacing(
            #""facts": ["#, with: #""renamed": {"B1.1.number": "B1.1.directors"}, "facts": ["#)
        #expect(try words(DatedTrial.text, renamed).first == "B1.1.directors wording changed id")
        #expect(try words(DatedTrial.text, renamed).count == 1)
    }
}
