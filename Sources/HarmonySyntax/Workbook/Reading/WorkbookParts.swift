/// The parts of a workbook, each read by its own reader, with the part's name in every fault.
struct WorkbookParts {
    private var archive: ZipArchive

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        if bytes.isEmpty {
            throw WorkbookFault(
                WorkbookProblem.notAWorkbook, Localized(zh: "文件为空", en: "the file is empty"),
                help: WorkbookFault.fetchAgain)
        }
        if let foreign = ForeignFile.recognise(bytes) { throw WorkbookFault(notAWorkbook: foreign) }
        guard bytes.count <= WorkbookLimits.fileBytes else {
            throw WorkbookFault(
                WorkbookProblem.tooLarge,
                Localized(
                    zh: "文件有 \(bytes.count) 字节，超过 64 MiB 的上限",
                    en: "the file has \(bytes.count) bytes; the limit is 64 MiB"),
                help: WorkbookFault.reduce)
        }
        do {
            archive = try ZipArchive(bytes)
        } catch {
            // Only what begins like a zip can be half of one.
            throw error == .noDirectory && !bytes.starts(with: "PK".utf8)
                ? WorkbookFault(notAWorkbook: ForeignFile.unknown) : WorkbookFault(error)
        }
        if let foreign = ForeignFile.recognise(archive) { throw WorkbookFault(notAWorkbook: foreign) }
    }

    /// Reads a part, or returns nil if there is none or it is of another kind.
    mutating func read<Value>(
        _ name: String, _ body: ([UInt8]) throws(PartProblem) -> Value?
    ) throws(WorkbookFault) -> Value? {
        let content: [UInt8]?
        do { content = try archive.part(name) } catch { throw WorkbookFault(error) }
        guard let content else { return nil }
        do { return try body(content) } catch { throw WorkbookFault(error, in: name, content) }
    }

    mutating func relationships(of part: String) throws(WorkbookFault) -> Relationships? {
        try read(Relationships.name(for: part)) { bytes throws(PartProblem) in
            try Relationships(bytes, of: part)
        }
    }

    func contains(_ name: String) -> Bool { archive.contains(name) }
}
