import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Looks up the evidence of answer files, beside each or in one folder for all.
struct EvidenceDesk: Sendable {
    /// Where the evidence lies; nil for beside the answer file.
    let folder: String?
    let isAsked: Bool
    let isRequired: Bool
    let surroundings: Surroundings

    /// - Parameter path: the answer file's; what comes from standard input lies in the working folder.
    func findings(of submission: Submission, by standard: Standard, at path: String) -> EvidenceFindings {
        let root = folder ?? path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let lookup = EvidenceLookup(in: look(below: root), isAsked: isAsked, isRequired: isRequired)
        return lookup.findings(of: submission, by: standard)
    }

    private func look(below root: String) -> EvidenceFolder {
        let start = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
        let surroundings = surroundings
        return EvidenceFolder(
            sight: { surroundings.sight(start + $0, root) },
            names: { surroundings.list(start.isEmpty && $0.isEmpty ? "." : start + $0) ?? [] },
            digest: { path in
                guard case .success(let bytes) = surroundings.read(start + path) else { return nil }
                return SHA256.hex(bytes)
            })
    }
}

extension Session {
    /// How a command looks up evidence.
    ///
    /// - Parameter unasked: whether it looks beside the answers where nobody has asked.
    /// - Throws: where the folder that is named cannot be one.
    func evidenceDesk(_ arguments: Arguments, unasked: Bool) throws(UsageError) -> EvidenceDesk? {
        let (folder, isRequired) = (try evidenceFolder(arguments), arguments.has(.requireEvidence))
        let isAsked = folder != nil || isRequired
        guard isAsked || unasked else { return nil }
        return EvidenceDesk(
            folder: folder, isAsked: isAsked, isRequired: isRequired, surroundings: surroundings)
    }

    /// The folder of `--evidence`; nil where none is named.
    func evidenceFolder(_ arguments: Arguments) throws(UsageError) -> String? {
        guard let folder = arguments[.evidence] else { return nil }
        guard surroundings.list(folder) != nil else {
            throw UsageError(
                zh: "--evidence：没有文件夹 \(folder)，或者不能读取",
                en: "--evidence: there is no folder \(folder), or it cannot be read")
        }
        return folder
    }
}
