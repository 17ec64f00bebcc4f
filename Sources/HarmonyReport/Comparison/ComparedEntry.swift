import HarmonySyntax

/// One thing that differs, with what it differs in.
struct ComparedEntry {
    let sign: Page.Sign
    let name: String
    var before: String?
    var after: String?
    var remark = ""
    var lines: [ComparedLine] = []
}

/// A text before and after.
struct ComparedLine {
    let label: String
    let before: String
    let after: String
    var remark = ""
}

extension Page {
    /// A section under a heading that counts its entries; one with nothing in it is left out.
    ///
    /// - Parameters:
    ///   - measure: the Chinese measure word.
    ///   - notes: what is true of several of its entries, said once.
    mutating func add(
        _ id: String, _ title: Localized, measure: String = "项", _ entries: [ComparedEntry],
        notes: [String] = []
    ) {
        guard !entries.isEmpty else { return }
        let count =
            language == .zh ? "\(title.zh)（\(entries.count) \(measure)）" : "\(title.en) (\(entries.count))"
        let notes = notes.map { Block.line(Line(nil, Text($0), weight: .faint)) }
        let isBare = entries.allSatisfy(\.lines.isEmpty)
        let blocks = isBare ? [.list(entries.map(line))] : entries.map(entry)
        sections.append(Section(id, count, notes + blocks))
    }

    private func line(_ entry: ComparedEntry) -> Line {
        guard let before = entry.before, let after = entry.after else {
            return Line(entry.sign, Text(entry.name + bracketed(entry.remark)))
        }
        let change = Text.foreign(Self.change(before, after))
        return Line(entry.sign, Text(entry.name + colon) + change + Text(bracketed(entry.remark)))
    }

    private func entry(_ entry: ComparedEntry) -> Block {
        var status = ""
        if let before = entry.before, let after = entry.after { status = Self.change(before, after) }
        let rows = entry.lines.map { line in
            Row(line.label, .foreign(Self.change(line.before, line.after)) + Text(bracketed(line.remark)))
        }
        var whole = Entry(entry.sign, Text(entry.name), status: status, rows.isEmpty ? [] : [.rows(rows)])
        whole.remark = bracketed(entry.remark)
        return .entry(whole)
    }

    private var colon: String { language == .zh ? "：" : ": " }

    private func bracketed(_ remark: String) -> String {
        guard !remark.isEmpty else { return "" }
        return language == .zh ? "（\(remark)）" : " (\(remark))"
    }

    private static func change(_ before: String, _ after: String) -> String {
        before == after || before.isEmpty ? after : before + " → " + after
    }
}

extension Page.Figure {
    /// A figure of a comparison; what has not changed is said once.
    init(label: String, before: String, after: String, remark: String = "", sign: Page.Sign? = nil) {
        self.init(label, after, sign: sign)
        self.remark = remark
        self.before = before.isEmpty || before == after ? nil : before
    }
}
