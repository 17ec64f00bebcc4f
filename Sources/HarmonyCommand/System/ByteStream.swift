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
