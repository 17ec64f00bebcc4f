import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import Synchronization

/// The standards of a run as everybody counts by them: one for each content, wherever its files lie.
struct SharedStandards: Sendable {
    private let library: Library

    init(_ surroundings: Surroundings, folders: [String]) {
        library = Library(surroundings, folders)
    }

    /// The one that stands for a thread's own copy.
    ///
    /// - Parameters:
    ///   - name: by which the copy was found.
    ///   - neighbour: beside which it was found.
    func standard(like own: Standard, named name: String, beside neighbour: String) -> Standard {
        library.standard(like: own, named: name, beside: neighbour)
    }

    private final class Library: Sendable {
        private let state: Mutex<State>

        private struct State {
            let library: StandardLibrary
            var known: [[String]: Standard] = [:]
        }

        init(_ surroundings: Surroundings, _ folders: [String]) {
            let library = StandardLibrary(surroundings)
            library.folders = folders
            state = Mutex(State(library: library))
        }

        func standard(like own: Standard, named name: String, beside neighbour: String) -> Standard {
            let content = own.layers.map { $0.id + " " + $0.text.sha256 }
            return state.withLock { state in
                if let known = state.known[content] { return known }
                let found = state.library.find(name, beside: neighbour)
                let shared = if case .standard(let standard, _) = found { standard } else { own }
                state.known[content] = shared
                return shared
            }
        }
    }
}
