/// What is wrong with a zip, in words for someone who knows it as a workbook.
extension WorkbookFault {
    init(_ problem: ZipProblem) {
        let words = problem.words
        switch problem {
        case .encrypted: self.init(notAWorkbook: words)
        case .tooManyParts, .tooLarge, .tooCompressed:
            self.init(WorkbookProblem.tooLarge, words, help: Self.reduce)
        case .zip64, .severalDisks, .unknownMethod:
            self.init(WorkbookProblem.damaged, words, help: Self.saveAsWorkbook)
        default: self.init(WorkbookProblem.damaged, words, help: Self.fetchAgain)
        }
    }
}

extension ZipProblem {
    fileprivate var words: Localized {
        switch self {
        case .noDirectory:
            Localized(
                zh: "文件不完整：缺少压缩包末尾的目录",
                en: "the file is incomplete: the directory at the end of a zip is missing")
        case .damagedDirectory: Localized(zh: "压缩包的目录已损坏", en: "the directory of the zip is damaged")
        case .severalDisks: Localized(zh: "压缩包分成了多卷", en: "the zip is split into several volumes")
        case .zip64: Localized(zh: "压缩包为 zip64 格式", en: "the zip is of the zip64 kind")
        case .tooManyParts(let count):
            Localized(
                zh: "压缩包有 \(count) 个部件，上限为 \(ZipLimits.parts) 个",
                en: "the zip has \(count) parts; the limit is \(ZipLimits.parts)")
        case .duplicateName(let name): about(name, zh: "重复", en: "stands twice")
        case .unsafeName(let name): about(name, zh: "名称无效", en: "has an invalid name")
        case .encrypted(let name): about(name, zh: "已加密", en: "is encrypted")
        case .unknownMethod(let name, let method):
            about(
                name, zh: "使用了未知的压缩方法 \(method)", en: "is compressed in an unknown way (method \(method))")
        case .outOfRange(let name): about(name, zh: "不完整", en: "is incomplete")
        case .damaged(let name): about(name, zh: "已损坏", en: "is damaged")
        case .wrongChecksum(let name): about(name, zh: "校验和不符", en: "does not match its checksum")
        case .tooLarge(let name):
            about(
                name, zh: "解压后使总量超过 \(ZipLimits.inflatedBytes >> 20) MiB",
                en: "brings the decompressed size to more than \(ZipLimits.inflatedBytes >> 20) MiB")
        case .tooCompressed(let name):
            about(
                name, zh: "解压后是原来的 \(ZipLimits.ratio) 倍以上，疑为压缩炸弹",
                en: "grows to more than \(ZipLimits.ratio) times its size when decompressed, as zip bombs do")
        }
    }

    private func about(_ name: String, zh: String, en: String) -> Localized {
        let name = WorkbookFault.shown(name)
        return Localized(zh: "部件 \(name) \(zh)", en: "the part \(name) \(en)")
    }
}
