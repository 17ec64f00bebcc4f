import Foundation
import Testing

/// The example answer files and variations of them.
enum Cases {
    static let a = "criteria/examples/enterprise-a.json"
    static let b = "criteria/examples/enterprise-b.json"

    /// An answer file as a dictionary that can be changed before it is written out again.
    static func load(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Program.root.appendingPathComponent(path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    static func write(_ answers: [String: Any]) throws -> String {
        String(
            decoding: try JSONSerialization.data(withJSONObject: answers, options: [.sortedKeys]),
            as: UTF8.self)
    }

    /// Case A without its answers to the removal triggers.
    static func withoutVetoes() throws -> String {
        var answers = try load(a)
        answers["vetoes"] = nil
        return try write(answers)
    }

    /// Case A with one removal trigger answered otherwise.
    static func veto(_ id: String, _ answer: [String: Any]) throws -> String {
        var answers = try load(a)
        var vetoes = try #require(answers["vetoes"] as? [String: Any])
        vetoes[id] = answer
        answers["vetoes"] = vetoes
        return try write(answers)
    }

    /// Case B with another front-line spend.
    static func frontline(_ amount: Int) throws -> String {
        var answers = try load(b)
        var all = try #require(answers["answers"] as? [String: Any])
        all["E5.6"] = ["value": ["spend": 1_260_000, "frontline": amount]]
        answers["answers"] = all
        return try write(answers)
    }

    static let empty = #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30"}"#
}
