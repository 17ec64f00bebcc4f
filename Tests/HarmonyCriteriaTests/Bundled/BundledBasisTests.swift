import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// 43 as 四十三, below a thousand.
private func chinese(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
        text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
    } else if hundreds > 0, ones > 0 {
        text += "零"
    }
    return text + (ones > 0 ? digits[ones] : "")
}

@Suite("Whose demands and numbers the bundled standard's are")
struct BundledBasisTests {
    @Test("The 60% is the only number of the document")
    func sixty() {
        let own = enterprise.parameters.filter { $0.parameter.basis.contains { $0.kind == .document } }
        #expect(own.map(\.name) == ["E5.6.share"])
        #expect(own.first?.parameter.written == "60%")
        #expect(own.first?.parameter.basis.count == 1)
    }

    @Test("Every parameter, indicator and trigger says whose it is")
    func everyBasis() {
        for (name, parameter) in enterprise.parameters { #expect(!parameter.basis.isEmpty, "\(name)") }
        for question in enterprise.questions { #expect(!question.basis.isEmpty, "\(question.id)") }
    }

    @Test("Who cites a text names it, and only a law or policy has a text or an article")
    func laws() {
        for question in enterprise.questions {
            for basis in enterprise.bases(of: question) {
                #expect(basis.kind.isCited == (basis.law != nil), "\(question.id)")
                if basis.article != nil { #expect(basis.kind.isCited, "\(question.id)") }
            }
        }
    }

    @Test("The English citation names the same articles as the Chinese one")
    func bothLanguages() throws {
        for question in enterprise.questions {
            for basis in enterprise.bases(of: question) {
                guard let article = basis.article else { continue }
                // "arts. 68(1), 120(2)": the paragraphs in parentheses aside.
                var numbers: [Int] = []
                for part in article.en.split(whereSeparator: { $0 == " " || $0 == "," }) {
                    if let number = Int(part.prefix { $0.isNumber }) { numbers.append(number) }
                }
                let named = article.zh.split(separator: "、").map { part in
                    String(part.prefix { $0 != "条" }) + "条"
                }
                #expect(numbers.map { "第" + chinese($0) + "条" } == named, "\(question.id): \(article)")
                #expect(basis.law?.en.isEmpty == false)
            }
        }
    }

    @Test("A term that its law calls general says that a locality may differ")
    func general() {
        for (name, parameter) in enterprise.parameters where name == "E2.5.minTerm" || name == "E2.5.maxTerm"
        {
            #expect(parameter.basis.first?.note?.zh.contains("一般为1至3年") == true, "\(name)")
        }
    }
}
