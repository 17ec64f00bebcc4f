import HarmonySyntax

extension Page {
    /// Words with what must be known of them to print them: whose they are, and where they lead.
    package struct Text: Sendable, Equatable, ExpressibleByStringLiteral {
        package private(set) var runs: [Run]

        package struct Run: Sendable, Equatable {
            package var words: String
            package var kind: Kind
        }

        package enum Kind: Sendable, Equatable {
            /// This program's words.
            case own
            /// What a filler wrote: its writing direction and language are its own.
            case foreign
            /// Chinese words of a document or law, in a report of any language.
            case quoted
            case strong
            case faint
            /// Words that no line breaks: an id, a number with its unit.
            case unbroken
            /// A link inside the document.
            case link(String)
        }

        package init(_ words: String, _ kind: Kind = .own) {
            runs = words.isEmpty ? [] : [Run(words: words, kind: kind)]
        }

        package init(stringLiteral words: String) { self.init(words) }

        package static func foreign(_ words: String) -> Text { Text(words, .foreign) }
        package static func quoted(_ words: String) -> Text { Text(words, .quoted) }
        package static func link(_ words: String, to id: String) -> Text { Text(words, .link(id)) }

        package static func + (first: Text, second: Text) -> Text {
            var whole = first
            whole.runs += second.runs
            return whole
        }

        package static func + (first: Text, second: String) -> Text { first + Text(second) }

        package static func += (first: inout Text, second: Text) { first = first + second }

        /// The words alone.
        package var plain: String { runs.map(\.words).joined() }
        package var isEmpty: Bool { runs.isEmpty }
    }
}

extension Sequence<Page.Text> {
    package func joined(separator: String) -> Page.Text {
        var whole = Page.Text("")
        for (index, text) in enumerated() {
            whole += (index == 0 ? Page.Text("") : Page.Text(separator)) + text
        }
        return whole
    }
}
