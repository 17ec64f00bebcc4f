import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax
import Synchronization

/// Reads and judges the submissions of a portion. Many do so at once; what they share is the standards.
struct Clerk: Sendable {
    private let choice: Examiner.Choice
    private let read: @Sendable (String) -> Result<[UInt8], FileProblem>
    private let standards: SharedStandards
    private let writesLines: Bool
    private let language: Language

    init(
        _ choice: Examiner.Choice, _ standards: SharedStandards, _ surroundings: Surroundings,
        _ language: Language, writesLines: Bool
    ) {
        self.choice = choice
        self.standards = standards
        self.writesLines = writesLines
        self.language = language
        read = surroundings.read
    }

    /// What came of a portion.
    struct Done: Sendable {
        var entries: [LedgerEntry] = []
        var output: [UInt8] = []
        var status = ExitStatus.success
        /// Files of a folder that are no answer files.
        var strangers: [String] = []
        var weight: Int
    }

    func work(_ portion: Portion) -> Done {
        var done = Done(weight: portion.weight)
        let shelf = Shelf(standards)
        let examiner = Examiner(choice: choice, find: shelf.find)
        switch portion.content {
        case .refused(let file, let line, let problem):
            add(.init(diagnostics: [problem], status: .answers), file, line, to: &done)
        case .files(let files):
            for file in files { work(file, examiner, &done) }
        case .lines(let bytes, let first, let name):
            var number = first
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                defer { number += 1 }
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                let source = SourceText(name: name, bytes: Array(line), line: number)
                let file = AnswerFile.document(JSONReader.read(source))
                add(examiner.examine(file, at: name), name, number, to: &done)
            }
        }
        return done
    }

    private func work(_ file: ListedFile, _ examiner: Examiner, _ done: inout Done) {
        switch read(file.path) {
        case .failure(let problem):
            let trouble = FileTrouble.diagnostic(file.path, problem)
            add(.init(diagnostics: [trouble], status: .answers), file.path, nil, to: &done)
        case .success(let bytes):
            let answers = AnswerFile.open(file.path, bytes)
            if !file.isNamed, answers.isSomethingElse { return done.strangers.append(file.path) }
            add(examiner.examine(answers, at: file.path), file.path, nil, to: &done)
        }
    }

    private func add(_ found: Examiner.Examination, _ file: String, _ line: Int?, to done: inout Done) {
        done.status = max(done.status, found.status)
        guard let assessment = found.assessment else {
            let entry = LedgerEntry(file: file, line: line, unusable: found.diagnostics)
            if writesLines { done.output += ResultLine.refusal(entry) }
            done.entries.append(entry)
            return
        }
        if writesLines { done.output += ResultLine().bytes(assessment, language) }
        done.entries.append(LedgerEntry(assessment))
    }
}

extension AnswerFile {
    /// A file of ours of another kind, or a table that is no form: nobody named it, so it is nobody's mistake.
    fileprivate var isSomethingElse: Bool {
        switch self {
        case .document(let reading):
            guard let document = reading.document, let format = document.member(document.root, "format"),
                document.kind(format) == .string
            else { return false }
            let name = document.string(format)
            return name.hasPrefix("harmony-") && !name.hasPrefix("harmony-answers")
        case .table: return false
        case .unreadable(let diagnostics): return diagnostics.contains { $0.kind == FormProblem.noForm }
        }
    }
}

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

/// The standard that was asked for last: mostly the one that is asked for next, and not waited for.
private final class Shelf {
    private let standards: SharedStandards
    private var last: (name: String, folder: Substring, found: StandardLibrary.Loaded)?

    init(_ standards: SharedStandards) { self.standards = standards }

    func find(_ name: String, beside neighbour: String) -> StandardLibrary.Loaded {
        let folder = neighbour[..<(neighbour.lastIndex(of: "/") ?? neighbour.startIndex)]
        if let last, last.name == name, last.folder == folder { return last.found }
        let found = standards.find(name, beside: neighbour)
        last = (name, folder, found)
        return found
    }
}
