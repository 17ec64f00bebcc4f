package import HarmonySyntax

/// SARIF 2.1.0 (OASIS Standard): for code scanning and its viewers.
package struct SARIFFindings: FindingsRenderer {
    private let version: String
    private let why: (String) -> Localized?

    /// - Parameters:
    ///   - version: the program's.
    ///   - why: the reason for a rule, by its name.
    package init(version: String, why: @escaping (String) -> Localized?) {
        self.version = version
        self.why = why
    }

    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        let findings = files.flatMap(\.findings)
        let rules = Rules(findings)
        var fingerprints = Fingerprints()
        var finder = PlaceFinder()
        var writer = JSONWriter()
        writer.object { json in
            json.field(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.field("version", "2.1.0")
            json.list("runs") { json in
                json.object { json in
                    json.part("tool") { $0.part("driver") { driver(rules, language, &$0) } }
                    json.field("language", language.tag)
                    json.field("columnKind", "unicodeCodePoints")
                    json.list("results") { json in
                        for finding in findings {
                            json.object { json in
                                json.field("ruleId", finding.kind.name)
                                json.field("ruleIndex", rules.index[finding.kind.name] ?? -1)
                                json.field("level", finding.severity.word)
                                let help = finding.help.map { "\n" + $0[language] } ?? ""
                                json.message("message", finding.message[language] + help)
                                guard let place = finder.place(of: finding) else { return }
                                json.list("locations") { $0.object { location(place, language, &$0) } }
                                let print = fingerprints.next(finding, finder.surroundings(of: finding))
                                json.part("partialFingerprints") { $0.field("ruleAndText/v1", print) }
                            }
                        }
                    }
                }
            }
        }
        return writer.text + "\n"
    }

    private func driver(_ rules: Rules, _ language: Language, _ json: inout JSONWriter) {
        json.field("name", "harmony")
        json.field("version", version)
        json.field("semanticVersion", version)
        json.field("language", language.tag)
        json.list("rules") { json in
            for kind in rules.kinds {
                json.object { json in
                    json.field("id", kind.name)
                    json.message("shortDescription", kind.summary[language])
                    if let why = why(kind.name) { json.message("fullDescription", why[language]) }
                    let help = Localized(
                        zh: "正误示例：harmony explain \(kind.name)",
                        en: "For an example, wrong and right: harmony explain \(kind.name)")
                    json.message("help", help[language])
                    json.part("defaultConfiguration") { $0.field("level", kind.severity.word) }
                }
            }
        }
    }

    private func location(_ place: FindingPlace, _ language: Language, _ json: inout JSONWriter) {
        json.part("physicalLocation") { json in
            json.part("artifactLocation") { json in
                json.field("uri", URIReference.of(path: place.file))
                if place.file == "-" {
                    json.message("description", language == .zh ? "标准输入" : "standard input")
                }
            }
            json.part("region") { json in
                json.field("startLine", place.line)
                json.field("startColumn", place.column)
                json.field("endLine", place.endLine)
                // One past the last, as everywhere in this program.
                json.field("endColumn", place.endColumn)
            }
        }
        guard let cell = place.cell else { return }
        json.list("logicalLocations") { json in
            json.object { json in
                json.field("fullyQualifiedName", cell)
                json.field("kind", "cell")
            }
        }
    }
}

/// The kinds of problem that occur, each name once.
private struct Rules {
    private(set) var kinds: [DiagnosticKind] = []
    private(set) var index: [String: Int] = [:]

    init(_ findings: [Diagnostic]) {
        for finding in findings where index[finding.kind.name] == nil {
            index[finding.kind.name] = kinds.count
            kinds.append(finding.kind)
        }
    }
}

/// Marks by which a problem is known again when lines before it come or go: its rule, its file, the text
/// around it, and which of several such it is.
private struct Fingerprints {
    private var seen: [UInt64: Int] = [:]

    mutating func next(_ finding: Diagnostic, _ surroundings: String) -> String {
        // FNV-1a, 64 bits: the same in every run and on every machine.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let parts = [finding.kind.name, finding.place?.source.name ?? "", surroundings]
        for byte in parts.joined(separator: "\0").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let count = seen[hash, default: 0] + 1
        seen[hash] = count
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + ":\(count)"
    }
}

/// Paths as URI references (RFC 3986).
enum URIReference {
    /// A relative path stays relative, without its dot segments; an absolute one becomes a `file:` URI.
    static func of(path: String) -> String {
        let segments = path.split(separator: "/").filter { $0 != "." }
        let encoded = segments.map { encode($0) }.joined(separator: "/")
        return path.hasPrefix("/") ? "file:///" + encoded : encoded
    }

    /// Everything but the unreserved characters; so no colon can make a first segment a scheme.
    private static func encode(_ segment: Substring) -> String {
        var text = ""
        for byte in segment.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return text
    }
}

extension Language {
    /// As SARIF writes languages (ISO 639-1).
    fileprivate var tag: String { self == .zh ? "zh-CN" : "en" }
}

extension JSONWriter {
    fileprivate mutating func part(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    fileprivate mutating func list(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        array(body)
    }

    /// A message object. Braces are doubled, since single ones hold the place of an argument.
    fileprivate mutating func message(_ name: String, _ text: String) {
        part(name) { $0.field("text", text.replacing("{", with: "{{").replacing("}", with: "}}")) }
    }
}
