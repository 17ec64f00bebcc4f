package import HarmonyCriteria

/// The standards that extend no other, loaded once.
private let roots: [String: Standard] = Dictionary(
    uniqueKeysWithValues: BundledCriteria.ids.compactMap { id in
        BundledCriteria.source(of: id).flatMap { CriteriaLoader.load($0, trusting: true).standard }.map {
            (id, $0)
        }
    })

/// The parents of the bundled local files.
package func bundledParents(_ id: String, _ child: String = "") -> ParentLookup {
    roots[id].map { .found($0) } ?? .unknown(Array(roots.keys))
}

/// A bundled standard by its id, local ones upon their parents.
package func bundledStandard(_ id: String) -> Standard? {
    BundledCriteria.source(of: id).flatMap {
        CriteriaLoader.load($0, trusting: true, parents: bundledParents).standard
    }
}
