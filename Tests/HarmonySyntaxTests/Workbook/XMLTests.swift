import HarmonySyntax
import Testing

/// XML 1.0 with namespaces: what is accepted and how it reads, what is refused and why.
@Suite("XML")
struct XMLTests {
    /// The events in a short notation: `<ns:name a=v>`, text, `/`.
    static func events(_ bytes: [UInt8]) throws(XMLProblem) -> String {
        var reader = XMLReader(bytes)
        var written = ""
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                func full(_ namespace: String, _ name: String) -> String {
                    namespace.isEmpty ? name : namespace + ":" + name
                }
                let attributes = element.attributes.map { " \(full($0.namespace, $0.name))=\($0.value)" }
                written += "<" + full(element.namespace, element.name) + attributes.joined() + ">"
            case .end: written += "/"
            case .text(let text): written += "[" + text + "]"
            }
        }
        return written
    }

    static func fault(_ text: String) -> XMLProblem.Fault? {
        do {
            _ = try events(Array(text.utf8))
            return nil
        } catch { return error.fault }
    }

    @Test(
        "what is well-formed reads as the specification says",
        arguments: [
            ("<a/>", "<a>/"), ("<a></a>", "<a>/"), ("<a ></a >", "<a>/"), (" \n<a/>\n ", "<a>/"),
            ("\u{FEFF}<a/>", "<a>/"), ("<?xml version=\"1.0\"?><a/>", "<a>/"),
            ("<?xml version='1.1' encoding='utf-8' standalone='yes' ?>\n<a/>", "<a>/"),
            ("<?xml-stylesheet href='x'?><a/><?p?>", "<a>/"), ("<!-- - --><a/><!---->", "<a>/"),
            ("<a>文<b>字</b>!</a>", "<a>[文]<b>[字]/[!]/"), ("<表 名='值'/>", "<表 名=值>/"),
            ("<a>1<!-- x -->2<?p x?>3</a>", "<a>[1][2][3]/"),
            ("<a><![CDATA[<b>&amp;]]]]></a>", "<a>[<b>&amp;]]]/"), ("<a><![CDATA[]]></a>", "<a>[]/"),
            ("<a>&lt;&gt;&amp;&apos;&quot;</a>", "<a>[<>&'\"]/"), ("<a>&#20013;&#x4E2d;</a>", "<a>[中中]/"),
            ("<a>&#x20BB7;&#000065;</a>", "<a>[𠮷A]/"), ("<a>1\r\n2\r3\n</a>", "<a>[1\n2\n3\n]/"),
            ("<a><![CDATA[1\r\n2\r3]]></a>", "<a>[1\n2\n3]/"), ("<a>&#13;\r\n</a>", "<a>[\r\n]/"),
            ("<a b=\"1\r\n2\t3\n4\"/>", "<a b=1 2 3 4>/"), ("<a b='&#10;&#9;'/>", "<a b=\n\t>/"),
            ("<a b='\"' c=\"'>\"/>", "<a b=\" c='>>/"), ("<a b = '1'\n c='2'/>", "<a b=1 c=2>/"),
            ("<a>]] > ]></a>", "<a>[]] > ]>]/"), ("<a.b-c_1/>", "<a.b-c_1>/"),
            ("<a xmlns='n' b='1'><c/><d xmlns=''/></a>", "<n:a b=1><n:c>/<d>//"),
            ("<p:a xmlns:p='n' p:b='1' b='2'/>", "<n:a n:b=1 b=2>/"),
            ("<a xmlns:p='n'><b xmlns:p='m'><p:c/></b><p:d/></a>", "<a><b><m:c>//<n:d>//"),
            ("<a xml:space='preserve'/>", "<a http://www.w3.org/XML/1998/namespace:space=preserve>/"),
        ])
    func wellFormed(_ text: String, _ expected: String) throws {
        #expect(try Self.events(Array(text.utf8)) == expected)
    }

    static let wrong: [(String, XMLProblem.Fault)] = [
        ("", .noRoot), (" ", .noRoot), ("<!-- x -->", .noRoot), ("x", .textOutsideRoot),
        ("<a/>x", .textOutsideRoot), ("<a/>&#32;", .textOutsideRoot), ("<a/><b/>", .severalRoots),
        ("<a>", .unclosed("a")), ("<a><b></a>", .mismatchedTag(expected: "b", found: "a")),
        ("<a/></a>", .unopenedTag("a")),
        ("<p:a xmlns:p='n' xmlns:q='n'></q:a>", .mismatchedTag(expected: "p:a", found: "q:a")),
        ("<a", .invalidTag), ("<a b", .invalidTag), ("<a b=1/>", .invalidTag),
        ("<a b='1'c='2'/>", .invalidTag),
        ("<a b='1/>", .invalidTag), ("<a / >", .invalidName), ("<a></a", .invalidTag), ("<>", .invalidName),
        ("< a/>", .invalidName), ("<1/>", .invalidName), ("<-a/>", .invalidName), ("<a:b:c/>", .invalidName),
        ("<:a/>", .invalidName), ("<a:/>", .invalidName), ("<a b='<'/>", .lessThanInAttribute),
        ("<a b='1' b='2'/>", .duplicateAttribute("b")),
        ("<a xmlns:p='n' xmlns:q='n' p:b='1' q:b='2'/>", .duplicateAttribute("q:b")),
        ("<a xmlns='n' xmlns='m'/>", .duplicateAttribute("xmlns")),
        ("<a xmlns:p='n' xmlns:p='m'/>", .duplicateAttribute("xmlns:p")),
        ("<p:a/>", .undeclaredPrefix("p")), ("<a p:b='1'/>", .undeclaredPrefix("p")),
        ("<a><b xmlns:p='n'/><p:c/></a>", .undeclaredPrefix("p")), ("<xmlns:a/>", .undeclaredPrefix("xmlns")),
        ("<a xmlns:p=''/>", .reservedPrefix("p")), ("<a xmlns:xml='n'/>", .reservedPrefix("xml")),
        ("<a xmlns:xmlns='n'/>", .reservedPrefix("xmlns")),
        ("<a xmlns='http://www.w3.org/2000/xmlns/'/>", .reservedPrefix("")),
        ("<!DOCTYPE a><a/>", .documentType), ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", .documentType),
        ("<a><!DOCTYPE a></a>", .documentType), ("<!doctype a><a/>", .invalidTag),
        ("<a>&x;</a>", .undeclaredEntity("x")), ("<a b='&nbsp;'/>", .undeclaredEntity("nbsp")),
        ("<a>&</a>", .invalidReference), ("<a>& lt;</a>", .invalidReference),
        ("<a>&lt</a>", .invalidReference),
        ("<a>&#;</a>", .invalidReference), ("<a>&#x;</a>", .invalidReference),
        ("<a>&#X41;</a>", .invalidReference),
        ("<a>&#0;</a>", .invalidReference), ("<a>&#xD800;</a>", .invalidReference),
        ("<a>&#x110000;</a>", .invalidReference), ("<a>&#xFFFE;</a>", .invalidReference),
        ("<a>&#99999999999999999999;</a>", .invalidReference), ("<a>&#-1;</a>", .invalidReference),
        ("<a>]]></a>", .sectionEndInText), ("<![CDATA[x]]><a/>", .sectionOutsideRoot),
        ("<a><![CDATA[x]]</a>", .invalidTag), ("<a><!ELEMENT a></a>", .invalidTag),
        ("<a><!-- -- --></a>", .invalidComment),
        ("<a><!-- --->", .invalidComment), ("<a><!-->", .invalidComment), ("<a><?p", .invalidInstruction),
        ("<a><?p:q x?></a>", .invalidInstruction), ("<a><? p?></a>", .invalidName),
        ("<a><?xml version='1.0'?></a>", .invalidDeclaration),
        (" <?xml version='1.0'?><a/>", .invalidDeclaration),
        ("<?XML version='1.0'?><a/>", .invalidDeclaration), ("<?xml?><a/>", .invalidDeclaration),
        ("<?xml encoding='UTF-8'?><a/>", .invalidDeclaration),
        ("<?xml version='2.0'?><a/>", .invalidDeclaration),
        ("<?xml version='1.0' standalone='1'?><a/>", .invalidDeclaration),
        ("<?xml version='1.0' x='y'?><a/>", .invalidDeclaration),
        ("<?xml version='1.0' encoding='GBK'?><a/>", .encoding("GBK")), ("<a>\u{0}</a>", .invalidCharacter),
        ("<a>\u{1F}</a>", .invalidCharacter), ("<a b='\u{8}'/>", .invalidCharacter),
        ("<a>\u{FFFF}</a>", .invalidCharacter),
    ]

    @Test("what is not well-formed is refused by its own problem", arguments: wrong)
    func malformed(_ text: String, _ expected: XMLProblem.Fault) {
        #expect(Self.fault(text) == expected)
        #expect(!expected.words.zh.isEmpty && expected.words.en.unicodeScalars.allSatisfy(\.isASCII))
    }

    @Test("an encoding other than UTF-8 is named")
    func encodings() {
        for text: [UInt8] in [
            [0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x61, 0], [0, 0x3C, 0, 0x61],
        ] {
            #expect(throws: (any Error).self) { try Self.events(text) }
            do { _ = try Self.events(text) } catch { #expect(error.fault == .encoding("UTF-16")) }
        }
    }

    @Test("bytes that are not UTF-8 are refused where they stand")
    func invalidUTF8() {
        for wrong: [UInt8] in [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xFF],
        ] {
            do {
                _ = try Self.events(Array("<a>".utf8) + wrong + Array("</a>".utf8))
                Issue.record("accepted \(wrong)")
            } catch {
                #expect(error.fault == .invalidUTF8 && error.offset == 3)
            }
        }
    }

    @Test("depth and the number of attributes have limits")
    func limits() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(Self.fault(nested(64)) == nil)
        #expect(Self.fault(nested(65)) == .tooDeep)
        func broad(_ count: Int) -> String { "<a" + (0..<count).map { " a\($0)=''" }.joined() + "/>" }
        #expect(Self.fault(broad(256)) == nil)
        #expect(Self.fault(broad(257)) == .tooManyAttributes)
        #expect(
            Self.fault("<a" + (0..<200).map { " a\($0 % 199)=''" }.joined() + "/>")
                == .duplicateAttribute("a0"))
    }
}
