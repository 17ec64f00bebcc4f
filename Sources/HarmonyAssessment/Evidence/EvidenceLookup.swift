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
        let place: SourceRange
        var uses: [(question: Question, name: Localized)]
        let sight: EvidenceSight
    }

    package func findings(of submission: Submission, by standard: Standard) -> EvidenceFindings {
        let questions = standard.indicators.map(\.question) + standard.vetoes.map(\.question)
        let pieces = pieces(submission, questions)
        let bad = Set(pieces.filter { $0.sight.state != .found }.map(\.path))
        let named = questions.compactMap { question -> (id: String, paths: [String])? in
            let paths = submission.remarks[question.id]?.evidence.flatMap(\.paths) ?? []
            return paths.isEmpty ? nil : (question.id, paths)
        }
        // What lies elsewhere altogether is told once, in the report, unless somebody has said where it lies.
        let isElsewhere = !isAsked && bad.count == pieces.count
        return EvidenceFindings(
            isAsked: isAsked, isRequired: isRequired,
            diagnostics: isElsewhere ? [] : diagnostics(pieces, questionCount: named.count),
            states: Dictionary(uniqueKeysWithValues: pieces.map { ($0.path, $0.sight.state) }),
            proven: Set(named.filter { bad.isDisjoint(with: $0.paths) }.map(\.id)))
    }

    /// Each path once, in the order of the standard.
    private func pieces(_ submission: Submission, _ questions: [Question]) -> [Piece] {
        var pieces: [Piece] = []
        var places: [String: Int] = [:]
        for question in questions {
            guard let remark = submission.remarks[question.id] else { continue }
            for named in remark.evidence {
                guard let kind = question.evidence.first(where: { $0.id == named.id }) else { continue }
                for file in named.files {
                    if let known = places[file.path] {
                        pieces[known].uses.append((question, kind.name))
                        continue
                    }
                    places[file.path] = pieces.count
                    pieces.append(
                        Piece(
                            path: file.path, place: SourceRange(submission.source, file.range),
                            uses: [(question, kind.name)],
                            sight: folder.sight(EvidencePath.steps(file.path))))
                }
            }
        }
        return pieces
    }

    private func diagnostics(_ pieces: [Piece], questionCount: Int) -> [Diagnostic] {
        let firstMissing = pieces.first { $0.sight.state == .missing }?.path
        let wrong = pieces.compactMap { piece in
            EvidenceProblem.diagnostic(
                piece.sight.state, piece.path, uses: piece.uses.map { ($0.question.id, $0.name) },
                near: piece.sight.state == .missing ? near(piece.path) : nil,
                // Where files belong need be said once.
                isFirst: piece.path == firstMissing, at: piece.place)
        }
        return wrong + forEverything(pieces, questionCount)
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

    private func forEverything(_ pieces: [Piece], _ questionCount: Int) -> [Diagnostic] {
        same(pieces.filter { $0.sight.state == .found }).compactMap { group in
            guard let first = group.first else { return nil }
            let questions = Set(group.flatMap(\.uses).map(\.question.id)).count
            guard questions >= Self.suspicious, questions * 2 > questionCount else { return nil }
            return EvidenceProblem.forEverything(
                group.map(\.path), questions: questions, of: questionCount, at: first.place)
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
