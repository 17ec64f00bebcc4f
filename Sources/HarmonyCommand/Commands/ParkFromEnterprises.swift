import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax

/// A park's assessment with what the answers of its enterprises say about its figures.
struct ParkFromEnterprises {
    let surroundings: Surroundings
    let library: StandardLibrary

    /// Why there is nothing to add.
    enum Refusal: Error {
        case usage(UsageError)
        case problems([Diagnostic], ExitStatus)
    }

    /// - Parameters:
    ///   - folders: where the enterprises' answers lie.
    ///   - path: the park's own answers; in one of the folders they are passed over.
    ///   - asOf: the day that the command line names for everybody; without it each file is judged by its own.
    /// - Returns: the park with its enterprises, and what is to be said about the standards that they answer.
    func add(
        to park: Assessment, from folders: [String], beside path: String, asOf: CalendarDate?
    ) throws(Refusal) -> (park: Assessment, warnings: [Diagnostic]) {
        var standards = UsedStandards()
        let enterprises = try standard(of: park, beside: path, &standards)
        var gathering = Aggregation(
            of: park.standard, by: enterprises, asOf: park.submission.asOf, commonDay: asOf)
        // The park's own answers may lie among them.
        var names = [surroundings.identity(path): ""]
        for folder in folders {
            guard let files = surroundings.answerFiles(in: folder) else {
                throw .problems([Self.noFolder(folder)], .answers)
            }
            for file in files {
                let name = folders.count == 1 ? Self.inside(folder, file) : file
                let identity = surroundings.identity(file)
                if let known = names[identity] {
                    if !known.isEmpty { gathering.passOver(name, because: Self.sameFile(as: known)) }
                    continue
                }
                names[identity] = name
                read(file, as: name, by: enterprises, asOf, &standards, into: &gathering)
            }
        }
        guard !gathering.isEmpty else {
            throw .problems([Self.nothing(in: folders, but: gathering.passedOver)], .answers)
        }
        var assessment = park
        assessment.enterprises = gathering.figures(for: park)
        return (assessment, standards.warnings)
    }

    private func standard(
        of park: Assessment, beside path: String, _ standards: inout UsedStandards
    ) throws(Refusal) -> Standard {
        guard let id = park.standard.enterprises, !park.standard.aggregateInputs.isEmpty else {
            throw .usage(Self.nothingFollows(park.standard))
        }
        switch library.find(id, beside: path) {
        case .standard(let standard, let warnings):
            standards.use(standard, warnings)
            return standard
        case .invalid(let diagnostics): throw .problems(diagnostics, .criteria)
        case .unknown: throw .problems([Examiner.unknownStandard(id, nil)], .criteria)
        case .unreadable(let problem): throw .problems([FileTrouble.diagnostic(id, problem)], .criteria)
        }
    }

    // MARK: One file

    /// What is wrong with a file costs that file alone; of JSON lines each is a file.
    private func read(
        _ path: String, as name: String, by enterprises: Standard, _ asOf: CalendarDate?,
        _ standards: inout UsedStandards, into gathering: inout Aggregation
    ) {
        guard !AnswerFileNames.holdsLines(path) else {
            return readLines(path, as: name, by: enterprises, asOf, &standards, into: &gathering)
        }
        switch surroundings.read(path) {
        case .success(let bytes):
            let file = AnswerFile.open(name, bytes)
            read(file, at: path, as: name, by: enterprises, asOf, &standards, into: &gathering)
        case .failure(let problem):
            gathering.add(unreadable: name, because: FileTrouble.diagnostic(name, problem).message)
        }
    }

    private func readLines(
        _ path: String, as name: String, by enterprises: Standard, _ asOf: CalendarDate?,
        _ standards: inout UsedStandards, into gathering: inout Aggregation
    ) {
        var lines = LineReader(
            LineFile(file: ListedFile(path: path, name: name, isNamed: false), size: nil) {
                surroundings.open(path)
            })
        func place(_ line: Int?) -> String { line.map { "\(name):\($0)" } ?? name }
        while let portion = lines.next() {
            switch portion.content {
            case .files: break
            case .refused(_, let line, let problem):
                gathering.add(unreadable: place(line), because: problem.message)
            case .lines(let bytes, let ends, let first, _):
                Portion.eachText(bytes, ends, from: first, of: name) { text in
                    read(
                        AnswerFile.document(JSONReader.read(text)), at: path, as: place(text.line),
                        by: enterprises, asOf, &standards, into: &gathering)
                }
            }
        }
    }

    private func read(
        _ file: AnswerFile, at path: String, as name: String, by enterprises: Standard, _ asOf: CalendarDate?,
        _ standards: inout UsedStandards, into gathering: inout Aggregation
    ) {
        if let reason = file.whyForeign { return gathering.passOver(name, because: reason) }
        guard file.start != nil, let named = file.namedStandard else {
            return gathering.add(unreadable: name, because: Self.reason(file.withoutStandard))
        }
        // An answer file comes from somebody else: its standard is never taken for a path.
        let isPath = StandardLibrary.isPath(named.id)
        let standard: Standard
        switch isPath ? .unknown : library.find(named.id, beside: path) {
        case .standard(let found, let warnings):
            guard found.accepts(answersFor: enterprises.id) else {
                return gathering.passOver(name, because: Self.otherStandard(found))
            }
            standards.use(found, warnings)
            standard = found
        case .invalid:
            return gathering.add(unreadable: name, because: Self.reason([Examiner.invalidStandard(named)]))
        case .unknown, .unreadable:
            let problem = Examiner.unknownStandard(named.id, named.place)
            return gathering.add(unreadable: name, because: Self.reason([problem]))
        }
        let (submission, diagnostics) = file.submission(for: standard, asOf: asOf)
        guard let submission else {
            return gathering.add(unreadable: name, because: Self.reason(diagnostics))
        }
        let mistake = diagnostics.hasErrors ? Self.reason(diagnostics) : nil
        gathering.add(assess(submission, by: standard), from: name, mistake: mistake)
    }

    /// The first thing that is wrong, and in which line.
    private static func reason(_ diagnostics: [Diagnostic]) -> Localized {
        guard let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first else {
            return Localized(zh: "读不出答案", en: "it holds no answers that can be read")
        }
        // One of many lines is named by its line already.
        guard let place = first.place, place.source.line == nil else { return first.message }
        let line = LineTable(place.source).position(of: place.range.lowerBound).line
        return Localized(
            zh: "第 \(line) 行：\(first.message.zh)", en: "line \(line): \(first.message.en)")
    }

    /// A file by its path below the folder that was named: the same wherever the folder lies.
    private static func inside(_ folder: String, _ path: String) -> String {
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }
}

/// The standards that answers were judged by, and what is to be said about them: of each once.
private struct UsedStandards {
    private var known: Set<ObjectIdentifier> = []
    private(set) var warnings: [Diagnostic] = []

    mutating func use(_ standard: Standard, _ warnings: [Diagnostic]) {
        // The library keeps every standard as long as the program runs.
        if known.insert(ObjectIdentifier(standard)).inserted { self.warnings += warnings }
    }
}
