import HarmonySyntax

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The whole process: what was typed, the real streams, and its end.
package func runProcess() -> Never {
    prepareMemory()
    var session = Session(.real())
    let status = session.status(of: Array(CommandLine.arguments.dropFirst()))
    // Nothing is taken apart before the process ends.
    withExtendedLifetime(session) { exit(status.rawValue) }
}

/// The real surroundings: POSIX calls and nothing else, so that the program starts as fast as an empty one.
extension Surroundings {
    package static func real() -> Surroundings {
        // A closed pipe ends in a failed write that is dealt with, not in a signal.
        signal(SIGPIPE, SIG_IGN)
        return Surroundings(
            variable: { name in getenv(name).map { String(cString: $0) } },
            terminalWidth: { columns(of: $0.descriptor) }, read: readFile, open: openFile,
            size: sizeOfFile, listing: listFolder,
            write: { writeAll(Array($1.utf8), to: $0.descriptor) },
            save: { saveFile($0, $1, replacing: $2) }, draft: { FileDraft.file($0, replacing: $1) },
            processors: { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }, clock: sinceStart,
            isSame: isSameFile, identity: identityOfFile, isInside: isInsideFolder, sight: sightOfFile)
    }
}

/// The clock that no setting of the time changes.
private func sinceStart() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
}

extension Surroundings.Stream {
    fileprivate var descriptor: Int32 {
        switch self {
        case .output: STDOUT_FILENO
        case .errors: STDERR_FILENO
        }
    }
}

private func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
}

private func readFile(_ path: String) -> Result<[UInt8], FileProblem> {
    if path == "-" { return readAll(STDIN_FILENO, expecting: 0) }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return .failure(problem(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(problem(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(.isFolder) }
    let size = Int(status.st_size)
    return size > JSONLimits.fileBytes ? .failure(.tooLarge) : readAll(descriptor, expecting: size)
}

/// How much is read at once of what comes block by block.
private let blockSize = 1 << 18

private func openFile(_ path: String) -> Result<ByteStream, FileProblem> {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { return .failure(problem(errno)) }
    let file = OpenFile(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(problem(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(.isFolder) }
    let size = knownSize(status)
    return .success(
        ByteStream(size: size) {
            // A terminal would ask for more after its end.
            if file.isOver { return .success([]) }
            // Ctrl-C may reach another thread than the one that waits here, so this one looks up now and then.
            if size == nil {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                while poll(&waiting, 1, 100) == 0 || errno == EINTR && waiting.revents == 0 {
                    if isInterrupted() { return .success([]) }
                }
            }
            var count = 0
            let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, initialized in
                repeat {
                    count = read(descriptor, buffer.baseAddress, blockSize)
                } while count < 0 && errno == EINTR && !isInterrupted()
                initialized = max(0, count)
            }
            if count <= 0 { file.isOver = true }
            return count < 0 && errno != EINTR ? .failure(problem(errno)) : .success(block)
        })
}

/// A descriptor that is closed when nobody reads from it any more, to the end or not.
private final class OpenFile {
    let descriptor: Int32
    var isOver = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }
}

private func knownSize(_ status: stat) -> Int? {
    status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
}

private func sizeOfFile(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? knownSize(status) : 0
}

/// The names of files and folders in a folder, in no order. Pipes, sockets and devices are left out: who waits for
/// one of them waits for ever.
func listFolder(_ path: String) -> Result<[String], FileProblem> {
    guard let folder = opendir(path) else { return .failure(problem(errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let kinds = [DT_REG, DT_DIR, DT_LNK, DT_UNKNOWN].map { UInt8($0) }
        guard kinds.contains(entry.pointee.d_type) else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
            field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
                String(cString: $0)
            }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return .success(names)
}

/// Reads to the end, or to one byte more than any file may have.
private func readAll(_ descriptor: Int32, expecting size: Int) -> Result<[UInt8], FileProblem> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    // Blocks grow with what comes, so that little input takes little memory.
    while true {
        let wanted = bytes.isEmpty && size > 0 ? size + 1 : max(1 << 12, min(bytes.count, 1 << 20))
        var count = 0
        let more = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
            repeat { count = read(descriptor, buffer.baseAddress, wanted) } while count < 0 && errno == EINTR
            initialized = max(0, count)
        }
        guard count >= 0 else { return .failure(problem(errno)) }
        if count == 0 { return .success(bytes) }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        if bytes.count > JSONLimits.fileBytes { return .failure(.tooLarge) }
    }
}

private func problem(_ code: Int32) -> FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .isFolder
    case EACCES, EPERM: .notPermitted
    default: .other(code)
    }
}

/// True when everything was written or nobody reads any more; false when the output is lost.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    writeWhole(bytes, to: descriptor) || errno == EPIPE
}

/// True when everything was written.
func writeWhole(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return false
        }
        rest = rest.dropFirst(count)
    }
    return true
}
