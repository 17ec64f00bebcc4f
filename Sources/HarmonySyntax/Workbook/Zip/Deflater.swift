import CZlib

/// Deflates what comes piece by piece. The same pieces give the same bytes.
final class Deflater {
    // zlib keeps the address of its stream, so the stream must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// - Parameter level: 1 for speed to 9 for size.
    init(level: Int32) {
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        // It fails for want of memory alone, of which the program ends everywhere else as well.
        precondition(status == Z_OK, "zlib finds no memory")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// - Parameter isLast: whether nothing comes any more.
    func deflate(_ piece: [UInt8], isLast: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        Zlib.feed(piece[...], to: stream) {
            let made = Zlib.nextPiece(of: stream) { CZlib.deflate($0, isLast ? Z_FINISH : Z_NO_FLUSH) }
            output += made.bytes
            // Room that is left says that zlib has no more to give.
            return stream.pointee.avail_out == 0
        }
        return output
    }
}
