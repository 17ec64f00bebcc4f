/// Files that come under the name of a workbook without being one, and what they are instead.
enum ForeignFile {
    /// Nil for what may be a zip.
    static func recognise(_ bytes: [UInt8]) -> Localized? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return hasPassword(bytes)
                ? Localized(zh: "工作簿设有打开密码", en: "the workbook is protected by a password")
                : Localized(
                    zh: "这是旧版 .xls 或 WPS .et 文件，不是 .xlsx",
                    en: "this is an old .xls or a WPS .et file, not .xlsx")
        }
        guard let start = bytes.firstIndex(where: { !blank.contains($0) }) else {
            return Localized(zh: "文件中只有空白", en: "the file holds nothing but white space")
        }
        guard bytes[start] == UInt8(ascii: "<") else { return plainText(bytes) }
        // Without the zeros UTF-16 reads like ASCII, which is enough to recognise it.
        let head = bytes[start...].prefix(4096).filter { $0 != 0 }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return Localized(
                zh: "这是“XML 电子表格 2003”文件，不是 .xlsx", en: "this is an XML Spreadsheet 2003, not .xlsx")
        }
        if ["<html", "<!doctype html", "<table", "<meta", "<style"].contains(where: text.contains) {
            return Localized(
                zh: "这是改了扩展名的网页，不是 .xlsx；不少系统这样导出",
                en: "this is a web page under another name, not .xlsx; many systems export tables so")
        }
        return Localized(zh: "这是 XML 或网页文件，不是 .xlsx", en: "this is an XML file or a web page, not .xlsx")
    }

    /// Text under the name of a workbook; nil for what is no text.
    private static func plainText(_ bytes: [UInt8]) -> Localized? {
        guard !bytes.starts(with: Array("PK".utf8)), !bytes.prefix(4096).contains(where: { $0 < 9 }) else {
            return nil
        }
        return Localized(
            zh: "这是文本文件，多半是 CSV，不是 .xlsx；是 CSV 的，把扩展名改为 .csv",
            en: "this is a text, probably CSV, and not .xlsx; if it is CSV, rename it to end in .csv")
    }

    /// What a sound zip without a workbook is.
    static func recognise(_ archive: ZipArchive) -> Localized? {
        if archive.contains("xl/workbook.bin") {
            return Localized(
                zh: "这是二进制工作簿 .xlsb，不是 .xlsx", en: "this is a binary workbook (.xlsb), not .xlsx")
        }
        if archive.contains("mimetype") || archive.contains("content.xml") {
            return Localized(
                zh: "这是 OpenDocument 文件（如 .ods），不是 .xlsx",
                en: "this is an OpenDocument file such as .ods, not .xlsx")
        }
        return nil
    }

    static let unknown = Localized(zh: "这不是 .xlsx 工作簿", en: "this is not an .xlsx workbook")
    static let withoutWorkbook = Localized(
        zh: "压缩包中没有工作簿", en: "there is no workbook in this zip archive")

    /// Byte order marks count as blank here.
    private static let blank: Set<UInt8> = [0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]

    /// A workbook with a password is a stream of that name in an old container.
    private static func hasPassword(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        var at = bytes.startIndex
        while at + name.count <= bytes.endIndex {
            if bytes[at] == name[0], bytes[at..<at + name.count].elementsEqual(name) { return true }
            at += 1
        }
        return false
    }
}
