import HarmonyCriteria
import HarmonySyntax

/// The first sheet: how the form is filled in.
enum InstructionSheet {
    /// What a portrait page holds at full size.
    private static let width = 84.0

    static func make(_ form: Form, isReview: Bool) -> WorkbookSheet {
        let zh = form.language == .zh
        var sheet = WorkbookSheet(name: zh ? "填表说明" : "Instructions", columns: [WorkbookSheet.Column(width)])
        sheet.isLandscape = false
        sheet.isProtected = true
        let title =
            form.standard.title[form.language] + (zh ? "填报表" : ": answer form") + form.roleSuffix
        sheet.rows.append(row(title, FormStyle.title, height: 36))
        var lines = lines(form)
        if let roles = roleLine(form) { lines.insert(roles, at: 1) }
        if isReview {
            lines.insert(
                zh
                    ? "“对方所填”一栏是送来复核的答案和佐证，供对照，读取时不理会。“填报”一栏写核实后的情况，不要照抄；没有核实的留空。"
                    : "The column Claimed holds the answers under review and the files that they name; it is not read back. Under Answer write what was verified, and leave empty what was not.",
                at: 1)
        }
        for (index, line) in lines.enumerated() {
            sheet.rows.append(row("\(index + 1). " + line, FormStyle.plain.with { $0.size = 11 }))
        }
        let notice = row(form.notice, FormStyle.subtitle.with { $0.horizontal = "left" })
        sheet.rows.append(notice)
        return sheet
    }

    /// Whose duties the form asks about; nil where the standard has no roles.
    private static func roleLine(_ form: Form) -> String? {
        if form.standard.profile.roles.isEmpty { return nil }
        guard let names = form.roleNames else {
            return form.language == .zh
                ? "先填“填报单位的角色”：只评估所填角色的职责，注明“由……填报”的由所列单位填写，其他单位不填；角色空着的，各类单位的职责一并评估。只要一类单位的表，用 harmony template --role 生成。"
                : "Give the roles of the organisation first: only their duties are judged, and rows that name a duty are for the parties named. If no role is given, the duties of all are judged. A form of one role's duties alone is made with harmony template --role."
        }
        return form.language == .zh
            ? "本表只列\(names)的职责；“填报单位的角色”已经填好，请勿改动。"
            : "This form asks about the duties of \(names) alone; the roles of the organisation are filled in and stay as they are."
    }

    private static func row(_ text: String, _ style: CellStyle, height: Double? = nil) -> WorkbookSheet.Row {
        let needed = WorkbookSheet.Row.height(of: text, width: width, size: style.size) + 6
        return WorkbookSheet.Row(height: height ?? needed, cells: [WorkbookSheet.Cell(.text(text), style)])
    }

    private static func lines(_ form: Form) -> [String] {
        let names = form.parts.map(\.title)
        if form.language == .zh {
            return [
                "依次填写" + names.map { "“\($0)”" }.joined(separator: "、")
                    + "各表。只有“填报”“佐证文件”“备注”三栏可以填写，其余单元格已锁定（没有密码）。",
                "各项均按“评估基准日”当天的情况填写。",
                "黄色的格应当填写，蓝色的格视情况填写；填好后颜色自行消失。按规则不适用的指标可以不填，或者填“/”。",
                "从未发生、没有的事填“无”；不知道的留空，不要估计。留空的列入“待补充”，既不算符合，也不算不符合。",
                "有下拉箭头的从列表中选择；可选多项的，用顿号隔开。",
                "日期写成 2025-06-30；百分数写百分号；金额以元计，写成“126万元”的会换算成元。",
                "“佐证文件”填写材料的文件名，几个文件用分号隔开；文件放在本表所在的文件夹里。",
                "请勿删去或者改动各栏标题和隐藏的“代码”栏，填好的内容要靠它们对号。",
            ]
        }
        return [
            "Fill in the sheets " + names.map { "“\($0)”" }.joined(separator: ", ")
                + ". Only the columns Answer, Files and Note can be written in; all else is locked, without a password.",
            "Answer for the assessment date.",
            "Yellow cells should be answered, blue ones where they apply; the colour goes once they are filled in. Indicators that do not apply by rule may be left empty or crossed out with “/”.",
            "Write “none” for what does not exist or never happened, and leave empty what is not known. Do not estimate. An empty answer counts as neither met nor unmet.",
            "Choose from the list where there is one; several choices are separated by commas.",
            "Dates are written 2025-06-30; percentages with their sign; money in CNY.",
            "Under Files give the names of the files that prove the answer, with semicolons between; keep the files in the folder of this workbook.",
            "Keep the headings of the columns and the hidden column Code: by them the answers are found.",
        ]
    }
}
