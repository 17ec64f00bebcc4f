import CZlib

/// The three things that a zip needs of zlib: raw deflate, raw inflate and the checksum.
///
/// zlib speaks in pointers, so they are confined to this file. Its stream must stay where it was initialised,
/// since zlib keeps its address: hence a pointer around each run instead of a fresh `&stream` for each call.
enum Zlib {
    enum Inflation: Equatable {
        case complete([UInt8])
        case damaged
        /// There is more than the limit; what was made of it is thrown away.
        case beyondLimit
    }

    private static let pieceBytes = 64 << 10

    /// - Parameter sum: that of the bytes before.
    static func checksum(_ bytes: some Sequence<UInt8>, after sum: UInt32 = 0) -> UInt32 {
        let sum = bytes.withContiguousStorageIfAvailable { crc32_z(UInt(sum), $0.baseAddress, $0.count) }
        return UInt32(truncatingIfNeeded: sum ?? 0)
    }

    /// The output grows piece by piece with what really comes out: no size that a file claims is trusted.
    static func inflate(_ input: ArraySlice<UInt8>, atMost limit: Int) -> Inflation {
        guard var stream = stream(for: input.count) else { return .damaged }
        return withUnsafeMutablePointer(to: &stream) { stream in
            guard
                inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
            else { return .damaged }
            defer { inflateEnd(stream) }
            var output: [UInt8] = []
            var status = Z_OK
            feed(input, to: stream) {
                let piece = nextPiece(of: stream) { CZlib.inflate($0, Z_NO_FLUSH) }
                status = piece.status
                output += piece.bytes
                return status == Z_OK && output.count <= limit
            }
            if output.count > limit { return .beyondLimit }
            // Bytes after the end belong to nobody.
            return status == Z_STREAM_END && stream.pointee.avail_in == 0 ? .complete(output) : .damaged
        }
    }

    /// Nil if zlib finds no memory or the input has 4 GiB.
    static func deflate(_ input: [UInt8]) -> [UInt8]? {
        guard var stream = stream(for: input.count) else { return nil }
        return withUnsafeMutablePointer(to: &stream) { stream in
            guard
                deflateInit2_(
                    stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    Int32(MemoryLayout<z_stream>.size)) == Z_OK
            else { return nil }
            defer { deflateEnd(stream) }
            var output: [UInt8] = []
            var status = Z_OK
            feed(input[...], to: stream) {
                let piece = nextPiece(of: stream) { CZlib.deflate($0, Z_FINISH) }
                status = piece.status
                output += piece.bytes
                return status == Z_OK
            }
            return status == Z_STREAM_END ? output : nil
        }
    }

    /// Nil for more input than zlib counts in one go.
    private static func stream(for count: Int) -> z_stream? {
        UInt32(exactly: count).map { _ in z_stream() }
    }

    /// Calls the body until it has enough; the input's pointer is valid in it alone.
    static func feed(
        _ input: ArraySlice<UInt8>, to stream: UnsafeMutablePointer<z_stream>, while body: () -> Bool
    ) {
        input.withUnsafeBufferPointer { source in
            // zlib only reads there; its older headers merely lack the `const`.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.pointee.avail_in = UInt32(source.count)
            while body() {}
            stream.pointee.next_in = nil
        }
    }

    static func nextPiece(
        of stream: UnsafeMutablePointer<z_stream>, _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> (status: Int32, bytes: [UInt8]) {
        var status = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: pieceBytes) { target, made in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(target.count)
            status = step(stream)
            made = target.count - Int(stream.pointee.avail_out)
            stream.pointee.next_out = nil
        }
        return (status, bytes)
    }
}
