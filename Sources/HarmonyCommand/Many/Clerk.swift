import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax

/// What all clerks of a run have in common.
struct Office: Sendable {
    let choice: Examiner.Choice
    let surroundings: Surroundings
    /// Folders of criteria files.
    let folders: [String]
    /// Whether a line is to go out for each submission.
    let writesLines: Bool
    /// The standards by which everybody counts, each loaded once.
    let standards: SharedStandards

    init(
        _ choice: Examiner.Choice, _ surroundings: Surroundings, folders: [String], writesLines: Bool
    ) {
        self.choice = choice
        self.surroundings = surroundings
        self.folders = folders
        self.writesLines = writesLines
        standards = SharedStandards(surroundings, folders: folders)
    }
}

/// Reads and judges the submissions of one portion after the other, on one thread.
final class Clerk {
    private let office: Office
    private let shelf: Shelf
    private let examiner: Examiner
    private let gaps = GapMemory()

    init(_ office: Office) {
        self.office = office
        let shelf = Shelf(office)
        self.shelf = shelf
        examiner = Examiner(choice: office.choice) { shelf.find($0, beside: $1) }
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
        switch portion.content {
        case .refused(let file, let line, let problem):
            add(.init(diagnostics: [problem], status: .answers), file, line, to: &done)
        case .files(let files):
            for file in files { work(file, &done) }
        case .lines(let bytes, let ends, let first, let name):
            var start = 0
            for (index, end) in ends.enumerated() {
                defer { start = end + 1 }
                let line = bytes[start..<end]
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                let source = SourceText(name: name, bytes: Array(line), line: first + index)
                if isDone(source, at: name, &done) { continue }
                let file = AnswerFile.document(JSONReader.read(source))
                add(examiner.examine(file, at: name), name, first + index, to: &done)
            }
        }
        return done
    }

    private func work(_ file: ListedFile, _ done: inout Done) {
        switch office.surroundings.read(file.path) {
        case .failure(let problem):
            let trouble = FileTrouble.diagnostic(file.path, problem)
            add(.init(diagnostics: [trouble], status: .answers), file.path, nil, to: &done)
        case .success(let bytes):
            let mayBeQuick = file.path.hasSuffix(".json")
            if mayBeQuick, isDone(SourceText(name: file.path, bytes: bytes), at: file.path, &done) { return }
            let answers = AnswerFile.open(file.path, bytes)
            if !file.isNamed, answers.whyForeign != nil { return done.strangers.append(file.path) }
            add(examiner.examine(answers, at: file.path), file.path, nil, to: &done)
        }
    }

    /// The quick way, for what is without fault; false where the ordinary way has to be gone.
    private func isDone(_ source: SourceText, at path: String, _ done: inout Done) -> Bool {
        guard let (reader, standard) = shelf.quickReader(beside: path),
            let submission = reader.submission(source)
        else { return false }
        let assessment = assess(submission, by: standard)
        guard !assessment.items.isEmpty else { return false }
        let status: ExitStatus =
            submission.diagnostics.hasErrors ? .answers : assessment.isSuccess ? .success : .notMet
        add(assessment, status, to: &done)
        return true
    }

    private func add(_ found: Examiner.Examination, _ file: String, _ line: Int?, to done: inout Done) {
        if let assessment = found.assessment { return add(assessment, found.status, to: &done) }
        done.status = max(done.status, found.status)
        let entry = LedgerEntry(file: file, line: line, unusable: found.diagnostics)
        if office.writesLines { done.output += ResultLine.refusal(entry) }
        done.entries.append(entry)
    }

    private func add(_ assessment: Assessment, _ status: ExitStatus, to done: inout Done) {
        done.status = max(done.status, status)
        if office.writesLines { ResultLine().write(assessment, to: &done.output, gaps) }
        done.entries.append(LedgerEntry(assessment, countedAs: shelf.shared(assessment.standard)))
    }
}
