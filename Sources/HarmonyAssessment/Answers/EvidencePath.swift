/// The rules for the path of a piece of evidence.
enum EvidencePath {
    /// 无 and the like: there is none.
    static func namesNothing(_ path: String) -> Bool {
        EmptyWords.reading(of: path).map { !$0.isEmpty } ?? false
    }

    /// The path with the steps of this system: 佐证\会议纪要.pdf was written on another.
    static func steps(_ path: String) -> String { path.replacing("\\", with: "/") }

    /// Whether it stays in the folder of the answer file.
    static func staysInside(_ path: String) -> Bool {
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
