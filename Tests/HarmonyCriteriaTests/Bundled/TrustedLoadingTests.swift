import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// Bundled files are loaded without a second look at their words; what comes out must be the same.
@Suite("Loading the files inside the program")
struct TrustedLoadingTests {
    @Test(
        "Trusting a bundled file gives the same standard as reading it strictly",
        arguments: BundledCriteria.ids)
    func same(id: String) throws {
        let source = try #require(BundledCriteria.source(of: id))
        let strict = try #require(CriteriaLoader.load(source, parents: bundledParents).standard)
        let trusting = CriteriaLoader.load(source, trusting: true, parents: bundledParents)
        #expect(trusting.diagnostics.isEmpty)
        let (expected, found) = (Self.lines(strict), Self.lines(try #require(trusting.standard)))
        #expect(expected.count == found.count)
        for (one, other) in zip(expected, found) { #expect(one == other) }
    }

    /// Everything that a standard holds, line by line.
    private static func lines(_ standard: Standard) -> [String] {
        var lines = ["\(standard.id) \(standard.version) \(text(standard.title)) \(standard.slotCount)"]
        lines.append(
            "\(standard.source.document ?? "-") \(text(standard.source.title)) \(standard.source.issuers.map(text)) "
                + "\(standard.source.issued?.iso ?? "-") \(standard.source.section ?? "-")")
        let profile = standard.profile
        lines.append(
            "\(profile.kind) \(text(profile.shortTitle)) \(text(profile.notice)) \(text(profile.historical)) "
                + profile.roles.map { "\($0.id) \(text($0.label)) \($0.parent ?? "-")" }.joined(
                    separator: ", "))
        for fact in standard.facts { lines.append(input(fact.input) + formula(fact.standsFor)) }
        for item in standard.items {
            lines.append(
                "\(item.id) \(text(item.title)) \(item.clause ?? "-") \(item.translation ?? "-") \(text(item.reading))"
            )
            for indicator in item.indicators { lines += rules(indicator) + question(indicator.question) }
        }
        for veto in standard.vetoes {
            lines.append(
                "\(veto.id) \(veto.clause ?? "-") \(veto.confirmedSlot)\(formula(veto.riskWhen))\(formula(veto.vetoWhen))"
            )
            lines += question(veto.question)
        }
        for stage in standard.stages {
            lines.append(
                "\(stage.id) \(text(stage.title)) \(stage.clause) \(stage.translation ?? "-") \(text(stage.actor)) "
                    + "\(text(stage.result)) \(text(stage.timing)) \(text(stage.reading)) \(stage.isAdverse)")
            lines += path(stage.path)
        }
        for incentive in standard.incentives {
            lines.append(
                "\(incentive.id) \(text(incentive.title)) \(incentive.clause) \(incentive.translation ?? "-") "
                    + text(incentive.condition))
            lines += path(incentive.path)
        }
        lines += standard.inputsBySlot.map {
            $0.map { "\($0.question?.id ?? "fact") \($0.input.id)" } ?? "none"
        }
        return lines
    }

    private static func path(_ path: Path) -> [String] {
        [formula(path.appliesWhen) + text(path.otherwise)]
            + path.needs.map { "\($0.id) \(text($0.label))\(formula($0.when))\($0.basis().map(basis))" }
    }

    private static func rules(_ indicator: Indicator) -> [String] {
        let rules = indicator.rules
        let head =
            "\(indicator.id) \(indicator.level) \(indicator.mayNotApply) \(indicator.binds)"
            + formula(indicator.figure) + formula(rules.appliesWhen) + formula(rules.reviewWhen)
        return [head]
            + rules.conditions.map {
                "\($0.id ?? "-") \(text($0.label))\(formula($0.when))\(formula($0.require))\($0.basis.map(basis))"
            }
    }

    private static func question(_ question: Question) -> [String] {
        var lines = [
            "\(question.id) \(text(question.title)) \(question.fragment ?? "-") \(question.translation ?? "-")",
            "\(question.clause ?? "-") \(question.quotations.map { "\($0.fragment) \($0.clause ?? "-") \($0.layer)" })",
            "\(text(question.text)) \(text(question.reading)) \(text(question.advice)) \(question.basis.map(basis))",
        ]
        lines += question.inputs.map(input)
        lines += question.parameters.map {
            "\($0.id) \($0.type) \($0.value) \($0.written) \(text($0.unit)) \(text($0.label)) "
                + "\($0.basis.map(basis)) \(text($0.reading))"
        }
        lines += question.notes.map { text($0.text) + formula($0.when) }
        return lines + question.evidence.map { $0.id + " " + text($0.name) }
    }

    private static func input(_ input: Input) -> String {
        "\(input.id) \(input.type) \(text(input.label)) \(text(input.unit)) "
            + "\(input.options.map { $0.id + text($0.label) }) "
            + "\(String(describing: input.minimum)) \(String(describing: input.maximum)) "
            + "\(input.whole?.input.slot ?? -1) \(input.whole?.sameQuestion ?? false) \(input.mayBeLater) "
            + "\(input.allowsNone) \(String(describing: input.improve)) \(input.slot)\(formula(input.askWhen))"
    }

    private static func basis(_ basis: Basis) -> String {
        "\(basis.kind) \(text(basis.law)) \(text(basis.article)) \(text(basis.note))"
    }

    private static func text(_ text: Localized?) -> String { text.map { $0.zh + "|" + $0.en } ?? "-" }

    private static func formula(_ formula: Formula?) -> String {
        formula.map { " [\($0.text) \($0.operations) \($0.types) \($0.parameters) \($0.root)]" } ?? " []"
    }
}
