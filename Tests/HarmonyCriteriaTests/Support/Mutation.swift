import HarmonySyntax

/// One way to break an excerpt.
struct Mutation: Sendable {
    let excerpt: Excerpt
    let range: Range<Int>
    let new: String

    var isCaught: Bool { excerpt.isCaught(replacing: range, with: new) }

    var description: String {
        let line = excerpt.bytes[..<range.lowerBound].split(separator: UInt8(ascii: "\n")).last ?? []
        return
            "\(excerpt.name): …\(String(decoding: line.suffix(40), as: UTF8.self))⟦\(excerpt.text(range))⟧ → \(new)"
    }
}

/// A class of mistakes.
struct MutationClass: Sendable {
    let name: String
    /// Why some are not caught; nil where every one must be.
    let uncheckable: String?
    let make: @Sendable (Excerpt) -> [Mutation]

    init(_ name: String, uncheckable: String? = nil, _ make: @escaping @Sendable (Excerpt) -> [Mutation]) {
        self.name = name
        self.uncheckable = uncheckable
        self.make = make
    }
}

extension Excerpt {
    func mutation(_ range: Range<Int>, _ new: String) -> Mutation {
        Mutation(excerpt: self, range: range, new: new)
    }

    /// Mutations of passages inside a string, from matches of a pattern in it.
    func mutations<Output>(
        in site: Site, _ pattern: some RegexComponent<Output>,
        _ change: (Regex<Output>.Match) -> (Range<String.Index>, String)?
    ) -> [Mutation] {
        guard document.kind(site.value) == .string else { return [] }
        let range = content(site.value)
        let text = self.text(range)
        return text.matches(of: pattern).compactMap { match in
            change(match).map { place, new in
                let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: place.lowerBound)
                let end = range.lowerBound + text.utf8.distance(from: text.startIndex, to: place.upperBound)
                return mutation(start..<end, new)
            }
        }
    }

    /// Takes a member away with the comma before or after it.
    func dropping(_ site: Site) -> Mutation {
        let blank: Set<UInt8> = [0x20, 0x0A]
        var (start, end) = (site.member.lowerBound, site.member.upperBound)
        while blank.contains(bytes[start - 1]) { start -= 1 }
        if bytes[start - 1] == UInt8(ascii: ",") { return mutation(start - 1..<end, "") }
        while blank.contains(bytes[end]) { end += 1 }
        if bytes[end] == UInt8(ascii: ",") { end += 1 }
        return mutation(start..<end, "")
    }
}
