/// What is found where a piece of evidence should lie.
package enum EvidenceState: Sendable, Equatable {
    /// A file, or a folder of files, that is there, can be read and holds something. Nobody has read what.
    case found
    case missing
    /// Not a byte in it, or not a file.
    case empty
    /// A link leads out of the folder.
    case outside
    case notPermitted
    /// A device, a pipe and the like.
    case special
    case unreadable
}

/// A piece of evidence as the system shows it.
package struct EvidenceSight: Sendable {
    package let state: EvidenceState
    /// The same for two names of one file.
    package let identity: Identity?
    /// In bytes; 0 of a folder.
    package let size: Int

    package struct Identity: Sendable, Hashable {
        package let device: UInt64
        package let number: UInt64

        package init(device: UInt64, number: UInt64) {
            self.device = device
            self.number = number
        }
    }

    package init(_ state: EvidenceState, identity: Identity? = nil, size: Int = 0) {
        self.state = state
        self.identity = identity
        self.size = size
    }
}

/// The folder in which evidence is looked up.
package struct EvidenceFolder: Sendable {
    /// What is at a path below it.
    let sight: @Sendable (_ path: String) -> EvidenceSight
    /// The names of what lies in it or in a folder below it; empty for itself.
    let names: @Sendable (_ folder: String) -> [String]
    /// A digest of a file's content; nil where it cannot be had.
    let digest: @Sendable (_ path: String) -> String?

    package init(
        sight: @escaping @Sendable (_ path: String) -> EvidenceSight,
        names: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] },
        digest: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
    ) {
        self.sight = sight
        self.names = names
        self.digest = digest
    }
}
