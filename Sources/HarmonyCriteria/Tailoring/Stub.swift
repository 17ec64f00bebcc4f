import HarmonyRules

enum Trend { case none, rising, falling, mixed }
struct Environment { init(_ standard: Standard) {} }
enum Analysis {
    static func trend(of formula: Formula, inParameter index: Int, environment: Environment) -> Trend {
        formula.usedParameters.contains(index) ? .falling : .none
    }
}
