import HarmonyAssessment

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

    /// Who reviews, where nothing is said: the body that section 六（一） leaves the assessment to.
    func reviewer(_ arguments: Arguments) -> Assessor.Role {
        arguments[.assessor].flatMap { Assessor.Role(rawValue: $0) } ?? .tripartite
    }
}
