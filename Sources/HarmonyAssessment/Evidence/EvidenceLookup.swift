package import HarmonyCriteria
import HarmonySyntax

/// Looks up the files that a submission names as evidence.
package struct EvidenceLookup: Sendable {
    private let folder: EvidenceFolder
    private let isAsked: Bool
    private let isRequired: Bool

    /// For so many missing files a name like theirs is looked for: each is held against all that lies in its folder.
    private static let suggestions = 50

    package init(in folder: EvidenceFolder, isAsked: Bool, isRequired: Bool) {
        self.folder = folder
        self.isAsked = isAsked
        self.isRequired = isRequired
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
    ) -> ([EvidencePiece], places: [String: Int]) {
        var pieces: [EvidencePiece] = []
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
                        EvidencePiece(
                            path: file.path, range: file.range, uses: [(question, kind.id)],
                            sight: folder.sight(EvidencePath.steps(file.path))))
                }
            }
        }
        return (pieces, places)
    }

    private func proven(
        _ named: [(question: String, evidence: [NamedEvidence])], _ pieces: [EvidencePiece],
        _ places: [String: Int]
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
        _ pieces: [EvidencePiece], of questionCount: Int, _ source: SourceText, _ standard: Standard
    ) -> [Diagnostic] {
        if pieces.isEmpty { return [] }
        let kinds = standard.evidenceNames
        var missing = 0
        let wrong = pieces.compactMap { piece in
            let isMissing = piece.sight.state == .missing
            if isMissing { missing += 1 }
            return EvidenceProblem.diagnostic(
                piece.sight.state, piece.path,
                uses: piece.uses.map { use in (use.question, kinds[use.question]?[use.kind]) },
                near: isMissing && missing <= Self.suggestions ? near(piece.path) : nil,
                // Where files belong need be said once.
                isFirst: isMissing && missing == 1, at: SourceRange(source, piece.range))
        }
        let single = OneForEverything(folder, pieces.filter(\.isFound), questionCount: questionCount)
        return wrong + single.diagnostics(in: source)
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
