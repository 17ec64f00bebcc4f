import HarmonySyntax

/// Bars as a drawing: a sign, a name, and one field for each thing that is counted.
///
/// Fields differ by pattern as well as by colour: full, hatched, empty with a broken edge, a thin line.
struct HTMLPicture {
    private let bars: [Page.Bar]
    private let language: Language
    private static let (width, rowHeight, barTop, barHeight) = (420, 36, 21, 9)

    init(_ bars: [Page.Bar], _ language: Language) {
        self.bars = bars
        self.language = language
    }

    /// What the drawings of a document share.
    static let defs = HTML.block(
        "svg", ["class": "defs", "aria-hidden": "true"],
        [
            .block(
                "pattern",
                [
                    "id": "hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
                    "patternTransform": "rotate(45)",
                ], [.void("rect", ["class": "hatch", "width": "3", "height": "6"])])
        ])

    var drawing: HTML {
        guard !bars.isEmpty else { return .empty }
        return .block(
            "svg",
            [
                "class": "bars", "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "0 0 \(Self.width) \(bars.count * Self.rowHeight)",
                "role": "group", "aria-label": description,
            ], bars.enumerated().map { tile($1, at: $0 * Self.rowHeight) }) + legend
    }

    /// The same for those who do not see it.
    private var description: String {
        bars.map { words($0) }.joined(separator: language == .zh ? "；" : "; ")
    }

    private func words(_ bar: Page.Bar) -> String {
        let words = [bar.count, bar.remark.isEmpty ? bar.status : bar.remark].filter { !$0.isEmpty }
        return bar.name + (language == .zh ? "：" : ": ")
            + words.joined(separator: language == .zh ? "，" : ", ")
    }

    private func tile(_ bar: Page.Bar, at top: Int) -> HTML {
        let count = bar.count.isEmpty ? bar.status : bar.count
        let name = clipped(bar.name, to: 47 - DisplayWidth.of(count))
        let parts =
            [
                .block("title", words(bar)),
                .void(
                    "rect", ["class": "mark", "x": "1", "y": "3", "width": "24", "height": "27", "rx": "4"]),
                .block(
                    "text", ["class": "sign", "x": "13", "y": "22", "text-anchor": "middle"], bar.sign.mark),
                .block("text", ["x": "34", "y": "15"], name),
                .block("text", ["x": "\(Self.width)", "y": "15", "text-anchor": "end"], count),
            ] + fields(bar)
        let tile = HTML.block(
            "g", ["class": "tile \(bar.sign.style)", "transform": "translate(0 \(top))"], parts)
        return bar.id.isEmpty ? tile : .block("a", ["href": "#" + bar.id], [tile])
    }

    private func fields(_ bar: Page.Bar) -> [HTML] {
        let fields = bar.parts.flatMap { Array(repeating: $0.sign, count: max(0, $0.count)) }
        guard !fields.isEmpty else { return [] }
        let (start, gap) = (34, fields.count > 60 ? 1 : 3)
        let room = Self.width - start - 1
        return fields.enumerated().map { index, sign in
            let left = start + room * index / fields.count
            let right = start + room * (index + 1) / fields.count - gap
            return field(sign, at: (left, Self.barTop), size: (max(2, right - left), Self.barHeight))
        }
    }

    private func field(_ sign: Page.Sign, at spot: (x: Int, y: Int), size: (width: Int, height: Int)) -> HTML
    {
        let isLine = Self.isLine(sign)
        return .void(
            "rect",
            [
                "class": "field \(sign == .told ? "good" : sign.style)",
                "x": "\(spot.x)", "y": "\(isLine ? spot.y + size.height / 2 : spot.y)",
                "width": "\(size.width)", "height": "\(isLine ? 1 : size.height)",
            ])
    }

    private static func isLine(_ sign: Page.Sign) -> Bool { sign == .outside || sign == .later }

    /// Names too long for a line end in dots; they stand in full below.
    private func clipped(_ text: String, to room: Int) -> String {
        guard DisplayWidth.of(text) > room else { return text }
        var cells = 0
        return String(
            text.prefix { character in
                cells += DisplayWidth.of(String(character))
                return cells < room
            }) + "…"
    }

    /// What each kind of field stands for, once.
    private var legend: HTML {
        var seen: Set<String> = []
        let keys = Page.Sign.allCases.flatMap { sign in
            bars.flatMap(\.parts).filter { $0.sign == sign && $0.count > 0 && !$0.label.isEmpty }
                .filter { seen.insert($0.label).inserted }
        }
        guard !keys.isEmpty else { return .empty }
        return .block(
            "p", ["class": "legend"],
            .joined(
                keys.map { part in
                    let swatch = HTML.block(
                        "svg", ["class": "key", "viewBox": "0 0 18 9", "aria-hidden": "true"],
                        [field(part.sign, at: (1, 1), size: (16, 7))])
                    return .inline("span", swatch + HTML(part.label))
                }, separator: " "))
    }
}
