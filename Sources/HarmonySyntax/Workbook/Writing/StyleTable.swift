/// The looks of a workbook's cells, each once.
struct StyleTable {
    /// The first is that of cells without a style.
    private var styles = [CellStyle()]
    private var known: [CellStyle: Int] = [CellStyle(): 0]
    /// The colours of empty cells.
    private var highlights: [String] = []

    mutating func index(of style: CellStyle) -> Int {
        if let index = known[style] { return index }
        known[style] = styles.count
        styles.append(style)
        return styles.count - 1
    }

    mutating func highlight(_ color: String) -> Int {
        if let index = highlights.firstIndex(of: color) { return index }
        highlights.append(color)
        return highlights.count - 1
    }

    func text(font: String) -> String {
        // Numbers below 164 are reserved for the formats that every program knows.
        let formats = unique(styles.map(\.format).filter { $0 != "General" && $0 != "@" })
        let fonts = unique(styles.map { self.font($0, font) })
        let fills =
            [#"<patternFill patternType="none"/>"#, #"<patternFill patternType="gray125"/>"#]
            + unique(styles.compactMap(\.fill)).map { solid("fgColor", $0) }
        var text = #"<styleSheet xmlns="\#(PackageParts.main)">"#
        if !formats.isEmpty {
            text += #"<numFmts count="\#(formats.count)">"#
            for (index, format) in formats.enumerated() {
                text += #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(XMLOutput.attribute(format))"/>"#
            }
            text += "</numFmts>"
        }
        text += list("fonts", fonts)
        text += list("fills", fills.map { "<fill>" + $0 + "</fill>" })
        text += list("borders", CellStyle.Border.allCases.map(border))
        text +=
            #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
        text += list(
            "cellXfs",
            styles.map { style in
                let number =
                    style.format == "@" ? 49 : formats.firstIndex(of: style.format).map { 164 + $0 } ?? 0
                let fill = style.fill.flatMap { fills.firstIndex(of: solid("fgColor", $0)) } ?? 0
                let font = fonts.firstIndex(of: self.font(style, font)) ?? 0
                return record(style, number: number, font: font, fill: fill)
            })
        text += #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#
        text += list("dxfs", highlights.map { "<dxf><fill>" + solid("bgColor", $0) + "</fill></dxf>" })
        return text + "</styleSheet>"
    }

    private func unique(_ entries: [String]) -> [String] {
        var seen: Set<String> = []
        return entries.filter { seen.insert($0).inserted }
    }

    private func list(_ name: String, _ entries: [String]) -> String {
        #"<\#(name) count="\#(entries.count)">"# + entries.joined() + "</\(name)>"
    }

    private func font(_ style: CellStyle, _ name: String) -> String {
        let bold = style.isBold ? "<b/>" : ""
        return
            #"<font>\#(bold)<sz val="\#(style.size)"/><color rgb="FF\#(style.color)"/><name val="\#(XMLOutput.attribute(name))"/></font>"#
    }

    private func solid(_ element: String, _ color: String) -> String {
        #"<patternFill patternType="solid"><\#(element) rgb="FF\#(color)"/></patternFill>"#
    }

    private func border(_ border: CellStyle.Border) -> String {
        let sides = ["left", "right", "top", "bottom"].map { side in
            let isDrawn: Bool =
                switch border {
                case .none: false
                case .all: true
                case .head: side != "bottom"
                case .sides: side == "left" || side == "right"
                case .tail: side != "top"
                }
            return isDrawn ? #"<\#(side) style="thin"><color rgb="FF808080"/></\#(side)>"# : "<\(side)/>"
        }
        return "<border>" + sides.joined() + "<diagonal/></border>"
    }

    private func record(_ style: CellStyle, number: Int, font: Int, fill: Int) -> String {
        let indent = style.indent > 0 ? #" indent="\#(style.indent)""# : ""
        return
            #"<xf numFmtId="\#(number)" fontId="\#(font)" fillId="\#(fill)" borderId="\#(style.border.rawValue)" xfId="0""#
            + #" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">"#
            + #"<alignment horizontal="\#(style.horizontal)" vertical="\#(style.vertical)" wrapText="\#(style.wraps ? 1 : 0)"\#(indent)/>"#
            + #"<protection locked="\#(style.isLocked ? 1 : 0)"/></xf>"#
    }
}
