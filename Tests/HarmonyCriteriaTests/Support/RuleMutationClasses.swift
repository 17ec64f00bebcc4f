import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

extension MutationClass {
    // MARK: Values

    static let values = [
        MutationClass("give a value another type") { excerpt in
            excerpt.sites.filter { $0.parent != nil && $0.path != ["$schema"] }.map { site in
                let isNumber = excerpt.document.kind(site.value) == .number
                return excerpt.mutation(excerpt.document.range(site.value), isNumber ? "true" : "7")
            }
        },
        MutationClass("write a percentage without its sign") { excerpt in
            excerpt.sites.filter { $0.key == "value" }.flatMap { site in
                excerpt.mutations(in: site, #/%$/#) { ($0.range, "") }
            }
        },
        MutationClass("ask for more than the whole, or for nothing") { excerpt in
            excerpt.sites.filter { excerpt.isShareOfWhole($0) }.flatMap { site in
                [#""160%""#, #""0%""#].map { excerpt.mutation(excerpt.document.range(site.value), $0) }
            }
        },
        MutationClass("change a threshold", uncheckable: "only the document knows the right number") {
            excerpt in
            excerpt.sites.filter { $0.key == "value" && !excerpt.isShareOfWhole($0) }.flatMap { site in
                excerpt.document.kind(site.value) == .number
                    ? [excerpt.mutation(excerpt.document.range(site.value), "17")]
                    : excerpt.mutations(in: site, #/^[0-9]/#) { ($0.range, $0.output == "7" ? "8" : "7") }
            }
        },
        MutationClass("change a unit that must fit another") { excerpt in
            excerpt.units.filter { excerpt.mustFit($0) }.map {
                excerpt.mutation(excerpt.content($0.value), "斤")
            }
        },
        MutationClass("change any other unit", uncheckable: "a figure that meets no other has any unit") {
            excerpt in
            excerpt.units.filter { !excerpt.mustFit($0) }.map {
                excerpt.mutation(excerpt.content($0.value), "斤")
            }
        },
        MutationClass("turn an improvement round") { excerpt in
            excerpt.sites.filter { $0.key == "improve" }.compactMap { site in
                guard let input = excerpt.input(of: site), excerpt.isDemandedOnce(input) else { return nil }
                let new = input.improve == .up ? "down" : "up"
                return excerpt.mutation(excerpt.content(site.value), new)
            }
        },
    ]

    // MARK: Rules

    static let rules = [
        MutationClass("turn round what an answer is improved for") { excerpt in
            turning(excerpt) { excerpt.improves($0, $1) }
        },
        MutationClass("turn any other comparison round", uncheckable: "either direction may be meant") {
            excerpt in
            turning(excerpt) { !excerpt.improves($0, $1) }
        },
        MutationClass(
            "take the limit itself in or out", uncheckable: "only the document knows whether it counts"
        ) { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/ ([<>]=?) /#) { match in
                    let operation = String(match.1)
                    return (
                        match.1.startIndex..<match.1.endIndex,
                        operation.count == 2 ? String(operation.prefix(1)) : operation + "="
                    )
                }
            }
        },
        MutationClass("remove a guard before a division") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/(\S+) > 0 && /#) { match in
                    excerpt.isGuard(String(match.1), site) ? (match.range, "") : nil
                }
                    + excerpt.mutations(in: site, #/ && (\S+) > 0$/#) { match in
                        excerpt.isGuard(String(match.1), site) ? (match.range, "") : nil
                    }
            }
        },
        MutationClass("write || for && behind a guard") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/(\S+) > 0 (&&)/#) { match in
                    excerpt.isGuard(String(match.1), site)
                        ? (match.2.startIndex..<match.2.endIndex, "||") : nil
                }
                    + excerpt.mutations(in: site, #/(&&) (\S+) > 0$/#) { match in
                        excerpt.isGuard(String(match.2), site)
                            ? (match.1.startIndex..<match.1.endIndex, "||") : nil
                    }
            }
        },
        MutationClass("write && for || or || for && elsewhere", uncheckable: "either may be meant") {
            excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/&&|\|\|/#) { ($0.range, $0.output == "&&" ? "||" : "&&") }
            }
        },
        MutationClass("leave an operator out of a rule") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/ (?:[<>=!]=|[<>+*/]|&&|\|\||in) /#) { ($0.range, " ") }
            }
        },
        MutationClass("leave a bracket out of a rule") { excerpt in
            excerpt.expressions.flatMap { site in
                excerpt.mutations(in: site, #/[()\[\]{}]/#) { ($0.range, "") }
            }
        },
    ]

    private static func turning(
        _ excerpt: Excerpt, where isMeant: (_ site: Site, _ operand: String) -> Bool
    ) -> [Mutation] {
        let turned = [">=": "<", "<": ">=", ">": "<=", "<=": ">", "==": "!=", "!=": "=="]
        return excerpt.expressions.flatMap { site in
            excerpt.mutations(in: site, #/(?:^|&& |\|\| )((?:(?!&&|\|\|).)*?) ([<>=!]=|[<>]) /#) { match in
                guard isMeant(site, String(match.1)), let new = turned[String(match.2)] else { return nil }
                return (match.2.startIndex..<match.2.endIndex, new)
            }
        }
    }
}
