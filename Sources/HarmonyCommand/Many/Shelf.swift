import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// One thread's own standards: references to shared ones would be counted by all threads at once, and the threads
/// would wait for each other (a quarter more time when it was measured).
final class Shelf {
    private let library: StandardLibrary
    private let shared: SharedStandards
    private let choice: Examiner.Choice
    private var books: [Book] = []
    /// The one that was asked for last: mostly the one that is asked for next.
    private var last: Book?
    private var warnings: [Diagnostic] = []

    /// Of standards that lie beside answers so many are kept at hand: where each folder has its own, they would never
    /// end.
    private static let limit = 16

    private final class Book {
        let name: String
        /// Where it was found beside the answers; nil where it is the same for all.
        let folder: Substring?
        let found: StandardLibrary.Loaded
        /// The standard as all threads know it.
        let shared: Standard?
        let quick: (reader: QuickReader, standard: Standard)?

        init(
            _ name: String, _ folder: Substring?, _ found: StandardLibrary.Loaded, _ shared: Standard?,
            _ quick: (QuickReader, Standard)?
        ) {
            (self.name, self.folder, self.found) = (name, folder, found)
            (self.shared, self.quick) = (shared, quick)
        }

        func isIn(_ folder: Substring) -> Bool { self.folder.map { $0 == folder } ?? true }
    }

    init(_ office: Office) {
        library = StandardLibrary(office.surroundings)
        library.folders = office.folders
        shared = office.standards
        choice = office.choice
    }

    func find(_ name: String, beside neighbour: String) -> StandardLibrary.Loaded {
        book(name, beside: neighbour).found
    }

    /// The reader of the standard that was asked for last; roles of the command line are for the ordinary way.
    func quickReader(beside neighbour: String) -> (reader: QuickReader, standard: Standard)? {
        guard choice.roles.isEmpty, let last, last.isIn(Self.folder(neighbour)) else { return nil }
        return last.quick
    }

    func shared(_ standard: Standard) -> Standard {
        let isSame = { (book: Book) in
            if case .standard(let own, _) = book.found { standard.isEdition(of: own) } else { false }
        }
        if let last, isSame(last) { return last.shared ?? standard }
        return books.first(where: isSame)?.shared ?? standard
    }

    /// What is to be said about the standards that were found since this was asked last.
    func takeWarnings() -> [Diagnostic] {
        if warnings.isEmpty { return [] }
        defer { warnings = [] }
        return warnings
    }

    private func book(_ name: String, beside neighbour: String) -> Book {
        let folder = Self.folder(neighbour)
        if let last, last.name == name, last.isIn(folder) { return last }
        let book = books.first { $0.name == name && $0.isIn(folder) } ?? make(name, folder, neighbour)
        last = book
        return book
    }

    private func make(_ name: String, _ folder: Substring, _ neighbour: String) -> Book {
        // What is found without a look beside the answers is the same for all of them.
        let common = library.find(name)
        if case .unknown = common {
            return make(name, in: folder, library.find(name, beside: neighbour), neighbour)
        }
        return make(name, in: nil, common, neighbour)
    }

    private func make(
        _ name: String, in folder: Substring?, _ found: StandardLibrary.Loaded, _ neighbour: String
    ) -> Book {
        var (common, quick): (Standard?, (QuickReader, Standard)?)
        if case .standard(let own, let notes) = found {
            common = shared.standard(like: own, named: name, beside: neighbour)
            // Without --standard a file is judged by what it names, and by that alone.
            let names = choice.standard == nil ? [name] : own.layers.map(\.id)
            quick = (QuickReader(own, answersFor: names, asOf: choice.asOf), own)
            warnings += notes
        }
        let book = Book(name, folder, found, common, quick)
        if folder != nil, let oldest = books.firstIndex(where: { $0.folder != nil }),
            books.count(where: { $0.folder != nil }) >= Self.limit
        {
            books.remove(at: oldest)
        }
        books.append(book)
        return book
    }

    private static func folder(_ path: String) -> Substring {
        path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
}
