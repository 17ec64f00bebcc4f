import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
import HarmonySyntax

extension Session {
    /// Two files of one kind → both judged, or both resolved → what differs.
    mutating func compare(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count == 2 else {
            throw UsageError(
                zh: "compare 需要两个文件：两份答案，或者两个标准",
                en: "compare needs two files: two of answers, or two of criteria")
        }
        guard arguments.operands != ["-", "-"] else {
            throw UsageError(
                zh: "标准输入只能作其中一份", en: "standard input can be only one of the two")
        }
        let output = try ComparisonOutput(arguments, surroundings)
        let asOf = try arguments.assessmentDate()
        let before = comparable(arguments.operands[0], forPrograms: output.format == .json)
        let after = comparable(arguments.operands[1], forPrograms: output.format == .json)
        switch (before, after) {
        case (.answers(let was), .answers(let now)):
            guard !arguments.has(.submissions) else {
                throw UsageError(
                    zh: "--answers 用于对照两个标准", en: "--answers goes with two standards")
            }
            return try compareAnswers(was, now, asOf: asOf, arguments, output)
        case (.criteria(let was), .criteria(let now)):
            return try compareCriteria(was, now, asOf: asOf, arguments, output)
        case (.refused(let status), .refused(let other)): return max(status, other)
        case (.refused(let status), _), (_, .refused(let status)): return status
        case (.criteria, _), (_, .criteria):
            throw UsageError(
                zh: "compare 不能拿标准与答案对照：两个文件应是同一种",
                en: "compare does not set criteria against answers: both files must be of one kind")
        }
    }

    /// What a word on the command line stands for.
    private enum Comparable {
        case answers(ComparedFile)
        case criteria(Standard)
        /// Unreadable; it has been told why.
        case refused(ExitStatus)
    }

    private mutating func comparable(_ word: String, forPrograms: Bool) -> Comparable {
        let isName = word != "-" && !word.contains("/") && !word.contains(".")
        if isName, case .standard(let standard, let warnings) = library.find(word) {
            complain(warnings)
            return .criteria(standard)
        }
        switch surroundings.read(word) {
        case .failure(let problem):
            complain([FileTrouble.diagnostic(word, problem)])
            return .refused(.answers)
        case .success(let bytes):
            let shown = shownName(word, forPrograms: forPrograms)
            let file = AnswerFile.open(shown, bytes)
            guard !Self.isCriteria(file) else { return criteria(word) }
            guard file.start != nil else {
                complain(file.diagnostics)
                return .refused(.answers)
            }
            return .answers(ComparedFile(path: word, file: file))
        }
    }

    private static func isCriteria(_ file: AnswerFile) -> Bool {
        guard case .document(let reading) = file, let document = reading.document,
            let format = document.member(document.root, "format"), document.kind(format) == .string
        else { return false }
        return document.string(format).hasPrefix("harmony-criteria/")
    }

    private func criteria(_ path: String) -> Comparable {
        let isPath = path.contains("/") || path.hasSuffix(".json")
        switch library.find(isPath ? path : "./" + path) {
        case .standard(let standard, let warnings):
            complain(warnings)
            return .criteria(standard)
        case .invalid(let diagnostics): complain(diagnostics)
        case .unreadable(let problem): complain([FileTrouble.diagnostic(path, problem)])
        case .unknown: break
        }
        return .refused(.criteria)
    }
}

/// One of two answer files.
struct ComparedFile {
    let path: String
    let file: AnswerFile
}
