import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What can be wrong with `--enterprises` itself.
extension ParkFromEnterprises {
    static func noFolder(_ path: String) -> Diagnostic {
        Diagnostic(
            FileTrouble.cannotRead,
            Localized(zh: "没有文件夹 \(path)，或者不能读取", en: "there is no folder \(path), or it cannot be read"),
            help: Localized(
                zh: "--enterprises 后面写企业答案文件所在的文件夹",
                en: "--enterprises takes the folder in which the enterprises' answers lie"), at: nil)
    }

    static func nothing(in folders: [String], but others: [PassedOverFile]) -> Diagnostic {
        let places = Localized(
            zh: folders.joined(separator: "、"), en: folders.joined(separator: ", "))
        return Diagnostic(
            FileTrouble.cannotRead,
            Localized(
                zh: "\(places.zh) 中没有企业的答案文件（.json、.csv、.xlsx）" + passedOver(others).zh,
                en: "no enterprise's answer file (.json, .csv, .xlsx) in \(places.en)" + passedOver(others).en
            ),
            at: nil)
    }

    private static func passedOver(_ files: [PassedOverFile]) -> Localized {
        guard !files.isEmpty else { return Localized(zh: "", en: "") }
        let shown = files.prefix(10)
        let rest = files.count - shown.count
        return Localized(
            zh: "；略过：" + shown.map { "\($0.file)（\($0.reason.zh)）" }.joined(separator: "、")
                + (rest == 0 ? "" : "等 \(files.count) 个文件"),
            en: "; passed over: " + shown.map { "\($0.file) (\($0.reason.en))" }.joined(separator: ", ")
                + (rest == 0 ? "" : " and \(rest) more"))
    }

    static func sameFile(as other: String) -> Localized {
        Localized(zh: "与 \(other) 是同一个文件", en: "it is the same file as \(other)")
    }

    static func nothingFollows(_ standard: Standard) -> UsageError {
        UsageError(
            zh: "--enterprises 用于园区、乡镇（街道）的答案：标准 \(standard.id) 没有可由企业答案核算的数字",
            en:
                "--enterprises is for the answers of a park or township: no figure of the standard \(standard.id) follows from enterprises' answers"
        )
    }

    static let severalParks = UsageError(
        zh: "--enterprises 一次只核算一个园区：一次检查一份",
        en: "--enterprises works out the figures of one park: check one file at a time")

    static func onlyForMany(_ option: String) -> UsageError {
        UsageError(
            zh: "--enterprises 一次只核算一个园区，不能与 \(option) 同用",
            en: "--enterprises works out the figures of one park and does not go with \(option)")
    }

    static func otherStandard(_ standard: Standard) -> Localized {
        Localized(
            zh: "按标准 \(standard.id) 填写，不是企业的答案",
            en: "it answers the standard \(standard.id), which is not for enterprises")
    }

    /// A report that cannot be made again without them.
    static func needed(_ path: String) -> UsageError {
        UsageError(
            zh: "报告 \(path) 含有由企业答案核算的数字：用 --enterprises 指明企业答案文件所在的文件夹，才能重新计算",
            en:
                "the report \(path) holds figures from enterprises' answers: name their folder with --enterprises, so that it can be recomputed"
        )
    }
}
