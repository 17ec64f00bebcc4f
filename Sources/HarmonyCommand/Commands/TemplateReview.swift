import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// `template --review`: the form of whoever checks what somebody else has claimed.
extension Session {
    func refuseHalfReview(_ arguments: Arguments) throws(UsageError) {
        if arguments.has(.review), arguments.has(.from) {
            throw UsageError(
                zh: "--review 与 --from 不能同用：复核的答案由复核的人填写",
                en: "--review does not go with --from: the reviewer gives the answers of a review")
        }
        if arguments.has(.assessor), !arguments.has(.review) {
            throw UsageError(
                zh: "--assessor 与 --review 同用", en: "--assessor goes with --review")
        }
    }

    /// Who reviews; where nothing is said, the first whom the standard names beside the subject itself: in the
    /// national ones the body that section 六（一） leaves the assessment to.
    func reviewer(_ arguments: Arguments, under standard: Standard) throws(UsageError) -> AssessorRole {
        let known = standard.profile.assessors.filter { $0 != .own }
        guard let word = arguments[.assessor] else {
            guard let first = known.first else {
                throw UsageError(
                    zh: "标准 \(standard.id) 没有自评以外的评估主体",
                    en: "the standard \(standard.id) knows nobody who assesses beside the subject itself")
            }
            return first
        }
        if let named = known.named(word) { return named }
        let list = known.map { "\($0.id) (\($0.name[language]))" }
        throw UsageError(
            zh: "标准 \(standard.id) 没有评估主体“\(word)”；可用：" + list.joined(separator: "、"),
            en: "the standard \(standard.id) has no assessor '\(word)'; known: "
                + list.joined(separator: ", "))
    }
}
