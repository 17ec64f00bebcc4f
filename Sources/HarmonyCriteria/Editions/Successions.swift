package import HarmonySyntax

/// What became of the ids of earlier versions.
package struct Successions: Sendable {
    package enum Fate: Sendable {
        /// It has another id.
        case renamed(String)
        /// It is no longer asked: why, and what to fill in instead.
        case removed(Localized)
    }

    let fates: [String: Fate]

    package static let none = Successions(fates: [:])

    /// What became of a path such as `E5.1.old`; nil where nothing is said of it. Of several names in a row the last.
    package func fate(of path: String) -> Fate? {
        guard var fate = fates[path] else { return nil }
        var seen = [path]
        while case .renamed(let next) = fate, !seen.contains(next), let later = fates[next] {
            seen.append(next)
            fate = later
        }
        return fate
    }

    /// The paths that begin with another one, such as those of the inputs of a question.
    package func paths(below path: String) -> [String] {
        fates.keys.filter { $0.hasPrefix(path + ".") }.sorted()
    }

    package var isEmpty: Bool { fates.isEmpty }
}

/// What of a standard is read from its files only when it is asked for.
package struct StandardTexts: Sendable {
    let citations: Citations
    let successions: @Sendable () -> Successions

    package static let none = StandardTexts(citations: .none) { .none }
}

extension Standard {
    /// What became of the ids of earlier versions: asked for where an id is not known.
    package var successions: Successions { texts.successions() }
}
