#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a file whole or not at all: beside its place first, then under its name in one step.
///
/// - Parameter replacing: whether a file of that name gives way.
/// - Returns: nil when the file is there.
func saveFile(_ path: String, _ bytes: [UInt8], replacing: Bool) -> SaveProblem? {
    if path == "-" { return writeAll(bytes, to: STDOUT_FILENO) ? nil : .other(errno) }
    switch SavePlace.of(path, replacing: replacing) {
    case .failure(let problem): return problem
    case .success(let place):
        guard writeAll(bytes, to: place.descriptor) else { return place.discard(errno) }
        return place.finish()
    }
}

/// Where a file is written until it is whole.
struct SavePlace {
    let descriptor: Int32
    /// The name beside its place; nil for a device or pipe, which is written to as it is.
    private let draft: [CChar]?
    private let target: String
    private let replacing: Bool
    /// The rights that it gets in the end.
    private let mode: mode_t

    static func of(_ path: String, replacing: Bool) -> Result<SavePlace, SaveProblem> {
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere {
            if status.st_mode & S_IFMT == S_IFDIR { return .failure(.isFolder) }
            // A device or pipe loses nothing, and is not replaced by a file.
            if status.st_mode & S_IFMT != S_IFREG { return through(path) }
            if !replacing { return .failure(.exists) }
        }
        // The file that a link leads to is what gives way.
        let target = isThere ? resolved(path) : path
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        // The six letters are those that mkstemp(3) replaces.
        var name = Array((folder + ".harmony-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return .failure(saveProblem(errno)) }
        // As the file before it, or as any new one, rather than as the private one that mkstemp makes.
        let mask = umask(0)
        umask(mask)
        let mode = isThere ? status.st_mode & 0o777 : 0o666 & ~mask
        return .success(
            SavePlace(descriptor: descriptor, draft: name, target: target, replacing: replacing, mode: mode))
    }

    private static func through(_ path: String) -> Result<SavePlace, SaveProblem> {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { return .failure(saveProblem(errno)) }
        return .success(
            SavePlace(descriptor: descriptor, draft: nil, target: path, replacing: true, mode: 0))
    }

    /// Puts what was written under its name.
    func finish() -> SaveProblem? {
        guard let draft else {
            close(descriptor)
            return nil
        }
        guard fsync(descriptor) == 0 else { return discard(errno) }
        fchmod(descriptor, mode)
        close(descriptor)
        defer { unlink(draft) }
        // A link does not replace what has come in between; where there are none, the look before has to do.
        if !replacing, link(draft, target) == 0 { return nil }
        if !replacing, errno == EEXIST { return .exists }
        return rename(draft, target) == 0 ? nil : saveProblem(errno)
    }

    /// Leaves nothing behind.
    ///
    /// - Returns: the problem of a system error.
    @discardableResult func discard(_ code: Int32) -> SaveProblem {
        close(descriptor)
        if let draft { unlink(draft) }
        return saveProblem(code)
    }
}

/// Whether two paths lead to one file, whatever links there are on the way.
func isSameFile(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(first, &left) == 0, stat(second, &right) == 0 else { return first == second }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
}

/// The device and number of a file; a path that leads to none stands for itself.
func identityOfFile(_ path: String) -> String {
    var status = stat()
    return stat(path, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : path
}

/// Whether a file lies in a folder or below it, wherever links lead. A file that is not there does.
func isInsideFolder(_ file: String, _ folder: String) -> Bool {
    let root = resolved(folder.isEmpty ? "." : folder)
    guard access(file, F_OK) == 0 else { return true }
    return resolved(file).hasPrefix(root.hasSuffix("/") ? root : root + "/")
}

private func resolved(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
}

func saveProblem(_ code: Int32) -> SaveProblem {
    switch code {
    case ENOENT, ENOTDIR: .noFolder
    case EISDIR: .isFolder
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOSPC, EDQUOT: .full
    default: .other(code)
    }
}
