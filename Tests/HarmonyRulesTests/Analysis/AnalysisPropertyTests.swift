import HarmonyRules
import TestSupport
import Testing

/// What the analysis says of all frames must hold of each single one.
@Suite("The analysis against the evaluator, with random rules and answers")
struct AnalysisPropertyTests {
    private static let rules = 150

    @Test(
        "Every part of a rule has a value that the analysis says it can have",
        arguments: 1...4 as ClosedRange<UInt64>)
    func values(seed: UInt64) throws {
        var maker = RuleMaker(seed: seed)
        for _ in 0..<Self.rules {
            let text = maker.random.chance(1, in: 3) ? maker.number(3) : maker.truth(3)
            let formula = try RuleMaker.scope.formula(text)
            let environment = maker.environment()
            let analysis = Analysis(formula)
            let values = formula.operations.indices.map { analysis.value(of: $0, in: environment) }
            for _ in 0..<8 {
                guard let frame = maker.frame(in: environment) else { continue }
                let evaluator = Evaluator(formula, frame)
                for node in formula.operations.indices {
                    let value = evaluator.value(of: node)
                    if !values[node].contains(value) {
                        Issue.record(
                            "\(text): node \(node) is \(value), not in \(values[node])\n\(frame.slots)")
                        return
                    }
                }
            }
        }
    }

    @Test(
        "Assuming a condition keeps every frame in which it holds, and what is said of it stays true",
        arguments: 11...14 as ClosedRange<UInt64>)
    func assumptions(seed: UInt64) throws {
        var maker = RuleMaker(seed: seed)
        for _ in 0..<Self.rules {
            let (first, second) = (maker.truth(3), maker.truth(2))
            let formula = try RuleMaker.scope.formula(first)
            let other = try RuleMaker.scope.formula(second)
            let environment = maker.environment()
            let analysis = Analysis(formula)
            let worlds = [
                analysis.assuming(formula.root, false, in: environment),
                analysis.assuming(formula.root, true, in: environment),
            ]
            let both = worlds.map { world in
                world.map { world in
                    [false, true].map { Analysis(other).assuming(other.root, $0, in: world) }
                }
            }
            for _ in 0..<8 {
                guard let frame = maker.frame(in: environment) else { continue }
                let value = Evaluator.value(of: formula, in: frame)
                if value.isUnknown { continue }
                let world = try #require(
                    worlds[value == .true ? 1 : 0], "\(first) is \(value)\n\(frame.slots)")
                #expect(world.allows(frame), "\(first) is \(value)\n\(frame.slots)")
                let next = Evaluator.value(of: other, in: frame)
                #expect(
                    Analysis(other).value(in: world).contains(next),
                    "\(second) is \(next) where \(first) is \(value)\n\(frame.slots)")
                if next.isUnknown { continue }
                let further = try #require(
                    both[value == .true ? 1 : 0]?[next == .true ? 1 : 0],
                    "\(second) is \(next) where \(first) is \(value)\n\(frame.slots)")
                #expect(further.allows(frame))
            }
        }
    }

    @Test(
        "Without an unguarded division no rule ends in a division by zero",
        arguments: 21...24 as ClosedRange<UInt64>)
    func divisions(seed: UInt64) throws {
        var maker = RuleMaker(seed: seed)
        var clean = 0
        for _ in 0..<Self.rules {
            let text = maker.truth(4)
            let formula = try RuleMaker.scope.formula(text)
            let environment = maker.environment()
            guard Analysis(formula).unguardedDivisions(in: environment).isEmpty else { continue }
            if text.contains("/") { clean += 1 }
            for _ in 0..<8 {
                guard let frame = maker.frame(in: environment) else { continue }
                let value = Evaluator.value(of: formula, in: frame)
                #expect(value != .unknown(.divisionByZero), "\(text)\n\(frame.slots)")
            }
        }
        #expect(clean > 20)
    }
}
