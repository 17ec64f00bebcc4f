import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What a report says, as far as it can be read. What cannot is nil: its shape is reported elsewhere, and
/// nothing is compared with it.
struct ReportContent {
    let document: JSONDocument
    let items: [Item]?
    let vetoes: [Question<VetoStatus>]?
    /// Whether the answers had errors, so that the report cannot pass.
    let hasErrors: Bool?

    /// An item, indicator or trigger of the report.
    struct Question<Status: RawRepresentable<String>> {
        let place: JSONDocument.Value
        let id: Entry?
        let status: Status?
    }

    struct Item {
        let question: Question<ItemStatus>
        let indicators: [(question: Question<IndicatorStatus>, level: Level?)]?
    }

    /// A word and where it stands.
    struct Entry {
        let text: String
        let place: JSONDocument.Value
    }

    init(_ document: JSONDocument) {
        self.document = document
        items = document.list("items", in: document.root)?.map { item in
            Item(
                question: Question(document, item),
                indicators: document.list("indicators", in: item)?.map { indicator in
                    (
                        Question(document, indicator),
                        document.entry("level", in: indicator).flatMap { Level(rawValue: $0.text) }
                    )
                })
        }
        vetoes = document.list("vetoes", in: document.root)?.map { Question(document, $0) }
        hasErrors = document.list("diagnostics", in: document.root)?.contains {
            document.entry("severity", in: $0)?.text == "error"
        }
    }
}

extension ReportContent.Question {
    init(_ document: JSONDocument, _ value: JSONDocument.Value) {
        place = value
        id = document.entry("id", in: value)
        status = document.entry("status", in: value).flatMap { Status(rawValue: $0.text) }
    }
}

extension ReportContent.Item {
    /// The required indicators by their status; nil if one of them cannot be read.
    var required: [IndicatorStatus]? {
        indicators.flatMap { list in
            let read = list.compactMap { entry in
                entry.level.flatMap { level in entry.question.status.map { (level, $0) } }
            }
            return read.count == list.count ? read.filter { $0.0 == .required }.map(\.1) : nil
        }
    }
}

extension JSONDocument {
    /// The elements of a member that is an array.
    func list(_ name: String, in object: Value) -> [Value]? {
        member(object, name).flatMap { kind($0) == .array ? elements($0) : nil }
    }

    /// A member that is text.
    func entry(_ name: String, in object: Value) -> ReportContent.Entry? {
        member(object, name).flatMap { value in
            kind(value) == .string ? ReportContent.Entry(text: string(value), place: value) : nil
        }
    }
}
