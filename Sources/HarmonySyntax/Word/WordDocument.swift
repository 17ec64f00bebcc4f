/// A document for word processors, before it is written: paragraphs and tables with the names of their styles.
package struct WordDocument: Sendable {
    package var title = ""
    package var blocks: [Block] = []
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package enum Block: Sendable {
        case paragraph(Paragraph)
        case table(Table)
    }

    package struct Paragraph: Sendable {
        package var style: Style
        package var runs: [Run]
        /// Links lead to it by this name.
        package var anchor: String?
        package var startsPage = false
        package var isAtEnd = false
        package var list: List?

        package init(_ style: Style, _ runs: [Run]) {
            self.style = style
            self.runs = runs
        }
    }

    /// The styles of paragraphs, by which a word processor finds headings and lets all be changed at once.
    package enum Style: String, Sendable, CaseIterable {
        case title = "Title"
        case heading = "Heading1"
        case subheading = "Heading2"
        case leastHeading = "Heading3"
        case body = "BodyText"
        case small = "Small"
        case quotation = "Quote"
        case list = "ListParagraph"
        case cell = "TableText"
        case label = "TableLabel"
        case head = "TableHead"
    }

    package enum List: Sendable, Equatable {
        case bullets
        /// Counted anew for each number of a list.
        case numbered(Int)
    }

    package struct Run: Sendable {
        package var words: String
        package var look: Look
        /// The anchor to which it leads.
        package var target: String?

        package init(_ words: String, _ look: Look = .plain) {
            self.words = words
            self.look = look
        }

        package enum Look: Sendable {
            case plain, strong, faint
            /// A mark that ordinary typefaces lack.
            case mark
        }
    }

    package struct Table: Sendable {
        package var look: Look
        /// How wide the columns are beside one another.
        package var widths: [Double]
        /// How many rows stand again at the head of every page.
        package var headRows = 0
        package var rows: [Row]

        package init(_ look: Look, widths: [Double], rows: [Row]) {
            self.look = look
            self.widths = widths
            self.rows = rows
        }

        package enum Look: String, Sendable {
            /// Every cell with its frame.
            case framed = "TableGrid"
            /// A line between the rows and no more.
            case ruled = "RuledTable"
        }

        package struct Row: Sendable {
            package var cells: [[Paragraph]]
            /// In twentieths of a point, for space to write in; nil for as high as its text.
            package var height: Int?

            package init(_ cells: [[Paragraph]], height: Int? = nil) {
                self.cells = cells
                self.height = height
            }
        }
    }
}
