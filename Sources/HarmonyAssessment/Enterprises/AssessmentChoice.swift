import HarmonyCriteria

/// Which of several assessments of one enterprise counts: never two of them.
///
/// The tripartite body's stands before a third party's, as section six (2) of the document has it, and both before
/// the enterprise's own; of two by the same side the later day counts, and on one day the first file. The day is that
/// of the file, whatever day all are judged by. What has no credit code, or could not be read, is an enterprise of its
/// own.
struct AssessmentChoice {
    /// Places of the records that count, in their order.
    private(set) var counted: [Int] = []
    private(set) var setAside: [SetAsideFile] = []

    init(_ records: [EnterpriseRecord]) {
        var best: [String: Int] = [:]
        for (index, record) in records.enumerated() {
            guard let code = record.creditCode else { continue }
            if let other = best[code], !Self.precedes(record, records[other]) { continue }
            best[code] = index
        }
        for (index, record) in records.enumerated() {
            guard let taken = record.creditCode.flatMap({ best[$0] }), taken != index else {
                counted.append(index)
                continue
            }
            setAside.append(
                SetAsideFile(
                    record: record, instead: records[taken].file,
                    reason: records[taken].role == record.role ? .duplicate : .otherAssessor))
        }
    }

    private static func precedes(_ new: EnterpriseRecord, _ old: EnterpriseRecord) -> Bool {
        let (first, second) = ((new.role ?? .own).precedence, (old.role ?? .own).precedence)
        if first != second { return first < second }
        guard let day = new.statedAsOf else { return false }
        return old.statedAsOf.map { $0 < day } ?? true
    }
}

/// An assessment of an enterprise of which another one counts.
package struct SetAsideFile: Sendable {
    package enum Reason: String, Sendable {
        /// The same side has assessed it twice.
        case duplicate
        /// The tripartite body's or a third party's stands before it.
        case otherAssessor
    }

    package let record: EnterpriseRecord
    /// The file that counts.
    package let instead: String
    package let reason: Reason
}
