package import HarmonyAssessment
package import HarmonyCriteria
import HarmonyRules

extension Submission {
    /// An assessor's own answers before the first is given: the same subject, roles and day, and nothing else.
    ///
    /// - Parameter role: who reviews.
    package func review(by role: Assessor.Role, for standard: Standard) -> Submission {
        var builder = SubmissionBuilder(standard, source, statedAsOf: day, asOf: day)
        builder.name(subject: subject.name)
        builder.put(assessor: role)
        var review = builder.finish([]).submission ?? self
        // Read and found good already.
        review.subject = subject
        return review
    }
}
