package import HarmonyCriteria
package import HarmonyRules
import HarmonySyntax

/// What a submission says beside the values of its questions.
extension SubmissionBuilder {
    // MARK: Whom it is about

    package mutating func name(subject name: String?) { submission.subject.name = name }

    package mutating func addRole(_ id: String, at range: Range<Int>) {
        if roles.contains(id) {
            submission.subject.roles.append(id)
        } else {
            report(
                AnswerProblem.unknownRole(id, in: standard, at: SourceRange(submission.source, range)))
        }
    }

    /// Takes a 统一社会信用代码 as it is written. One that is wrong is reported and left out.
    package mutating func put(creditCode written: String, at range: Range<Int>) {
        do {
            let code = try CreditCode(written)
            submission.subject.creditCode = code.text
            if !code.checks {
                report(
                    AnswerProblem.creditCodeCheck, range, zh: "统一社会信用代码 \(code.text) 的校验码不符",
                    en: "the check character of the credit code \(code.text) does not agree",
                    help: Localized(
                        zh: "请对照营业执照或者法人证书逐位核对",
                        en: "compare it with the business licence or certificate of registration"))
            }
        } catch {
            reportCode(range, error)
        }
    }

    private mutating func reportCode(_ range: Range<Int>, _ problem: CreditCode.Problem) {
        switch problem {
        case .length(let count):
            report(
                AnswerProblem.creditCodeForm, range, zh: "统一社会信用代码应为 18 位，此处为 \(count) 位",
                en: "a unified social credit code has 18 characters, this one has \(count)")
        case .character(let character):
            report(
                AnswerProblem.creditCodeForm, range, zh: "统一社会信用代码此位不能用“\(character)”",
                en: "'\(character)' cannot stand at its place in a unified social credit code",
                help: Localized(
                    zh: "代码只用数字和大写字母，不用 I、O、S、V、Z；第 3 至 8 位为数字",
                    en: "it uses digits and capitals without I, O, S, V and Z; characters 3 to 8 are digits"))
        }
    }

    package mutating func put(assessor role: Assessor.Role) { submission.assessor.role = role }

    package mutating func name(assessor name: String?) { submission.assessor.name = name }

    // MARK: Questions

    package mutating func put(_ remark: Remark, for question: Question) {
        submission.remarks[question.id] = remark
    }

    /// That an indicator may not be declared not applicable.
    ///
    /// - Parameter reason: what was written; empty where it is only crossed out.
    package mutating func refuseNotApplicable(
        _ question: Question, because reason: String, at range: Range<Int>
    ) {
        submission.refusedDeclarations[question.id] = reason
        report(
            AnswerProblem.notApplicableRefused, range,
            zh: "指标 \(question.id) 是否适用由规则判定，不接受“不适用”的声明，按未填处理",
            en:
                "whether \(question.id) applies is decided by its rule; the declaration is not taken and the answer counts as missing"
        )
    }

    /// Whether a path names evidence: 无 names none, and a path that leaves the folder of the answer file is
    /// reported.
    package mutating func isEvidence(_ path: String, at range: Range<Int>) -> Bool {
        if EvidencePath.namesNothing(path) { return false }
        let inside = EvidencePath.staysInside(path)
        if !inside {
            report(
                AnswerProblem.evidenceOutsideFolder, range,
                zh: "佐证材料路径 \(excerpt(range)) 不在答案文件所在文件夹之内",
                en: "the evidence path \(excerpt(range)) leaves the folder of the answer file",
                help: Localized(
                    zh: "把材料放在答案文件所在的文件夹里，写相对路径",
                    en: "keep the file in the folder of the answers and write a relative path"))
        }
        return inside
    }

    // MARK: Removal triggers

    /// Nobody has said that a trigger was confirmed, in an entry in which nothing could be such a decision.
    package mutating func denyDecision(_ veto: Veto) { submission.frame[veto.confirmedSlot] = .none }

    /// Nobody has said whether there is a decision.
    package mutating func leaveDecisionOpen(_ veto: Veto) {
        submission.frame[veto.confirmedSlot] = .unknown(.unanswered)
        submission.doubted[veto.id] = nil
    }

    /// Something stands where a decision belongs: until it reads well, nobody knows whether it is confirmed.
    package mutating func doubtDecision(_ veto: Veto, date: String? = nil, reference: String? = nil) {
        submission.frame[veto.confirmedSlot] = .unknown(.unanswered)
        submission.doubted[veto.id] = DoubtedDecision(date: date, reference: reference)
    }

    /// Takes an authority's decision.
    ///
    /// - Parameters:
    ///   - day: where its date stands.
    ///   - whole: where all of it stands.
    /// - Returns: nil where it cannot be one; then the trigger stays in doubt.
    package mutating func decision(
        _ date: CalendarDate, day: Range<Int>, _ reference: String, whole: Range<Int>, of veto: Veto
    ) -> Decision? {
        doubtDecision(veto, date: date.iso, reference: reference)
        guard isOver(date, day) else { return nil }
        guard reference.contains(where: { !$0.isWhitespace }) else {
            report(
                AnswerProblem.incompleteDecision, whole, zh: "认定决定须写明作出机关和文号（decision）",
                en: "a confirmed trigger needs the authority's decision by name and number (decision)")
            return nil
        }
        submission.frame[veto.confirmedSlot] = .date(date)
        submission.doubted[veto.id] = nil
        return Decision(date: date, reference: reference)
    }
}
