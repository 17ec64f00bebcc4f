package import HarmonyCriteria
package import HarmonySyntax

/// Why what a person wrote cannot be taken as the answer.
package enum HumanRefusal: Sendable {
    /// It is not of the kind that is asked for.
    case kind(AnswerKind)
    /// 无 where it could mean several things.
    case nothing(AnswerKind)
    /// 58.7 or 0.587 where a percentage is asked for.
    case ambiguousShare
    /// A percentage where a number is asked for.
    case unwantedShare
    case notWhole
    case tooManyDigits(DecimalLiteral.Problem)
    case otherUnit(String, Input)
    /// A measure word or the like after a number: 31 场.
    case counted(String)
    /// 约 420, 420 多: not the number itself.
    case inexact
    /// The cell's format shows the number in other units than it is stored in, or may.
    case shownOtherwise(String)
    /// The spreadsheet took a number or fraction for a date.
    case becameDate
    case dayMissing
    case yearNotFirst
    case noSuchDay
    case noOption(String, Input)
    /// A formula that came to nothing, by what the cell shows.
    case fault(String)
}
