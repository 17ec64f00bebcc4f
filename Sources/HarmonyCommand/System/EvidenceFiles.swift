import HarmonyAssessment

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What lies where a piece of evidence should be. It is opened and its first byte is read: permission to do so says
/// little of a damaged disk or a share that is gone.
func sightOfFile(_ path: String, _ folder: String) -> EvidenceSight {
    var status = stat()
    guard stat(path, &status) == 0 else { return EvidenceSight(state(errno)) }
    guard isInsideFolder(path, folder) else { return EvidenceSight(.outside) }
    let identity = EvidenceSight.Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return EvidenceSight(contents(path), identity: identity)
    case S_IFREG:
        guard status.st_size > 0 else { return EvidenceSight(.empty, identity: identity) }
        return EvidenceSight(firstByte(path), identity: identity, size: Int(status.st_size))
    default: return EvidenceSight(.special)
    }
}

/// Photographs are handed in by the folder.
private func contents(_ folder: String) -> EvidenceState {
    switch listFolder(folder) {
    case .success(let names): names.isEmpty ? .empty : .found
    case .failure(let problem): problem == .notPermitted ? .notPermitted : .unreadable
    }
}

private func firstByte(_ path: String) -> EvidenceState {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return state(errno) }
    defer { close(descriptor) }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? .found : .unreadable
}

private func state(_ code: Int32) -> EvidenceState {
    switch code {
    // A link whose end is not there is not there either.
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    default: .unreadable
    }
}
