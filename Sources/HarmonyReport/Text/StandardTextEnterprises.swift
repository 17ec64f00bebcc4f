import HarmonyCriteria

/// How the figures of a park follow from the answers of its enterprises.
extension StandardText {
    mutating func enterprises(_ question: Question) {
        for input in question.inputs {
            guard let aggregate = input.fromEnterprises else { continue }
            row(
                "企业核算", "Enterprises",
                "\(input.id) = \(aggregate.kind.rawValue) \(aggregate.expression)", indent: 2)
            if let reading = aggregate.reading {
                page.row("", wording.pick(reading), column: column, style: .faint, indent: 2)
            }
        }
    }
}
