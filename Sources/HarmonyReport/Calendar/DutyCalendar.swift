package import HarmonyAssessment
import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// What has to be done by when, as a calendar (RFC 5545) for Outlook, WPS and phones: an event a duty, on its last day,
/// with a reminder before it.
///
/// The same answers give the same bytes: what is stamped is the day of assessment, not that of writing. A duty keeps
/// its UID, so that a calendar that is read in again is brought up to date and not doubled.
package struct DutyCalendar: Renderer {
    private let version: String

    /// - Parameter version: the program's.
    package init(version: String) { self.version = version }

    package func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8] {
        let assessment = explanation.assessment
        let events = events(of: explanation, language)
        if !events.isEmpty { return start(of: language) + events.flatMap(\.bytes) + end }
        let summary = Localized(
            zh: "\(Self.subject(assessment))：没有有期限的应办事项",
            en: "\(Self.subject(assessment)): nothing has to be done by a day")
        return start(of: language) + nothing(on: assessment.submission.asOf, summary[language]) + end
    }

    // MARK: Parts, for the calendar of many

    package func start(of language: Language) -> [UInt8] {
        var calendar = CalendarText()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.text("PRODID", "-//harmony//harmony \(version)//" + language.rawValue.uppercased())
        calendar.line("CALSCALE", "GREGORIAN")
        return calendar.bytes
    }

    package var end: [UInt8] {
        var calendar = CalendarText()
        calendar.line("END", "VCALENDAR")
        return calendar.bytes
    }

    /// One duty's event.
    package struct Event: Sendable {
        /// By which a calendar knows it.
        package let uid: String
        package let bytes: [UInt8]
    }

    package func events(of explanation: AssessmentExplanation, _ language: Language) -> [Event] {
        guard let outlook = explanation.outlook else { return [] }
        let assessment = explanation.assessment
        let writer = OutlookWriter(outlook, of: assessment, Wording(assessment.standard, language))
        var seen: Set<String> = []
        return outlook.duties.compactMap { duty in
            let uid = uid(duty, assessment)
            guard seen.insert(uid).inserted else { return nil }
            return Event(uid: uid, bytes: event(duty, uid, writer, assessment, language))
        }
    }

    /// A calendar without anything in it would be none; what there is to say is a note of its day.
    package func nothing(on day: CalendarDate, _ summary: String) -> [UInt8] {
        let day = Self.compact(day)
        var calendar = CalendarText()
        calendar.line("BEGIN", "VJOURNAL")
        calendar.line("UID", Self.uid(["nothing", day, summary]))
        calendar.line("DTSTAMP", day + "T000000Z")
        calendar.line("DTSTART;VALUE=DATE", day)
        calendar.text("SUMMARY", summary)
        calendar.line("END", "VJOURNAL")
        return calendar.bytes
    }

    // MARK: One duty

    private func event(
        _ duty: Duty, _ uid: String, _ writer: OutlookWriter, _ assessment: Assessment, _ language: Language
    ) -> [UInt8] {
        var calendar = CalendarText()
        let row = writer.row(duty)
        let title = row.id + " " + row.title
        let comma = language == .zh ? "：" : ": "
        calendar.line("BEGIN", "VEVENT")
        calendar.line("UID", uid)
        calendar.line("DTSTAMP", Self.compact(assessment.submission.asOf) + "T000000Z")
        calendar.line("DTSTART;VALUE=DATE", Self.compact(duty.by))
        if let next = duty.by.adding(days: 1) { calendar.line("DTEND;VALUE=DATE", Self.compact(next)) }
        calendar.text("SUMMARY", Self.subject(assessment) + comma + title)
        let parts = [row.act, row.otherwise, assessment.standard.title[language]].compactMap { $0 }
        calendar.text("DESCRIPTION", parts.joined(separator: "\n"))
        // A last day takes nobody's time.
        calendar.line("TRANSP", "TRANSPARENT")
        calendar.line("BEGIN", "VALARM")
        calendar.line("ACTION", "DISPLAY")
        calendar.text("DESCRIPTION", title)
        calendar.line("TRIGGER", Self.trigger(duty, assessment))
        calendar.line("END", "VALARM")
        calendar.line("END", "VEVENT")
        return calendar.bytes
    }

    /// At nine in the morning so many days before: as early as the day of assessment leaves time for.
    private static func trigger(_ duty: Duty, _ assessment: Assessment) -> String {
        let left = Int(duty.by.dayNumber) - Int(assessment.submission.asOf.dayNumber)
        let days = [30, 7, 1].first { $0 < left } ?? 0
        return days == 0 ? "PT9H" : days == 1 ? "-PT15H" : "-P\(days - 1)DT15H"
    }

    private static func subject(_ assessment: Assessment) -> String {
        assessment.submission.subject.name ?? assessment.submission.source.name
    }

    /// The same for the same duty of the same subject by the same day, and for no other. It tells nothing of whom it
    /// is about.
    private func uid(_ duty: Duty, _ assessment: Assessment) -> String {
        let submission = assessment.submission
        let inputs = assessment.standard.inputsBySlot
        return Self.uid(
            [
                assessment.standard.layers.first?.id ?? assessment.standard.id,
                submission.subject.creditCode ?? submission.subject.name ?? submission.source.name,
                duty.indicator.id, duty.by.iso,
            ] + duty.slots.compactMap { inputs[$0]?.input.id } + duty.thresholds.map(\.id))
    }

    private static func uid(_ parts: [String]) -> String {
        SHA256.hex(Array(parts.joined(separator: "\u{0}").utf8)).prefix(32) + "@harmony"
    }

    /// 20250630
    static func compact(_ day: CalendarDate) -> String { day.iso.filter { $0 != "-" } }
}
