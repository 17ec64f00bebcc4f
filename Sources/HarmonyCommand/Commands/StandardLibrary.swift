import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Finds standards by id or by file, each loaded once in a run.
///
/// A class, since a local file that is being loaded asks it for the parent.
final class StandardLibrary {
    private let read: (String) -> Result<[UInt8], FileProblem>
    /// Folders of criteria files, named with `--criteria`.
    var folders: [String] = []
    /// The day whose law is likely to be wanted: a standard that is read for it need not be read again.
    var day = CalendarDate.latest
    private var loaded: [(name: String, result: Loaded)] = []
    /// The files that are being loaded, each with the id that it extends, to find circles.
    private var open: [(file: String, id: String)] = []
    /// The files that are part of a circle, with its ids.
    private var circles: [(file: String, chain: [String])] = []

    enum Loaded {
        case standard(Standard, [Diagnostic])
        case invalid([Diagnostic])
        case unknown
        case unreadable(FileProblem)
    }

    init(_ surroundings: Surroundings) { read = surroundings.read }

    /// Every id that can be named without a path.
    var ids: [String] { BundledCriteria.ids }

    /// A word with a slash or the ending .json is a file, anything else an id.
    ///
    /// - Parameter neighbour: a file beside which an id is looked for last.
    func find(_ name: String, beside neighbour: String? = nil) -> Loaded {
        if Self.isPath(name) { return file(name) }
        for folder in folders {
            if let found = criteria(at: Self.path(folder, name)) { return found }
        }
        if let found = builtIn(name) { return found }
        if let neighbour, let found = criteria(at: Self.path(Self.folder(of: neighbour), name)) {
            return found
        }
        return .unknown
    }

    /// Whether a user who writes this means a file. Files come from somebody else: what one of them names is an id,
    /// and never taken for a path.
    static func isPath(_ name: String) -> Bool { name.hasSuffix(".json") || name.contains("/") }

    /// A criteria file as it was read, checked in full.
    func load(_ source: SourceText) -> Loaded {
        open.append((source.name, ""))
        defer { open.removeLast() }
        return load(source, trusting: false)
    }

    // MARK: Where standards are

    private func file(_ path: String) -> Loaded {
        remembered(path) {
            switch read(path) {
            case .success(let bytes): load(SourceText(name: path, bytes: bytes), trusting: false)
            case .failure(let problem): .unreadable(problem)
            }
        }
    }

    private func builtIn(_ id: String) -> Loaded? {
        guard let source = BundledCriteria.source(of: id) else { return nil }
        return remembered(Self.bundledMark + id) { load(source, trusting: true) }
    }

    /// A file that is there and is a criteria file; anything else is passed over.
    private func criteria(at path: String) -> Loaded? {
        if let known = loaded.first(where: { $0.name == path }) { return known.result }
        guard case .success(let bytes) = read(path) else { return nil }
        let source = SourceText(name: path, bytes: bytes)
        guard let document = JSONReader.read(source).document,
            let format = document.member(document.root, "format"), document.kind(format) == .string,
            document.string(format) == CriteriaLoader.format
        else { return nil }
        return remembered(path) { load(source, trusting: false) }
    }

    private func remembered(_ name: String, _ load: () -> Loaded) -> Loaded {
        if let known = loaded.first(where: { $0.name == name }) { return known.result }
        open.append((name, ""))
        let found = load()
        open.removeLast()
        loaded.append((name, found))
        return found
    }

    private func load(_ source: SourceText, trusting: Bool) -> Loaded {
        let (standard, diagnostics) = CriteriaLoader.load(source, trusting: trusting, on: day) { id, child in
            self.parent(id, of: child)
        }
        guard let standard else { return .invalid(diagnostics) }
        return .standard(standard, diagnostics)
    }

    /// No path of a file that is read begins so.
    private static let bundledMark = "bundled:"

    // MARK: Parents

    /// What a local file extends: beside it, in a folder of `--criteria`, among the bundled.
    private func parent(_ id: String, of child: String) -> ParentLookup {
        open[open.count - 1].id = id
        guard open.count <= CriteriaLoader.longestChain else { return .tooLong }
        var other: ParentLookup?
        // What is in the program lies beside no file, whatever the working folder holds.
        let isBundled = open.last?.file.hasPrefix(Self.bundledMark) ?? false
        for folder in (isBundled ? [] : [Self.folder(of: child)]) + folders {
            let path = Self.path(folder, id)
            // A file is not its own parent; its name may be that of the standard it extends.
            if path == child { continue }
            if let circle = circle(to: path, id) { return circle }
            guard let found = criteria(at: path) else {
                if case .success = read(path) { other = other ?? .unusable(file: path) }
                continue
            }
            let lookup = lookup(found, id, path)
            if case .found(let standard) = lookup, !folders.contains(folder), replacesBundled(id, path) {
                return .replaced(standard, file: path)
            }
            guard case .misnamed = lookup else { return lookup }
            other = other ?? lookup
        }
        if let circle = circle(to: Self.bundledMark + id, id) { return circle }
        if let found = builtIn(id) { return lookup(found, id, id) }
        return other ?? .unknown(ids)
    }

    /// Whether a file that nobody named is used instead of a bundled one and is not the same.
    private func replacesBundled(_ id: String, _ path: String) -> Bool {
        guard let bundled = BundledCriteria.source(of: id), case .success(let bytes) = read(path) else {
            return false
        }
        return bytes != bundled.bytes
    }

    private func circle(to name: String, _ id: String) -> ParentLookup? {
        guard let start = open.firstIndex(where: { $0.file == name }) else { return nil }
        let chain = [id] + open[start...].map(\.id)
        circles += open[start...].map { ($0.file, chain) }
        return .circular(chain)
    }

    private func lookup(_ found: Loaded, _ id: String, _ file: String) -> ParentLookup {
        switch found {
        case .standard(let standard, _):
            standard.id == id ? .found(standard) : .misnamed(file: file, id: standard.id)
        case .invalid, .unreadable:
            circles.first { $0.file == file }.map { .circular($0.chain) } ?? .invalid(file: file)
        case .unknown: .unknown(ids)
        }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func path(_ folder: String, _ id: String) -> String {
        (folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/") + id + ".json"
    }
}

extension Session {
    /// The standard that the command line names, with what is to be said about it.
    ///
    /// - Returns: nil where its file has errors or cannot be read, once that is reported.
    /// - Throws: where there is no such standard.
    func standard(_ name: String, beside neighbour: String? = nil) throws(UsageError) -> Standard? {
        switch library.find(name, beside: neighbour) {
        case .standard(let standard, let warnings):
            complain(warnings)
            return standard
        case .invalid(let diagnostics): complain(diagnostics)
        case .unreadable(let problem): complain([FileTrouble.diagnostic(name, problem)])
        case .unknown:
            throw UsageError(
                zh: "没有标准“\(name)”", en: "there is no standard '\(name)'",
                suggestion: nearest(to: name, among: BundledCriteria.ids))
        }
        return nil
    }
}

/// Problems with files as the file system reports them.
enum FileTrouble {
    static let cannotRead = DiagnosticKind(
        "cannot-read", .usage, zh: "无法读取文件", en: "a file cannot be read")

    static func diagnostic(_ path: String, _ problem: FileProblem) -> Diagnostic {
        let why: Localized =
            switch problem {
            // Bytes that are no UTF-8 became this character when the folder was read, and lead to no file.
            case .missing where path.contains("\u{FFFD}"):
                Localized(
                    zh: "文件名不是 UTF-8 编码（多半是 GBK 压缩包解出的），请改名后再试",
                    en: "its name is not in UTF-8 (mostly from a GBK archive); give it another name")
            case .missing: Localized(zh: "没有这个文件", en: "there is no such file")
            case .isFolder: Localized(zh: "这是文件夹", en: "it is a folder")
            case .notPermitted: Localized(zh: "没有读取权限", en: "it may not be read")
            case .tooLarge: Localized(zh: "超过 64 MiB", en: "it is larger than 64 MiB")
            case .other(let code): Localized(zh: "系统错误 \(code)", en: "system error \(code)")
            }
        return Diagnostic(
            problem == .tooLarge ? JSONProblem.tooLarge : cannotRead,
            Localized(zh: "无法读取 \(path)：\(why.zh)", en: "cannot read \(path): \(why.en)"), at: nil
        )
    }
}
