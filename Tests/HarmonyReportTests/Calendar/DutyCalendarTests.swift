import Foundation
import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("The calendar of duties (RFC 5545)")
struct DutyCalendarTests {
    private let calendar = DutyCalendar(version: "1.0.0")

    private func assessment(_ change: (String) -> String = { $0 }) throws -> AssessmentExplanation {
        let text = try String(
            contentsOfFile: repository + "criteria/examples/enterprise-b.json", encoding: .utf8)
        let standard = try #require(bundledStandard("enterprise"))
        let reading = JSONReader.read(SourceText(name: "b.json", text: change(text)))
        let submission = try #require(AnswerReader.read(reading, for: standard, asOf: nil).submission)
        return AssessmentExplanation(assess(submission, by: standard))
    }

    /// The content lines, put together again.
    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(text.hasSuffix("\r\n"))
        return text.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
    }

    @Test("Every line ends with CR and LF and holds at most 75 octets, and no character is torn")
    func folding() throws {
        let name = String(repeating: "岷川电子", count: 40) + String(repeating: "😀", count: 40)
        for language in Language.allCases {
            let bytes = calendar.bytes(
                try assessment { $0.replacing("岷川电子科技有限公司", with: name) }, language)
            var start = bytes.startIndex
            for (at, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
                #expect(at > 0 && bytes[at - 1] == UInt8(ascii: "\r"))
                let line = bytes[start..<at - 1]
                #expect(line.count <= 75)
                #expect(String(validating: line, as: UTF8.self) != nil)
                #expect(!line.contains(UInt8(ascii: "\r")))
                start = at + 1
            }
            #expect(start == bytes.endIndex)
            #expect(try lines(bytes).contains { $0.hasPrefix("SUMMARY:" + name) })
        }
    }

    @Test(
        "What would end a value is escaped, and control characters stay out",
        arguments: [
            ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb\r\nc\rd", "a\\nb\\nc\\nd"),
            ("a\u{1b}[31m\u{0}", "a\u{fffd}[31m\u{fffd}"),
            ("BEGIN:VEVENT", "BEGIN:VEVENT"), ("a\u{2028}b\tc\"", "a\\nb\tc\""),
        ])
    func escaping(text: String, expected: String) {
        #expect(CalendarText.escaped(text) == expected)
    }

    @Test("One event a duty, each with what the specification requires and a reminder before it")
    func events() throws {
        let found = try assessment()
        let duties = Outlook(found.assessment).duties
        let lines = try lines(calendar.bytes(found, .zh))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.contains("VERSION:2.0") && lines.contains { $0.hasPrefix("PRODID:") })
        let events = lines.split(separator: "BEGIN:VEVENT").dropFirst().map(Array.init)
        #expect(events.count == duties.count && !events.isEmpty)
        for (event, duty) in zip(events, duties) {
            let day = duty.by.iso.filter { $0 != "-" }
            #expect(event.contains("DTSTART;VALUE=DATE:\(day)"))
            // The day of assessment, whenever the file is written.
            #expect(event.contains("DTSTAMP:20250630T000000Z"))
            for name in ["UID:", "SUMMARY:", "TRIGGER:"] { #expect(event.count { $0.hasPrefix(name) } == 1) }
            #expect(event.contains("ACTION:DISPLAY"))
        }
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == duties.count)
    }

    @Test("The reminder leaves as much time as there is: thirty days, seven, one, none")
    func reminders() throws {
        // E2.4 was held in 2024 and counts until the end of the year after.
        for (asOf, expected) in [
            ("2025-11-01", "-P29DT15H"), ("2025-11-30", "-P29DT15H"), ("2025-12-01", "-P6DT15H"),
            ("2025-12-24", "-PT15H"), ("2025-12-23", "-P6DT15H"), ("2025-12-30", "PT9H"),
        ] {
            let found = try assessment { $0.replacing("2025-06-30", with: asOf) }
            let event = calendar.events(of: found, .zh).first {
                let text = String(decoding: $0.bytes, as: UTF8.self)
                return text.contains("20251231") && text.contains("E2.4")
            }
            let text = String(decoding: try #require(event).bytes, as: UTF8.self)
            #expect(text.contains("TRIGGER:\(expected)\r\n"), "\(asOf)")
        }
    }

    @Test("The same duty of the same subject keeps its UID, in either language; another has another")
    func identity() throws {
        func ids(_ explanation: AssessmentExplanation, _ language: Language = .zh) -> [String] {
            calendar.events(of: explanation, language).map(\.uid)
        }
        let own = ids(try assessment())
        #expect(own == ids(try assessment(), .en))
        #expect(
            Set(own).isDisjoint(
                with: ids(try assessment { $0.replacing("91000000MA0FAKE255", with: "91000000MA0FAKE17A") })))
        // A duty that was renewed is another.
        let renewed = ids(try assessment { $0.replacing("2024-07-10", with: "2025-06-10") })
        #expect(Set(own).intersection(renewed).count == own.count - 1)
    }

    @Test("Without a duty there is a note instead, since a calendar must hold something")
    func nothing() throws {
        let standard = try #require(bundledStandard("enterprise"))
        let text = #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2026-07-01"}"#
        let reading = JSONReader.read(SourceText(name: "empty.json", text: text))
        let submission = try #require(AnswerReader.read(reading, for: standard, asOf: nil).submission)
        let lines = try lines(
            calendar.bytes(AssessmentExplanation(assess(submission, by: standard)), .zh))
        #expect(!lines.contains("BEGIN:VEVENT"))
        #expect(lines.filter { $0 == "BEGIN:VJOURNAL" }.count == 1)
        #expect(lines.contains("SUMMARY:empty.json：没有有期限的应办事项"))
    }

    @Test("In the calendar of many each duty stands once, also of who hands in twice")
    func many() throws {
        let (first, second) = (
            try assessment(),
            try assessment { $0.replacing("91000000MA0FAKE255", with: "91000000MA0FAKE17A") }
        )
        var many = CalendarOfMany(.zh, version: "1.0.0")
        var bytes: [UInt8] = []
        for explanation in [first, second, first] {
            bytes += many.add(calendar.events(of: explanation, .zh), [LedgerEntry(explanation.assessment)])
        }
        bytes += many.end
        let lines = try lines(bytes)
        #expect(lines.filter { $0 == "BEGIN:VCALENDAR" }.count == 1 && lines.last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2 * Outlook(first.assessment).duties.count)
        let none = CalendarOfMany(.zh, version: "1.0.0").end
        #expect(try self.lines(none).contains("BEGIN:VJOURNAL"))
    }
}

private let repository = #filePath.components(separatedBy: "Tests/")[0]
