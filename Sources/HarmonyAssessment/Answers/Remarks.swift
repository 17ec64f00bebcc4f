import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Synchronization

/// The remarks of a submission by question id. A list, since a file has few and most runs ask for fewer.
package struct Remarks: Sendable {
    fileprivate typealias Entries = [(question: String, remark: Remark)]
    private var entries: Entries = []
    /// Remarks that nobody has asked for yet; none of them decides anything.
    private var unread: UnreadRemarks?
    /// Whether one of them may say that a question does not apply, or hold an authority's decision: few files have any,
    /// and the others need not be looked through for each question.
    private(set) var mayDecide = false

    package init() {}

    /// The remarks of a file that the quick reader has taken: evidence and notes, read when they are asked for.
    init(of source: SourceText, for standard: Standard, asOf: CalendarDate?) {
        unread = UnreadRemarks(source, standard, asOf)
    }

    /// The files that are named, each with its question, in the order of the file.
    var namedEvidence: [(question: String, evidence: [NamedEvidence])] {
        (unread?.entries ?? entries).compactMap {
            $0.remark.evidence.contains { !$0.files.isEmpty } ? ($0.question, $0.remark.evidence) : nil
        }
    }

    package subscript(question: String) -> Remark? {
        get { (unread?.entries ?? entries).first { $0.question == question }?.remark }
        set {
            entries = unread?.entries ?? entries
            unread = nil
            entries.removeAll { $0.question == question }
            if newValue?.notApplicable != nil || newValue?.decision != nil { mayDecide = true }
            if let newValue { entries.append((question, newValue)) }
        }
    }

    /// A class, so that all copies of a submission read its file once.
    private final class UnreadRemarks: Sendable {
        private let source: SourceText
        private let standard: Standard
        private let asOf: CalendarDate?
        private let read = Mutex<Entries?>(nil)

        init(_ source: SourceText, _ standard: Standard, _ asOf: CalendarDate?) {
            self.source = source
            self.standard = standard
            self.asOf = asOf
        }

        var entries: Entries {
            read.withLock { read in
                if let read { return read }
                let submission = AnswerReader.read(JSONReader.read(source), for: standard, asOf: asOf)
                    .submission
                let entries = submission?.remarks.entries ?? []
                read = entries
                return entries
            }
        }
    }
}
