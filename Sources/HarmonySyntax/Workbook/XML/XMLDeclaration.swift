/// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
extension XMLReader {
    mutating func xmlDeclaration() throws(XMLProblem) {
        let start = at
        at += 5
        guard let version = declared("version"), version.count > 2, version.starts(with: "1.".utf8),
            version.dropFirst(2).allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { throw XMLProblem(.invalidDeclaration, at: start) }
        if let encoding = declared("encoding") {
            let name = String(decoding: encoding.prefix(40), as: UTF8.self)
            guard !name.isEmpty else { throw XMLProblem(.invalidDeclaration, at: start) }
            guard name.lowercased() == "utf-8" else { throw XMLProblem(.encoding(name), at: start) }
        }
        if let standalone = declared("standalone"),
            !["yes", "no"].contains(String(decoding: standalone, as: UTF8.self))
        {
            throw XMLProblem(.invalidDeclaration, at: start)
        }
        skipSpace()
        guard starts(with: "?>") else { throw XMLProblem(.invalidDeclaration, at: start) }
        at += 2
    }

    /// The quoted value under a name if that comes next; nothing is consumed otherwise.
    private mutating func declared(_ name: StaticString) -> ArraySlice<UInt8>? {
        let start = at
        guard skipSpace(), starts(with: name) else {
            at = start
            return nil
        }
        at += name.utf8CodeUnitCount
        skipSpace()
        if starts(with: "=") {
            at += 1
            skipSpace()
            if starts(with: "\"") || starts(with: "'"),
                let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
            {
                defer { at = end + 1 }
                return bytes[at + 1..<end]
            }
        }
        at = start
        return nil
    }
}
