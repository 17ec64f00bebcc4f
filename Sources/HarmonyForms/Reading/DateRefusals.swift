import HarmonyAssessment
import HarmonySyntax

/// Dates that name no one day.
extension RefusalWording {
    var dayMissing: Sentence {
        (FormProblem.ambiguousDate, given("没有写到日", ", which names no day"), AnswerKind.date.example)
    }

    var yearNotFirst: Sentence {
        (
            FormProblem.ambiguousDate, given("分不清年、月、日", ": which is the year, which the month?"),
            AnswerKind.date.example
        )
    }

    var noSuchDay: Sentence {
        (
            AnswerProblem.fields.wrongType, given("没有这一天", ", a day that does not exist"),
            AnswerKind.date.example
        )
    }
}
