import Foundation
import HarmonyCriteria
import TestSupport
import Testing

/// The sentences of the five labour-protection documents, section by section: each is asked by an indicator or left
/// with a reason.
@Suite("Every sentence of the labour-protection documents is accounted for")
struct LabourSentenceTests {
    struct Table: Decodable {
        struct Sentence: Decodable {
            var text: String
            var asked: [String]?
            var left: [String: String]?
        }
        var document: String
        var sentences: [Sentence]
    }

    private static let ids = [
        "labour-protection", "labour-protection-qinghai", "labour-protection-shanghai",
        "labour-protection-sichuan", "labour-protection-survey",
    ]

    private func table(_ id: String) throws -> Table {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Sentences/\(id).json")
        return try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
    }

    private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test("A sentence is asked or left with a reason in both languages", arguments: ids)
    func accounted(_ id: String) throws {
        let standard = try #require(bundledStandard(id))
        let known = Set(standard.indicators.map(\.id))
        let sentences = try table(id).sentences
        #expect(!sentences.isEmpty)
        for sentence in sentences {
            let asked = sentence.asked ?? []
            #expect(asked.isEmpty != (sentence.left == nil), "\(sentence.text)")
            #expect(known.isSuperset(of: asked), "\(sentence.text): \(asked)")
            if let left = sentence.left {
                #expect(left["zh"]?.isEmpty == false && left["en"]?.isEmpty == false, "\(sentence.text)")
            }
        }
        let asked = sentences.count { $0.asked != nil }
        print(
            "\(id): \(sentences.count) sentences, \(asked) asked, \(sentences.count - asked) left with a reason"
        )
    }

    @Test("Every clause that a file quotes stands in its table, sentence by sentence", arguments: ids)
    func clauses(_ id: String) throws {
        let parent = id == "labour-protection-qinghai" ? try table("labour-protection").sentences : []
        let listed = try (table(id).sentences + parent).map { squeezed($0.text) }
        let standard = try #require(bundledStandard(id))
        for item in standard.items {
            for sentence in squeezed(item.clause ?? "").split(whereSeparator: { "。；".contains($0) }) {
                #expect(listed.contains { $0.contains(sentence) }, "\(item.id): \(sentence)")
            }
        }
    }
}
