import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import Synchronization

/// The standards of a run, each loaded once, whoever asks first.
struct SharedStandards: Sendable {
    private let library: Library

    init(_ surroundings: Surroundings, folders: [String]) {
        library = Library(surroundings, folders)
    }

    @Sendable func find(_ name: String, beside neighbour: String) -> StandardLibrary.Loaded {
        library.find(name, beside: neighbour)
    }

    private final class Library: Sendable {
        private let books: Mutex<StandardLibrary>

        init(_ surroundings: Surroundings, _ folders: [String]) {
            let library = StandardLibrary(surroundings)
            library.folders = folders
            books = Mutex(library)
        }

        func find(_ name: String, beside neighbour: String) -> StandardLibrary.Loaded {
            books.withLock { $0.find(name, beside: neighbour) }
        }
    }
}

/// One thread's own standards: references to shared ones would be counted by all threads at once, and the threads
/// would wait for each other (a quarter more time when it was measured).
final class Shelf {
    private let library: StandardLibrary
    private let shared: SharedStandards
    private let choice: Examiner.Choice
    private var books: [Book] = []
    /// The one that was asked for last: mostly the one that is asked for next.
    private var last: Book?

    private final class Book {
        let name: String
        let folder: Substring
        let found: StandardLibrary.Loaded
        /// The standard as all threads know it.
        let shared: Standard?
        let quick: (reader: QuickReader, standard: Standard)?

        init(
            _ name: String, _ folder: Substring, _ found: StandardLibrary.Loaded, _ shared: Standard?,
            _ quick: (QuickReader, Standard)?
        ) {
            (self.name, self.folder, self.found) = (name, folder, found)
            (self.shared, self.quick) = (shared, quick)
        }
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
        guard choice.roles.isEmpty, let last, last.folder == Self.folder(neighbour) else { return nil }
        return last.quick
    }

    func shared(_ standard: Standard) -> Standard {
        let isSame = { (book: Book) in
            if case .standard(let own, _) = book.found { own === standard } else { false }
        }
        if let last, isSame(last) { return last.shared ?? standard }
        return books.first(where: isSame)?.shared ?? standard
    }

    private func book(_ name: String, beside neighbour: String) -> Book {
        let folder = Self.folder(neighbour)
        if let last, last.name == name, last.folder == folder { return last }
        let book = books.first { $0.name == name && $0.folder == folder } ?? make(name, folder, neighbour)
        last = book
        return book
    }

    private func make(_ name: String, _ folder: Substring, _ neighbour: String) -> Book {
        let found = library.find(name, beside: neighbour)
        var (common, quick): (Standard?, (QuickReader, Standard)?)
        if case .standard(let own, _) = found {
            if case .standard(let standard, _) = shared.find(name, beside: neighbour) { common = standard }
            // Without --standard a file is judged by what it names, and by that alone.
            let names = choice.standard == nil ? [name] : own.layers.map(\.id)
            quick = (QuickReader(own, answersFor: names, asOf: choice.asOf), own)
        }
        let book = Book(name, folder, found, common, quick)
        books.append(book)
        return book
    }

    private static func folder(_ path: String) -> Substring {
        path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
}
