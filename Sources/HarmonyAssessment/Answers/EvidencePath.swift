/// The rules for the path of a piece of evidence.
enum EvidencePath {
    /// 无 and the like: there is none.
    static func namesNothing(_ path: String) -> Bool {
        EmptyWords.reading(of: path).map { !$0.isEmpty } ?? false
    }

    /// Whether it holds nothing that could lead out, as nearly all do: told by its bytes alone.
    private static func isPlain(_ path: String) -> Bool {
        guard let first = path.utf8.first, first != UInt8(ascii: "/") else { return false }
        var before: UInt8 = 0
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ":"): return false
            case UInt8(ascii: ".") where before == byte: return false
            default: before = byte
            }
        }
        return true
    }

    /// The path with the steps of this system: 佐证\会议纪要.pdf was written on another.
    static func steps(_ path: String) -> String {
        path.utf8.contains(UInt8(ascii: "\\")) ? path.replacing("\\", with: "/") : path
    }

    /// Whether it stays in the folder of the answer file.
    static func staysInside(_ path: String) -> Bool {
        if isPlain(path) { return true }
        var depth = 0
        var inside =
            !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("\\") && !path.dropFirst().hasPrefix(":")
        for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            if part == ".." { depth -= 1 } else if part != "." { depth += 1 }
            inside = inside && depth >= 0
        }
        return inside
    }
}
