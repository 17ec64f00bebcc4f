import HarmonySyntax

extension MutationClass {
    static let all = keys + names + values + rules

    // MARK: Keys

    private static let required: [String: Set<String>] = [
        "items": ["id", "title", "clause", "indicators"],
        "indicators": ["id", "level", "fragment", "question", "metWhen"],
        "vetoes": ["id", "clause", "fragment", "question", "riskWhen", "vetoWhen"],
        "inputs": ["id", "type", "label"], "facts": ["id", "type", "label"],
        "parameters": ["id", "type", "value", "basis"],
        "options": ["id", "label"], "metWhen": ["id", "require"], "notes": ["when", "text"],
        "evidence": ["id"], "basis": ["kind"],
        "source": ["title", "issuers"],
    ]

    private static func isRequired(_ site: Site, _ excerpt: Excerpt) -> Bool {
        if site.list == "basis", site.key == "law" {
            return excerpt.string(site.parent.flatMap { excerpt.document.member($0, "kind") }) == "law"
        }
        if site.key == "options" { return true }
        return required[site.list]?.contains(site.key) ?? ["zh", "en"].contains(site.key)
    }

    private static let keys = [
        MutationClass("drop a key that must be there") { excerpt in
            excerpt.sites.filter { $0.parent != nil && isRequired($0, excerpt) }.map { excerpt.dropping($0) }
        },
        MutationClass("drop any other key", uncheckable: "what may be left out is not missed") { excerpt in
            excerpt.sites.filter { $0.parent != nil && !isRequired($0, excerpt) && $0.path.count > 1 }
                .map { excerpt.dropping($0) }
        },
        MutationClass("misspell a key") { excerpt in
            excerpt.sites.filter { $0.parent != nil && $0.list != "let" && $0.path.count > 1 }.map { site in
                excerpt.mutation(site.member.lowerBound + 1..<site.member.lowerBound + 1, "x")
            }
        },
        MutationClass("blank a text") { excerpt in
            excerpt.sites.filter {
                ["zh", "en"].contains($0.key) && excerpt.document.kind($0.value) == .string
            }
            .map { excerpt.mutation(excerpt.content($0.value), " ") }
        },
    ]

    // MARK: Names

    private static let names = [
        MutationClass("misspell a name in a rule") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/(?:^|[^A-Za-z0-9_.'-])([A-Za-z][A-Za-z0-9_]*)/#) { match in
                    let isWord = ["true", "false", "none", "in"].contains(String(match.1))
                    return isWord ? nil : (match.1.endIndex..<match.1.endIndex, "x")
                }
            }
        },
        MutationClass("misspell an option or a date in a rule") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/'([^']+)'/#) { ($0.1.endIndex..<$0.1.endIndex, "x") }
            }
        },
        MutationClass("misspell a reference to another question") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/\$\{([^}]+)\.([^}]+)\}/#) {
                    ($0.1.endIndex..<$0.1.endIndex, "9")
                }
            }
                + excerpt.sites.filter { $0.key == "atMost" }.map {
                    let end = excerpt.content($0.value).upperBound
                    return excerpt.mutation(end..<end, "x")
                }
        },
        MutationClass("rename what a rule or text names") { excerpt in
            excerpt.sites.filter { $0.key == "id" && isNamed($0, excerpt) }.map { site in
                let end = excerpt.content(site.value).upperBound
                return excerpt.mutation(end..<end, "2")
            }
        },
        MutationClass("rename what nothing names", uncheckable: "an id that nothing refers to may be any") {
            excerpt in
            excerpt.sites.filter {
                $0.key == "id" && ["evidence", "options", "metWhen", "indicators"].contains($0.list)
                    && !isNamed($0, excerpt)
            }.map { site in
                let end = excerpt.content(site.value).upperBound
                return excerpt.mutation(end..<end, "2")
            }
        },
        MutationClass("give two parts one id") { excerpt in
            excerpt.sites.compactMap { site -> [Mutation]? in
                guard excerpt.document.kind(site.value) == .array else { return nil }
                let ids = excerpt.document.elements(site.value).compactMap {
                    excerpt.document.member($0, "id")
                }
                return zip(ids, ids.dropFirst()).map { first, second in
                    excerpt.mutation(excerpt.content(second), excerpt.string(first))
                }
            }.flatMap { $0 }
        },
        MutationClass("misspell a placeholder") { excerpt in
            excerpt.sites.filter { ["zh", "en"].contains($0.key) }.flatMap { site in
                excerpt.mutations(in: site, #/\{([A-Za-z]+)\}/#) { ($0.1.endIndex..<$0.1.endIndex, "x") }
            }
        },
        MutationClass("alter the words quoted from a clause") { excerpt in
            excerpt.sites.filter { $0.key == "fragment" }.map { site in
                let start = excerpt.content(site.value).lowerBound
                return excerpt.mutation(start..<start, "不")
            }
        },
    ]

    /// Whether a rule or a text of the same question, or a reference from another, holds an id.
    private static func isNamed(_ site: Site, _ excerpt: Excerpt) -> Bool {
        let id = excerpt.string(site.value)
        let question = excerpt.string(site.question.flatMap { excerpt.document.member($0, "id") })
        let own = excerpt.text(excerpt.document.range(site.question ?? excerpt.document.root))
        let rules = excerpt.expressions.filter { site.question == nil || $0.question == site.question }
            .map { excerpt.string($0.value) }.joined(separator: " ; ")
        func holds(_ text: String, _ pattern: String) -> Bool {
            guard let expression = try? Regex(pattern) else { return false }
            return text.contains(expression)
        }
        switch site.list {
        case "inputs":
            return holds(rules, #"(^|[^A-Za-z0-9_.'$-])\#(id)($|[^A-Za-z0-9_'-])"#)
                || excerpt.text(0..<excerpt.bytes.count).contains("\(question).\(id)")
                || own.contains(#""atMost": "\#(id)""#)
        case "parameters":
            return holds(rules, #"(^|[^A-Za-z0-9_.'$-])\#(id)($|[^A-Za-z0-9_'-])"#) || own.contains("{\(id)}")
        case "options":
            let input = site.path.dropLast(2).last.map { _ in optionOwner(site, excerpt) } ?? ""
            return holds(rules, #"(^|[^A-Za-z0-9_.])\#(input) ([!=]= |in \[[^\]]*)'\#(id)'"#)
        default: return false
        }
    }

    /// The id of the input that an option belongs to.
    private static func optionOwner(_ site: Site, _ excerpt: Excerpt) -> String {
        let place = excerpt.document.range(site.value).lowerBound
        let owner = excerpt.sites.last {
            $0.key == "id" && ["inputs", "facts"].contains($0.list)
                && excerpt.document.range($0.value).lowerBound < place
        }
        return excerpt.string(owner?.value)
    }
}
