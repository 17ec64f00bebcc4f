import HarmonyReport
import HarmonySyntax

/// The program's version.
package let harmonyVersion = "0.1.0"

/// The whole program: arguments in, exit status out.
///
/// - Parameter arguments: without the program's own name.
package func run(_ arguments: [String], _ surroundings: Surroundings) -> ExitStatus {
    var session = Session(surroundings)
    return session.status(of: arguments)
}

/// One run: what was chosen about language and colour, and where output goes.
package struct Session {
    var surroundings: Surroundings
    var language: Language
    var color = ColorChoice.auto
    let library: StandardLibrary
    private(set) var outputLost = false

    package init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        language = surroundings.language()
        library = StandardLibrary(surroundings)
    }

    /// The whole run, usage mistakes included.
    package mutating func status(of arguments: [String]) -> ExitStatus {
        do {
            return try run(arguments[...])
        } catch {
            return refuse(error)
        }
    }

    var outputPage: TextPage.Options { surroundings.page(.output, color: color) }
    var errorPage: TextPage.Options { surroundings.page(.errors, color: color) }

    mutating func print(_ text: String) {
        if !surroundings.write(.output, text) { outputLost = true }
    }

    /// The same for what may be no text.
    mutating func printBytes(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if let text = String(validating: bytes, as: UTF8.self) { return print(text) }
        if surroundings.save("-", bytes, true) != nil { outputLost = true }
    }

    func complain(_ text: String) { _ = surroundings.write(.errors, text) }

    func complain(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        complain(DiagnosticPrinter(errorPage, language).print(diagnostics))
    }

    /// The status, unless what it stands for could not be written.
    func finish(_ status: ExitStatus) -> ExitStatus {
        guard outputLost else { return status }
        complain(lostOutput)
        return .output
    }

    mutating func run(_ words: ArraySlice<String>) throws(UsageError) -> ExitStatus {
        chooseLanguage(words)
        // The command is the first word that is no option; global options may stand before it.
        let everything = OptionDefinition.common + [.version]
        guard
            let at = words.firstIndex(where: { !$0.hasPrefix("-") || $0 == "-" })
                ?? words.firstIndex(of: "--")
        else {
            let arguments = try Arguments.parse(words, options: everything)
            try choose(arguments)
            if arguments.has(.version) {
                print("harmony \(harmonyVersion)\n")
                return finish(.success)
            }
            guard arguments.has(.help) else {
                complain(HelpText.overview(language))
                return .usage
            }
            print(HelpText.overview(language))
            return finish(.success)
        }
        return try command(words, at)
    }

    private mutating func command(_ words: ArraySlice<String>, _ at: Int) throws(UsageError) -> ExitStatus {
        // `--lang en check …`: the value of an option in front is no command.
        var at = at
        if at > words.startIndex,
            let before = OptionDefinition.common.first(where: { "--" + $0.name == words[at - 1] }),
            before.value != nil
        {
            guard let next = words[(at + 1)...].firstIndex(where: { !$0.hasPrefix("-") }) else {
                return try run(words[..<at].dropLast() + words[at...].map { "--\(before.name)=\($0)" })
            }
            at = next
        }
        guard let definition = CommandDefinition.named(words[at]) else {
            try choose(try Arguments.parse(words[..<at], options: OptionDefinition.common + [.version]))
            throw UsageError(
                zh: "没有命令“\(words[at])”", en: "there is no command '\(words[at])'",
                suggestion: nearest(to: words[at], among: CommandDefinition.all.map(\.name)))
        }
        let options = definition.options + OptionDefinition.common
        let arguments = try Arguments.parse(words[..<at] + words[(at + 1)...], options: options)
        try choose(arguments)
        if arguments.has(.help) {
            print(HelpText.command(definition, language))
            return finish(.success)
        }
        switch definition.name {
        case CommandDefinition.check.name: return try check(arguments)
        case CommandDefinition.validate.name: return try validate(arguments)
        case CommandDefinition.verify.name: return try verify(arguments)
        case CommandDefinition.compare.name: return try compare(arguments)
        case CommandDefinition.explain.name: return try explain(arguments)
        case CommandDefinition.show.name: return try show(arguments)
        case CommandDefinition.template.name: return try template(arguments)
        case CommandDefinition.schema.name: return try schema(arguments)
        default: return try help(arguments)
        }
    }

    /// The language, before a mistake elsewhere has to be told in it.
    private mutating func chooseLanguage(_ words: ArraySlice<String>) {
        for (index, word) in zip(words.indices, words) {
            if word == "--" { return }
            let value: String? =
                word.hasPrefix("--lang=")
                ? String(word.dropFirst(7))
                : word == "--lang" && index + 1 < words.endIndex ? words[index + 1] : nil
            if let chosen = value.flatMap({ Language(rawValue: $0) }) { language = chosen }
        }
    }

    private mutating func choose(_ arguments: Arguments) throws(UsageError) {
        if let word = arguments[.language], let chosen = Language(rawValue: word) { language = chosen }
        library.folders = arguments.all(.criteria)
        if let word = arguments[.color], let chosen = ColorChoice(rawValue: word) { color = chosen }
    }

    func refuse(_ error: UsageError) -> ExitStatus {
        var text = "harmony" + (language == .zh ? "：" : ": ") + printable(error.message[language])
        if let suggestion = error.suggestion {
            text += language == .zh ? "；是否为 \(suggestion)？" : "; did you mean \(suggestion)?"
        }
        text += language == .zh ? "\n用 harmony help 查看用法\n" : "\nsee harmony help\n"
        complain(text)
        return .usage
    }
}
