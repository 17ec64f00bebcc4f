import HarmonySyntax

/// A file, and everything that it is named for.
struct EvidencePiece {
    let path: String
    /// Where it is named first.
    let range: Range<Int>
    /// Questions and kinds of evidence, by their ids.
    var uses: [(question: String, kind: String)]
    let sight: EvidenceSight

    var isFound: Bool { sight.state == .found }
}

/// Finds one file that is named as evidence for nearly everything, under one name or as copies under several.
struct OneForEverything {
    private let folder: EvidenceFolder
    private let pieces: [EvidencePiece]
    private let questionCount: Int

    /// One file that stands for so many questions, and for more than half of those with evidence, is named to have
    /// named something: a convention of this tool.
    private static let suspicious = 3

    /// - Parameters:
    ///   - pieces: what was found.
    ///   - questionCount: how many questions name files at all.
    init(_ folder: EvidenceFolder, _ pieces: [EvidencePiece], questionCount: Int) {
        self.folder = folder
        self.pieces = pieces
        self.questionCount = questionCount
    }

    func diagnostics(in source: SourceText) -> [Diagnostic] {
        sameContent(sameFile()).compactMap { group in
            guard let first = group.first else { return nil }
            let questions = Set(group.flatMap(\.uses).map(\.question)).count
            guard questions >= Self.suspicious, questions * 2 > questionCount else { return nil }
            return EvidenceProblem.forEverything(
                group.map(\.path), questions: questions, of: questionCount,
                at: SourceRange(source, first.range))
        }
    }

    /// The pieces by the file that they are.
    private func sameFile() -> [[EvidencePiece]] {
        var groups: [[EvidencePiece]] = []
        var known: [EvidenceSight.Identity: Int] = [:]
        for piece in pieces {
            if let identity = piece.sight.identity {
                if let at = known[identity] {
                    groups[at].append(piece)
                    continue
                }
                known[identity] = groups.count
            }
            groups.append([piece])
        }
        return groups
    }

    /// The groups of one content together. Copies are looked for only among what is of one size, so that little is
    /// read.
    private func sameContent(_ groups: [[EvidencePiece]]) -> [[EvidencePiece]] {
        let bySize = Dictionary(grouping: groups) { $0.first?.sight.size ?? 0 }
        var digests: [String: Int] = [:]
        var merged: [[EvidencePiece]] = []
        for group in groups {
            guard let first = group.first, first.sight.size > 0, (bySize[first.sight.size]?.count ?? 0) > 1,
                let digest = folder.digest(EvidencePath.steps(first.path))
            else {
                merged.append(group)
                continue
            }
            if let at = digests[digest] {
                merged[at] += group
            } else {
                digests[digest] = merged.count
                merged.append(group)
            }
        }
        return merged
    }
}
