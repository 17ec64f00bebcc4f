import HarmonyAssessment
import HarmonyCriteria
import Testing

/// No turn of events may lie outside of what the report says of the worst and the best.
@Suite("What a park comes to at worst and at best")
struct BoundsTests {
    private typealias Enterprise = CoveragePark.Enterprise

    @Test("A sum that is not known yet is no more than its whole, and no less than nothing")
    func sums() throws {
        let park = try CoveragePark()
        var half = Enterprise.full
        half.signed = nil
        let found = try park.judgement([.full, half])
        #expect(found.bounds("P.3") == [.unmet, .met])
        #expect(found.verdictAtWorst == .fail)
        #expect(found.verdictAtBest == .pass)
        // Five people more or less decide nothing among so many.
        half.due = 5
        #expect(try park.judgement([.full, .full, half]).bounds("P.3") == [.met, .met])
        #expect(try park.judgement([.full, .bare, half]).bounds("P.3") == [.unmet, .unmet])
        // Of nobody knows how many anything can be signed.
        half.due = nil
        #expect(try park.judgement([.full, .full, half]).bounds("P.3") == [.unmet, .met])
    }

    @Test("A figure that is a part of one and the whole of another is moved for each as that one takes it")
    func partAndWhole() throws {
        let park = try CoveragePark()
        // Four with everything; of one nobody knows whether it is covered, though its contract has no wage terms.
        var open = Enterprise.full
        open.union = nil
        open.wages = false
        let found = try park.judgement([.full, .full, .full, open])
        #expect(found.bounds("P.1") == [.met, .met])
        // Without a union it does not count: three of three. With one: three of four.
        #expect(found.bounds("P.2") == [.unmet, .met])
    }

    @Test("An undecided enterprise that joins a part joins its whole")
    func together() throws {
        let park = try CoveragePark()
        // One of four is covered. With six more in both, seven of ten are, and never seven of four.
        let settled =
            [Enterprise.full]
            + (0..<3).map { _ in
                Enterprise(union: true, contract: false, wages: false, due: 1, signed: 1)
            }
        let open = (0..<6).map { _ in Enterprise(union: nil, contract: true, wages: true, due: 1, signed: 1) }
        #expect(try park.judgement(settled + open).bounds("P.1") == [.unmet, .unmet])
        #expect(try park.judgement(settled + open + open).bounds("P.1") == [.unmet, .met])
    }

    @Test("Leaving out files raises no share beyond what was open all along")
    func missing() throws {
        let park = try CoveragePark()
        let found = try park.judgement([.full, .full], stated: 10)
        for id in CoveragePark.indicators { #expect(found.bounds(id) == [.unmet, .met]) }
        // Two of four have a contract: what the other eight are like decides, and the report says so.
        let few = try park.judgement([.full, .bare], stated: 10)
        #expect(few.verdictAtWorst == .fail)
        #expect(few.verdictAtBest == .pass)
        // Nine of ten are there and pass.
        let most = try park.judgement((0..<9).map { _ in .full }, stated: 10)
        #expect(most.bounds("P.1") == [.met, .met])
        #expect(most.bounds("P.2") == [.met, .met])
    }

    @Test("Every way in which open answers may turn out lies between the two", arguments: 0..<16)
    func everyWay(seed: Int) throws {
        let park = try CoveragePark()
        var dice = Dice(seed: seed)
        var answers = (0..<4).map { _ in dice.enterprise() }
        var open = 0
        for index in answers.indices where open < 3 {
            open += dice.forget(&answers[index])
        }
        let missing = dice.roll(2)
        let found = try park.judgement(answers, stated: answers.count + missing)
        var ways = [[IndicatorStatus]]()
        for way in Self.completions(of: answers + (0..<missing).map { _ in .silent }) {
            let settled = try park.judgement(way)
            for id in CoveragePark.indicators { #expect(Set(settled.bounds(id)).count == 1) }
            ways.append(CoveragePark.indicators.map { settled.bounds($0)[0] })
        }
        for (place, id) in CoveragePark.indicators.enumerated() {
            let bounds = found.bounds(id).map(Self.standing)
            for way in ways { #expect((bounds[0]...bounds[1]).contains(Self.standing(way[place])), "\(id)") }
            // Of counts the bounds are reached: they are not wider than they must be.
            guard id != "P.3" else { continue }
            #expect(
                bounds == [
                    ways.map { Self.standing($0[place]) }.min(), ways.map { Self.standing($0[place]) }.max(),
                ])
        }
    }

    private static func standing(_ status: IndicatorStatus) -> Int {
        [.unmet, .unanswered, .review, .notApplicable, .recorded, .met].firstIndex(of: status) ?? -1
    }

    /// All answers that complete these: yes and no, and few people or many.
    private static func completions(of answers: [Enterprise]) -> [[Enterprise]] {
        answers.reduce([[]]) { ways, enterprise in
            ways.flatMap { way in completions(of: enterprise).map { way + [$0] } }
        }
    }

    private static func completions(of enterprise: Enterprise) -> [Enterprise] {
        var ways = [enterprise]
        for flag in [\Enterprise.union, \.contract, \.wages] where enterprise[keyPath: flag] == nil {
            ways = ways.flatMap { way in
                [true, false].map { value in
                    var next = way
                    next[keyPath: flag] = value
                    return next
                }
            }
        }
        // One number for each way keeps them few: people need not go with the rest.
        return ways.enumerated().map { index, way in
            var next = way
            let due = way.due ?? max(way.signed ?? 0, [0, 10_000, 30][index % 3])
            next.due = due
            next.signed = way.signed ?? [due, 0][index / 2 % 2]
            return next
        }
    }

    /// Throws the same for the same seed.
    private struct Dice {
        private var state: UInt64

        init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }

        mutating func enterprise() -> Enterprise {
            let due = roll(50) + 1
            return Enterprise(
                union: roll(4) > 0, contract: roll(4) > 0, wages: roll(4) > 0, due: due,
                signed: roll(3) > 0 ? due : roll(due))
        }

        /// Takes some answers away, and says how many of them could be yes or no.
        mutating func forget(_ enterprise: inout Enterprise) -> Int {
            var forgotten = 0
            for flag in [\Enterprise.union, \.contract, \.wages] where roll(3) == 0 {
                enterprise[keyPath: flag] = nil
                forgotten += 1
            }
            if roll(4) == 0 { enterprise.signed = nil }
            if roll(6) == 0 { enterprise.due = nil }
            return forgotten
        }
    }
}
