import HarmonyAssessment
import HarmonyReport
import HarmonySyntax

/// One place to which the results of many submissions go: standard output, or a file of `-o`.
struct ManyOutput {
    /// The file's path; nil for standard output.
    let path: String?
    private let draft: FileDraft
    private var kind: Kind
    /// False when nothing can be written there any more.
    private(set) var isOpen = true

    enum Kind {
        /// A line for each submission, made by the clerks.
        case lines
        case ledger(any Ledger)
        case summaryJSON
        case summary(any PagePrinter)
        case calendar(CalendarOfMany)
    }

    private let language: Language

    init(
        _ format: ReportFormat, _ page: TextPage.Options, _ language: Language, path: String?,
        _ draft: FileDraft
    ) {
        self.path = path
        self.draft = draft
        self.language = language
        kind =
            switch format {
            case .jsonl: .lines
            case .json: .summaryJSON
            case .csv: .ledger(CSVLedger(language))
            case .xlsx: .ledger(WorkbookLedger(language))
            case .html: .ledger(LedgerPage(language, version: harmonyVersion))
            case .text, .markdown, .docx: .summary(format.printer(page) ?? TextPrinter(page))
            case .ics: .calendar(CalendarOfMany(language, version: harmonyVersion))
            }
    }

    /// Whether it tells the figures of the whole.
    var isSummary: Bool {
        switch kind {
        case .summary, .summaryJSON: true
        case .lines, .ledger, .calendar: false
        }
    }

    mutating func add(_ done: Clerk.Done) {
        guard isOpen else { return }
        isOpen = write(done)
    }

    private mutating func write(_ done: Clerk.Done) -> Bool {
        switch kind {
        case .lines: return draft.append(done.output)
        case .ledger(var ledger):
            var bytes: [UInt8] = []
            for entry in done.entries { bytes += ledger.add(entry) }
            kind = .ledger(ledger)
            return draft.append(bytes)
        case .summary, .summaryJSON: return true
        case .calendar(var calendar):
            let bytes = calendar.add(done.events, done.entries)
            kind = .calendar(calendar)
            return draft.append(bytes)
        }
    }

    mutating func end(_ summary: DistrictSummary) -> SaveProblem? {
        switch kind {
        case .lines: break
        case .ledger(var ledger): _ = draft.append(ledger.end(summary))
        case .calendar(let calendar): _ = draft.append(calendar.end)
        case .summaryJSON: _ = draft.append(Array(SummaryJSON.render(summary).utf8))
        case .summary(let printer): _ = draft.append(printer.bytes(SummaryPage(language).page(summary)))
        }
        return draft.finish()
    }

    /// Leaves nothing behind.
    func discard() { draft.discard() }
}
