package import HarmonySyntax

/// A report held against the one that the same answers and criteria give now.
package struct ReportVerification {
    /// What does not match, the most telling first, and what is only to be noted.
    package let findings: [Diagnostic]
    /// How many differences there are in all; more than are listed, if they are many.
    package let count: Int
    /// How many values are listed: whoever has read these knows enough.
    package static let listed = 20

    package var matches: Bool { count == 0 }

    /// - Parameter made: the report as it comes out again.
    package init(_ given: JSONDocument, against made: JSONDocument) {
        let sources = Self.criteria(given, made) + Self.answers(given, made)
        let differences = ReportComparison(given, made).differences
        findings =
            Self.version(given, made) + sources.prefix(Self.listed)
            + differences.prefix(Self.listed).map(\.diagnostic)
        count = sources.count + differences.count
    }

    // MARK: The program

    /// Another version may word or judge something in another way: worth knowing, and no fault of the report.
    private static func version(_ given: JSONDocument, _ made: JSONDocument) -> [Diagnostic] {
        guard let own = entry(["tool", "version"], given), let now = entry(["tool", "version"], made),
            own.text != now.text
        else { return [] }
        return [
            Diagnostic(
                ReportProblem.otherVersion,
                Localized(
                    zh: "报告由 harmony \(own.text) 写出，现在用 \(now.text) 重新计算",
                    en: "written by harmony \(own.text), recomputed by \(now.text)"),
                at: given.place(own.place))
        ]
    }

    // MARK: Answers

    private static func answers(_ given: JSONDocument, _ made: JSONDocument) -> [Diagnostic] {
        guard let own = entry(["answers", "sha256"], given), let now = entry(["answers", "sha256"], made),
            own.text != now.text
        else { return [] }
        return [
            Diagnostic(
                ReportProblem.answersChanged,
                Localized(
                    zh: "答案文件不是报告所据的那一份：摘要现为 \(short(now.text))，报告写 \(short(own.text))",
                    en:
                        "the answer file is not the one reported on: its digest is \(short(now.text)), the report says \(short(own.text))"
                ),
                at: given.place(own.place))
        ]
    }

    // MARK: Criteria

    private static func criteria(_ given: JSONDocument, _ made: JSONDocument) -> [Diagnostic] {
        guard let list = given.member(given.root, "criteria"), given.kind(list) == .array else { return [] }
        let (own, now) = (given.elements(list), made.list("criteria", in: made.root) ?? [])
        var found: [Diagnostic] = []
        for layer in now {
            let id = made.entry("id", in: layer)?.text ?? ""
            guard let other = own.first(where: { given.entry("id", in: $0)?.text == id }) else {
                let start = given.range(list).lowerBound
                found.append(
                    changed(
                        zh: "现在还有标准 \(id)，报告没有列出", en: "the standard \(id) is used now and not in the report",
                        SourceRange(given.source, start..<start + 1)))
                continue
            }
            found += layers(other, layer, id, given, made)
        }
        for layer in own {
            let id = given.entry("id", in: layer)?.text ?? ""
            if !now.contains(where: { made.entry("id", in: $0)?.text == id }) {
                found.append(
                    changed(
                        zh: "报告所据的标准 \(id) 现在没有用到",
                        en: "the report rests on the standard \(id), which is not used now",
                        given.place(layer)))
            }
        }
        return found
    }

    /// One file of the chain, as it was and as it is: the version says more than the digest.
    private static func layers(
        _ own: JSONDocument.Value, _ now: JSONDocument.Value, _ id: String, _ given: JSONDocument,
        _ made: JSONDocument
    ) -> [Diagnostic] {
        func texts(_ name: String) -> (own: String?, now: String, place: SourceRange)? {
            guard let now = made.entry(name, in: now)?.text else { return nil }
            let entry = given.entry(name, in: own)
            return entry?.text == now ? nil : (entry?.text, now, given.place(entry?.place ?? own))
        }
        if let version = texts("version") {
            return [
                changed(
                    zh: "标准 \(id) 现为 \(version.now) 版，报告写 \(version.own ?? "—")",
                    en:
                        "the standard \(id) is of version \(version.now), the report says \(version.own ?? "none")",
                    version.place)
            ]
        }
        guard let digest = texts("sha256") else { return [] }
        return [
            changed(
                zh: "标准 \(id) 的文件已有改动：摘要现为 \(short(digest.now))，报告写 \(digest.own.map { short($0) } ?? "—")",
                en:
                    "the file of the standard \(id) has changed: its digest is \(short(digest.now)), the report says \(digest.own.map { short($0) } ?? "none")",
                digest.place)
        ]
    }

    private static func changed(zh: String, en: String, _ place: SourceRange) -> Diagnostic {
        Diagnostic(ReportProblem.criteriaChanged, Localized(zh: zh, en: en), at: place)
    }

    private static func entry(_ path: [String], _ document: JSONDocument) -> ReportContent.Entry? {
        guard let name = path.last else { return nil }
        var object = document.root
        for step in path.dropLast() {
            guard let inner = document.member(object, step) else { return nil }
            object = inner
        }
        return document.entry(name, in: object)
    }

    /// Enough of a digest to tell two apart by eye.
    private static func short(_ digest: String) -> String {
        digest.count > 12 ? digest.prefix(12) + "…" : digest
    }
}
