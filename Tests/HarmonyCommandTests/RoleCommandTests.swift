import HarmonyCommand
import HarmonySyntax
import Testing

@Suite("Roles on the command line")
struct RoleCommandTests {
    private static let answers = """
        {"format": "harmony-answers/1", "standard": "labour-protection", "asOf": "2025-06-30",
         "subject": {"name": "甲厂"}, "answers": {"LP4.1": 0, "LP12.1": {"note": "已办"}}}
        """

    @Test(
        "a role is taken by its id and by its name in either language",
        arguments: ["union", "企业工会", "the enterprise union", "The enterprise union"])
    func names(_ role: String) {
        let checked = Trial(
            ["check", "--role", role, "--format", "json", "a.json"], files: ["a.json": Self.answers])
        #expect(checked.output.contains(#""roles": ["union"]"#) || checked.output.contains("\"union\""))
        #expect(checked.status == .notMet)
        let made = Trial(
            ["template", "labour-protection", "--role", role, "-o", "a.json", "--lang", "en"])
        #expect(made.status == .success)
        #expect(made.errors.contains("(the enterprise union)"))
        let text = String(decoding: made.files["a.json"] ?? [], as: UTF8.self)
        #expect(text.contains("\"union\"") && text.contains("\"LP4.1\"") && !text.contains("\"LP2.1\""))
    }

    @Test("a role that the standard does not have is wrong usage, with those that it has")
    func unknown() {
        for arguments in [
            ["check", "--role", "unions", "a.json"],
            ["template", "labour-protection", "--role", "unions", "-o", "b.csv"],
        ] {
            let trial = Trial(arguments + ["--lang", "en"], files: ["a.json": Self.answers])
            #expect(trial.status == .usage)
            #expect(trial.errors.contains("did you mean union?"))
            #expect(trial.files["b.csv"] == nil)
        }
    }

    @Test("--role is repeatable, and what is answered stays in the form whoever's duty it is")
    func keeps() {
        let made = Trial(
            [
                "template", "--from", "a.json", "--role", "企业工会", "--role", "省级总工会", "-o", "b.csv", "--lang",
                "zh",
            ],
            files: ["a.json": Self.answers])
        let text = String(decoding: made.files["b.csv"] ?? [], as: UTF8.self)
        #expect(text.contains("企业工会、省级总工会"))
        #expect(text.contains("LP12.1") && text.contains("LP13.4") && !text.contains("LP2.1"))
    }

    @Test("a form without a role says how to make one of a role's duties")
    func hint() {
        let made = Trial(["template", "labour-protection", "-o", "a.csv", "--lang", "zh"])
        #expect(made.errors.contains("--role 企业"))
        #expect(!Trial(["template", "enterprise", "-o", "a.csv", "--lang", "zh"]).errors.contains("--role"))
    }

    @Test("the higher union reviews a union's answers, by default and by name")
    func reviewer() {
        func made(_ more: [String]) -> Trial {
            Trial(
                ["template", "--review", "a.json", "-o", "b.csv", "--lang", "zh"] + more,
                files: ["a.json": Self.answers])
        }
        func text(_ trial: Trial) -> String { String(decoding: trial.files["b.csv"] ?? [], as: UTF8.self) }
        // The options stand in the form as well: it is the answer that counts.
        let asked = ",评估主体,单选,上级工会,"
        #expect(text(made([])).contains(asked))
        #expect(text(made(["--assessor", "superior"])).contains(asked))
        #expect(made(["--assessor", "上级工会"]).status == .success)
        #expect(made(["--assessor", "tripartite"]).status == .usage)
        #expect(made(["--assessor", "self"]).status == .usage)
    }
}
