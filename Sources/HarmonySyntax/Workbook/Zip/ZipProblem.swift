/// Why a zip or a part of it cannot be read.
package enum ZipProblem: Error, Equatable {
    /// No directory at its end: another kind of file, or one that was cut off.
    case noDirectory
    /// The directory does not fit the file: its entries are cut short or miscounted.
    case damagedDirectory
    case severalDisks
    /// Sizes or counts beyond what a plain zip can write.
    case zip64
    case tooManyParts(Int)
    case duplicateName(String)
    /// A name that would lead out of the archive, or one with backslashes, which systems read differently.
    case unsafeName(String)
    case encrypted(String)
    case unknownMethod(String, Int)
    /// The part lies, wholly or in part, outside of the file.
    case outOfRange(String)
    case damaged(String)
    case wrongChecksum(String)
    /// All that was read so far and this part are more than the limit.
    case tooLarge(String)
    /// So small for what comes out of it that only a zip bomb is.
    case tooCompressed(String)
}

/// Sizes beyond which a zip is refused, whatever it claims.
package enum ZipLimits {
    package static let parts = 10_000
    /// Of all parts that are read.
    package static let inflatedBytes = 64 << 20
    package static let ratio = 200
    /// Up to here any ratio is harmless.
    package static let freeBytes = 1 << 20
}
