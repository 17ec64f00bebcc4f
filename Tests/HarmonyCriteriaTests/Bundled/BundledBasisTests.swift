import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A law with its articles whose text has been read; an empty list cites the law alone.
private typealias Citations = [String: [Int]]

private let unions = "《中华人民共和国工会法》"
private let companies = "《中华人民共和国公司法》（2023年修订）"
private let labour = "《中华人民共和国劳动法》"
private let contracts = "《中华人民共和国劳动合同法》"
private let arbitration = "《中华人民共和国劳动争议调解仲裁法》"
private let safety = "《中华人民共和国安全生产法》"
private let women = "《中华人民共和国妇女权益保障法》"
private let womenWorkers = "《女职工劳动保护特别规定》"
private let collective = "《集体合同规定》"
private let democracy = "《企业民主管理规定》"
private let mediation = "《企业劳动争议协商调解规定》"
private let training2002 = "《国务院关于大力推进职业教育改革与发展的决定》（国发〔2002〕16号）"
private let tax2018 = "《财政部 税务总局关于企业职工教育经费税前扣除政策的通知》（财税〔2018〕51号）"

/// What each question may cite, after the marks of the domain reference.
private let citable: [String: Citations] = [
    "E1.1": [companies: [18]],
    "E2.1": [unions: [11, 12]], "E2.2": [unions: [16]], "E2.3": [unions: [43]],
    "E2.4": ["《工资集体协商试行办法》": []],
    "E2.5": [contracts: [53, 54], collective: [38]],
    "E2.6": [contracts: [51, 54], collective: [36, 37]],
    "E3.2": [democracy: []], "E3.3": [democracy: []], "E3.5": [contracts: [4]],
    "E3.7": [
        companies: [68, 69, 75, 76, 83, 120, 121, 128, 130, 133, 173, 266], democracy: [],
    ],
    "E4.1": [mediation: []], "E4.2": [arbitration: [10]], "E4.5": [arbitration: [14]],
    "E5.1": [labour: [68]], "E5.2": [labour: [68]], "E5.3": [safety: [28]],
    "E5.5": ["《中华人民共和国职业教育法》": [58], training2002: [], tax2018: []],
    "E5.6": ["《中华人民共和国民法典》": [1259]],
    "E7.3": [women: [43, 44, 48], womenWorkers: [5, 7, 9]], "E7.4": [womenWorkers: [10]],
    "E7.5": ["《中华人民共和国职业病防治法》": [35, 36], women: [31]], "E7.6": [safety: [44]],
    "E8.3": [mediation: [4]], "E8.5": [contracts: [4, 41]],
    "V1": [contracts: [10]], "V2": ["《中华人民共和国社会保险法》": [60, 84, 86]], "V3": [labour: [41]],
    "V4": [labour: [50]],
]

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

    @Test("Who cites a law names it, and only a law has a law or an article")
    func laws() {
        for question in enterprise.questions {
            for basis in enterprise.bases(of: question) {
                #expect((basis.kind == .law) == (basis.law != nil), "\(question.id)")
                if basis.article != nil { #expect(basis.kind == .law, "\(question.id)") }
            }
        }
    }

    @Test(
        "A question cites only the laws of the domain reference, and articles only where their text was read")
    func articles() throws {
        for question in enterprise.questions {
            for basis in enterprise.bases(of: question) {
                guard let law = basis.law else { continue }
                let allowed = try #require(
                    citable[question.id]?[law.zh], "\(question.id) cites \(law.zh)")
                let articles = basis.article?.zh.split(separator: "、") ?? []
                for article in articles {
                    let known = allowed.map { "第" + chinese($0) + "条" }
                    #expect(
                        known.contains { article.hasPrefix($0) }, "\(question.id) cites \(law.zh)\(article)")
                }
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

    @Test("The numbers that are law, each with its law and article")
    func lawParameters() {
        let expected: [String: String] = [
            "E2.1.smallUnion": unions + "第十一条",
            "E2.2.threeYears": unions + "第十六条", "E2.2.fiveYears": unions + "第十六条",
            "E2.3.rate": unions + "第四十三条第一款第二项",
            "E2.5.minTerm": collective + "第三十八条", "E2.5.maxTerm": collective + "第三十八条",
            "E2.6.filingTerm": collective, "E2.6.least": collective,
            "E3.2.back": democracy, "E3.3.quorum": democracy,
            "E3.7.inForce": companies + "第二百六十六条",
            "E3.7.staff": companies + "第六十八条第一款、第一百二十条第二款",
            "E3.7.third": companies + "第七十六条、第一百三十条",
            "E4.5.limit": arbitration + "第十四条",
            "E5.5.floor": training2002, "E5.5.higher": training2002, "E5.5.taxCeiling": tax2018,
            "V3.hours": labour + "第四十一条",
        ]
        var found: [String: String] = [:]
        for (name, parameter) in enterprise.parameters {
            for basis in parameter.basis where basis.kind == .law {
                found[name, default: ""] += (basis.law?.zh ?? "") + (basis.article?.zh ?? "")
            }
        }
        #expect(found == expected)
    }

    @Test("A term that its law calls general says that a locality may differ")
    func general() {
        for (name, parameter) in enterprise.parameters where name == "E2.5.minTerm" || name == "E2.5.maxTerm"
        {
            #expect(parameter.basis.first?.note?.zh.contains("一般为1至3年") == true, "\(name)")
        }
    }
}
