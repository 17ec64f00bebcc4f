extension Expression {
    /// The names that stand in it, each once: those of inputs, parameters, definitions and facts alike.
    package var names: [String] {
        var found: [String] = []
        for kind in kinds {
            if case .name(let name) = kind, !found.contains(name) { found.append(name) }
        }
        return found
    }
}
