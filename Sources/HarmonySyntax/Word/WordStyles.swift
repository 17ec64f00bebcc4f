/// The styles of a document for word processors, in the typefaces that Chinese offices have.
struct WordStyles {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private static let (song, hei, fang) = ("宋体", "黑体", "仿宋")
    private static let latin = "Times New Roman"
    private static let marks = "Segoe UI Symbol"

    var text: String {
        #"<w:styles xmlns:w="\#(WordParts.main)">"# + defaults + paragraphs + characters + tables
            + "</w:styles>"
    }

    // MARK: Typefaces

    /// What stands in where a typeface is missing.
    static var fonts: String {
        let fonts = [
            (song, "SimSun", "86", "auto"), (hei, "SimHei", "86", "modern"),
            (fang, "FangSong", "86", "modern"),
            (latin, "Liberation Serif", "00", "roman"), (marks, "DejaVu Sans", "00", "swiss"),
        ]
        return #"<w:fonts xmlns:w="\#(WordParts.main)">"#
            + fonts.map { name, other, set, family in
                #"<w:font w:name="\#(name)"><w:altName w:val="\#(other)"/><w:charset w:val="\#(set)"/>"#
                    + #"<w:family w:val="\#(family)"/><w:pitch w:val="variable"/></w:font>"#
            }
            .joined() + "</w:fonts>"
    }

    private static func typeface(_ chinese: String) -> String {
        #"<w:rFonts w:ascii="\#(latin)" w:hAnsi="\#(latin)" w:eastAsia="\#(chinese)" w:cs="\#(latin)"/>"#
    }

    /// - Parameter size: in half points.
    private static func look(_ chinese: String, size: Int, bold: Bool = false, color: String? = nil) -> String
    {
        "<w:rPr>" + typeface(chinese) + (bold ? "<w:b/><w:bCs/>" : "")
            + (color.map { #"<w:color w:val="\#($0)"/>"# } ?? "")
            + #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/></w:rPr>"#
    }

    private var defaults: String {
        let tag = language == .zh ? "zh-CN" : "en-GB"
        return "<w:docDefaults><w:rPrDefault><w:rPr>" + Self.typeface(Self.fang)
            + #"<w:sz w:val="24"/><w:szCs w:val="24"/>"#
            + #"<w:lang w:val="\#(tag == "zh-CN" ? "en-US" : tag)" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#
            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    }

    // MARK: Paragraphs

    private var paragraphs: String {
        let keep = "<w:keepNext/><w:keepLines/>"
        func space(_ before: Int, _ after: Int, line: Int = 320) -> String {
            #"<w:spacing w:before="\#(before)" w:after="\#(after)" w:line="\#(line)" w:lineRule="auto"/>"#
        }
        let styles = [
            Self.paragraph("Normal", "Normal", isDefault: true, space(0, 0, line: 300), ""),
            Self.paragraph(
                "Title", "Title", space(0, 240) + #"<w:jc w:val="center"/>"#,
                Self.look(Self.song, size: 36, bold: true)),
            Self.paragraph(
                "Heading1", "heading 1", keep + space(320, 120) + #"<w:outlineLvl w:val="0"/>"#,
                Self.look(Self.hei, size: 28)),
            Self.paragraph(
                "Heading2", "heading 2", keep + space(200, 80) + #"<w:outlineLvl w:val="1"/>"#,
                Self.look(Self.hei, size: 24)),
            Self.paragraph(
                "Heading3", "heading 3", keep + space(120, 60) + #"<w:outlineLvl w:val="2"/>"#,
                Self.look(Self.hei, size: 21)),
            Self.paragraph("BodyText", "Body Text", space(40, 40), ""),
            Self.paragraph(
                "Small", "Small", space(40, 40, line: 280), Self.look(Self.fang, size: 20, color: "404040")),
            Self.paragraph(
                "Quote", "Quote",
                #"<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="A6A6A6"/></w:pBdr>"#
                    + space(60, 60) + #"<w:ind w:left="240"/>"#, ""),
            Self.paragraph(
                "ListParagraph", "List Paragraph", space(20, 20) + #"<w:ind w:left="420" w:hanging="420"/>"#,
                ""),
            Self.paragraph(
                "TableText", "Table Text", space(20, 20, line: 264), Self.look(Self.song, size: 20)),
            Self.paragraph(
                "TableLabel", "Table Label", space(20, 20, line: 264),
                Self.look(Self.song, size: 20, color: "404040")),
            Self.paragraph(
                "TableHead", "Table Head", "<w:keepNext/>" + space(40, 40, line: 264),
                Self.look(Self.hei, size: 20)),
            Self.paragraph("Footer", "footer", #"<w:jc w:val="center"/>"#, Self.look(Self.song, size: 18)),
        ]
        return styles.joined()
    }

    private static func paragraph(
        _ id: String, _ name: String, isDefault: Bool = false, _ properties: String, _ look: String
    ) -> String {
        let standard = isDefault ? #" w:default="1""# : ""
        let base = isDefault ? "" : #"<w:basedOn w:val="Normal"/>"#
        return #"<w:style w:type="paragraph"\#(standard) w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
            + base + "<w:qFormat/><w:pPr>\(properties)</w:pPr>" + look + "</w:style>"
    }

    // MARK: Runs

    private var characters: String {
        func style(_ id: String, _ name: String, _ look: String) -> String {
            #"<w:style w:type="character" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:rPr>\#(look)</w:rPr></w:style>"#
        }
        let marks = Self.marks
        return style("Strong", "Strong", "<w:b/><w:bCs/>")
            + style("Faint", "Faint", #"<w:color w:val="595959"/>"#)
            + style("Hyperlink", "Hyperlink", #"<w:color w:val="1F4E79"/>"#)
            + style(
                "Mark", "Mark",
                #"<w:rFonts w:ascii="\#(marks)" w:hAnsi="\#(marks)" w:eastAsia="\#(marks)" w:cs="\#(marks)"/><w:b/><w:bCs/>"#
            )
    }

    // MARK: Tables

    private var tables: String {
        func border(_ sides: [String]) -> String {
            let lines = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="808080"/>"# }
            return "<w:tblBorders>" + lines.joined() + "</w:tblBorders>"
        }
        let margins =
            #"<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>"#
        func style(_ id: String, _ name: String, _ borders: String) -> String {
            #"<w:style w:type="table" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:basedOn w:val="TableNormal"/>"#
                + "<w:tblPr>\(borders)\(margins)</w:tblPr></w:style>"
        }
        return
            #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"#
            + #"<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\#(margins)</w:tblPr></w:style>"#
            + style(
                "TableGrid", "Table Grid", border(["top", "left", "bottom", "right", "insideH", "insideV"]))
            + style("RuledTable", "Ruled Table", border(["top", "bottom", "insideH"]))
    }
}
