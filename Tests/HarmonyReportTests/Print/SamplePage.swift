import HarmonySyntax

@testable import HarmonyReport

/// A page about nothing in particular, on which everything stands that a page can hold.
enum SamplePage {
    /// - Parameter written: what somebody else wrote.
    static func page(_ language: Language, written: String = "某公司") -> Page {
        var page = Page(language, title: "标题 Title", name: "标题：某公司")
        page.identity = [
            Page.Row("对象", .foreign(written)), Page.Row("依据", "《意见》（某发〔2023〕2号）", weight: .faint),
        ]
        page.remarks = [Page.Line(.warning, .link("有一处问题", to: "problems")), Page.Line(nil, "一句话")]
        page.figures = figures
        page.sections = [
            Page.Section("first", "先做什么", place: .first, steps(written)),
            Page.Section("glance", "一览", place: .first, [.bars(bars)]),
            Page.Section("problems", "问题", [.table(table(written))]),
            Page.Section("gaps", "差距", [.entry(entry(written))]),
            Page.Section("items", "逐项", place: .reference, folded(written)),
            Page.Section("list", "清单", place: .apart, [.heading("一组"), .checklist(checks(written))]),
            Page.Section("about", "附录", place: .appendix, [.rows([Page.Row("程序", "harmony 0")])]),
        ]
        page.notice = "不是认定。"
        page.hints = ["只给终端看的话"]
        page.signatures = Page.Signatures(title: "签章", fields: ["单位（盖章）", "负责人（签字）", "日期"], remark: "属实。")
        page.registers = [
            Page.Register(
                name: "明细",
                columns: [
                    .init("对象", width: 10), .init("编号", width: 8), .init("数", width: 8, alignment: .end),
                    .init("说明", width: 20),
                ],
                rows: [[written, "A1", "12.5", written], [written, "A2", "约 3", "两行\n第二行"]], sharedColumns: 1)
        ]
        return page
    }

    private static var figures: [Page.Figure] {
        var score = Page.Figure("得分", "94.07")
        (score.unit, score.remark) = (" / 100", "不影响结论")
        return [Page.Figure("结论", "不符合", sign: .bad), score]
    }

    private static func steps(_ written: String) -> [Page.Block] {
        [
            .steps([Page.Line(nil, .link("A1", to: "A1") + "：先办这件"), Page.Line(nil, .foreign(written))]),
            .line(Page.Line(nil, "小字", weight: .faint)),
            .list([Page.Line(.open, "待填一项"), Page.Line(nil, Page.Text("要紧", .strong), weight: .strong)]),
        ]
    }

    private static var bars: [Page.Bar] {
        [
            Page.Bar(
                sign: .bad, id: "gaps", name: "甲项", status: "不符合",
                parts: [
                    .init(sign: .good, count: 2, label: "符合"), .init(sign: .bad, count: 1, label: "不符合"),
                    .init(sign: .outside, count: 1, label: "不适用"),
                ], count: "必备 2/3", remark: "A1"),
            Page.Bar(sign: .outside, id: "", name: "乙项", status: "不适用", parts: [], count: ""),
        ]
    }

    private static func table(_ written: String) -> Page.Table {
        Page.Table(
            columns: [
                .init("位置", width: 8), .init("问题", width: 40), .init("数", width: 10, alignment: .end),
            ],
            rows: [
                [.init("B2"), .init(.foreign(written), sign: .bad, below: ["下一行"]), .init("1,234")],
                [.init("B3"), .init("另一处", sign: .warning), .init("5")],
            ])
    }

    private static func entry(_ written: String) -> Page.Entry {
        var entry = Page.Entry(
            .bad, "A1  某指标", id: "A1", status: "不符合",
            [
                .rows([
                    Page.Row("条文", .quoted("应当如此")), Page.Row("现状", "3 人", weight: .signed(.bad)),
                    Page.Row("", "接上一行", weight: .faint), Page.Row("说明", .foreign(written)),
                    Page.Row("原文", .quoted("第一条　……"), weight: .folded),
                ])
            ])
        entry.remark = "（必备）"
        return entry
    }

    private static func folded(_ written: String) -> [Page.Block] {
        [
            .quotation(.quoted("条文的话。")),
            .folded(
                "其余", [.list([Page.Line(.told, .foreign(written), weight: .plain)]), .table(table(written))]),
        ]
    }

    private static func checks(_ written: String) -> [Page.Check] {
        [
            Page.Check(isDone: false, text: "会议纪要", remark: "A1"),
            Page.Check(isDone: true, text: .foreign(written)),
        ]
    }
}
