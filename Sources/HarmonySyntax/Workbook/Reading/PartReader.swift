/// Why a part of a workbook cannot be read.
enum PartProblem: Error {
    case xml(XMLProblem)
    /// Well-formed, but not what SpreadsheetML has in this place.
    case content(Localized, offset: Int)
    case tooLarge(Localized)
}

/// Reads a part element by element: whoever asks for a child has to read or skip it before the next.
struct PartReader {
    private var reader: XMLReader

    init(_ bytes: [UInt8]) { reader = XMLReader(bytes) }

    /// The outermost element, if it is the one of that name.
    mutating func root(_ name: String, in namespaces: Set<String>) throws(PartProblem) -> XMLElement? {
        guard case .start(let root) = try next(), root.name == name, namespaces.contains(root.namespace)
        else { return nil }
        return root
    }

    /// The next child in the same namespace, or nil at the end of the element. What is in another one is an
    /// extension and passed over.
    mutating func child(in namespace: String) throws(PartProblem) -> XMLElement? {
        while let event = try next() {
            switch event {
            case .start(let element):
                if element.namespace == namespace { return element }
                try skip()
            case .end: return nil
            case .text: continue
            }
        }
        return nil
    }

    /// To the end of the element that was opened last.
    mutating func skip() throws(PartProblem) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: continue
            }
        }
    }

    /// The text of the element that was opened last, without that of its children.
    mutating func text() throws(PartProblem) -> String {
        var text = ""
        while let event = try next() {
            switch event {
            case .start: try skip()
            case .end: return text
            case .text(let run): text += run
            }
        }
        return text
    }

    /// After the end of the root nothing may follow.
    mutating func finish() throws(PartProblem) {
        while try next() != nil {}
    }

    private mutating func next() throws(PartProblem) -> XMLReader.Event? {
        do { return try reader.next() } catch { throw .xml(error) }
    }
}

/// The namespaces of ISO/IEC 29500, transitional and strict.
enum SpreadsheetNames {
    static let main: Set<String> = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    static let relationships: Set<String> = ["http://schemas.openxmlformats.org/package/2006/relationships"]
    /// Before the last word of a relationship's type, and of the attribute that names a relationship.
    static let references = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]
}
