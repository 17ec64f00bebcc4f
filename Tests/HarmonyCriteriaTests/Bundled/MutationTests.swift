import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

/// Breaks the bundled standards in hundreds of ways and counts what `validate` would tell their authors.
@Suite("Broken standards")
struct MutationTests {
    /// How many of each class are tried.
    private static let tries = 24

    private struct Row: Sendable {
        let mutations: MutationClass
        let made: Int
        let missed: [Mutation]

        var text: String {
            let caught = "\(made - missed.count)"
            let numbers = [caught, "\(made)"].map { String(repeating: " ", count: max(0, 5 - $0.count)) + $0 }
            let name = mutations.name + String(repeating: " ", count: max(1, 46 - mutations.name.count))
            let why = missed.isEmpty ? "" : "   " + (mutations.uncheckable ?? "MISSED")
            return name + numbers[0] + " of" + numbers[1] + why
        }
    }

    @Test("Before it is broken, no part of a standard has a mistake", arguments: ["enterprise", "park"])
    func whole(id: String) {
        for excerpt in Excerpt.all(of: id) { #expect(excerpt.standard != nil, "\(excerpt.name)") }
    }

    @Test("Every mistake that can be told is told; how many of the others are, is printed")
    func table() async {
        let excerpts = ["enterprise", "park"].flatMap { Excerpt.all(of: $0) }
        let rows = await withTaskGroup(of: (Int, Row).self) { group in
            for (index, mutations) in MutationClass.all.enumerated() {
                group.addTask {
                    var random = SplitMix64(seed: UInt64(index))
                    let made = excerpts.flatMap { mutations.make($0) }.shuffled(using: &random)
                        .prefix(Self.tries)
                    return (
                        index,
                        Row(mutations: mutations, made: made.count, missed: made.filter { !$0.isCaught })
                    )
                }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        for row in rows where row.mutations.uncheckable == nil {
            #expect(row.made > 0, "\(row.mutations.name) makes nothing")
            #expect(row.missed.map(\.description) == [], "\(row.mutations.name)")
        }
        let made = rows.map(\.made).reduce(0, +)
        let missed = rows.map(\.missed.count).reduce(0, +)
        print("caught of the mistakes made in the bundled standards:")
        for row in rows { print("  " + row.text) }
        print("  together \(made - missed) of \(made)")
        #expect(made >= 500)
    }
}
