/// Which parts a part refers to.
struct Relationships {
    struct Target {
        /// The last word of its type: `worksheet`.
        let type: String
        /// The name of its part.
        let part: String
    }

    private(set) var targets: [String: Target] = [:]

    /// Nil if it is not a list of relationships.
    init?(_ bytes: [UInt8], of part: String) throws(PartProblem) {
        var reader = PartReader(bytes)
        guard let root = try reader.root("Relationships", in: SpreadsheetNames.relationships) else {
            return nil
        }
        while let element = try reader.child(in: root.namespace) {
            try reader.skip()
            guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
                let target = element["Target"], element["TargetMode"] != "External",
                let family = SpreadsheetNames.references.first(where: { type.hasPrefix($0 + "/") })
            else { continue }
            targets[id] = Target(
                type: String(type.dropFirst(family.count + 1)), part: Self.resolve(target, from: part))
        }
        try reader.finish()
    }

    func first(_ type: String) -> String? {
        // Of several the same one in every run.
        targets.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.part
    }

    /// Where the relationships of a part stand; those of the package have an empty name.
    static func name(for part: String) -> String {
        let (folder, file) = split(part)
        return (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    }

    /// Absolute, or relative to the folder of the part that refers to it.
    private static func resolve(_ target: String, from part: String) -> String {
        var steps = target.hasPrefix("/") ? [] : split(part).folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    private static func split(_ part: String) -> (folder: [String], file: String) {
        let steps = part.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return (steps.dropLast(), steps.last ?? "")
    }
}
