import HarmonyCriteria
import HarmonySyntax

/// Who is assessed, and who answered.
extension AnswerReader {
    mutating func readSubject(_ root: JSONFields.Members) {
        guard let value = root["subject"],
            let members = fields.object(value, known: ["name", "creditCode", "roles"])
        else { return }
        submission.subject.name = fields.optionalString("name", in: members)
        let known = Set(standard.profile.roles.map(\.id))
        let roles = members["roles"].flatMap { document.kind($0) == .null ? nil : fields.array($0) }
        for entry in roles ?? [] {
            guard let id = fields.string(entry) else { continue }
            if known.contains(id) {
                submission.subject.roles.append(id)
            } else {
                fields.report(AnswerProblem.unknownRole(id, in: standard, at: document.place(entry)))
            }
        }
        guard let code = members["creditCode"], document.kind(code) != .null,
            let written = fields.string(code)
        else { return }
        do {
            let read = try CreditCode(written)
            submission.subject.creditCode = read.text
            if !read.checks {
                fields.report(
                    AnswerProblem.creditCodeCheck, code, zh: "统一社会信用代码 \(read.text) 的校验码不符",
                    en: "the check character of the credit code \(read.text) does not agree",
                    help: Localized(zh: "请对照营业执照逐位核对", en: "compare it with the business licence"))
            }
        } catch {
            reportCode(code, error)
        }
    }

    private mutating func reportCode(_ code: JSONDocument.Value, _ problem: CreditCode.Problem) {
        switch problem {
        case .length(let count):
            fields.report(
                AnswerProblem.creditCodeForm, code, zh: "统一社会信用代码应为 18 位，此处为 \(count) 位",
                en: "a unified social credit code has 18 characters, this one has \(count)")
        case .character(let character):
            fields.report(
                AnswerProblem.creditCodeForm, code, zh: "统一社会信用代码此位不能用“\(character)”",
                en: "'\(character)' cannot stand at its place in a unified social credit code",
                help: Localized(
                    zh: "代码只用数字和大写字母，不用 I、O、S、V、Z；第 3 至 8 位为数字",
                    en: "it uses digits and capitals without I, O, S, V and Z; characters 3 to 8 are digits"))
        }
    }

    mutating func readAssessor(_ root: JSONFields.Members) {
        guard let value = root["assessor"], let members = fields.object(value, known: ["role", "name"]) else {
            return
        }
        submission.assessor.name = fields.optionalString("name", in: members)
        guard let role = members["role"], let word = fields.string(role) else { return }
        submission.assessor.role = Assessor.Role(rawValue: word)
        if submission.assessor.role == nil {
            unknownChoice(role, word, Assessor.Role.allCases.map(\.rawValue))
        }
    }
}
