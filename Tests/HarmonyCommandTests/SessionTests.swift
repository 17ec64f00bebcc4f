import HarmonyCommand
import HarmonySyntax
import Testing

@Suite("a run")
struct SessionTests {
    private static let answers =
        #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30"}"#

    @Test("options may stand anywhere, and -- ends them")
    func options() {
        let files = ["a.json": Self.answers, "--lang": Self.answers]
        for words in [
            ["check", "a.json", "--lang", "zh"], ["check", "--lang=zh", "a.json"],
            ["--lang", "zh", "check", "a.json"],
        ] {
            #expect(Trial(words, files: files).output.contains("结论"), "\(words)")
        }
        #expect(Trial(["check", "--", "--lang"], files: files).output.contains("Verdict"))
    }

    @Test("the highest status of several files counts")
    func statuses() {
        let files = [
            "a.json": Self.answers, "broken.json": "{",
            "future.json": Self.answers.replacing("2025-06-30", with: "30.6.2025"),
        ]
        #expect(Trial(["check", "a.json"], files: files).status == .notMet)
        #expect(Trial(["check", "a.json", "broken.json"], files: files).status == .answers)
        #expect(Trial(["check", "future.json"], files: files).status == .answers)
        #expect(Trial(["check", "a.json", "missing.json", "--exit-zero"], files: files).status == .answers)
    }

    @Test("what cannot be written is a fault of its own")
    func lost() {
        #expect(
            Trial(["check", "a.json"], files: ["a.json": Self.answers], writable: false).status == .output)
        #expect(Trial(["--version"], writable: false).status == .output)
    }

    @Test("an answer file for an unknown standard, for another one, or for none is refused with its place")
    func standards() {
        let unknown = Trial(
            ["check", "a.json"],
            files: ["a.json": Self.answers.replacing("\"enterprise\"", with: "\"enterprize\"")])
        #expect(unknown.status == .answers)
        #expect(unknown.errors.contains("a.json:1:45"))
        #expect(unknown.errors.contains("did you mean enterprise?"))
        let none = Trial(
            ["check", "a.json"], files: ["a.json": #"{"format": "harmony-answers/1", "asOf": "2025-06-30"}"#])
        #expect(none.status == .answers)
        #expect(none.errors.contains("--standard"))
        #expect(
            Trial(["check", "a.json", "--standard", "nosuch"], files: ["a.json": Self.answers]).status
                == .usage)
    }

    @Test("a file that is no answer file is told so")
    func formats() {
        for text in [
            "[]", "1", #"{"standard": "enterprise"}"#,
            #"{"format": "harmony-criteria/1", "standard": "enterprise"}"#,
        ] {
            let trial = Trial(["check", "a.json"], files: ["a.json": text])
            #expect(trial.status == .answers, "\(text)")
            #expect(trial.output == "")
            #expect(trial.errors != "")
        }
    }

    @Test("colour: only on a terminal, never against NO_COLOR")
    func colors() {
        let files = ["a.json": Self.answers]
        #expect(Trial(["check", "a.json"], files: files, width: 100).output.contains("\u{1B}["))
        #expect(!Trial(["check", "a.json"], files: files).output.contains("\u{1B}["))
        let quiet = ["LANG": "en", "NO_COLOR": "1"]
        #expect(
            !Trial(["check", "a.json"], files: files, variables: quiet, width: 100).output.contains("\u{1B}[")
        )
        #expect(
            Trial(["check", "a.json", "--color", "always"], files: files, variables: quiet).output.contains(
                "\u{1B}["))
    }

    @Test("text of a command line that acts on a terminal is made harmless")
    func harmless() {
        let trial = Trial(["\u{1B}[31mcheck"])
        #expect(trial.status == .usage)
        #expect(!trial.errors.contains("\u{1B}"))
    }
}
