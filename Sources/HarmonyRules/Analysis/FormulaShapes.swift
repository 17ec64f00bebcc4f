extension Formula {
    /// A number for each node: nodes that are the same have the same, so that most others are told apart at once.
    var shapes: [Int] {
        var shapes = Array(repeating: 0, count: operations.count)
        // Children stand before their parents.
        for node in operations.indices {
            var hasher = Hasher()
            tag(operations[node], &hasher)
            for child in children(node) { hasher.combine(shapes[child]) }
            shapes[node] = hasher.finalize()
        }
        return shapes
    }

    private func tag(_ operation: Operation, _ hasher: inout Hasher) {
        switch operation {
        case .constant(.number(let number)): hasher.combine(number)
        case .constant(.date(let date)): hasher.combine(date)
        case .constant(.period(let period)): hasher.combine(period)
        case .constant(.yearly(let span)): hasher.combine(span)
        case .constant: hasher.combine(0)
        case .slot(let slot): hasher.combine(slot)
        case .not: hasher.combine("!")
        case .negate: hasher.combine("-")
        case .and: hasher.combine("&&")
        case .or: hasher.combine("||")
        case .compare(let comparison, _, _): hasher.combine(comparison)
        case .isNone: hasher.combine("none")
        case .oneOf(_, let mask): hasher.combine(mask)
        case .includes(_, let index): hasher.combine(index)
        case .arithmetic(let arithmetic, _, _): hasher.combine(arithmetic)
        case .shift(_, _, let back): hasher.combine(back)
        case .conditional: hasher.combine("?")
        case .call(let function, _, _): hasher.combine(function)
        }
    }
}
