import CBundledCriteria
package import HarmonySyntax

/// The criteria files inside the binary.
package enum BundledCriteria {
    /// Their paths below `criteria/`, in the order in which they are listed.
    package static var paths: [String] {
        (0..<harmony_bundled_count()).map { String(cString: harmony_bundled_at($0).path) }
    }

    /// The ids of the standards: a file's name without its ending.
    package static var ids: [String] { paths.map(id) }

    /// The bundled file of a standard, nil if there is none by this id.
    package static func source(of standard: String) -> SourceText? {
        for index in 0..<harmony_bundled_count() {
            let file = harmony_bundled_at(index)
            let path = String(cString: file.path)
            guard id(path) == standard else { continue }
            // The bytes live as long as the program: they are part of it.
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            return SourceText(name: "criteria/" + path, bytes: Array(bytes))
        }
        return nil
    }

    private static func id(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? "")
    }
}
