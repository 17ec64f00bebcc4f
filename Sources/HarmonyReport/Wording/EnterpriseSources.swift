import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Which answers there are, which are missing, and what could not be used.
extension EnterpriseWriter {
    /// Files that a list names; a JSON report names all.
    private static let listed = 10

    /// How many enterprises, and by whom they were assessed.
    var summary: String {
        let readable = found.enterprises.filter { $0.problem == nil }
        let sides = [Assessor.Role.tripartite, .thirdParty, .own].compactMap { role -> String? in
            let count = readable.count { $0.role == role }
            return count == 0 ? nil : "\(wording.pick(Phrases.role(role))) \(count)"
        }
        let unreadable = found.unreadable.count
        let rest = unreadable == 0 ? [] : [pick(zh: "不能读取 \(unreadable)", en: "unreadable \(unreadable)")]
        let parts = (sides + rest).joined(separator: pick(zh: "、", en: ", "))
        let count = found.enterprises.count
        return pick(
            zh: "有答案的企业 \(count) 家：\(parts)",
            en: "\(count) \(count == 1 ? "enterprise" : "enterprises") with answers: \(parts)")
    }

    /// What a reader must know before the figures.
    var remarks: [String] {
        found.rolls.compactMap { roll($0) } + list(unreadable) + list(mistaken) + list(setAside)
            + list(otherDays)
            + list(passedOver)
    }

    private func list(_ lines: [String]) -> [String] {
        guard lines.count > Self.listed else { return lines }
        let rest = lines.count - Self.listed
        return lines.prefix(Self.listed) + [
            pick(
                zh: "……另有 \(rest) 份同类文件未列出", en: "… and \(rest) more of this kind"
            )
        ]
    }

    /// Answers that should be there and are not.
    private func roll(_ roll: EnterpriseRoll) -> String? {
        let name = roll.fact.name(in: wording.language)
        guard let number = roll.stated, let missing = roll.missing else {
            return pick(
                zh: "未填“\(name)”，无从知道缺多少家的答案",
                en: "“\(name)” is not stated, so that nobody can tell how many answers are missing")
        }
        guard missing != .zero else { return nil }
        let (stated, found) = (wording.number(number), roll.found)
        guard Rational.zero < missing else {
            return pick(
                zh: "“\(name)”填 \(stated) 家，却有 \(found) 家的答案",
                en: "“\(name)” is stated as \(stated), yet \(found) have answers")
        }
        let short = wording.number(missing)
        return pick(
            zh: "“\(name)”填 \(stated) 家，只有 \(found) 家的答案，缺 \(short) 家",
            en: "“\(name)” is stated as \(stated), but only \(found) have answers: \(short) missing")
    }

    private var unreadable: [String] {
        found.unreadable.map { record in
            let problem = record.problem.map { wording.pick($0) } ?? ""
            return pick(
                zh: "不能读取，仍作为一家未定的企业：\(record.file)（\(problem)）",
                en:
                    "unreadable, and still an enterprise of which nothing is known: \(record.file) (\(problem))"
            )
        }
    }

    private var mistaken: [String] {
        found.enterprises.compactMap { record in
            guard let mistake = record.mistake else { return nil }
            return pick(
                zh: "有错误，只用其余的答案：\(record.file)（\(mistake.zh)）",
                en: "has mistakes, so only its other answers are used: \(record.file) (\(mistake.en))")
        }
    }

    private var setAside: [String] {
        found.setAside.map { aside in
            let (file, other) = (aside.record.file, aside.instead)
            switch aside.reason {
            case .duplicate:
                return pick(
                    zh: "同一企业、同一评估方的重复答案，只计所填评估日较晚的一份（同日的计文件次序在前的）：\(file) 未计入，以 \(other) 为准",
                    en:
                        "two answers by the same side for one enterprise, of which the later counts (of one day, the first file): \(other), not \(file)"
                )
            case .otherAssessor:
                return pick(
                    zh: "同一企业另有更优先的评估（三方、第三方、自评依次优先，系本工具自定口径）：\(file) 未计入，以 \(other) 为准",
                    en:
                        "the enterprise has an assessment that stands before this one (tripartite, then third party, then self; this tool's own rule): \(other) counts, not \(file)"
                )
            }
        }
    }

    /// Answers that speak of another day than the park's.
    private var otherDays: [String] {
        found.enterprises.compactMap { record in
            guard let day = record.asOf, day != assessment.submission.asOf else { return nil }
            return pick(
                zh: "评估日与园区不同：\(enterprise(record)) \(wording.date(day))",
                en: "of another day than the park's: \(enterprise(record)), \(wording.date(day))")
        }
    }

    private var passedOver: [String] {
        found.passedOver.map { file in
            pick(
                zh: "略过：\(file.file)（\(file.reason.zh)）", en: "passed over: \(file.file) (\(file.reason.en))")
        }
    }
}
