import HarmonySyntax

/// Walks a report and the one that comes out again, side by side.
struct ReportComparison {
    let given: JSONDocument
    let made: JSONDocument
    private(set) var differences: [ReportDifference] = []

    /// What is told apart in words of its own: only where both are texts, so that nothing else can stand there.
    private func isSettledElsewhere(
        _ left: JSONDocument.Value, _ right: JSONDocument.Value, _ path: [String]
    ) -> Bool {
        guard given.kind(left) == .string, made.kind(right) == .string else { return false }
        if path == ["tool", "version"] || path == ["answers", "sha256"] { return true }
        return path.count == 3 && path[0] == "criteria" && (path[2] == "version" || path[2] == "sha256")
    }

    init(_ given: JSONDocument, _ made: JSONDocument) {
        self.given = given
        self.made = made
        compare(given.root, made.root, Spot())
        differences.sort { left, right in
            (left.rank, left.place.range.lowerBound) < (right.rank, right.place.range.lowerBound)
        }
    }

    /// Where the walk is.
    private struct Spot {
        var path: [String] = []
        var part: String?

        func inner(_ name: String, part: String? = nil) -> Spot {
            Spot(path: path + [name], part: part ?? self.part)
        }
    }

    private mutating func compare(_ left: JSONDocument.Value, _ right: JSONDocument.Value, _ spot: Spot) {
        if isSettledElsewhere(left, right, spot.path) { return }
        switch (given.kind(left), made.kind(right)) {
        case (.object, .object): objects(left, right, spot)
        case (.array, .array): arrays(left, right, spot)
        default: if !isSame(left, right) { differ(left, right, spot, at: left) }
        }
    }

    private func isSame(_ left: JSONDocument.Value, _ right: JSONDocument.Value) -> Bool {
        let kind = given.kind(left)
        guard kind == made.kind(right) else { return false }
        switch kind {
        case .string: return given.string(left) == made.string(right)
        case .number:
            // 100 and 100.00 are one number.
            guard let number = try? given.number(left) else { return false }
            return number == (try? made.number(right))
        default: return true
        }
    }

    private mutating func objects(_ left: JSONDocument.Value, _ right: JSONDocument.Value, _ spot: Spot) {
        for (key, value) in made.pairs(right) {
            let name = made.string(key)
            if let own = given.member(left, name) {
                compare(own, value, spot.inner(name))
            } else {
                differ(nil, value, spot.inner(name), at: left)
            }
        }
        for (key, value) in given.pairs(left) where made.member(right, given.string(key)) == nil {
            differ(value, nil, spot.inner(given.string(key)), at: value)
        }
    }

    /// Parts are told apart by their ids where all have one: one that is lost must not make all others differ.
    private mutating func arrays(_ left: JSONDocument.Value, _ right: JSONDocument.Value, _ spot: Spot) {
        let (own, others) = (given.elements(left), made.elements(right))
        if let ids = Self.ids(own, given), let expected = Self.ids(others, made) {
            let known = Set(ids)
            guard ids.filter(Set(expected).contains) == expected.filter(known.contains) else {
                return differ(left, right, spot, at: left)
            }
            for (index, id) in ids.enumerated() {
                let place = spot.inner(String(index), part: id)
                if let at = expected.firstIndex(of: id) {
                    compare(own[index], others[at], place)
                } else {
                    differ(own[index], nil, place, at: own[index])
                }
            }
            for (index, id) in expected.enumerated() where !known.contains(id) {
                differ(nil, others[index], spot.inner(String(index), part: id), at: left)
            }
            return
        }
        for index in 0..<max(own.count, others.count) {
            let place = spot.inner(String(index))
            if index >= own.count {
                differ(nil, others[index], place, at: left)
            } else if index >= others.count {
                differ(own[index], nil, place, at: own[index])
            } else {
                compare(own[index], others[index], place)
            }
        }
    }

    /// The ids of all elements; nil where one has none or two have the same.
    private static func ids(_ elements: [JSONDocument.Value], _ document: JSONDocument) -> [String]? {
        let ids = elements.compactMap { document.entry("id", in: $0)?.text }
        return ids.count == elements.count && Set(ids).count == ids.count ? ids : nil
    }

    /// - Parameter place: what is pointed at; where the report lacks a value, what should hold it.
    private mutating func differ(
        _ left: JSONDocument.Value?, _ right: JSONDocument.Value?, _ spot: Spot, at place: JSONDocument.Value
    ) {
        let range = given.range(place)
        let end = left == nil ? range.lowerBound + 1 : range.upperBound
        differences.append(
            ReportDifference(
                path: spot.path, part: spot.part, given: left.map { Self.words($0, given) },
                made: right.map { Self.words($0, made) },
                place: SourceRange(given.source, range.lowerBound..<end)))
    }

    private static func words(_ value: JSONDocument.Value, _ document: JSONDocument) -> String {
        switch document.kind(value) {
        case .object: document.entry("id", in: value).map { "{\"id\": \"\($0.text)\", …}" } ?? "{…}"
        case .array: document.elements(value).isEmpty ? "[]" : "[…]"
        default: document.excerpt(value)
        }
    }
}
