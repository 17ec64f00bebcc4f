package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// An answer file as read: the values, what was said about them, and everything that is wrong with it.
package struct Submission: Sendable {
    package let source: SourceText
    package var form = Form.json
    package var subject = Subject()
    package var assessor = Assessor()
    /// The day that the file says it speaks of.
    package var statedAsOf: CalendarDate?
    /// The day that it is judged by.
    package var asOf: CalendarDate
    package var frame: Frame
    /// The words of the texts, by place: rules ask only whether there are any.
    package var texts: [Int: String] = [:]
    /// The places of facts that nobody gave and that stand at their default.
    package var assumed: [Int] = []
    /// What was said beside the values, by question id.
    package var remarks = Remarks()
    package var diagnostics: [Diagnostic] = []
    /// The places of answers that were given and cannot be used: their question counts as unanswered.
    package var spoilt: [Int] = []
    /// What was given there, so that a copy of the answers keeps the mistake instead of a gap: where a gap means
    /// something, a lost mistake would become an answer.
    package var refused: [Int: Refused] = [:]
    /// Why questions were said not to apply that may not be, by question id: nothing is judged by it.
    package var refusedDeclarations: [String: String] = [:]
    /// Decisions that do not read well, by the id of their trigger.
    package var doubted: [String: DoubtedDecision] = [:]
}

extension Submission {
    /// What kind of file the answers came in.
    package enum Form: String, Sendable, CaseIterable {
        case json, csv, xlsx
    }
}

extension Submission {
    /// Puts the defaults of facts in place.
    ///
    /// - Parameter facts: those that nobody gave, in the order of the standard.
    mutating func assume(_ facts: [Fact]) {
        assumed = []
        for fact in facts {
            guard let standsFor = fact.standsFor else { continue }
            frame[fact.input.slot] = Evaluator.value(of: standsFor, in: frame)
            assumed.append(fact.input.slot)
        }
    }
}

/// An answer that cannot be used.
package enum Refused: Sendable {
    /// A value of its type that cannot be true.
    case value(Value)
    /// Words that are no such value.
    case words(String)
}

/// What stands where an authority's decision belongs.
package struct DoubtedDecision: Sendable {
    package var date: String?
    package var reference: String?

    package init(date: String?, reference: String?) {
        self.date = date
        self.reference = reference
    }
}

/// The enterprise, park or township that is assessed.
package struct Subject: Sendable {
    package var name: String?
    /// The 统一社会信用代码, normalised.
    package var creditCode: String?
    /// The roles that it has: an enterprise, its union…
    package var roles: [String] = []
}

/// Who gave the answers.
package struct Assessor: Sendable {
    package typealias Role = AssessorRole

    package var role: Role?
    package var name: String?
}

/// What an answer carries beside its values.
package struct Remark: Sendable {
    package var note: String?
    /// Why the question is said not to apply.
    package var notApplicable: String?
    /// The files named as evidence, by what they prove, in the order given.
    package var evidence: [NamedEvidence] = []
    package var decision: Decision?

    package init() {}

    /// The files named for one kind of evidence.
    package func files(_ id: String) -> [String] { evidence.first { $0.id == id }?.paths ?? [] }
}

/// An authority's decision that confirms a removal trigger.
package struct Decision: Sendable {
    package var date: CalendarDate
    package var reference: String
}
