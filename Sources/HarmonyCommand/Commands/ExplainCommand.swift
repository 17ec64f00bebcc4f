import HarmonyReport
import HarmonySyntax

extension Session {
    /// Prints what a rule is about and why it is one; without a name, lists all rules.
    mutating func explain(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count <= 1 else {
            throw UsageError(zh: "explain 一次只说明一条规则", en: "explain takes one rule at a time")
        }
        let all = Explanations.all
        let json = arguments[.explanations] == "json"
        guard let name = arguments.operands.first else {
            print(json ? ExplanationJSON.render(all) : ExplanationText.list(all, language, outputPage))
            return finish(.success)
        }
        guard let explanation = all.first(where: { $0.name == name }) else {
            throw UsageError(
                zh: "没有规则“\(name)”", en: "there is no rule '\(name)'",
                suggestion: nearest(to: name, among: all.map(\.name)))
        }
        print(
            json
                ? ExplanationJSON.render([explanation])
                : ExplanationText.one(explanation, language, outputPage))
        return finish(.success)
    }
}
