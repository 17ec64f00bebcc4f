import Foundation
import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// The outlook beside judging every day, one by one.
@Suite("The outlook beside every day one by one")
struct OutlookDifferentialTests {
    /// A seeded sample by default, all of it where the environment asks for that.
    static let isLong = ProcessInfo.processInfo.environment["HARMONY_LONG"] == "1"
    static let sets = isLong ? 200 : 6
    static let days = 400

    @Test(
        "On each of the next days every indicator, every trigger and the verdict are what the outlook says",
        arguments: [
            ("enterprise", ["enterprise-a", "enterprise-b"]), ("park", ["park-met", "park"]),
            (
                "labour-protection",
                ["labour-protection-met", "labour-protection-unmet"]
            ),
            ("labour-protection-shanghai", ["labour-protection-shanghai-met"]),
            ("labour-protection-sichuan", ["labour-protection-sichuan-met"]),
            ("labour-protection-qinghai", ["labour-protection-qinghai-met"]),
            ("enterprise-shanghai", ["enterprise-shanghai-met"]),
            ("enterprise-zhejiang", ["enterprise-zhejiang-met"]),
        ])
    func everyDay(id: String, examples: [String]) throws {
        let standard = try #require(bundledStandard(id))
        let cases = try examples.map { try submission($0, standard) }
        var random = SplitMix64(seed: 14)
        var turned = 0
        for number in 0..<Self.sets {
            // Some from the blue, most from an example whose dates have moved.
            let answers = RandomAnswers(standard, &random)
            let submission =
                number % 4 == 3 ? answers.anything() : answers.moved(from: random.pick(cases))
            turned += try compare(submission, standard, "\(id) \(number)")
        }
        print("outlook of \(id): \(Self.sets) answer sets, \(Self.days) days each, \(turned) verdicts turned")
        #expect(turned > 0 || id.hasPrefix("labour-protection"))
    }

    /// - Returns: how many verdicts turned.
    private func compare(_ submission: Submission, _ standard: Standard, _ name: String) throws -> Int {
        let today = assess(submission, by: standard)
        let outlook = Outlook(today)
        var statuses = today.statuses
        var turns = outlook.turns[...]
        var firstChange: CalendarDate?
        for offset in 1...Self.days {
            let day = try #require(today.frame.asOf.adding(days: offset))
            while let turn = turns.first, turn.day == day {
                statuses[turn.id] = turn.status
                turns.removeFirst()
            }
            let there = assess(submission.on(day), by: standard)
            let found = there.statuses
            for id in statuses.keys.sorted() where found[id] != statuses[id] {
                Issue.record(
                    "\(name), \(day.iso), \(id): \(found[id] ?? "") instead of \(statuses[id] ?? "")")
                return 0
            }
            if firstChange == nil, there.verdict != today.verdict {
                firstChange = day
                #expect(outlook.verdictTurn?.verdict == there.verdict, "\(name)")
                #expect(outlook.verdictTurn?.turns.isEmpty == false, "\(name)")
            }
        }
        let last = try #require(today.frame.asOf.adding(days: Self.days))
        let told = outlook.verdictTurn.map(\.day).flatMap { $0 <= last ? $0 : nil }
        #expect(told == firstChange, "\(name)")
        return firstChange == nil ? 0 : 1
    }

    private func submission(_ name: String, _ standard: Standard) throws -> Submission {
        let text = try String(contentsOfFile: repository + "criteria/examples/\(name).json", encoding: .utf8)
        return try #require(read(text, for: standard).submission)
    }
}

private let repository = #filePath.components(separatedBy: "Tests/")[0]

extension Submission {
    /// The same answers on another day.
    func on(_ day: CalendarDate) -> Submission {
        var moved = self
        moved.asOf = day
        moved.frame[Frame.asOfSlot] = .date(day)
        return moved
    }
}

extension Assessment {
    /// What each indicator and trigger comes to, by its id.
    fileprivate var statuses: [String: String] {
        var found: [String: String] = [:]
        for result in indicators { found[result.indicator.id] = result.status.rawValue }
        for result in vetoes { found[result.veto.id] = result.status.rawValue }
        return found
    }
}

extension Turn {
    fileprivate var status: String {
        switch change {
        case .indicator(let result, _): result.status.rawValue
        case .veto(let result, _): result.status.rawValue
        }
    }
}

/// Answers by chance.
private struct RandomAnswers {
    let standard: Standard
    private let random: Chance

    final class Chance {
        var source: SplitMix64
        init(_ source: SplitMix64) { self.source = source }
    }

    init(_ standard: Standard, _ random: inout SplitMix64) {
        self.standard = standard
        self.random = Chance(SplitMix64(seed: random.next()))
    }

    /// Everything by chance, a tenth of it left out.
    func anything() -> Submission {
        let asOf = date(-900...900, from: Self.middle)
        var builder = SubmissionBuilder(
            standard, SourceText(name: "random.json", text: ""), statedAsOf: asOf, asOf: asOf)
        for owner in standard.inputsBySlot {
            guard let input = owner?.input, !random.source.chance(10) else { continue }
            builder.put(value(for: input, asOf), text: "…", for: input, at: 0..<0)
        }
        return builder.finish([]).submission ?? builder.submission
    }

    /// The answers of a case with some dates, and now and then something else, moved.
    func moved(from submission: Submission) -> Submission {
        var moved = submission
        let moves = random.source.pick([5, 20, 60])
        for owner in standard.inputsBySlot {
            guard let input = owner?.input else { continue }
            switch submission.frame[input.slot] {
            case .date(let day) where random.source.chance(moves):
                let other = date(-400...400, from: day)
                moved.frame[input.slot] = .date(input.mayBeLater ? other : min(other, submission.asOf))
            case .date: break
            case .unknown: break
            default:
                if random.source.chance(1) { moved.frame[input.slot] = value(for: input, submission.asOf) }
            }
        }
        // Decisions that lapse.
        for veto in standard.vetoes where random.source.chance(3) {
            moved.frame[veto.confirmedSlot] = .date(date(-1400...0, from: submission.asOf))
        }
        return moved
    }

    private static let middle = CalendarDate(iso: "2025-06-30".utf8) ?? .earliest

    private func date(_ days: ClosedRange<Int>, from day: CalendarDate) -> CalendarDate {
        day.adding(days: random.source.int(days)) ?? day
    }

    private func value(for input: Input, _ asOf: CalendarDate) -> Value {
        if input.allowsNone, random.source.chance(10) { return .none }
        switch input.type {
        case .boolean: return .boolean(random.source.chance(85))
        case .date: return .date(date(input.mayBeLater ? -900...900 : -900...0, from: asOf))
        case .year: return .number(Rational(asOf.year - random.source.int(0...2)))
        case .choice: return .choice(random.source.below(max(1, input.options.count)))
        case .choices: return .choices(UInt64(random.source.below(1 << min(input.options.count, 16))))
        case .text: return .text
        case .percent: return .number(Rational(random.source.int(0...100), over: 100))
        default: return .number(Rational(random.source.int(0...random.source.pick([3, 40, 500]))))
        }
    }
}

extension Rational {
    fileprivate init(_ above: Int, over below: Int) {
        self = Rational(Int128(above), over: Int128(below)) ?? .zero
    }
}
