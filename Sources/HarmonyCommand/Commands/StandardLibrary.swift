import HarmonyCriteria
import HarmonySyntax

/// Finds standards by id or by file, each loaded once in a run.
struct StandardLibrary {
    private let read: (String) -> Result<[UInt8], FileProblem>
    private var loaded: [(name: String, result: Loaded)] = []

    enum Loaded {
        case standard(Standard, [Diagnostic])
        case invalid([Diagnostic])
        case unknown
        case unreadable(FileProblem)
    }

    init(_ surroundings: Surroundings) { read = surroundings.read }

    /// A word with a slash or the ending .json is a file, anything else a bundled id.
    mutating func find(_ name: String) -> Loaded {
        if let known = loaded.first(where: { $0.name == name }) { return known.result }
        let found: Loaded
        if name.hasSuffix(".json") || name.contains("/") {
            switch read(name) {
            case .success(let bytes): found = load(SourceText(name: name, bytes: bytes), trusting: false)
            case .failure(let problem): found = .unreadable(problem)
            }
        } else {
            found = BundledCriteria.source(of: name).map { load($0, trusting: true) } ?? .unknown
        }
        loaded.append((name, found))
        return found
    }

    private func load(_ source: SourceText, trusting: Bool) -> Loaded {
        let (standard, diagnostics) = CriteriaLoader.load(source, trusting: trusting)
        guard let standard else { return .invalid(diagnostics) }
        return .standard(standard, diagnostics)
    }
}

/// Problems with files as the file system reports them.
enum FileTrouble {
    static let cannotRead = DiagnosticKind(
        "cannot-read", .usage, zh: "无法读取文件", en: "a file cannot be read")

    static func diagnostic(_ path: String, _ problem: FileProblem) -> Diagnostic {
        let why: Localized =
            switch problem {
            case .missing: Localized(zh: "没有这个文件", en: "there is no such file")
            case .isFolder: Localized(zh: "这是文件夹", en: "it is a folder")
            case .notPermitted: Localized(zh: "没有读取权限", en: "it may not be read")
            case .tooLarge: Localized(zh: "超过 64 MiB", en: "it is larger than 64 MiB")
            case .other(let code): Localized(zh: "系统错误 \(code)", en: "system error \(code)")
            }
        return Diagnostic(
            cannotRead, Localized(zh: "无法读取 \(path)：\(why.zh)", en: "cannot read \(path): \(why.en)"), at: nil
        )
    }
}
