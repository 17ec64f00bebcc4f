import HarmonySyntax

/// A test text with its expected places in it: ⟦ and ⟧ surround a range and are taken out, ⟪FF C0⟫ stands
/// for raw bytes.
struct MarkedText {
    let source: SourceText
    /// The marked ranges, in the order in which they begin.
    let ranges: [Range<Int>]

    init(_ notation: String, name: String = "test.json") {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var open: [Int] = []
        var hexadecimal: String?
        for scalar in notation.unicodeScalars {
            switch scalar {
            case "⟦":
                open.append(ranges.count)
                ranges.append(bytes.count..<bytes.count)
            case "⟧":
                let index = open.removeLast()
                ranges[index] = ranges[index].lowerBound..<bytes.count
            case "⟪": hexadecimal = ""
            case "⟫":
                for byte in (hexadecimal ?? "").split(separator: " ") {
                    bytes.append(UInt8(byte, radix: 16)!)
                }
                hexadecimal = nil
            default:
                if hexadecimal == nil {
                    bytes += Array(String(scalar).utf8)
                } else {
                    hexadecimal?.unicodeScalars.append(scalar)
                }
            }
        }
        source = SourceText(name: name, bytes: bytes)
        self.ranges = ranges
    }
}

/// Reads a text in the notation of `MarkedText`.
func read(_ notation: String) -> JSONReader.Reading { JSONReader.read(MarkedText(notation).source) }

func read(bytes: [UInt8]) -> JSONReader.Reading {
    JSONReader.read(SourceText(name: "test.json", bytes: bytes))
}

extension JSONReader.Reading {
    var kinds: [String] { diagnostics.map(\.kind.name) }
    var ranges: [Range<Int>?] { diagnostics.map { $0.place?.range } }
}

extension JSONDocument {
    /// The keys that are visible, in their order.
    func keys(_ object: Value) -> [String] {
        var keys: [String] = []
        forEachMember(object) { key, _ in keys.append(string(key)) }
        return keys
    }
}

/// A position that tests can write down.
struct LineAndColumn: Equatable {
    var line: Int
    var column: Int
}

extension LineTable {
    func lineAndColumn(of offset: Int) -> LineAndColumn {
        let position = position(of: offset)
        return LineAndColumn(line: position.line, column: position.column)
    }
}
