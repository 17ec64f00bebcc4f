import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Prints the evaluation mechanism: its stages and incentives, each with its clause and what it takes.
extension StandardText {
    mutating func wholeMechanism() {
        page.line(
            wording.pick(standard.title)
                + pick(zh: "：评价机制和激励措施", en: ": evaluation mechanism and incentives"),
            style: .strong)
        row("依据", "Document", wording.citation(standard.source, wholly: true))
        for stage in standard.stages {
            page.blank()
            self.stage(stage)
        }
        if !standard.vetoes.isEmpty {
            page.heading(pick(zh: "取消命名的触发情形", en: "Removal triggers"))
            for veto in standard.vetoes {
                let window = veto.window
                page.line(
                    "\(veto.id)  \(wording.title(of: veto.question))"
                        + (window.map { pick(zh: "（", en: " (") + lookBack($0) + pick(zh: "）", en: ")") }
                            ?? ""),
                    mark: "  ")
            }
        }
        for incentive in standard.incentives {
            page.blank()
            self.incentive(incentive)
        }
    }

    private func lookBack(_ parameter: Parameter) -> String {
        pick(zh: "回溯 ", en: "looks back ") + wording.parameter(parameter) + pick(zh: "，", en: ", ")
            + wording.bases(parameter.basis)
    }

    mutating func stage(_ stage: Stage) {
        page.line("\(stage.id)  \(wording.pick(stage.title))", style: .strong)
        clause(stage.clause, stage.translation)
        row("由谁", "Who acts", wording.pick(stage.actor), indent: 2)
        row("结果", "Result", wording.pick(stage.result), indent: 2)
        if let timing = stage.timing { row("时间", "When", wording.pick(timing), indent: 2) }
        path(stage.path)
        if let reading = stage.reading { row("读法", "Reading", wording.pick(reading), indent: 2) }
    }

    mutating func incentive(_ incentive: Incentive) {
        page.line("\(incentive.id)  \(wording.pick(incentive.title))", style: .strong)
        clause(incentive.clause, incentive.translation)
        row("条件", "Condition", wording.pick(incentive.condition), indent: 2)
        path(incentive.path)
    }

    private mutating func path(_ path: Path) {
        if let otherwise = path.otherwise {
            rule("适用条件", "Applies when", path.appliesWhen)
            row("否则", "Otherwise", wording.pick(otherwise), indent: 2)
        }
        for (index, need) in path.needs.enumerated() {
            let basis = need.basis()
            let whose =
                basis.isEmpty ? "" : pick(zh: "（", en: " (") + wording.bases(basis) + pick(zh: "）", en: ")")
            let rule = need.when.map { "  " + $0.text } ?? pick(zh: "  由他方决定", en: "  for others to decide")
            row(
                index == 0 ? "须具备" : "", index == 0 ? "Needs" : "", wording.pick(need.label) + whose + rule,
                indent: 2)
        }
    }
}
