import Foundation
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("The standard for parks, townships and streets")
struct ParkTests {
    private func load() throws -> Standard {
        let source = try #require(BundledCriteria.source(of: "park"))
        let (standard, diagnostics) = CriteriaLoader.load(source, parents: bundledParents)
        #expect(diagnostics.map(\.message.en) == [])
        return try #require(standard)
    }

    @Test("It loads in full without a word, with the seven items and 35 indicators of section 五（二）")
    func counts() throws {
        let park = try load()
        #expect(park.items.map(\.id) == (1...7).map { "P\($0)" })
        #expect(park.items.map(\.indicators.count) == [4, 5, 5, 6, 4, 4, 7])
        let advisory = park.indicators.filter { $0.level == .advisory }.map(\.id)
        #expect(advisory == ["P2.5", "P4.6", "P6.4", "P7.7"])
        #expect(park.indicators.allSatisfy { $0.level != .reported })
    }

    @Test("Section 五（二） holds no number, so no threshold is the document's")
    func thresholds() throws {
        for question in try load().indicators.map(\.question) {
            for parameter in question.parameters {
                #expect(!parameter.basis.isEmpty, "\(question.id).\(parameter.id)")
                #expect(parameter.basis.allSatisfy { $0.kind != .document }, "\(question.id).\(parameter.id)")
            }
        }
    }

    @Test("Every indicator says what proves it and what to do")
    func complete() throws {
        for indicator in try load().indicators {
            #expect(!indicator.question.evidence.isEmpty, "\(indicator.id)")
            #expect(indicator.question.advice != nil, "\(indicator.id)")
            #expect(indicator.question.translation != nil, "\(indicator.id)")
        }
    }

    @Test("Every word of a clause is asked about or left with a reason")
    func clauses() throws {
        for item in try load().items {
            let clause = try #require(item.clause)
            var rest = clause.map { String($0) }
            let words = item.indicators.compactMap(\.question.fragment) + item.left.map(\.fragment)
            for fragment in words {
                let at = try #require(clause.range(of: fragment), "\(item.id): \(fragment)")
                let start = clause.distance(from: clause.startIndex, to: at.lowerBound)
                for index in start..<start + fragment.count { rest[index] = "" }
            }
            let unasked = rest.joined().filter { !$0.isPunctuation && !$0.isWhitespace }
            #expect(unasked == "", "\(item.id)")
            #expect(item.left.allSatisfy { !$0.because.zh.isEmpty && !$0.because.en.isEmpty })
        }
    }

    @Test("What the law says is quoted")
    func quotes() throws {
        for question in try load().indicators.map(\.question) {
            for basis in question.basis + question.parameters.flatMap(\.basis) where basis.kind == .law {
                #expect(basis.quote?.isEmpty == false, "\(question.id)")
            }
        }
    }
}
