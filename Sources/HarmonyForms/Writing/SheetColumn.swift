import HarmonySyntax

/// The columns of a part's sheet in their order.
enum SheetColumn: Int, CaseIterable, Comparable {
    case number
    case clause, text, unit, answer
    /// In an assessor's form alone.
    case claim
    case evidence, files, note, code

    /// All that are shown: the codes are hidden.
    static let shown = number...note
    /// What has room for the text where no clause stands.
    static let wideText = clause...text
    /// What has room for the hint where neither evidence nor a note is asked for.
    static let hint = evidence...note

    var isHidden: Bool { self == .code }

    var heading: FormHeading { look.heading }
    /// In characters of the width of a digit, in a form of one's own.
    var width: Double { look.width }

    private var look: (heading: FormHeading, width: Double) {
        switch self {
        case .number: (.number, 8)
        case .clause: (.clause, 26)
        case .text: (.text, 45)
        case .unit: (.unit, 11)
        case .answer: (.answer, 20)
        case .claim: (.claim, 0)
        case .evidence: (.evidence, 18)
        case .files: (.files, 18)
        case .note: (.note, 16)
        case .code: (.code, 24)
        }
    }

    /// The heading on a sheet about the subject, where text and hint are wider; nil where a wider one goes on.
    var headingAboutSubject: FormHeading? {
        switch self {
        case .clause: .text
        case .evidence: .hint
        case .text, .files, .note: nil
        default: heading
        }
    }

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
