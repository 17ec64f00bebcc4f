package import HarmonySyntax

/// A document in words of one language, before any format: what stands on it, in its order.
///
/// Composers fill it from an assessment, a comparison, a summary or a standard and know no format; printers lay it out
/// and know nothing of labour relations.
package struct Page: Sendable, Equatable {
    package let language: Language
    /// What a window or a file list calls the document.
    package var name: String
    package var title: String
    /// Who and what it is about: labels and texts, before everything else.
    package var identity: [Row] = []
    /// What must be known before anything is read from it.
    package var remarks: [Line] = []
    /// The few things that decide; the first is the one that everything else explains.
    package var figures: [Figure] = []
    package var sections: [Section] = []
    /// What the document is not; its last words.
    package var notice = ""
    /// What whoever sits at a terminal can do next, options by their names: nothing that is handed in shows them.
    package var hints: [String] = []
    /// What is signed and sealed, at the very end of what is printed.
    package var signatures: Signatures?
    /// Wide tables for filters, which only sheets and CSV show.
    package var registers: [Register] = []

    package init(_ language: Language, title: String, name: String? = nil) {
        self.language = language
        self.title = title
        self.name = name ?? title
    }
}

extension Page {
    /// How something turned out. Printers give it a mark and a colour; it is never told by colour alone.
    package enum Sign: Sendable, Equatable, CaseIterable {
        /// It is as it must be.
        case good
        /// It is not as it must be, and that decides.
        case bad
        /// Something is missing, or a person must judge.
        case open
        /// It should be mended and decides nothing, or it warns.
        case warning
        /// It is open later: not yet, and nobody has refused it.
        case later
        /// It does not apply.
        case outside
        /// It is told without being judged.
        case told
        /// Of two texts compared, how the later one differs.
        case added, removed, tightened, loosened, changed

        package var mark: String {
            switch self {
            case .good: "✓"
            case .bad: "✗"
            case .open: "?"
            case .warning: "!"
            case .later: "○"
            case .outside: "–"
            case .told: "•"
            case .added: "+"
            case .removed: "-"
            case .tightened: "↑"
            case .loosened: "↓"
            case .changed: "~"
            }
        }
    }

    /// A label and what belongs to it.
    package struct Row: Sendable, Equatable {
        package var label: String
        package var text: Text
        package var weight: Weight

        package init(_ label: String, _ text: Text, weight: Weight = .plain) {
            self.label = label
            self.text = text
            self.weight = weight
        }
    }

    package enum Weight: Sendable, Equatable {
        case plain, strong, faint
        /// It decides, and how.
        case signed(Sign)
        /// For who asks: folded away on a screen, printed small on paper, left out of a terminal's text.
        case folded
    }

    /// A sentence of its own.
    package struct Line: Sendable, Equatable {
        package var sign: Sign?
        package var text: Text
        package var weight: Weight

        package init(_ sign: Sign? = nil, _ text: Text, weight: Weight = .plain) {
            self.sign = sign
            self.text = text
            self.weight = weight
        }
    }

    /// A figure of the head: "得分 94.07 / 100".
    package struct Figure: Sendable, Equatable {
        package var label: String
        /// What stands large: a number, or the words of a verdict.
        package var value: String
        /// What follows it: " / 100".
        package var unit = ""
        package var remark = ""
        package var sign: Sign?
        /// In a comparison, what it was before; `value` is what it is now.
        package var before: String?

        package init(_ label: String, _ value: String, sign: Sign? = nil) {
            self.label = label
            self.value = value
            self.sign = sign
        }
    }

    package struct Section: Sendable, Equatable {
        /// Unique in the document: links lead to it.
        package var id: String
        package var title: String
        package var sign: Sign?
        package var place: Place
        package var blocks: [Block]

        package init(_ id: String, _ title: String, place: Place = .body, _ blocks: [Block]) {
            self.id = id
            self.title = title
            self.place = place
            self.blocks = blocks
        }
    }

    package enum Place: Sendable, Equatable {
        /// Beside the verdict: the first screen, the first sheet.
        case first
        case body
        /// All of it, for whoever looks something up: a terminal's text leaves it out.
        case reference
        /// What the result rests on.
        case appendix
        /// A list to take along: a sheet and a printed page of its own.
        case apart
    }

    package indirect enum Block: Sendable, Equatable {
        case line(Line)
        case list([Line])
        /// Numbered, to be done in this order.
        case steps([Line])
        case rows([Row])
        case entry(Entry)
        case bars([Bar])
        case table(Table)
        /// Boxes to tick.
        case checklist([Check])
        case heading(String)
        /// Words of a document, as they stand there.
        case quotation(Text)
        /// Blocks that a screen shows once they are asked for.
        case folded(String, [Block])
    }

    /// One thing that is told in full: an indicator, a trigger, a difference.
    package struct Entry: Sendable, Equatable {
        /// Links lead to it; empty where none do.
        package var id = ""
        package var sign: Sign
        package var title: Text
        /// How it turned out, in a word or two.
        package var status = ""
        package var remark = ""
        package var blocks: [Block]

        package init(_ sign: Sign, _ title: Text, id: String = "", status: String = "", _ blocks: [Block]) {
            self.sign = sign
            self.title = title
            self.id = id
            self.status = status
            self.blocks = blocks
        }
    }

    /// A part of the whole with how much of it turned out how: a line in text, a bar on a screen.
    package struct Bar: Sendable, Equatable {
        package var sign: Sign
        /// The section or entry that tells it in full.
        package var id: String
        package var name: String
        /// The word for its sign.
        package var status: String
        /// How many turned out how, in the order in which they are drawn.
        package var parts: [Part]
        /// The same as words: "必备 4/6".
        package var count: String
        package var remark = ""

        package struct Part: Sendable, Equatable {
            package var sign: Sign
            package var count: Int
            package var label: String
        }
    }

    package struct Table: Sendable, Equatable {
        package var columns: [Column]
        package var rows: [[Cell]]

        package struct Column: Sendable, Equatable {
            package var title: String
            /// How wide it is beside the others, in digits.
            package var width: Double
            package var alignment = Alignment.start

            package init(_ title: String, width: Double, alignment: Alignment = .start) {
                self.title = title
                self.width = width
                self.alignment = alignment
            }
        }

        package enum Alignment: Sendable, Equatable { case start, end }

        package struct Cell: Sendable, Equatable {
            package var sign: Sign?
            package var text: Text
            /// Further lines below the text, smaller.
            package var below: [Text] = []

            package init(_ text: Text, sign: Sign? = nil, below: [Text] = []) {
                self.text = text
                self.sign = sign
                self.below = below
            }
        }
    }

    /// A document to bring, with a box to tick.
    package struct Check: Sendable, Equatable {
        package var isDone: Bool
        package var text: Text
        package var remark = ""
    }

    package struct Signatures: Sendable, Equatable {
        package var title: String
        /// Each with a space to fill in by hand.
        package var fields: [String]
        package var remark: String
    }

    /// A table with a row a thing, for filters. Columns that are aligned at the end hold numbers.
    package struct Register: Sendable, Equatable {
        package var name: String
        package var columns: [Table.Column]
        package var rows: [[String]]
        /// How many of the first columns say the same in every row: a sheet leaves them out.
        package var sharedColumns = 0
    }
}
