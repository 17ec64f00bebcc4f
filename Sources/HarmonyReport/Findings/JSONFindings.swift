package import HarmonySyntax

/// The problems for programs: texts in both languages, so the language asked for changes nothing.
package struct JSONFindings: FindingsRenderer {
    package init() {}

    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        var finder = PlaceFinder()
        var writer = JSONWriter()
        writer.array { json in
            for finding in files.flatMap(\.findings) {
                let place = finder.place(of: finding)
                json.object { json in
                    json.field("name", finding.kind.name)
                    json.field("category", finding.kind.category.rawValue)
                    json.field("severity", finding.severity.word)
                    if let place {
                        json.field("file", place.file)
                        json.field("cell", place.cell)
                        json.field("line", place.line)
                        json.field("column", place.column)
                        json.field("endLine", place.endLine)
                        json.field("endColumn", place.endColumn)
                    }
                    json.field("message", finding.message)
                    json.field("help", finding.help)
                }
            }
        }
        return writer.text + "\n"
    }
}
