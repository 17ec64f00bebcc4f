import HarmonySyntax

/// A comparison in words of one language, laid out once for the terminal and for the browser.
struct ComparisonPage {
    let title: String
    /// What must be known before anything is read from it.
    var remarks: [String] = []
    /// What is compared: labels and texts.
    var identity: [Row] = []
    /// What the two are called.
    let before: String
    let after: String
    /// The few things that decide.
    var figures: [Figure] = []
    var sections: [Section] = []
    let notice: String

    struct Row {
        let label: String
        let text: String
    }

    struct Figure {
        let label: String
        let before: String
        let after: String
        var remark = ""
        /// How it turned out; nil where that is neither good nor bad.
        var sign: Sign?
    }

    struct Section {
        let id: String
        let title: String
        /// What is true of several of its entries, said once.
        var notes: [String] = []
        let entries: [Entry]
    }

    /// One thing that differs, with what it differs in.
    struct Entry {
        let sign: Sign
        let name: String
        var before: String?
        var after: String?
        var remark = ""
        var lines: [Line] = []
    }

    struct Line {
        let label: String
        let before: String
        let after: String
        var remark = ""
    }
}

extension ComparisonPage {
    /// A section under a heading that counts its entries; one with nothing in it is left out.
    ///
    /// - Parameter measure: the Chinese measure word.
    mutating func add(
        _ id: String, _ title: Localized, in language: Language, measure: String = "项", _ entries: [Entry],
        notes: [String] = []
    ) {
        guard !entries.isEmpty else { return }
        let count =
            language == .zh ? "\(title.zh)（\(entries.count) \(measure)）" : "\(title.en) (\(entries.count))"
        sections.append(Section(id: id, title: count, notes: notes, entries: entries))
    }
}
