import HarmonyRules
import HarmonySyntax

/// What a local file does to its parent, as far as it has been read.
struct Tailoring {
    let parent: Standard
    /// The place of the file among the layers.
    let layer: Int
    private let members: JSONFields.Members
    var edits: [String: QuestionEdit] = [:]
    /// New indicators by the item that they stand in.
    var indicators: [String: [QuestionDraft]] = [:]
    var items: [ItemDraft] = []
    var vetoes: [QuestionDraft] = []
    var addedBecause: Localized?
    /// Every set of answers to the parent: made once, for however many thresholds are weighed.
    lazy var space = Environment(parent)
    private(set) var originLog: [(part: Part, origin: Origin)] = []

    init(_ parent: Standard, layer: Int, members: JSONFields.Members) {
        self.parent = parent
        self.layer = layer
        self.members = members
    }

    mutating func set(_ part: Part, _ because: Localized?) {
        originLog.append((part, Origin(layer: layer, because: because)))
    }

    mutating func forget(_ part: Part) { originLog.removeAll { $0.part == part } }

    /// The edit of a parent's question, begun if need be; nil if it has no such question.
    mutating func edit(_ id: String) -> QuestionEdit? {
        if let known = edits[id] { return known }
        let subject: QuestionEdit.Subject
        if let indicator = parent.indicators.first(where: { $0.id == id }) {
            subject = .indicator(indicator)
        } else if let veto = parent.vetoes.first(where: { $0.id == id }) {
            subject = .veto(veto)
        } else {
            return nil
        }
        let edit = QuestionEdit(subject, members: members)
        edits[id] = edit
        return edit
    }

    /// The names that an indicator's expressions see: those of the parent and what is added to them.
    func draft(of id: String) -> QuestionDraft? {
        if let edit = edits[id] { return edit.draft }
        let added = indicators.values.flatMap { $0 } + items.flatMap(\.indicators)
        if let draft = added.first(where: { $0.id == id }) { return draft }
        return parent.indicators.first { $0.id == id }.map {
            QuestionDraft(tailoring: $0.question, $0.definitions, members: members)
        }
    }

    var questionIds: [String] { parent.indicators.map(\.id) + parent.vetoes.map(\.id) }
}
