/// The texts that cells share, each written once; one of nothing but white space is empty.
struct SharedTexts {
    private var texts: [String] = []

    static let limit = 1_000_000

    /// A workbook without any.
    init() {}

    /// Nil if it is not a list of texts.
    init?(_ bytes: [UInt8]) throws(PartProblem) {
        var reader = PartReader(bytes)
        guard let root = try reader.root("sst", in: SpreadsheetNames.main) else { return nil }
        while let item = try reader.child(in: root.namespace) {
            guard item.name == "si" else {
                try reader.skip()
                continue
            }
            guard texts.count < Self.limit else {
                throw .tooLarge(
                    Localized(zh: "文字超过 \(Self.limit) 条", en: "there are more than \(Self.limit) texts"))
            }
            let text = try RichText.read(&reader, root.namespace)
            // Looked at here once, and not again for each of the cells that share it.
            texts.append(text.allSatisfy(\.isWhitespace) ? "" : text)
        }
        try reader.finish()
    }

    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// A text in one or several formats. How it is pronounced stands beside it and is left out.
enum RichText {
    /// The text of the element that was opened last: `si` or `is`.
    static func read(_ reader: inout PartReader, _ namespace: String) throws(PartProblem) -> String {
        var text = ""
        while let element = try reader.child(in: namespace) {
            switch element.name {
            case "t": text += EscapedText.decode(try reader.text())
            case "r": text += try read(&reader, namespace)
            default: try reader.skip()
            }
        }
        return text
    }
}

/// The escapes of ST_Xstring for what XML cannot hold: `_x000D_`, and `_x005F_` for a low line that would
/// otherwise begin one.
enum EscapedText {
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let units = Array(text.utf16)
        var decoded: [UInt16] = []
        var at = 0
        while at < units.count {
            if let unit = escape(units, at) {
                decoded.append(unit)
                at += 7
            } else {
                decoded.append(units[at])
                at += 1
            }
        }
        return String(decoding: decoded, as: UTF16.self)
    }

    private static func escape(_ units: [UInt16], _ at: Int) -> UInt16? {
        guard at + 7 <= units.count, units[at] == 0x5F, units[at + 1] == 0x78, units[at + 6] == 0x5F else {
            return nil
        }
        var value: UInt16 = 0
        for unit in units[at + 2..<at + 6] {
            guard let digit = Unicode.Scalar(unit).flatMap({ Character($0).hexDigitValue }), unit < 0x80
            else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
