import HarmonySyntax

/// How the cells of a report look.
enum ReportStyle {
    static let cell = CellStyle().with {
        $0.size = 10
        $0.border = .all
        $0.vertical = "top"
    }
    static let label = cell.with { $0.fill = "EDF1F6" }
    static let heading = cell.with {
        $0.isBold = true
        $0.fill = "D9E2EE"
        $0.horizontal = "center"
        $0.vertical = "center"
    }
    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 15
        $0.horizontal = "center"
    }
    static let small = CellStyle().with {
        $0.size = 9
        $0.color = "595959"
    }
}
