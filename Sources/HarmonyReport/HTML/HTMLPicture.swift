import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Where the subject stands, item by item: a sign, and a bar with one field for each required indicator.
///
/// Fields differ by pattern as well as by colour: full, hatched, empty with a broken edge, a thin line.
extension HTMLWriter {
    private static let (width, rowHeight, barTop, barHeight) = (420, 36, 21, 9)

    func picture() -> HTML {
        let rows = assessment.items.enumerated().map { tile($1, at: $0 * Self.rowHeight) }
        let height = assessment.items.count * Self.rowHeight
        let title = pick(zh: "各项情况", en: "Items at a glance")
        let drawing = HTML.block(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Self.width) \(height)",
                "role": "img",
                "aria-labelledby": "picture-title picture-text",
            ],
            [
                .block("title", ["id": "picture-title"], title),
                .block("desc", ["id": "picture-text"], description), hatch,
            ] + rows)
        return .block("section", ["class": "picture"], [.block("h2", title), drawing, legend])
    }

    // MARK: In words

    /// The same for those who do not see it.
    private var description: String {
        assessment.items.map { result in
            let status = assessment.verdict == nil ? nil : wording.pick(Phrases.status(of: result))
            return "\(result.item.id) " + wording.pick(result.item.title) + colon
                + [status, count(of: result)].compactMap { $0 }.joined(separator: pick(zh: "，", en: ", "))
        }.joined(separator: pick(zh: "；", en: "; "))
    }

    /// What decides the item; of a diagnostic standard everything, as nothing decides.
    private func fields(of result: ItemResult) -> [IndicatorResult] {
        assessment.verdict == nil ? result.indicators : result.required
    }

    /// How many fields are full; nil where there are none to count.
    private func count(of result: ItemResult) -> String? {
        let fields = fields(of: result)
        let done = fields.count { $0.status == .met || $0.status == .recorded }
        let total = fields.count { $0.status != .notApplicable }
        return total > 0 ? "\(done)/\(total)" : nil
    }

    private func sign(of result: ItemResult) -> Sign {
        if assessment.verdict != nil { return Sign(result.status) }
        return result.indicators.contains { $0.status == .unanswered || $0.status == .review } ? .open : .told
    }

    // MARK: Drawing

    private func tile(_ result: ItemResult, at top: Int) -> HTML {
        let (sign, fields) = (sign(of: result), fields(of: result))
        let count = count(of: result) ?? wording.pick(Phrases.status(of: result))
        let name = clipped(
            "\(result.item.id)  " + wording.pick(result.item.title),
            to: 47 - DisplayWidth.of(count))
        return .block(
            "g", ["class": "tile \(sign.style)", "transform": "translate(0 \(top))"],
            [
                .void(
                    "rect", ["class": "mark", "x": "1", "y": "3", "width": "24", "height": "27", "rx": "4"]),
                .block("text", ["class": "sign", "x": "13", "y": "22", "text-anchor": "middle"], sign.mark),
                .block("text", ["x": "34", "y": "15"], name),
                .block("text", ["x": "\(Self.width)", "y": "15", "text-anchor": "end"], count),
            ] + bar(fields))
    }

    private func bar(_ fields: [IndicatorResult]) -> [HTML] {
        guard !fields.isEmpty else { return [] }
        let (start, gap) = (34, 3)
        let room = Self.width - start - 1
        return fields.enumerated().map { index, field in
            let left = start + room * index / fields.count
            let right = start + room * (index + 1) / fields.count - gap
            let isLine = field.status == .notApplicable
            return .void(
                "rect",
                [
                    "class": "field \(field.status == .recorded ? "good" : Sign(field).style)",
                    "x": "\(left)", "y": "\(isLine ? Self.barTop + 4 : Self.barTop)",
                    "width": "\(max(2, right - left))", "height": "\(isLine ? 1 : Self.barHeight)",
                ])
        }
    }

    private var hatch: HTML {
        .block(
            "defs",
            [
                .block(
                    "pattern",
                    [
                        "id": "hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
                        "patternTransform": "rotate(45)",
                    ], [.void("rect", ["class": "hatch", "width": "3", "height": "6"])])
            ])
    }

    /// Titles too long for a line end in dots; they stand in full below.
    private func clipped(_ text: String, to room: Int) -> String {
        guard DisplayWidth.of(text) > room else { return text }
        var cells = 0
        return String(
            text.prefix { character in
                cells += DisplayWidth.of(String(character))
                return cells < room
            }) + "…"
    }

    /// The thin line stands for what is not due yet as well, where there is such.
    private var early: String {
        assessment.indicators.contains { $0.openUntil != nil } ? pick(zh: "或未到期", en: " or not due yet") : ""
    }

    private var legend: HTML {
        let isDiagnostic = assessment.verdict == nil
        let decided =
            isDiagnostic
            ? [("good", wording.pick(Phrases.status(IndicatorStatus.recorded)))]
            : [
                ("good", wording.pick(Phrases.status(ItemStatus.met))),
                ("bad", wording.pick(Phrases.status(ItemStatus.unmet))),
            ]
        let entries =
            decided + [
                ("open", pick(zh: "待补充或待核查", en: "open")),
                ("none", wording.pick(Phrases.status(ItemStatus.notApplicable)) + early),
            ]
        let lead =
            isDiagnostic
            ? pick(zh: "每格一项指标：", en: "One field for each indicator: ")
            : pick(zh: "每格一项必备指标：", en: "One field for each required indicator: ")
        let keys = entries.map { style, word -> HTML in
            let swatch = HTML.block(
                "svg", ["class": "key", "viewBox": "0 0 18 9", "aria-hidden": "true"],
                [
                    .void(
                        "rect",
                        [
                            "class": "field \(style)", "x": "1", "y": style == "none" ? "4" : "1",
                            "width": "16", "height": style == "none" ? "1" : "7",
                        ])
                ])
            return .inline("span", swatch + HTML(word))
        }
        return .block("p", ["class": "legend"], HTML(lead) + .joined(keys, separator: " "))
    }
}
