import HarmonyAssessment
import HarmonyCriteria
import Testing

/// A body, and what presupposes it.
struct Body: Sendable, CustomTestStringConvertible {
    let root: String
    let absent: AnswerSheet.Values
    let dependants: [String]

    var testDescription: String { root }

    static let all = [
        Body(root: "E1.1", absent: ["kind": "absent", "members": 5], dependants: ["E1.2", "E1.3", "E1.4"]),
        Body(
            root: "E2.1", absent: ["kind": "absent", "approved": nil, "members": 0],
            dependants: ["E2.2", "E2.3"]),
        Body(root: "E2.5", absent: ["kind": "absent", "start": nil, "end": nil], dependants: ["E2.6"]),
        Body(root: "E3.1", absent: ["kind": "absent"], dependants: ["E3.2", "E3.3", "E3.4", "E3.5"]),
        Body(root: "E4.1", absent: ["kind": "absent"], dependants: ["E4.2", "E4.3", "E4.5", "E4.6"]),
        Body(
            root: "E9.1", absent: ["held": "none", "sent": nil, "valid": nil, "anonymous": nil],
            dependants: ["E8.1", "E9.2", "E9.3", "E9.4", "E9.5"]),
    ]
}

@Suite("What presupposes a body that is absent or unknown")
struct CascadeTests {
    @Test("An absent body is one root gap; what presupposes it does not apply", arguments: Body.all)
    func absent(_ body: Body) throws {
        let assessment = try judge(AnswerSheet.allMet.with(body.root, body.absent))
        #expect(assessment.ids(.unmet) == [body.root])
        #expect(Set(assessment.ids(.notApplicable)) == Set(body.dependants + ["E7.9", "E8.5"]))
        #expect(assessment.ids(.unanswered) == [])
    }

    @Test("The dependants need no answers once their body is absent", arguments: Body.all)
    func dependantsLeftOut(_ body: Body) throws {
        var sheet = AnswerSheet.allMet.with(body.root, body.absent)
        for id in body.dependants { sheet = sheet.without(id) }
        let assessment = try judge(sheet)
        #expect(assessment.ids(.unmet) == [body.root])
        #expect(assessment.ids(.unanswered) == [])
    }

    @Test("An unanswered root leaves its dependants unanswered", arguments: Body.all)
    func unknown(_ body: Body) throws {
        let assessment = try judge(AnswerSheet.allMet.without(body.root))
        // E1.5 asks for the number of members, which E1.1 holds.
        let also = body.root == "E1.1" ? ["E1.5"] : []
        #expect(Set(assessment.ids(.unanswered)) == Set([body.root] + body.dependants + also))
        #expect(assessment.ids(.unmet) == [])
        for id in body.dependants {
            let missing = try assessment.result(id).missing.map { enterprise.name(ofSlot: $0) }
            #expect(missing.allSatisfy { $0.hasPrefix(body.root + ".") }, "\(id): \(missing)")
            #expect(!missing.isEmpty, "\(id)")
        }
    }

    @Test("The item of an absent body is unmet; the score counts one gap among what applies")
    func item() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E1.1", ["kind": "absent", "members": 5]))
        let item = try assessment.item("E1")
        #expect(item.status == .unmet)
        #expect(item.applicable.map(\.indicator.id) == ["E1.1", "E1.5"])
        #expect(item.met.map(\.indicator.id) == ["E1.5"])
    }

    @Test("Without Party members nothing asks for their example")
    func noMembers() throws {
        let sheet = AnswerSheet.allMet.with(
            "E1.1", ["kind": "absent", "members": 0, "coverage": true])
        let assessment = try judge(sheet)
        #expect(assessment.ids(.notApplicable) == ["E1.2", "E1.3", "E1.4", "E1.5", "E7.9", "E8.5"])
        #expect(try assessment.item("E1").status == .met)
        #expect(assessment.verdict == .pass)
    }
}
