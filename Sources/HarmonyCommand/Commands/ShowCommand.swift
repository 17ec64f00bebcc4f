import HarmonyCriteria
import HarmonyReport
import HarmonySyntax

extension Session {
    /// Prints a standard, or one part of it.
    mutating func show(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count <= 1 else {
            throw UsageError(zh: "show 一次只显示一个标准或编号", en: "show prints one standard or part at a time")
        }
        guard let word = arguments.operands.first else {
            print(StandardComposer.list(BundledCriteria.ids.compactMap { library.bundled($0) }, language))
            return finish(.success)
        }
        // A whole word may be a file's path or an id; else what follows the last slash is a part of it.
        if case .standard(let standard, let warnings) = library.find(word) {
            complain(warnings)
            var composer = StandardComposer(standard, language)
            print(arguments.has(.resolved) ? composer.wholeResolved() : composer.whole())
            return finish(.success)
        }
        if case .invalid(let diagnostics) = library.find(word) {
            complain(diagnostics)
            return .criteria
        }
        if word.hasSuffix(".json"), case .unreadable(let problem) = library.find(word) {
            complain([FileTrouble.diagnostic(word, problem)])
            return .criteria
        }
        guard let slash = word.lastIndex(of: "/") else {
            return try showBare(word, resolved: arguments.has(.resolved))
        }
        let (name, part) = (String(word[..<slash]), String(word[word.index(after: slash)...]))
        switch library.find(name) {
        case .standard(let standard, _):
            return try showPart(part, of: standard, resolved: arguments.has(.resolved))
        case .invalid(let diagnostics):
            complain(diagnostics)
            return .criteria
        case .unknown, .unreadable: throw unknown(name)
        }
    }

    private mutating func showPart(_ part: String, of standard: Standard, resolved: Bool) throws(UsageError)
        -> ExitStatus
    {
        var composer = StandardComposer(standard, language)
        guard let found = (resolved ? composer.resolved(part) : nil) ?? composer.part(part) else {
            throw UsageError(
                zh: "标准 \(standard.id) 没有编号“\(part)”",
                en: "the standard \(standard.id) has no part '\(part)'",
                suggestion: nearest(to: part, among: StandardComposer.parts(of: standard)))
        }
        print(found)
        return finish(.success)
    }

    /// `show E5.6`: without a standard, the part of the first that has one; where others have it too, they are named.
    private mutating func showBare(_ part: String, resolved: Bool) throws(UsageError)
        -> ExitStatus
    {
        for id in BundledCriteria.ids {
            guard let standard = library.bundled(id), StandardComposer.parts(of: standard).contains(part)
            else {
                continue
            }
            let others = BundledCriteria.ids.filter { other in
                guard other != id, let other = library.bundled(other) else { return false }
                return other.layers.count == 1 && StandardComposer.parts(of: other).contains(part)
            }
            if !others.isEmpty {
                let names = others.map { "\($0)/\(part)" }
                complain(
                    language == .zh
                        ? "harmony：所示为 \(id)/\(part)，另有 \(names.joined(separator: "、"))\n"
                        : "harmony: this is \(id)/\(part); see also \(names.joined(separator: ", "))\n")
            }
            return try showPart(part, of: standard, resolved: resolved)
        }
        throw unknown(part)
    }

    private mutating func print(_ page: Page) { print(TextPrinter(outputPage).text(page)) }

    private func unknown(_ name: String) -> UsageError {
        UsageError(
            zh: "没有标准“\(name)”", en: "there is no standard '\(name)'",
            suggestion: nearest(to: name, among: BundledCriteria.ids))
    }
}

extension StandardLibrary {
    func bundled(_ id: String) -> Standard? {
        if case .standard(let standard, _) = find(id) { standard } else { nil }
    }
}
