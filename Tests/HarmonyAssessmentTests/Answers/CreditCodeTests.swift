import HarmonyAssessment
import HarmonySyntax
import Testing

@Suite("Unified social credit codes")
struct CreditCodeTests {
    private static let valid = [
        "91350100M000100Y43", "91110000101623741K", "911101066976941872", "91000000MA0F000350",
        "91000000MA0FAKE17A", "91000000MA0FAKE255",
    ]

    @Test("Codes whose check character agrees; one of them with a remainder of zero", arguments: valid)
    func checks(code: String) throws {
        let read = try CreditCode(code)
        #expect(read.text == code)
        #expect(read.checks)
    }

    @Test("A check character that fails does not refuse the code")
    func failingCheck() throws {
        #expect(try !CreditCode("91350211M0000XUF46").checks)
        #expect(try CreditCode("91350211M0000XUF4R").checks)
    }

    @Test(
        "Too short or too long", arguments: [("", 0), ("91350100M000100Y4", 17), ("91350100M000100Y430", 19)])
    func length(code: String, count: Int) {
        #expect(throws: CreditCode.Problem.length(count)) { try CreditCode(code) }
    }

    @Test(
        "I, O, S, V and Z are not in the alphabet; characters 3 to 8 are digits",
        arguments: [
            ("91350100I000100Y43", "I"), ("91350100O000100Y43", "O"), ("91350100S000100Y43", "S"),
            ("91350100V000100Y43", "V"), ("91350100M000100Y4Z", "Z"), ("9135010AM000100Y43", "A"),
            ("91A50100M000100Y43", "A"), ("91350100M000100Y4?", "?"), ("91350100M000100Y4码", "码"),
        ] as [(String, Character)])
    func alphabet(code: String, character: Character) {
        #expect(throws: CreditCode.Problem.character(character)) { try CreditCode(code) }
    }

    @Test(
        "Case, width, spaces and hyphens of writing do not matter",
        arguments: [
            "91350100m000100y43", " 91350100M000100Y43 ", "91 350100 M000100Y4 3", "9135-0100-M000100Y-43",
            "９１３５０１００Ｍ０００１００Ｙ４３", "９１３５０１００ｍ０００１００ｙ４３", "　91350100M000100Y43　",
            "913501－00M000100Y43", "\t91350100M000100Y43", "91350100M000100Y43\n", "\r\n91350100M000100Y43",
            "\u{A0}91350100M000100Y43",
        ])
    func normalised(written: String) throws {
        #expect(try CreditCode(written).text == "91350100M000100Y43")
    }

    @Test(
        "Letters that only become Latin ones by upper-casing are none of the alphabet",
        arguments: ["91350100\u{FB00}00100Y43", "91350100M000100\u{0443}43"])
    func foreign(written: String) {
        #expect(throws: CreditCode.Problem.self) { try CreditCode(written) }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    @Test("One character changed, or two neighbours swapped, is always noticed", arguments: valid)
    func slips(code: String) throws {
        let letters = Array(code)
        for index in letters.indices {
            for other in Self.alphabet where other != letters[index] {
                if 2..<8 ~= index, !other.isNumber { continue }
                var changed = letters
                changed[index] = other
                #expect(try !CreditCode(String(changed)).checks, "\(String(changed))")
            }
            guard index + 1 < letters.count, letters[index] != letters[index + 1] else { continue }
            var swapped = letters
            swapped.swapAt(index, index + 1)
            if let read = try? CreditCode(String(swapped)) { #expect(!read.checks, "\(String(swapped))") }
        }
    }

    @Test("In an answer file a failed check is a warning and can pass; a wrong form is an error and cannot")
    func severity() throws {
        func verdict(_ code: String) throws -> (Severity?, Verdict?) {
            let assessment = try judge(AnswerSheet.allMet.with(subject: #"{"creditCode": "\#(code)"}"#))
            return (assessment.submission.diagnostics.first?.severity, assessment.verdict)
        }
        #expect(try verdict("91350211M0000XUF46") == (.warning, .pass))
        #expect(try verdict("91350211M0000XUF4Z") == (.error, .incomplete))
        #expect(try verdict("91350211M0000XUF4") == (.error, .incomplete))
    }
}
