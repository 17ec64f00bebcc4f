package import HarmonySyntax

/// What can be wrong with a table of points and levels.
extension CriteriaProblem {
    package static let pointsMismatch = DiagnosticKind(
        "points-mismatch", .criteria, zh: "分值对不上", en: "points that do not add up")
    package static let overlappingBands = DiagnosticKind(
        "overlapping-bands", .criteria, zh: "分档重叠", en: "bands that overlap")
    package static let unreachableLevel = DiagnosticKind(
        "unreachable-level", .criteria, zh: "等级无法达到", en: "a level that nobody can reach")
}
