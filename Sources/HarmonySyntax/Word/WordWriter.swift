/// Writes a document of Office Open XML (ECMA-376, WordprocessingML) that Word, WPS and LibreOffice open.
///
/// The children of every element stand in the order that the schema demands.
package struct WordWriter {
    private let document: WordDocument
    private let anchors: [String: Int]
    private var numbered = 0
    private var bookmarks = 0

    /// What stands between the margins of A4, in twentieths of a point.
    private static let textWidth = 9184

    package static func write(_ document: WordDocument) -> [UInt8] {
        var writer = WordWriter(document)
        return writer.bytes()
    }

    private init(_ document: WordDocument) {
        self.document = document
        var anchors: [String: Int] = [:]
        for anchor in document.blocks.flatMap(\.anchors) where anchors[anchor] == nil {
            anchors[anchor] = anchors.count + 1
        }
        self.anchors = anchors
    }

    private mutating func bytes() -> [UInt8] {
        var zip = ZipWriter()
        func add(_ name: String, _ text: String) {
            zip.add(name, Array((PackageParts.declaration + text).utf8))
        }
        let body = document.blocks.map { block($0) }.joined()
        add("[Content_Types].xml", WordParts.contentTypes)
        add("_rels/.rels", WordParts.root)
        add("docProps/core.xml", WordParts.properties(document))
        add("word/document.xml", WordParts.document(body))
        add("word/_rels/document.xml.rels", WordParts.relationships)
        add("word/styles.xml", WordStyles(document.language).text)
        add("word/fontTable.xml", WordStyles.fonts)
        add("word/numbering.xml", WordParts.numbering(lists: numbered))
        add("word/settings.xml", WordParts.settings(document.language))
        add("word/footer1.xml", WordParts.footer(document.language))
        return zip.finish()
    }

    private mutating func block(_ block: WordDocument.Block) -> String {
        switch block {
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .table(let table): self.table(table)
        }
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ paragraph: WordDocument.Paragraph) -> String {
        var properties = #"<w:pStyle w:val="\#(paragraph.style.rawValue)"/>"#
        if paragraph.startsPage { properties += "<w:pageBreakBefore/>" }
        switch paragraph.list {
        case nil: break
        case .bullets: properties += #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
        case .numbered(let list):
            numbered = max(numbered, list)
            properties += #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="\#(list + 1)"/></w:numPr>"#
        }
        if paragraph.isAtEnd { properties += #"<w:jc w:val="right"/>"# }
        return "<w:p><w:pPr>\(properties)</w:pPr>" + marked(paragraph.anchor)
            + paragraph.runs.map { self.run($0) }.joined() + "</w:p>"
    }

    /// The first place of an anchor is the one that links lead to.
    private mutating func marked(_ anchor: String?) -> String {
        guard let anchor, let number = anchors[anchor], number > bookmarks else { return "" }
        bookmarks = number
        return
            #"<w:bookmarkStart w:id="\#(number)" w:name="place\#(number)"/><w:bookmarkEnd w:id="\#(number)"/>"#
    }

    private func run(_ run: WordDocument.Run) -> String {
        let look: String =
            switch run.look {
            case .plain: run.target == nil ? "" : #"<w:rStyle w:val="Hyperlink"/>"#
            case .strong: #"<w:rStyle w:val="Strong"/>"#
            case .faint: #"<w:rStyle w:val="Faint"/>"#
            case .mark: #"<w:rStyle w:val="Mark"/>"#
            }
        let properties = look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>"
        let text =
            #"<w:r>\#(properties)<w:t xml:space="preserve">\#(XMLOutput.plain(printable(run.words)))</w:t></w:r>"#
        guard let target = run.target, let number = anchors[target] else { return text }
        return #"<w:hyperlink w:anchor="place\#(number)" w:history="1">\#(text)</w:hyperlink>"#
    }

    // MARK: Tables

    private mutating func table(_ table: WordDocument.Table) -> String {
        let widths = Self.spread(table.widths)
        var text = #"<w:tbl><w:tblPr><w:tblStyle w:val="\#(table.look.rawValue)"/>"#
        text += #"<w:tblW w:w="\#(Self.textWidth)" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#
        text += #"<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0""#
        text += #" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
        for width in widths { text += #"<w:gridCol w:w="\#(width)"/>"# }
        text += "</w:tblGrid>"
        for (index, row) in table.rows.enumerated() {
            text += self.row(row, widths, isHead: index < table.headRows)
        }
        return text + "</w:tbl>"
    }

    private mutating func row(_ row: WordDocument.Table.Row, _ widths: [Int], isHead: Bool) -> String {
        var text = "<w:tr><w:trPr><w:cantSplit/>"
        if let height = row.height { text += #"<w:trHeight w:val="\#(height)" w:hRule="atLeast"/>"# }
        if isHead { text += "<w:tblHeader/>" }
        text += "</w:trPr>"
        for (index, width) in widths.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : []
            // A cell ends with a paragraph, even where it is empty.
            let paragraphs = cell.isEmpty ? [WordDocument.Paragraph(.cell, [])] : cell
            text += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>"#
            if isHead { text += #"<w:shd w:val="clear" w:color="auto" w:fill="E7ECF2"/>"# }
            text += "</w:tcPr>" + paragraphs.map { paragraph($0) }.joined() + "</w:tc>"
        }
        return text + "</w:tr>"
    }

    /// Shares of the page's width that come to the whole of it.
    private static func spread(_ widths: [Double]) -> [Int] {
        let total = max(1, widths.reduce(0, +))
        var shares = widths.map { Int(Double(textWidth) * $0 / total) }
        if let last = shares.indices.last { shares[last] += textWidth - shares.reduce(0, +) }
        return shares
    }
}

extension WordDocument.Block {
    fileprivate var anchors: [String] {
        switch self {
        case .paragraph(let paragraph): [paragraph.anchor].compactMap { $0 }
        case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.compactMap(\.anchor) } }
        }
    }
}
