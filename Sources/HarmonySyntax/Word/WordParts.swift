/// The parts of a document for word processors other than its text and styles.
enum WordParts {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private static let parts = ["styles", "fontTable", "numbering", "settings"]

    static var contentTypes: String {
        var text = #"<Types xmlns="\#(package)/content-types">"#
        text +=
            #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        text += #"<Default Extension="xml" ContentType="application/xml"/>"#
        text += #"<Override PartName="/word/document.xml" ContentType="\#(type)document.main+xml"/>"#
        for part in parts {
            text += #"<Override PartName="/word/\#(part).xml" ContentType="\#(type)\#(part)+xml"/>"#
        }
        text += #"<Override PartName="/word/footer1.xml" ContentType="\#(type)footer+xml"/>"#
        text += #"<Override PartName="/docProps/core.xml""#
        text += #" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#
        return text + "</Types>"
    }

    static var root: String {
        PackageParts.relationships([
            (office + "/officeDocument", "word/document.xml"),
            (package + "/relationships/metadata/core-properties", "docProps/core.xml"),
        ])
    }

    /// The footer comes last, as the text refers to it by its number.
    static var relationships: String {
        PackageParts.relationships(
            parts.map { (office + "/" + $0, $0 + ".xml") } + [(office + "/footer", "footer1.xml")])
    }

    static func properties(_ document: WordDocument) -> String {
        #"<cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties""#
            + #" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"#
            + XMLOutput.plain(printable(document.title)) + "</dc:title><dc:language>"
            + (document.language == .zh ? "zh-CN" : "en") + "</dc:language></cp:coreProperties>"
    }

    /// A4, with margins of 24 millimetres.
    static func document(_ body: String) -> String {
        #"<w:document xmlns:w="\#(main)" xmlns:r="\#(office)"><w:body>"# + body
            + #"<w:sectPr><w:footerReference w:type="default" r:id="rId\#(parts.count + 1)"/>"#
            + #"<w:pgSz w:w="11906" w:h="16838"/>"#
            + #"<w:pgMar w:top="1361" w:right="1361" w:bottom="1361" w:left="1361" w:header="720" w:footer="720" w:gutter="0"/>"#
            + #"<w:cols w:space="425"/></w:sectPr></w:body></w:document>"#
    }

    /// - Parameter lists: how many numbered lists there are, each counted from one.
    static func numbering(lists: Int) -> String {
        func level(_ format: String, _ text: String) -> String {
            #"<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>"#
                + #"<w:numFmt w:val="\#(format)"/><w:lvlText w:val="\#(text)"/><w:lvlJc w:val="left"/>"#
                + #"<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>"#
        }
        var text = #"<w:numbering xmlns:w="\#(main)">"#
        text += #"<w:abstractNum w:abstractNumId="0">"# + level("bullet", "•") + "</w:abstractNum>"
        text += #"<w:abstractNum w:abstractNumId="1">"# + level("decimal", "%1.") + "</w:abstractNum>"
        text += #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
        for list in 0..<lists {
            text += #"<w:num w:numId="\#(list + 2)"><w:abstractNumId w:val="1"/>"#
            text += #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
        }
        return text + "</w:numbering>"
    }

    static func settings(_ language: Language) -> String {
        #"<w:settings xmlns:w="\#(main)"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>"#
            + #"<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>"#
            + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#
            + #"</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"#
    }

    /// The number of the page and how many there are.
    static func footer(_ language: Language) -> String {
        func run(_ words: String) -> String { #"<w:r><w:t xml:space="preserve">\#(words)</w:t></w:r>"# }
        func field(_ name: String) -> String {
            #"<w:fldSimple w:instr=" \#(name) "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
        }
        let words = language == .zh ? ["第 ", " 页　共 ", " 页"] : ["Page ", " of ", ""]
        return #"<w:ftr xmlns:w="\#(main)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>"#
            + run(words[0]) + field("PAGE") + run(words[1]) + field("NUMPAGES") + run(words[2])
            + "</w:p></w:ftr>"
    }
}
