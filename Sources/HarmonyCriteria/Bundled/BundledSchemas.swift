import CBundledCriteria
package import HarmonySyntax

/// The JSON Schemas inside the binary, one for each file format.
package enum BundledSchemas {
    /// criteria, answers, report, comparison, result, summary: a file's name without its endings.
    package static var names: [String] { (0..<harmony_schema_count()).map { name(harmony_schema_at($0)) } }

    /// Their paths below `criteria/`.
    package static var paths: [String] {
        (0..<harmony_schema_count()).map { String(cString: harmony_schema_at($0).path) }
    }

    /// The schema of a file format, nil if there is none by this name.
    package static func source(of name: String) -> SourceText? {
        for index in 0..<harmony_schema_count() {
            let file = harmony_schema_at(index)
            guard self.name(file) == name else { continue }
            // The bytes live as long as the program: they are part of it.
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            return SourceText(name: "criteria/" + String(cString: file.path), bytes: Array(bytes))
        }
        return nil
    }

    private static func name(_ file: harmony_bundled_file) -> String {
        let name = String(cString: file.path).split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? "")
    }
}
