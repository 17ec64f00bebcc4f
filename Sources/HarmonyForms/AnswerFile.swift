package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// A file of answers in any form, as far as it can be read before its standard is known.
package enum AnswerFile {
    case document(JSONReader.Reading)
    case table(FormTable, [Diagnostic])
    case unreadable([Diagnostic])

    /// What kind of file some bytes are: by themselves, and where they do not say, by the ending of their name.
    package enum Kind: Sendable {
        case json, csv, workbook

        package init(_ name: String, _ bytes: [UInt8]) {
            let ending = name.lowercased().split(separator: "/").last?.split(separator: ".").last ?? ""
            let start = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
            if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                self = .workbook
            } else if ["csv", "tsv", "txt"].contains(ending) {
                self = .csv
            } else if ["xlsx", "xlsm", "xls", "et", "ods"].contains(ending) {
                self = .workbook
            } else if ending == "json" || start == nil || start == UInt8(ascii: "{")
                || start == UInt8(ascii: "[")
            {
                self = .json
            } else {
                // Standard input has no ending: a form's first line names its columns.
                let line = TextDecoding.decode(name, Array(bytes.prefix { $0 != UInt8(ascii: "\n") })).0
                self =
                    FormHeading.code.words.contains { line.text(0..<line.bytes.count).contains($0) }
                    ? .csv : .json
            }
        }
    }

    /// - Parameters:
    ///   - name: by which the user knows the file.
    ///   - kind: where the file has another name by now; by default what this name and the bytes say.
    package static func open(_ name: String, _ bytes: [UInt8], as kind: Kind? = nil) -> AnswerFile {
        if name.lowercased().hasSuffix(".md") { return .unreadable([printedForm(name)]) }
        switch kind ?? Kind(name, bytes) {
        case .json: return .document(JSONReader.read(SourceText(name: name, bytes: bytes)))
        case .csv:
            let (source, problems) = TextDecoding.decode(name, bytes)
            guard problems.isEmpty else { return .unreadable(problems) }
            if let page = WorkbookReader.disguised(source) { return .unreadable([page]) }
            let (spreadsheet, diagnostics) = CSVReader.read(source)
            return table(spreadsheet, diagnostics)
        case .workbook:
            let (spreadsheet, diagnostics) = WorkbookReader.read(name: name, bytes: bytes)
            guard let spreadsheet else { return .unreadable(diagnostics) }
            return table(spreadsheet, diagnostics)
        }
    }

    private static func printedForm(_ name: String) -> Diagnostic {
        Diagnostic(
            FormProblem.printedForm,
            Localized(
                zh: "\(name) 是打印用的填报表，不能读取", en: "\(name) is a form for printing and cannot be read"),
            help: Localized(
                zh: "用 harmony template 另生成 .xlsx、.csv 或 .json 填写",
                en: "make one in .xlsx, .csv or .json with harmony template"),
            at: nil)
    }

    private static func table(_ spreadsheet: Spreadsheet, _ diagnostics: [Diagnostic]) -> AnswerFile {
        if let table = FormTable(spreadsheet) { return .table(table, diagnostics) }
        // What could not be read may have been the form.
        if diagnostics.hasErrors { return .unreadable(diagnostics) }
        let help = Localized(
            zh: "用 harmony template 生成填报表，填好后原样交回；各栏标题不要改动",
            en: "make the form with harmony template, fill it in, and keep the headings of its columns")
        let problem = Diagnostic(
            FormProblem.noForm,
            Localized(
                zh: "表中找不到标题为“代码”和“填报”的两栏，看不出是填报表",
                en: "no sheet has the columns Code and Answer, so this is no answer form"),
            help: help, at: SourceRange(spreadsheet.source, 0..<0))
        return .unreadable(diagnostics + [problem])
    }

    /// The standard that the file names, and where.
    package var namedStandard: (id: String, place: SourceRange)? {
        switch self {
        case .document(let reading): reading.document.flatMap { AnswerReader.namedStandard(in: $0) }
        case .table(let table, _): table.namedStandard
        case .unreadable: nil
        }
    }

    /// The day of assessment as far as it is seen before the standard is known.
    package var statedDay: CalendarDate? {
        guard case .document(let reading) = self, let document = reading.document,
            let value = document.member(document.root, "asOf"), document.kind(value) == .string
        else { return nil }
        return CalendarDate(iso: document.string(value).utf8)
    }

    /// What is wrong where the file does not say by which standard its answers are to be judged.
    package var withoutStandard: [Diagnostic] {
        // Where a sheet could not be read, the row may be in it.
        if case .table(let table, _) = self, table.diagnostics.hasErrors { return diagnostics }
        return diagnostics + [standardMissing]
    }

    private var standardMissing: Diagnostic {
        if case .table = self {
            return Diagnostic(
                AnswerProblem.fields.missingField,
                Localized(
                    zh: "表中没有“填报依据的标准”一行，不知道按哪个标准评估",
                    en: "the row that names the standard is missing, so it is not known by which to judge"),
                help: Localized(
                    zh: "从新生成的填报表中恢复这一行，或者用 --standard 写明标准",
                    en: "restore it from a new form, or name the standard with --standard"), at: start)
        }
        return Diagnostic(
            AnswerProblem.fields.missingField,
            Localized(
                zh: "答案文件没有写明按哪个标准评估（standard）",
                en: "the answers do not say by which standard they are to be judged (standard)"),
            help: Localized(
                zh: "写上 \"standard\": \"\(BundledCriteria.ids.first ?? "")\" 等，或用 --standard 指定",
                en:
                    "add \"standard\": \"\(BundledCriteria.ids.first ?? "")\" or another, or name one with --standard"
            ), at: start)
    }

    /// What is wrong with the file itself, whatever its standard.
    package var diagnostics: [Diagnostic] {
        switch self {
        case .document(let reading): reading.diagnostics
        case .table(let table, let diagnostics): diagnostics + table.diagnostics
        case .unreadable(let diagnostics): diagnostics
        }
    }

    /// Where the file begins, for what it does not say at all.
    package var start: SourceRange? {
        switch self {
        case .document(let reading):
            reading.document.map { document in
                let range = document.range(document.root)
                let end = document.kind(document.root) == .object ? range.lowerBound + 1 : range.upperBound
                return SourceRange(document.source, range.lowerBound..<end)
            }
        case .table(let table, _): SourceRange(table.source, 0..<0)
        case .unreadable: nil
        }
    }

    /// - Parameter asOf: overrides the file's own date.
    /// - Returns: nil as submission when there is nothing to judge.
    package func submission(
        for standard: Standard, asOf: CalendarDate?
    ) -> (submission: Submission?, diagnostics: [Diagnostic]) {
        switch self {
        case .document(let reading): AnswerReader.read(reading, for: standard, asOf: asOf)
        case .table(let table, let diagnostics): table.submission(for: standard, asOf: asOf, diagnostics)
        case .unreadable(let diagnostics): (nil, diagnostics)
        }
    }
}
