import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("A park's figures from its enterprises' answers")
struct AggregationTests {
    @Test("An enterprise counts, does not, or is undecided; an unreadable one is there all the same")
    func counts() throws {
        var park = try SmallPark()
        try park.add("a", #""E.1": true, "E.2": 10"#)
        try park.add("b", #""E.1": false, "E.2": 20"#)
        try park.add("c", #""E.2": 30"#)
        park.addUnreadable("d")
        let found = try park.figures(taking: 4, meeting: 1, people: 60)
        let taking = try found.figure("taking")
        #expect(taking.computed == Rational(4))
        #expect(taking.state == .agrees)
        let meeting = try found.figure("P.1.meeting")
        #expect(meeting.computed == Rational(1))
        #expect(found.files(meeting.counted) == ["a"])
        #expect(found.files(meeting.notCounted) == ["b"])
        #expect(found.files(meeting.undecided) == ["c", "d"])
        let people = try found.figure("P.1.people")
        #expect(people.computed == Rational(60))
        #expect(found.files(people.undecided) == ["d"])
        #expect(found.agrees)
    }

    @Test("A tripartite assessment counts in place of the enterprise's own; each side's part is kept apart")
    func sides() throws {
        var park = try SmallPark()
        try park.add("own", #""E.1": true, "E.2": 10"#, code: SmallPark.codes[0], asOf: "2025-06-30")
        try park.add(
            "theirs", #""E.1": false, "E.2": 8"#, code: SmallPark.codes[0], by: "tripartite",
            asOf: "2025-03-31")
        try park.add("other", #""E.1": true, "E.2": 5"#, code: SmallPark.codes[1], by: "thirdParty")
        park.addUnreadable("broken")
        let found = try park.figures(taking: 3, meeting: 1)
        #expect(found.enterprises.map(\.file) == ["theirs", "other", "broken"])
        #expect(found.setAside.map(\.record.file) == ["own"])
        #expect(found.setAside.map(\.instead) == ["theirs"])
        #expect(found.setAside.map(\.reason) == [.otherAssessor])
        let people = try found.figure("P.1.people")
        #expect(people.shares.map(\.role) == [.tripartite, .thirdParty])
        #expect(people.shares.map(\.computed) == [Rational(8), Rational(5)])
        // Nobody knows whose the broken file is.
        #expect(try found.figure("taking").shares.map(\.role) == [.tripartite, .thirdParty, nil])
    }

    @Test("Of two files by one side the later day counts, and of one day the first")
    func duplicates() throws {
        var park = try SmallPark()
        try park.add("1", #""E.1": false"#, code: SmallPark.codes[0], asOf: "2024-12-31")
        try park.add("2", #""E.1": true"#, code: SmallPark.codes[0], asOf: "2025-06-30")
        try park.add("3", #""E.1": true"#, code: SmallPark.codes[1])
        try park.add("4", #""E.1": false"#, code: SmallPark.codes[1])
        // Without a code nothing says that they are one enterprise.
        try park.add("5", #""E.1": true"#)
        try park.add("6", #""E.1": true"#)
        let found = try park.figures(taking: 4, meeting: 4)
        #expect(found.enterprises.map(\.file) == ["2", "3", "5", "6"])
        #expect(found.setAside.map(\.record.file) == ["1", "4"])
        #expect(found.setAside.map(\.instead) == ["2", "3"])
        #expect(found.setAside.allSatisfy { $0.reason == .duplicate })
        #expect(found.agrees)
    }

    @Test("Of two files by one side the later by its own day counts, whatever day all are judged by")
    func duplicatesJudgedByOneDay() throws {
        var park = try SmallPark()
        try park.add(
            "old", #""E.1": false"#, code: SmallPark.codes[0], asOf: "2023-06-30", judgedBy: "2025-06-30")
        try park.add(
            "new", #""E.1": true"#, code: SmallPark.codes[0], asOf: "2025-06-30", judgedBy: "2025-06-30")
        let found = try park.figures(taking: 1, meeting: 1)
        #expect(found.enterprises.map(\.file) == ["new"])
        #expect(found.setAside.map(\.record.file) == ["old"])
    }

    @Test("Answers that should be there and are not are counted")
    func missing() throws {
        var park = try SmallPark()
        try park.add("a", #""E.1": true, "E.2": 10"#)
        let found = try park.figures(taking: 4, meeting: 2, people: 50)
        #expect(found.rolls.map(\.fact.id) == ["taking"])
        #expect(found.rolls.map(\.missing) == [Rational(3)])
        #expect(
            try found.figure("P.1.meeting").range
                == Interval(.init(Rational(1)), .init(Rational(4)), isWhole: true))
        // It may well be right: files alone are missing.
        #expect(try found.figure("taking").state == .open)
        #expect(!found.agrees)
    }

    @Test(
        "A difference that the undecided and the missing can explain is open; any other is one",
        arguments: [
            // taking, meeting, people; one passes with 10 people, one fails with 20, one is undecided without any.
            (3, 1, 30, "agrees", "agrees"), (3, 2, 31, "open", "open"), (3, 3, 29, "differs", "differs"),
            (4, 3, 1000, "open", "open"), (4, 4, 0, "differs", "differs"), (4, 0, 30, "differs", "agrees"),
        ])
    func states(taking: Int, meeting: Int, people: Int, one: String, other: String) throws {
        var park = try SmallPark()
        try park.add("a", #""E.1": true, "E.2": 10"#)
        try park.add("b", #""E.1": false, "E.2": 20"#)
        try park.add("c", "")
        let found = try park.figures(taking: taking, meeting: meeting, people: people)
        #expect(try found.figure("P.1.meeting").state.rawValue == one)
        #expect(try found.figure("P.1.people").state.rawValue == other)
    }

    @Test("What the park does not state is worked out and differs from nothing")
    func unclaimed() throws {
        var park = try SmallPark()
        try park.add("a", #""E.1": true"#)
        let found = try park.figures(taking: nil, meeting: nil)
        #expect(found.figures.map(\.state) == [.unclaimed, .unclaimed, .unclaimed])
        #expect(try found.figure("taking").difference == nil)
        #expect(found.agrees)
        #expect(found.rolls.map(\.stated) == [nil])
    }
}
