import HarmonySyntax

/// What was typed, cut into options and operands, before anything is looked up.
struct Arguments {
    var operands: [String] = []
    private var values: [(name: String, value: String)] = []

    subscript(option: OptionDefinition) -> String? { values.last { $0.name == option.name }?.value }
    /// Every value of an option that may be repeated.
    func all(_ option: OptionDefinition) -> [String] { values.filter { $0.name == option.name }.map(\.value) }
    func has(_ option: OptionDefinition) -> Bool { self[option] != nil }

    /// GNU style: `--name value`, `--name=value`, options anywhere, `--` ends them, `-` is an operand.
    static func parse(_ words: ArraySlice<String>, options: [OptionDefinition]) throws(UsageError)
        -> Arguments
    {
        var arguments = Arguments()
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                arguments.operands += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                arguments.operands.append(word)
                continue
            }
            let (option, attached) = try find(word, options)
            guard option.value != nil else {
                if attached != nil {
                    throw UsageError(
                        zh: "选项 --\(option.name) 不带值", en: "the option --\(option.name) takes no value")
                }
                arguments.values.append((option.name, ""))
                continue
            }
            guard let value = attached ?? rest.popFirst() else {
                throw UsageError(
                    zh: "选项 --\(option.name) 缺少值", en: "the option --\(option.name) needs a value")
            }
            if !option.choices.isEmpty, !option.choices.contains(value) {
                throw UsageError(
                    zh: "选项 --\(option.name) 不能取“\(value)”，可用：\(option.choices.joined(separator: "、"))",
                    en:
                        "the option --\(option.name) cannot be '\(value)'; it is one of \(option.choices.joined(separator: ", "))",
                    suggestion: nearest(to: value, among: option.choices))
            }
            arguments.values.append((option.name, value))
        }
        return arguments
    }

    private static func find(_ word: String, _ options: [OptionDefinition]) throws(UsageError) -> (
        OptionDefinition, String?
    ) {
        if word.hasPrefix("--") {
            let parts = word.dropFirst(2).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            if let option = options.first(where: { $0.name == parts[0] }) {
                return (option, parts.count > 1 ? parts[1] : nil)
            }
            throw UsageError(
                zh: "没有选项 --\(parts[0])", en: "there is no option --\(parts[0])",
                suggestion: nearest(to: parts[0], among: options.map(\.name)).map { "--" + $0 })
        }
        if word.count == 2, let option = options.first(where: { $0.short == word.last }) {
            return (option, nil)
        }
        throw UsageError(zh: "没有选项 \(word)", en: "there is no option \(word)")
    }
}

/// A command line that says nothing sensible.
struct UsageError: Error {
    let message: Localized
    let suggestion: String?

    init(zh: String, en: String, suggestion: String? = nil) {
        message = Localized(zh: zh, en: en)
        self.suggestion = suggestion
    }
}
