import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

extension Wording {
    /// The answers that are missing, each with its question where that is another one.
    func names(_ slots: [Int], of question: Question, _ assessment: Assessment) -> String {
        let standard = assessment.standard
        return slots.compactMap { slot -> String? in
            guard let owner = standard.inputsBySlot[slot] else { return nil }
            let short = owner.input.name(in: language)
            let name = expand(
                Localized(zh: short, en: short), of: owner.question ?? question, standard, assessment.frame)
            switch owner.question?.id {
            case question.id: return name
            case let other?: return pick(zh: "\(name)（\(other)）", en: "\(name) (\(other))")
            case nil: return pick(zh: "\(name)（基本情况）", en: "\(name) (fact)")
            }
        }.joined(separator: pick(zh: "、", en: ", "))
    }
}
