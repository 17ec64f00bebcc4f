import HarmonyCriteria
import HarmonySyntax

/// What stands around the questions of a sheet: above them, below the last and at the foot of each page.
extension Form {
    func title(of part: Part) -> String {
        let title = standard.title[language]
        return isChinese
            ? title + "填报表" + roleSuffix + "　" + part.title : title + roleSuffix + ": " + part.title
    }

    /// For whom it is, behind the title.
    package var roleSuffix: String { roleNames.map { isChinese ? "（\($0)）" : " (\($0))" } ?? "" }

    /// The documents behind the standard, lines under the title: the root's, then those of local files.
    var sources: [String] {
        standard.layers.compactMap(\.sources.first).map { source in
            let section = source.section ?? ""
            if isChinese {
                return "依据《\(source.title.zh)》" + (source.document.map { "（\($0)）" } ?? "") + section
            }
            let number = [source.document ?? "", section].filter { !$0.isEmpty }.joined(separator: ", ")
            return "From “\(source.title.en)”" + (number.isEmpty ? "" : " (\(number))")
        }
    }

    var signatures: String {
        isChinese
            ? "填报单位（盖章）：　　　　　　　　　单位负责人（签字）：　　　　　　　填报人（签字）：　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日"
            : "Organisation (seal):                              Head (signature):                         Filled in by (signature):                         Telephone:                    Date:"
    }

    /// `&P` and `&N` are the number of the page and of all pages.
    var pageFooter: String { isChinese ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N" }

    private var isChinese: Bool { language == .zh }
}
