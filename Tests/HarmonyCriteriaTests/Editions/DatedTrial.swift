import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A standard of staff directors under two company laws: the old one until 30 June 2024, the new one from 1 July on.
enum DatedTrial {
    static let text = #"""
        {
          "format": "harmony-criteria/1", "id": "board", "version": "1.0.0",
          "title": {"zh": "董事", "en": "directors"},
          "source": {"document": "试", "title": "试", "issuers": ["某局"], "section": "一"},
          "editions": ["2024-07-01", "2026-07-01"],
          "citations": {
            "new-68": {"law": {"zh": "《某公司法》（2023年修订）", "en": "Company Law (2023)"},
                       "article": {"zh": "第六十八条第一款", "en": "art. 68, para. 1"},
                       "quote": "职工人数三百人以上的……应当有公司职工代表", "from": "2024-07-01"},
            "old-44": {"law": {"zh": "《某公司法》（2018年修正）", "en": "Company Law (2018)"},
                       "article": {"zh": "第四十四条", "en": "art. 44"}, "quote": "应当有公司职工代表",
                       "until": "2024-06-30"}},
          "facts": [
            {"id": "employees", "type": "integer", "minimum": 1, "label": {"zh": "职工总数", "en": "employees"}},
            {"id": "soleState", "type": "boolean", "label": {"zh": "国有独资", "en": "wholly state-owned"}}],
          "items": [{"id": "B1", "title": {"zh": "董事", "en": "directors"}, "clause": "依法设立职工董事",
            "indicators": [
              {"id": "B1.1", "level": "required", "fragment": "依法设立职工董事",
               "question": {"zh": "有几名职工董事？（{staff} 人以上）", "en": "How many staff directors? ({staff})"},
               "basis": [{"kind": "law", "cite": "old-44"}, {"kind": "law", "cite": "new-68"}],
               "inputs": [{"id": "number", "type": "integer", "minimum": 0, "improve": "up",
                           "label": {"zh": "职工董事", "en": "staff directors"}}],
               "parameters": [
                 {"id": "staff", "type": "integer", "values": [
                   {"until": "2024-06-30", "value": 1000, "basis": {"kind": "convention"}},
                   {"from": "2024-07-01", "value": 300, "basis": {"kind": "law", "cite": "new-68"}}]}],
               "metWhen": [
                 {"id": "sole", "if": "soleState", "require": "number >= 1", "until": "2024-06-30",
                  "basis": {"kind": "law", "cite": "old-44"}},
                 {"id": "voice", "if": "employees >= staff", "require": "number >= 1", "from": "2024-07-01",
                  "basis": {"kind": "law", "cite": "new-68"}}]},
              {"id": "B1.2", "level": "required", "from": "2026-07-01", "fragment": "设立职工董事",
               "question": {"zh": "公开了吗？", "en": "Is it public?"}, "basis": {"kind": "convention"},
               "inputs": [{"id": "made", "type": "boolean", "improve": "yes", "label": {"zh": "公开", "en": "public"}}],
               "metWhen": "made"}]}]
        }
        """#

    static func load(_ text: String = text, on day: String = "2026-12-01", trusting: Bool = false)
        -> (standard: Standard?, diagnostics: [Diagnostic])
    {
        CriteriaLoader.load(
            SourceText(name: "board.json", text: text), trusting: trusting, on: self.day(day))
    }

    static func day(_ text: String) -> CalendarDate { CalendarDate(iso: text.utf8) ?? .earliest }
}

/// A local file upon it.
func localBoard(_ members: String) -> (standard: Standard?, diagnostics: [Diagnostic]) {
    let text = """
        {"format": "harmony-criteria/1", "id": "city-board", "version": "1.0.0", "extends": "board",
         "title": {"zh": "市董事", "en": "city directors"},
         "source": {"title": {"zh": "市办法", "en": "city rules"}, "issuers": ["市局"]}, \(members)}
        """
    return CriteriaLoader.load(SourceText(name: "city-board.json", text: text)) { _, _ in
        DatedTrial.load().standard.map { .found($0) } ?? .unknown([])
    }
}
