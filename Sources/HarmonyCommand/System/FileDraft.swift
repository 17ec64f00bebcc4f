#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file in the making, which appears whole or not at all.
package struct FileDraft {
    /// False when nothing more can be written.
    let append: ([UInt8]) -> Bool
    /// Nil when the file is there.
    let finish: () -> SaveProblem?
    /// Leaves nothing behind.
    let discard: () -> Void
}

extension FileDraft {
    /// What is kept together and saved at once.
    init(gathering save: @escaping ([UInt8]) -> SaveProblem?) {
        var bytes: [UInt8] = []
        self.init(
            append: {
                bytes += $0
                return true
            }, finish: { save(bytes) }, discard: {})
    }

    /// What goes to standard output as it comes.
    static func standardOutput() -> FileDraft {
        var failure: Int32?
        return FileDraft(
            append: { bytes in
                if failure == nil, !writeWhole(bytes, to: STDOUT_FILENO) { failure = errno }
                return failure == nil
            },
            // Nobody reads any more: that is no loss, but there is nothing left to do either.
            finish: { failure.flatMap { $0 == EPIPE ? nil : saveProblem($0) } }, discard: {})
    }

    /// What is written beside the file's place first, so that memory does not grow with it.
    static func file(_ path: String, replacing: Bool) -> Result<FileDraft, SaveProblem> {
        if path == "-" { return .success(standardOutput()) }
        return SavePlace.of(path, replacing: replacing).map { place in
            var failure: Int32?
            return FileDraft(
                append: { bytes in
                    if failure == nil, !writeWhole(bytes, to: place.descriptor) { failure = errno }
                    return failure == nil
                },
                finish: { failure.map { place.discard($0) } ?? place.finish() },
                discard: { place.discard(0) })
        }
    }
}
