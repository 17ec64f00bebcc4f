import HarmonyReport
import HarmonySyntax

extension Session {
    mutating func help(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard let name = arguments.operands.first else {
            print(HelpText.overview(language))
            return finish(.success)
        }
        guard let definition = CommandDefinition.named(name) else {
            throw UsageError(
                zh: "没有命令“\(name)”", en: "there is no command '\(name)'",
                suggestion: nearest(to: name, among: CommandDefinition.all.map(\.name)))
        }
        print(HelpText.command(definition, language))
        return finish(.success)
    }
}

/// Help, made from the definitions of commands and options.
enum HelpText {
    static func overview(_ language: Language) -> String {
        let zh = language == .zh
        var text =
            zh
            ? "harmony：和谐劳动关系创建标准自评与预检\n\n用法：harmony 命令 [选项] [文件…]\n\n命令\n"
            : "harmony: self-check against the standard for creating harmonious labour relations\n\nUsage: harmony COMMAND [OPTIONS] [FILE…]\n\nCommands\n"
        text += table(
            CommandDefinition.all.map { ("\($0.name) \($0.operands[language])", $0.summary[language]) })
        text += zh ? "\n选项\n" : "\nOptions\n"
        text += table((OptionDefinition.common + [.version]).map { row($0, language) })
        text +=
            zh
            ? "\n示例\n  harmony check 答案.json\n  harmony show enterprise/E5.6\n"
            : "\nExamples\n  harmony check answers.json\n  harmony show enterprise/E5.6\n"
        return text
    }

    static func command(_ command: CommandDefinition, _ language: Language) -> String {
        let zh = language == .zh
        var text = command.summary[language] + "\n\n"
        text +=
            (zh ? "用法：" : "Usage: ")
            + "harmony \(command.name) [\(zh ? "选项" : "OPTIONS")] \(command.operands[language])\n"
        if !command.details[language].isEmpty { text += "\n" + command.details[language] + "\n" }
        text += zh ? "\n选项\n" : "\nOptions\n"
        text += table((command.options + OptionDefinition.common).map { row($0, language) })
        if !command.examples.isEmpty {
            text += (zh ? "\n示例\n" : "\nExamples\n") + command.examples.map { "  \($0)\n" }.joined()
        }
        return text
    }

    private static func row(_ option: OptionDefinition, _ language: Language) -> (String, String) {
        let short = option.short.map { "-\($0), " } ?? ""
        return (
            short + "--\(option.name)" + (option.value.map { " \($0[language])" } ?? ""),
            option.summary[language]
        )
    }

    private static func table(_ rows: [(String, String)]) -> String {
        let column = (rows.map { DisplayWidth.of($0.0) }.max() ?? 0) + 2
        return rows.map { left, right in
            "  " + left + String(repeating: " ", count: column - DisplayWidth.of(left)) + right + "\n"
        }.joined()
    }
}
