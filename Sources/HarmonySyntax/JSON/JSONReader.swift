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

        package init(document: JSONDocument?, diagnostics: [Diagnostic]) {
            self.document = document
            self.diagnostics = diagnostics
        }
    }

    package static func read(_ source: SourceText) -> Reading {
        guard source.bytes.count <= JSONLimits.fileBytes else {
            let message = Localized(
                zh: "文件有 \(source.bytes.count) 字节，超过 64 MiB 的上限",
                en: "the file has \(source.bytes.count) bytes; the limit is 64 MiB")
            return Reading(
                document: nil,
                diagnostics: [Diagnostic(JSONProblem.tooLarge, message, at: SourceRange(source, 0..<0))])
        }
        var scanner = JSONScanner()
        let bytes = source.bytes
        scanner.scan(bytes.span)
        JSONDuplicates.mark(&scanner.nodes, in: bytes, &scanner.problems)
        let diagnostics = scanner.problems.isEmpty ? [] : words(for: scanner.problems, in: source)
        let complete = !scanner.nodes.isEmpty && !scanner.stopped
        return Reading(
            document: complete ? JSONDocument(source: source, nodes: scanner.nodes) : nil,
            diagnostics: diagnostics)
    }
}

extension JSONReader {
    private static func words(for faults: [JSONFault], in source: SourceText) -> [Diagnostic] {
        let lines = LineTable(source)
        // A file in another encoding is one mistake, however many of its characters show it.
        let foreign = faults.filter { $0.kind == JSONProblem.invalidUTF8 }
        let kept =
            foreign.count > 3
            ? faults.filter { $0.kind != JSONProblem.invalidUTF8 } + foreign.prefix(1) : faults
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { fault in
            let text = JSONFaultText.write(fault, in: source, lines)
            return Diagnostic(fault.kind, text.message, help: text.help, at: SourceRange(source, fault.range))
        }
    }

    /// Reads a text that is known to be valid, without a look into its strings and keys.
    package static func readTrusted(_ source: SourceText) -> JSONDocument? {
        let bytes = source.bytes
        let nodes = TrustedJSONScanner.scan(bytes.span)
        return nodes.isEmpty ? nil : JSONDocument(source: source, nodes: nodes)
    }
}

/// A problem found while scanning, before anybody needs words for it.
struct JSONFault {
    var kind: DiagnosticKind
    var range: Range<Int>
    /// Another place that belongs to it: the opening bracket, the first of two keys.
    var other: Range<Int>?

}
