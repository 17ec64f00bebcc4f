package import HarmonyCriteria
import HarmonySyntax

/// Looks up the files that a submission names as evidence.
package struct EvidenceLookup: Sendable {
    private let folder: EvidenceFolder
    private let isAsked: Bool
    private let isRequired: Bool

    package init(in folder: EvidenceFolder, isAsked: Bool, isRequired: Bool) {
        self.folder = folder
        self.isAsked = isAsked
        self.isRequired = isRequired
    }

    /// A file, and everything that it is named for.
    private struct Piece {
        let path: String
        let range: Range<Int>
        /// Questions and kinds of evidence, by their ids.
        var uses: [(question: String, kind: String)]
        let sight: EvidenceSight

        var isFound: Bool { sight.state == .found }
    }

    package func findings(of submission: Submission, by standard: Standard) -> EvidenceFindings {
        let named = submission.remarks.namedEvidence
        let (pieces, places) = pieces(named)
        // What lies elsewhere altogether is told once, in the report, unless somebody has said where it lies.
        let isElsewhere = !isAsked && !pieces.contains(where: \.isFound)
        return EvidenceFindings(
            isAsked: isAsked, isRequired: isRequired,
            diagnostics: isElsewhere ? [] : diagnostics(pieces, of: named.count, submission.source, standard),
            states: pieces.map(\.sight.state), places: places,
            proven: isRequired ? proven(named, pieces, places) : [])
    }

    /// Each path once, and where it is among them.
    private func pieces(
        _ named: [(question: String, evidence: [NamedEvidence])]
    ) -> ([Piece], places: [String: Int]) {
        var pieces: [Piece] = []
        var places: [String: Int] = [:]
        for (question, evidence) in named {
            for kind in evidence {
                for file in kind.files {
                    if let known = places[file.path] {
                        pieces[known].uses.append((question, kind.id))
                        continue
                    }
                    places[file.path] = pieces.count
                    pieces.append(
                        Piece(
                            path: file.path, range: file.range, uses: [(question, kind.id)],
                            sight: folder.sight(EvidencePath.steps(file.path))))
                }
            }
        }
        return (pieces, places)
    }

    private func proven(
        _ named: [(question: String, evidence: [NamedEvidence])], _ pieces: [Piece], _ places: [String: Int]
    ) -> Set<String> {
        var proven: Set<String> = []
        for (question, evidence) in named {
            let paths = evidence.flatMap(\.paths)
            let isProven =
                !paths.isEmpty && paths.allSatisfy { places[$0].map { pieces[$0].isFound } ?? false }
            if isProven { proven.insert(question) }
        }
        return proven
    }

    private func diagnostics(
        _ pieces: [Piece], of questionCount: Int, _ source: SourceText, _ standard: Standard
    ) -> [Diagnostic] {
        if pieces.isEmpty { return [] }
        let kinds = standard.evidenceNames
        let firstMissing = pieces.first { $0.sight.state == .missing }?.path
        let wrong = pieces.compactMap { piece in
            EvidenceProblem.diagnostic(
                piece.sight.state, piece.path,
                uses: piece.uses.map { use in (use.question, kinds[use.question]?[use.kind]) },
                near: piece.sight.state == .missing ? near(piece.path) : nil,
                // Where files belong need be said once.
                isFirst: piece.path == firstMissing, at: SourceRange(source, piece.range))
        }
        return wrong + forEverything(pieces, questionCount, source)
    }

    /// A name in the same folder that may be the one that is meant.
    private func near(_ path: String) -> String? {
        let steps = EvidencePath.steps(path)
        let parts = steps.split(separator: "/")
        guard let name = parts.last else { return nil }
        let lead = parts.dropLast().joined(separator: "/")
        let names = folder.names(lead).sorted()
        // 会议纪要.pdf is likely to have become 会议纪要（盖章）.pdf.
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        let longer = names.first { stem.count > 1 && $0.hasPrefix(stem) }
        return (longer ?? nearest(to: String(name), among: names)).map { lead.isEmpty ? $0 : lead + "/" + $0 }
    }

    // MARK: One file for everything

    /// One file that stands for so many questions, and for more than half of those with evidence, is named to have
    /// named something: a convention of this tool.
    private static let suspicious = 3

    private func forEverything(_ pieces: [Piece], _ questionCount: Int, _ source: SourceText) -> [Diagnostic]
    {
        same(pieces.filter(\.isFound)).compactMap { group in
            guard let first = group.first else { return nil }
            let questions = Set(group.flatMap(\.uses).map(\.question)).count
            guard questions >= Self.suspicious, questions * 2 > questionCount else { return nil }
            return EvidenceProblem.forEverything(
                group.map(\.path), questions: questions, of: questionCount,
                at: SourceRange(source, first.range))
        }
    }

    /// The pieces by the file that they are: of one number, or of one content.
    private func same(_ pieces: [Piece]) -> [[Piece]] {
        var groups: [[Piece]] = []
        for piece in pieces {
            let at = groups.firstIndex { group in
                group.contains { $0.sight.identity != nil && $0.sight.identity == piece.sight.identity }
            }
            if let at { groups[at].append(piece) } else { groups.append([piece]) }
        }
        // Copies are looked for only among what is of one size, so that little is read.
        let bySize = Dictionary(grouping: groups) { $0.first?.sight.size ?? 0 }
        var digests: [String: Int] = [:]
        var merged: [[Piece]] = []
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

extension Standard {
    /// What the kinds of evidence are called, by question and kind.
    fileprivate var evidenceNames: [String: [String: Localized]] {
        let questions = indicators.map(\.question) + vetoes.map(\.question)
        return Dictionary(
            questions.map { question in
                (question.id, Dictionary(question.evidence.map { ($0.id, $0.name) }) { first, _ in first })
            }
        ) { first, _ in first }
    }
}
