import Foundation
import HarmonyAssessment
import HarmonyCriteria
import TestSupport
import Testing

/// One of the example answer files with some answers changed, and the status that an indicator must then have.
struct ExampleCase: Sendable, CustomTestStringConvertible {
    let example: String
    let changes: [String: JSONLiteral]
    let expected: [String: IndicatorStatus]

    init(_ example: String, _ changes: [String: JSONLiteral], _ expected: [String: IndicatorStatus]) {
        self.example = example
        self.changes = changes
        self.expected = expected
    }

    var testDescription: String {
        let changed = changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.json ?? "-")" }
        let wanted = expected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
        return "\(example): \(changed.joined(separator: " ")): \(wanted.joined(separator: ", "))"
    }

    func expectStatuses() throws {
        let assessment = try judgeExample(example, changes)
        for (id, status) in expected { #expect(try assessment.status(id) == status, "\(id)") }
    }
}

/// Judges an example by the standard that it names, with some answers changed: a fact or `asOf` by its name, the
/// answer to a question by its id, an input of it by a point and its own.
func judgeExample(_ name: String, _ changes: [String: JSONLiteral] = [:]) throws -> Assessment {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("criteria/examples/\(name).json"))
    var file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var facts = try #require(file["facts"] as? [String: Any])
    var answers = try #require(file["answers"] as? [String: Any])
    for (path, literal) in changes {
        let value = try literal.json.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        }
        let parts = path.split(separator: ".").map(String.init)
        switch parts.count {
        case 1 where path == "asOf": file["asOf"] = value
        case 1: facts[path] = value
        case 2: answers[path] = value
        default:
            let id = parts[0] + "." + parts[1]
            var values = (answers[id] as? [String: Any])?["value"] as? [String: Any] ?? [:]
            values[parts[2]] = value
            answers[id] = ["value": values]
        }
    }
    file["facts"] = facts
    file["answers"] = answers
    let text = String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self)
    let id = try #require(file["standard"] as? String)
    let standard = try #require(bundledStandard(id))
    return try judge(text, by: standard)
}
