/// Reads JSON strictly and goes on after a mistake, so that one run reports every independent problem.
///
/// By hand because no reader of the toolchain keeps places, refuses duplicate keys or reports more than
/// the first mistake. The scan is one loop over a span with a flat list of nodes as its only growing
/// buffer; everything about problems lies off that path.
package enum JSONReader {
    package struct Reading {
        /// What could be read; nil when there is no outermost value.
        package let document: JSONDocument?
        package let diagnostics: [Diagnostic]
    }

    /// - Parameter trusting: the text is one of the program's own and known to be valid: strings and keys are
    ///   not looked into.
    package static func read(_ source: SourceText, trusting: Bool = false) -> Reading {
        guard source.bytes.count <= JSONLimits.fileBytes else {
            let message = Localized(
                zh: "文件有 \(source.bytes.count) 字节，超过 64 MiB 的上限",
                en: "the file has \(source.bytes.count) bytes; the limit is 64 MiB")
            return Reading(
                document: nil,
                diagnostics: [Diagnostic(JSONProblem.tooLarge, message, at: SourceRange(source, 0..<0))])
        }
        var scanner = JSONScanner(trusts: trusting)
        let bytes = source.bytes
        scanner.scan(bytes.span)
        if !trusting { JSONDuplicates.mark(&scanner.nodes, in: bytes, &scanner.problems) }
        let diagnostics = scanner.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { $0.diagnostic(in: source) }
        let complete = !scanner.nodes.isEmpty && !scanner.stopped
        return Reading(
            document: complete ? JSONDocument(source: source, nodes: scanner.nodes) : nil,
            diagnostics: diagnostics)
    }
}

/// A problem found while scanning, before anybody needs words for it.
struct JSONFault {
    var kind: DiagnosticKind
    var range: Range<Int>
    /// Another place that belongs to it: the opening bracket, the first of two keys.
    var other: Range<Int>?

    func diagnostic(in source: SourceText) -> Diagnostic {
        let text = JSONFaultText.write(self, in: source)
        return Diagnostic(kind, text.message, help: text.help, at: SourceRange(source, range))
    }
}
