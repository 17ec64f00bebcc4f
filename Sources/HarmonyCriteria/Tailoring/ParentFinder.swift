/// What came of looking for the standard that a local file extends.
package enum ParentLookup: Sendable {
    case found(Standard)
    /// A file beside the child stands in the place of a bundled standard and differs from it.
    case replaced(Standard, file: String)
    /// There is such a file, and it has errors of its own.
    case invalid(file: String)
    /// The file of that name holds a standard of another id.
    case misnamed(file: String, id: String)
    /// A file of that name is no criteria file.
    case unusable(file: String)
    /// The chain is longer than any that is followed.
    case tooLong
    /// There is none; these ids are known.
    case unknown([String])
    /// The chain comes back to a file that it already holds: the ids in their order.
    case circular([String])
}

/// Finds a standard by its id.
///
/// - Parameters:
///   - id: what `extends` names.
///   - child: the file that names it, beside which the search begins.
package typealias ParentFinder = (_ id: String, _ child: String) -> ParentLookup
