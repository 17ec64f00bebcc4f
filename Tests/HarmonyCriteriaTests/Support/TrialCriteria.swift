/// A small criteria file without mistakes, to be spoilt in one place at a time.
let trialCriteria = #"""
    {
      "format": "harmony-criteria/1",
      "id": "trial",
      "version": "1.0.0",
      "title": {"zh": "试行标准", "en": "trial standard"},
      "source": {"document": "试〔2024〕1号", "title": {"zh": "试行意见", "en": "trial opinion"},
                 "issuers": [{"zh": "某局", "en": "a bureau"}], "issued": "2024-01-01", "section": "一"},
      "facts": [
        {"id": "employees", "type": "integer", "unit": {"zh": "人", "en": "people"},
         "label": {"zh": "职工总数", "en": "employees"}},
        {"id": "year", "type": "year", "default": "year(asOf) - 1", "label": {"zh": "年度", "en": "year"}}],
      "items": [
        {"id": "T1", "title": {"zh": "培训", "en": "training"}, "clause": "制定培训计划，经费足额到位。",
         "indicators": [
           {"id": "T1.1", "level": "required", "title": {"zh": "经费", "en": "funds"},
            "fragment": "经费足额到位",
            "question": {"zh": "占比是否达到 {share}？", "en": "Does the share reach {share}?"},
            "basis": {"kind": "document"},
            "reading": {"zh": "“足额”读作 {share}。", "en": "Read as {share}."},
            "inputs": [
              {"id": "spend", "type": "amount", "unit": {"zh": "元", "en": "CNY"},
               "label": {"zh": "支出", "en": "spend"}},
              {"id": "part", "type": "amount", "unit": {"zh": "元", "en": "CNY"}, "atMost": "spend",
               "improve": "up", "label": {"zh": "一线支出", "en": "front-line spend"}},
              {"id": "rate", "type": "percent", "minimum": "0%", "label": {"zh": "比率", "en": "rate"}}],
            "parameters": [
              {"id": "share", "type": "percent", "value": "60%", "basis": {"kind": "document"}},
              {"id": "least", "type": "integer", "value": 3, "unit": {"zh": "人", "en": "people"},
               "basis": {"kind": "law", "law": {"zh": "《某法》", "en": "Some Law"}}}],
            "let": {"enough": "part / spend >= share"},
            "appliesWhen": "employees >= least",
            "metWhen": "spend > 0 && enough",
            "notes": [{"when": "rate > 0.08", "text": {"zh": "超过 {share}。", "en": "Above {share}."}}],
            "evidence": [{"id": "ledger", "zh": "明细账", "en": "ledger"},
                         {"id": "posts", "zh": "岗位清单", "en": "list of posts"}],
            "advice": {"zh": "补足到 {share}。", "en": "Make up to {share}."}},
           {"id": "T1.2", "level": "advisory", "title": {"zh": "计划", "en": "plan"},
            "fragment": "制定培训计划", "question": {"zh": "{year} 年有无计划？", "en": "Is there a plan for {year}?"},
            "basis": [{"kind": "document"}, {"kind": "convention"}],
            "inputs": [
              {"id": "kind", "type": "choice", "label": {"zh": "形式", "en": "form"},
               "options": [{"id": "yearly", "label": {"zh": "年度", "en": "yearly"}},
                           {"id": "absent", "label": {"zh": "无", "en": "none"}}]},
              {"id": "held", "type": "date", "none": true, "label": {"zh": "日期", "en": "date"}}],
            "parameters": [
              {"id": "window", "type": "duration", "value": "12 months", "basis": {"kind": "convention"}},
              {"id": "quorum", "type": "fraction", "value": "2/3", "basis": {"kind": "convention"}},
              {"id": "since", "type": "date", "value": "2024-07-01", "basis": {"kind": "convention"}}],
            "appliesWhen": "asOf >= since || ${T1.1.rate} < quorum",
            "metWhen": [
              {"id": "plan", "label": {"zh": "有计划", "en": "a plan"}, "require": "kind != 'absent'"},
              {"id": "recent", "label": {"zh": "近 {window}", "en": "in {window}"},
               "if": "${T1.1.spend} > 0", "require": "within(held, window)",
               "basis": {"kind": "convention"}}]}]}],
      "vetoes": [
        {"id": "W1", "title": {"zh": "欠薪", "en": "arrears"}, "clause": "拖欠工资的", "fragment": "拖欠工资",
         "question": {"zh": "欠薪多少？", "en": "How much is owed?"}, "basis": {"kind": "convention"},
         "inputs": [{"id": "owed", "type": "amount", "label": {"zh": "金额", "en": "amount"}}],
         "parameters": [
           {"id": "lookBack", "type": "duration", "value": "36 months", "basis": {"kind": "convention"}}],
         "riskWhen": "owed > 0", "vetoWhen": "within(confirmed, lookBack)"}],
      "incentives": [
        {"id": "J1", "title": {"zh": "表彰", "en": "award"}, "clause": "予以表彰。",
         "condition": {"zh": "由主管部门决定。", "en": "The authority decides."}}]
    }
    """#
