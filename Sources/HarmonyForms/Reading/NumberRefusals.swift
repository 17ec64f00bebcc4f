import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Numbers that could be several, are in other units than their row, or have too many digits.
extension RefusalWording {
    var ambiguousShare: Sentence {
        let shown = written.trimmed
        let hundredfold = HumanNumber.hundredfold(written).map { "\($0)%" }
        let message = Localized(
            zh: "“\(zh)”所填的 \(shown) 没有百分号：可能指 \(shown)%"
                + (hundredfold.map { "，也可能指 \($0)" } ?? ""),
            en: "'\(en)' is \(shown) without a percent sign: it may mean \(shown)%"
                + (hundredfold.map { " or \($0)" } ?? ""))
        // No word of formatting the cell: that would make 9.2 into 920%.
        let help = Localized(
            zh: "连同百分号重新填写，如 \(shown)%", en: "enter it again with the sign, such as \(shown)%")
        return (AnswerProblem.bareNumberForPercent, message, help)
    }

    var unwantedShare: Sentence {
        let noun = AnswerKind(input).noun
        return expected(
            "\(noun.zh)，不是百分数", "\(noun.en) and no percentage",
            help: Localized(
                zh: "填数目本身；单元格不要设为百分比格式",
                en: "give the number itself; do not format the cell as a percentage"))
    }

    func otherUnit(_ unit: String) -> Sentence {
        let own = input.unit ?? Localized(zh: "", en: "")
        let message = Localized(
            zh: "“\(zh)”所填的单位“\(unit)”与本栏不符" + (own.zh.isEmpty ? "" : "，本栏以“\(own.zh)”计"),
            en: "'\(en)' is given in '\(unit)'" + (own.en.isEmpty ? "" : ", but is counted in \(own.en)"))
        let help = Localized(zh: "换算后只填数字", en: "convert it and write the number alone")
        return (FormProblem.otherUnit, message, help)
    }

    func counted(_ word: String) -> Sentence {
        let help = Localized(zh: "只填数字，不带“\(word)”字", en: "write the number alone, without '\(word)'")
        return (FormProblem.otherUnit, given("多了“\(word)”字", ", with '\(word)' after the number"), help)
    }

    var inexact: Sentence {
        expected(
            "确切的数", "an exact number",
            help: Localized(
                zh: "填确切的数；不知道的留空", en: "give the exact number, or leave it empty if it is not known"))
    }

    var tooManyFractionDigits: Sentence {
        let message = Localized(
            zh: "“\(zh)”所填的 \(written) 小数位超过 6 位",
            en: "'\(en)' is \(written), with more than 6 digits after the point")
        let help = Localized(zh: "请四舍五入到 6 位小数以内", en: "round it to 6 digits after the point or fewer")
        return (AnswerProblem.outOfRange, message, help)
    }

    var tooManyIntegerDigits: Sentence {
        let message = Localized(
            zh: "“\(zh)”所填的 \(written) 整数位超过 15 位",
            en: "'\(en)' is \(written), with more than 15 digits before the point")
        return (AnswerProblem.outOfRange, message, how)
    }
}
