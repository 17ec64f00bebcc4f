import HarmonyCriteria
import HarmonySyntax
import TestSupport

/// A national standard whose thresholds act in every direction, for local files to change.
let nationCriteria = #"""
    {
      "format": "harmony-criteria/1",
      "id": "nation",
      "version": "1.0.0",
      "title": {"zh": "国家标准", "en": "national standard"},
      "source": {"document": "国〔2024〕1号", "title": "国家意见", "issuers": ["某部"], "issued": "2024-01-01",
                 "section": "一"},
      "facts": [
        {"id": "employees", "type": "integer", "minimum": 1, "unit": {"zh": "人", "en": "people"},
         "label": {"zh": "职工总数", "en": "employees"}}],
      "items": [
        {"id": "N1", "title": {"zh": "各项", "en": "all"}, "clause": "应当如此。",
         "indicators": [
           {"id": "N1.1", "level": "required", "fragment": "应当如此",
            "question": {"zh": "占比是否达到 {share}？", "en": "Does the share reach {share}?"},
            "inputs": [
              {"id": "spend", "type": "amount", "label": {"zh": "支出", "en": "spend"}},
              {"id": "part", "type": "amount", "atMost": "spend", "improve": "up",
               "label": {"zh": "一线支出", "en": "front-line spend"}}],
            "parameters": [{"id": "share", "type": "percent", "value": "60%", "basis": {"kind": "document"}}],
            "let": {"enough": "part / spend >= share"},
            "metWhen": "spend > 0 && enough"},
           {"id": "N1.2", "level": "required", "fragment": "应当如此",
            "question": {"zh": "管理人员多少？", "en": "How many managers?"},
            "inputs": [
              {"id": "total", "type": "integer", "label": {"zh": "总数", "en": "total"}},
              {"id": "managers", "type": "integer", "atMost": "total", "label": {"zh": "管理人员", "en": "managers"}}],
            "parameters": [
              {"id": "cap", "type": "percent", "value": "20%",
               "basis": {"kind": "law", "law": {"zh": "《某法》", "en": "Some Law"},
                         "article": {"zh": "第九条", "en": "art. 9"}, "quote": "不低于百分之五十"}}],
            "metWhen": "!(managers > total * cap)"},
           {"id": "N1.3", "level": "required", "fragment": "应当如此",
            "question": {"zh": "何时召开？", "en": "When was it held?"},
            "inputs": [{"id": "held", "type": "date", "none": true, "label": {"zh": "日期", "en": "date"}}],
            "parameters": [
              {"id": "window", "type": "duration", "value": "12 months", "basis": {"kind": "law", "law": "《某法》"}},
              {"id": "size", "type": "integer", "value": 100, "unit": {"zh": "人", "en": "people"},
               "basis": {"kind": "law", "law": "《某法》"}}],
            "appliesWhen": "employees >= size",
            "metWhen": "within(held, window)"},
           {"id": "N1.4", "level": "advisory", "fragment": "应当如此", "basis": {"kind": "convention"},
            "question": {"zh": "满意度多少？", "en": "How satisfied?"},
            "inputs": [{"id": "rate", "type": "percent", "minimum": "0%", "maximum": "100%",
                        "label": {"zh": "满意度", "en": "satisfaction"}}],
            "parameters": [
              {"id": "least", "type": "percent", "value": "80%", "basis": {"kind": "convention"}},
              {"id": "exact", "type": "percent", "value": "90%", "basis": {"kind": "law", "law": "《某法》"}}],
            "metWhen": [
              {"id": "least", "require": "rate >= least", "label": {"zh": "不低于 {least}", "en": "at least {least}"}},
              {"id": "exact", "if": "employees >= 500", "require": "rate == exact || rate > 0.95",
               "basis": {"kind": "law", "law": "《某法》"}}]},
           {"id": "N1.5", "level": "required", "fragment": "应当如此",
            "question": {"zh": "工会如何？加班超过 {hours}吗？", "en": "What of the union? Over {hours}?"},
            "parameters": [{"id": "hours", "type": "integer", "value": 36, "basis": {"kind": "law", "law": "《某法》"}}],
            "inputs": [
              {"id": "union", "type": "boolean", "label": {"zh": "有工会", "en": "there is a union"}},
              {"id": "approved", "type": "boolean", "label": {"zh": "经批准", "en": "approved"}}],
            "metWhen": [
              {"id": "union", "require": "union"},
              {"id": "approved", "if": "employees >= 25", "require": "approved",
               "basis": {"kind": "law", "law": "《某法》"}},
              {"id": "custom", "require": "union || approved", "basis": {"kind": "convention"}}]},
           {"id": "N1.6", "level": "advisory", "fragment": "应当如此", "basis": {"kind": "convention"},
            "question": {"zh": "整洁吗？", "en": "Is it tidy?"},
            "inputs": [{"id": "tidy", "type": "boolean", "label": {"zh": "整洁", "en": "tidy"}}],
            "metWhen": "tidy"},
           {"id": "N1.7", "level": "required", "fragment": "应当如此",
            "question": {"zh": "何时举办？", "en": "When was it held?"},
            "inputs": [{"id": "held", "type": "date", "none": true, "label": {"zh": "日期", "en": "date"}}],
            "parameters": [
              {"id": "season", "type": "yearly", "value": "03-01/04-30", "basis": {"kind": "document"}}],
            "metWhen": "within(held, season)"},
           {"id": "N1.8", "level": "required", "fragment": "应当如此",
            "question": {"zh": "何时报送？", "en": "When was it reported?"},
            "inputs": [{"id": "sent", "type": "date", "none": true, "label": {"zh": "日期", "en": "date"}}],
            "parameters": [
              {"id": "last", "type": "deadline", "value": "2025-07-31", "basis": {"kind": "document"}}],
            "metWhen": "sent <= last"},
           {"id": "N1.9", "level": "reported", "fragment": "应当如此",
            "question": {"zh": "几次？", "en": "How often?"},
            "inputs": [{"id": "times", "type": "integer", "label": {"zh": "次数", "en": "times"}}]}]}],
      "vetoes": [
        {"id": "W1", "title": {"zh": "欠薪", "en": "arrears"}, "clause": "拖欠工资的", "fragment": "拖欠工资",
         "question": {"zh": "欠薪多少？", "en": "How much is owed?"},
         "inputs": [{"id": "owed", "type": "amount", "label": {"zh": "金额", "en": "amount"}}],
         "parameters": [
           {"id": "limit", "type": "amount", "value": 1000, "basis": {"kind": "law", "law": "《某法》"}},
           {"id": "lookBack", "type": "duration", "value": "36 months", "basis": {"kind": "convention"}}],
         "riskWhen": "owed > limit", "vetoWhen": "within(confirmed, lookBack)"}]
    }
    """#

/// A local file with its marks; the marked passage is where a mistake is reported.
struct LocalText {
    let text: String
    let ranges: [Range<Int>]

    init(
        id: String = "city", extends parent: String = "nation", change: String = "", add: String = "",
        source: String =
            #"{"document": "市〔2025〕1号", "title": {"zh": "市办法", "en": "city rules"}, "issuers": ["市局"], "issued": "2025-01-01"}"#
    ) {
        let marked = MarkedText(
            """
            {"format": "harmony-criteria/1", "id": "\(id)", "version": "1.0.0",
             "title": {"zh": "市标准", "en": "city standard"}, "source": \(source), "extends": "\(parent)"\
            \(change.isEmpty ? "" : ",\n \"change\": {\(change)}")\
            \(add.isEmpty ? "" : ",\n \"add\": {\(add), \"because\": {\"zh\": \"市办法\", \"en\": \"city rules\"}}")}
            """)
        text = marked.text
        ranges = marked.ranges
    }

    /// The file loaded upon the nation, or upon files beside it.
    func load(_ others: [String: LocalText] = [:]) -> (standard: Standard?, diagnostics: [Diagnostic]) {
        func find(_ id: String, _ child: String) -> ParentLookup {
            if id == "nation" {
                let source = SourceText(name: "nation.json", text: nationCriteria)
                return CriteriaLoader.load(source).standard.map { .found($0) }
                    ?? .invalid(file: "nation.json")
            }
            guard let other = others[id] else { return .unknown(["nation"]) }
            let loaded = CriteriaLoader.load(
                SourceText(name: id + ".json", text: other.text), parents: find)
            return loaded.standard.map { .found($0) } ?? .invalid(file: id + ".json")
        }
        return CriteriaLoader.load(SourceText(name: "city.json", text: text), parents: find)
    }

    static let because = #""because": {"zh": "市办法第三条", "en": "art. 3 of the city rules"}"#
}
