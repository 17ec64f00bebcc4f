import HarmonyCriteria
package import HarmonySyntax

/// Whether a comparison has the shape that its schema gives it.
package enum ComparisonCheck {
    package static func problems(in document: JSONDocument) -> [Diagnostic] {
        guard let schema = BundledSchemas.source(of: "comparison").flatMap({ JSONReader.readTrusted($0) })
        else { return [] }
        return SchemaCheck.problems(
            of: document, by: schema, ReportProblem.fields, unknownWord: ReportProblem.unknownWord)
    }
}
