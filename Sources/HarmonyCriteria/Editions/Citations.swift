import HarmonyRules
import HarmonySyntax

/// What a file and those that it extends cite, by id: read when it is asked for.
package struct Citations: Sendable {
    private struct List {
        let document: JSONDocument
        let object: JSONDocument.Value
    }

    /// The own first.
    private let lists: [List]

    static let none = Citations(lists: [])

    private init(lists: [List]) { self.lists = lists }

    init(_ object: JSONDocument.Value, in document: JSONDocument, before parent: Citations) {
        lists = [List(document: document, object: object)] + parent.lists
    }

    /// Where a citation stands.
    func find(_ id: String) -> (document: JSONDocument, value: JSONDocument.Value)? {
        for list in lists {
            if let value = list.document.member(list.object, id) { return (list.document, value) }
        }
        return nil
    }

    /// Their ids, for a suggestion.
    var ids: [String] {
        lists.flatMap { list in list.document.pairs(list.object).map { list.document.string($0.key) } }
    }
}

/// What is needed to read a part of a file later. A class, since each of hundreds of parts holds it.
final class LateReading: Sendable {
    let document: JSONDocument
    let authority: Authority?
    let citations: Citations
    let isDated: Bool
    let day: CalendarDate

    init(_ loader: CriteriaLoader) {
        document = loader.document
        authority = loader.authority
        citations = loader.citations
        isDated = loader.isDated
        day = loader.day
    }
}
