import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax

/// What all clerks of a run have in common.
struct Office: Sendable {
    let choice: Examiner.Choice
    /// Nil where evidence is not looked up.
    let evidence: EvidenceDesk?
    let surroundings: Surroundings
    /// Folders of criteria files.
    let folders: [String]
    let wanted: Wanted
    /// The standards by which everybody counts, each loaded once.
    let standards: SharedStandards

    init(
        _ choice: Examiner.Choice, _ evidence: EvidenceDesk?, _ surroundings: Surroundings,
        folders: [String], _ wanted: Wanted
    ) {
        self.choice = choice
        self.evidence = evidence
        self.surroundings = surroundings
        self.folders = folders
        self.wanted = wanted
        standards = SharedStandards(surroundings, folders: folders)
    }
}

extension Office {
    /// What is to be made of each submission besides its entry.
    struct Wanted: Sendable {
        /// A line.
        let lines: Bool
        /// How long its verdict holds.
        let holding: Bool
        /// Whether its line says so too.
        let linesTellHolding: Bool
        /// Events of a calendar, in a language.
        let events: Language?
    }
}

/// Reads and judges the submissions of one portion after the other, on one thread.
final class Clerk {
    private let office: Office
    private let shelf: Shelf
    private let examiner: Examiner
    private let gaps = GapMemory()
    private let timetable = Timetable()

    init(_ office: Office) {
        self.office = office
        let shelf = Shelf(office)
        self.shelf = shelf
        examiner = Examiner(choice: office.choice, evidence: office.evidence) { shelf.find($0, beside: $1) }
    }

    /// What came of a portion.
    struct Done: Sendable {
        var entries: [LedgerEntry] = []
        var output: [UInt8] = []
        var events: [DutyCalendar.Event] = []
        var status = ExitStatus.success
        /// Files of a folder that are no answer files.
        var strangers: [String] = []
        /// What is to be said about standards that were used for the first time on this thread.
        var warnings: [Diagnostic] = []
        var weight: Int
    }

    func work(_ portion: Portion) -> Done {
        var done = Done(weight: portion.weight)
        switch portion.content {
        case .refused(let file, let line, let problem):
            add(.init(diagnostics: [problem], status: .answers), file, line, to: &done)
        case .files(let files):
            for file in files { work(file, &done) }
        case .lines(let bytes, let ends, let first, let file):
            Portion.eachText(bytes, ends, from: first, of: file.name) { source in
                if isDone(source, at: file.path, &done) { return }
                let answers = AnswerFile.document(JSONReader.read(source))
                if !file.isNamed, answers.isResultLine { return passOver(file, &done) }
                add(examiner.examine(answers, at: file.path), file.name, source.line, to: &done)
            }
        }
        done.warnings = shelf.takeWarnings()
        return done
    }

    /// Leaves out what lies in a folder, is no answer file and was named by nobody.
    private func passOver(_ file: ListedFile, _ done: inout Done) {
        if done.strangers.last != file.name { done.strangers.append(file.name) }
    }

    private func work(_ file: ListedFile, _ done: inout Done) {
        switch office.surroundings.read(file.path) {
        case .failure(let problem):
            let trouble = FileTrouble.diagnostic(file.name, problem)
            add(.init(diagnostics: [trouble], status: .answers), file.name, nil, to: &done)
        case .success(let bytes):
            let mayBeQuick = file.path.hasSuffix(".json")
            if mayBeQuick, isDone(SourceText(name: file.name, bytes: bytes), at: file.path, &done) { return }
            let answers = AnswerFile.open(file.name, bytes)
            if !file.isNamed, answers.whyForeign != nil { return passOver(file, &done) }
            add(examiner.examine(answers, at: file.path), file.name, nil, to: &done)
        }
    }

    /// The quick way, for what is without fault; false where the ordinary way has to be gone.
    private func isDone(_ source: SourceText, at path: String, _ done: inout Done) -> Bool {
        guard let (reader, standard) = shelf.quickReader(beside: path),
            let submission = reader.submission(source)
        else { return false }
        let (assessment, status) = examiner.judge(submission, by: standard, at: path)
        guard !assessment.items.isEmpty else { return false }
        add(assessment, status, to: &done)
        return true
    }

    private func add(_ found: Examiner.Examination, _ file: String, _ line: Int?, to done: inout Done) {
        if let assessment = found.assessment { return add(assessment, found.status, to: &done) }
        done.status = max(done.status, found.status)
        let entry = LedgerEntry(file: file, line: line, unusable: found.diagnostics)
        if office.wanted.lines { done.output += ResultLine.refusal(entry) }
        done.entries.append(entry)
    }

    private func add(_ assessment: Assessment, _ status: ExitStatus, to done: inout Done) {
        done.status = max(done.status, status)
        let explanation = AssessmentExplanation(assessment)
        let holding = office.wanted.holding ? assessment.holding(timetable) : nil
        if office.wanted.lines {
            ResultLine().write(
                explanation, holding: office.wanted.linesTellHolding ? holding : nil, to: &done.output, gaps)
        }
        if let language = office.wanted.events {
            done.events += DutyCalendar(version: harmonyVersion).events(of: explanation, language)
        }
        done.entries.append(
            LedgerEntry(assessment, countedAs: shelf.shared(assessment.standard), holding: holding))
    }
}
