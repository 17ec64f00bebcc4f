/// What two standards make of many submissions: only those whose verdict flips are kept.
package struct StandardTrial: Sendable {
    package private(set) var flips: [VerdictFlip] = []
    /// How many came to the same verdict by both.
    package private(set) var unchanged = 0
    /// What was found in a folder, files and lines, that holds no answers for either standard.
    package var foreign = 0
    /// Files, and lines of files, of which at least one standard could make nothing.
    package private(set) var unreadable: [String] = []

    package init() {}

    package mutating func add(_ flip: VerdictFlip) {
        if flip.flips { flips.append(flip) } else { unchanged += 1 }
    }

    package mutating func pass(over file: String) { unreadable.append(file) }
}
