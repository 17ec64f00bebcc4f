import HarmonyCriteria
import HarmonySyntax

/// Who is assessed, and who answered.
extension AnswerReader {
    mutating func readSubject(_ root: JSONFields.Members) {
        guard let value = root["subject"],
            let members = fields.object(value, known: ["name", "creditCode", "roles"])
        else { return }
        builder.name(subject: fields.optionalString("name", in: members))
        let roles = members["roles"].flatMap { document.kind($0) == .null ? nil : fields.array($0) }
        for entry in roles ?? [] {
            if let id = fields.string(entry) { builder.addRole(id, at: document.range(entry)) }
        }
        guard let code = members["creditCode"], document.kind(code) != .null,
            let written = fields.string(code)
        else { return }
        builder.put(creditCode: written, at: document.range(code))
    }

    mutating func readAssessor(_ root: JSONFields.Members) {
        guard let value = root["assessor"], let members = fields.object(value, known: ["role", "name"]) else {
            return
        }
        builder.name(assessor: fields.optionalString("name", in: members))
        guard let role = members["role"], let word = fields.string(role) else { return }
        let assessors = builder.standard.profile.assessors
        if let known = assessors.first(where: { $0.id == word }) {
            builder.put(assessor: known)
        } else {
            unknownChoice(role, word, assessors.map(\.id))
        }
    }
}
