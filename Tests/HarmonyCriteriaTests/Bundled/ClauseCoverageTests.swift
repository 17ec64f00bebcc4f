import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

/// Every word of a clause is either asked about or named as left to people.
@Suite("The clauses of the bundled files, word by word")
struct ClauseCoverageTests {
    /// The words of a clause that stand in no fragment and are not left, punctuation and spaces aside.
    static func open(_ clause: String, covered fragments: [String]) -> (words: [String], open: Int, all: Int)
    {
        let text = Array(clause)
        var isCovered = text.map { character in
            character.isWhitespace || character.isPunctuation || character.isSymbol
        }
        let all = isCovered.count { !$0 }
        for fragment in fragments.map(Array.init) where !fragment.isEmpty && fragment.count <= text.count {
            for start in 0...(text.count - fragment.count)
            where text[start..<start + fragment.count].elementsEqual(fragment) {
                for index in start..<start + fragment.count { isCovered[index] = true }
            }
        }
        var words: [String] = []
        var run = ""
        for (index, character) in text.enumerated() {
            if isCovered[index] {
                if !run.isEmpty { words.append(run) }
                run = ""
            } else {
                run.append(character)
            }
        }
        if !run.isEmpty { words.append(run) }
        return (words, isCovered.count { !$0 }, all)
    }

    @Test("Fragments and what is left cover each clause", arguments: BundledCriteria.ids)
    func covered(id: String) throws {
        let standard = try #require(bundledStandard(id))
        var (all, open, left) = (0, 0, 0)
        var missing: [String] = []
        for item in standard.items {
            guard let clause = item.clause else { continue }
            let asked = item.indicators.compactMap(\.question.fragment)
            let found = Self.open(clause, covered: asked + item.left.map(\.fragment))
            all += found.all
            open += found.open
            left += item.left.count
            missing += found.words.map { "\(item.id) \($0)" }
        }
        print(
            "\(id): \(all) characters, \(open) of them open in \(missing.count) places, \(left) passages left"
        )
        // The documents on labour protection are held sentence by sentence, by tables of their own.
        if id.hasPrefix("labour-protection") { return }
        #expect(missing == [])
    }

    @Test("Every passage that is left has its reason in both languages", arguments: BundledCriteria.ids)
    func reasons(id: String) throws {
        for item in try #require(bundledStandard(id)).items {
            for left in item.left {
                #expect(!left.because.zh.isEmpty && !left.because.en.isEmpty, "\(item.id) \(left.fragment)")
            }
        }
    }

    @Test("What nothing covers is found, and what is covered twice is not counted twice")
    func gaps() {
        let clause = "制定培训计划，经费 60% 以上用于一线职工。"
        let part = Self.open(clause, covered: ["制定培训计划", "培训计划"])
        #expect(part.words == ["经费", "60", "以上用于一线职工"])
        #expect(Self.open(clause, covered: ["制定培训计划", "经费 60% 以上用于一线职工"]).words == [])
        #expect(Self.open(clause, covered: []).open == part.all)
    }
}
