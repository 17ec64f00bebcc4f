/// The candidate that a mistyped word most likely stands for, if one is near enough.
///
/// Nearness is the Damerau-Levenshtein distance (optimal string alignment), at most a third of the word,
/// ignoring case.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let typed = Array(word.lowercased().unicodeScalars)
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int, shared: Int)?
    for candidate in candidates {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        // Words are at least as far apart as their lengths.
        guard abs(scalars.count - typed.count) <= limit else { continue }
        let distance = alignmentDistance(typed, scalars)
        // Of equally near candidates the one that begins alike: E5.61 means E5.6 rather than E5.1.
        let shared = zip(typed, scalars).prefix { $0.0 == $0.1 }.count
        guard distance <= limit else { continue }
        if let best, (best.distance, -best.shared) <= (distance, -shared) { continue }
        best = (candidate, distance, shared)
    }
    return best?.name
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            let same = left[row - 1] == right[column - 1]
            var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                value = min(value, beforeLast[column - 2] + 1)
            }
            current.append(value)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
