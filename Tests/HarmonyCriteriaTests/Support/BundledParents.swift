import HarmonyCriteria

/// The parents of the bundled local files: other bundled files, checked in full.
func bundledParents(_ id: String, _ child: String) -> ParentLookup {
    guard let source = BundledCriteria.source(of: id) else { return .unknown(BundledCriteria.ids) }
    guard let standard = CriteriaLoader.load(source, parents: bundledParents).standard else {
        return .invalid(file: id)
    }
    return .found(standard)
}
