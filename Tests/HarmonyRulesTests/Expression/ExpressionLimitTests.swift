import HarmonyRules
import HarmonySyntax
import Testing

@Suite("An expression is bounded in size and depth")
struct ExpressionLimitTests {
    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test("4 KiB are accepted, a byte more is not")
    func size() throws {
        #expect(RuleLimits.bytes == 4096)
        let longest = "1" + repeated("+1", 2047) + " "
        #expect(longest.utf8.count == 4096)
        #expect(syntaxFault(longest) == nil)
        let fault = try #require(syntaxFault(longest + " "))
        #expect(fault.kind.name == "expression-too-large")
        #expect(fault.message.en.contains("4097"))
        #expect(fault.message.en.contains("4096"))
    }

    @Test("bytes count, not characters")
    func bytes() throws {
        let text = "'" + repeated("工", 1365) + "'"
        #expect(text.utf8.count == 4097)
        #expect(text.count < 4096)
        #expect(try #require(syntaxFault(text)).kind.name == "expression-too-large")
        #expect(syntaxFault("'" + repeated("工", 1364) + "'") == nil)
    }

    @Test("ten thousand parentheses are refused at once")
    func manyParentheses() throws {
        for text in [repeated("(", 10_000), repeated("(", 10_000) + "1" + repeated(")", 10_000)] {
            let fault = try #require(syntaxFault(text))
            #expect(fault.kind.name == "expression-too-large")
        }
    }

    @Test(
        "so is depth of every kind within the size",
        arguments: [
            "(", "!", "-", "[", "f(", "p?", "p ? q : ", "!(", "-(", "min(1,", "p && (", "[(",
        ])
    func depth(opening: String) throws {
        let count = 4000 / opening.utf8.count
        let fault = try #require(syntaxFault(repeated(opening, count)))
        #expect(fault.kind.name == "expression-too-large", "\(opening): \(fault.message.en)")
        #expect(fault.message.en.contains("\(RuleLimits.depth)"))
        #expect(fault.range.upperBound <= opening.utf8.count * count)
    }

    @Test("a deep expression is refused also when everything in it is closed")
    func closedDepth() throws {
        let text = repeated("(", 1500) + "p" + repeated(")", 1500)
        #expect(try #require(syntaxFault(text)).kind.name == "expression-too-large")
    }

    @Test(
        "a depth that people write is accepted",
        arguments: [
            ("(", ")"), ("!(", ")"), ("f(", ")"), ("[", "]"), ("p ? q : ", ""),
        ])
    func ordinaryDepth(opening: String, closing: String) {
        #expect(syntaxFault(repeated(opening, 12) + "p" + repeated(closing, 12)) == nil)
    }

    @Test(
        "a long flat chain is not deep: it parses, binds and evaluates",
        arguments: [
            ("p", " && ", 680), ("p", "||", 1000), ("1", "+", 2048), ("1", "*", 2048), ("x", "-", 2000),
        ])
    func longChains(word: String, operation: String, count: Int) throws {
        let text = Array(repeating: word, count: count).joined(separator: operation)
        let value = try TermMaker.scope.value(of: text, ["p": .true, "x": .whole(1)])
        switch operation {
        case "+": #expect(value == .whole(2048))
        case "*": #expect(value == .whole(1))
        case "-": #expect(value == .whole(-1998))
        default: #expect(value == .true)
        }
    }
}
