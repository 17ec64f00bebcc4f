import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

@Suite("The schema of criteria files")
struct CriteriaSchemaTests {
    private static let root = #"""
        {"$schema": "./criteria.schema.json", "format": "harmony-criteria/1", "id": "trial", "version": "1.0.0",
         "title": {"zh": "试行标准", "en": "Trial standard"},
         "source": {"document": "某文〔2024〕1号", "title": "意见", "issuers": ["某部"], "issued": "2024-01-03", "section": "五"},
         "facts": [{"id": "employees", "type": "integer", "label": {"zh": "职工", "en": "employees"}}],
         "items": [{"id": "T1", "title": {"zh": "培训", "en": "training"}, "clause": "经费 60% 以上用于一线",
          "indicators": [{"id": "T1.1", "level": "required", "fragment": "60% 以上",
           "question": {"zh": "占比多少？", "en": "What is the share?"},
           "inputs": [{"id": "got", "type": "percent", "maximum": "100%", "label": {"zh": "占比", "en": "share"}},
                      {"id": "held", "type": "date", "latest": "any", "none": true, "label": {"zh": "日期", "en": "date"}},
                      {"id": "kind", "type": "choice", "options": [{"id": "own", "label": {"zh": "有", "en": "own"}}],
                       "label": {"zh": "形式", "en": "form"}}],
           "parameters": [{"id": "share", "type": "percent", "value": "60%", "basis": {"kind": "document"}}],
           "metWhen": [{"id": "enough", "require": "got >= share && kind == 'own'"}],
           "evidence": [{"id": "ledger", "zh": "账", "en": "ledger"}]}]}]}
        """#

    private func verdicts(_ text: String) throws -> (schema: Bool, loader: Bool) {
        let source = SourceText(name: "trial.json", text: text)
        let document = try #require(JSONReader.read(source).document)
        return (
            Schemas.problems(of: document, by: Schemas.criteria).isEmpty,
            !CriteriaLoader.load(source, parents: bundledParents).diagnostics.hasErrors
        )
    }

    @Test("A small file fits both the schema and the loader")
    func fits() throws { #expect(try verdicts(Self.root) == (true, true)) }

    @Test(
        "What the schema refuses the loader refuses",
        arguments: [
            (#""./criteria.schema.json""#, "5"), (#""harmony-criteria/1""#, #""harmony-criteria/2""#),
            (#""1.0.0""#, "1"), (#""2024-01-03""#, #""2024-1-3""#),
            (#""issuers": ["某部"]"#, #""issuers": [1]"#),
            (#""section": "五""#, #""sections": "五""#), (#""id": "T1.1""#, #""id": "T 1""#),
            (#""id": "got""#, #""id": "got-it""#), (#""id": "employees""#, #""id": "none""#),
            (#""maximum": "100%""#, #""maximum": 1"#), (#""maximum": "100%""#, #""maximum": "100""#),
            (#""maximum": "100%""#, #""latest": "any""#), (#""maximum": "100%""#, #""options": []"#),
            (#""maximum": "100%""#, #""default": "1""#), (#""maximum": "100%""#, #""improve": "upward""#),
            (#""latest": "any""#, #""latest": "some""#), (#""latest": "any""#, #""minimum": 1"#),
            (#""latest": "any""#, #""maximum": 1"#), (#""latest": "any""#, #""atMost": "employees""#),
            (#""none": true"#, #""none": "yes""#),
            (#""options": [{"id": "own", "label": {"zh": "有", "en": "own"}}]"#, #""options": []"#),
            (#""options": [{"id": "own", "label": {"zh": "有", "en": "own"}}],"#, ""),
            (#""value": "60%""#, #""value": 0.6"#),
            (#""value": "60%""#, #""value": "60 %""#), (#"{"kind": "document"}"#, "[]"),
            (#"{"kind": "document"}"#, "null"),
            (#"{"kind": "document"}"#, #"{"kind": "law"}"#),
            (#"{"kind": "document"}"#, #"{"kind": "custom"}"#),
            (#"[{"id": "enough", "require": "got >= share && kind == 'own'"}]"#, "[]"),
            (#"[{"id": "enough", "require": "got >= share && kind == 'own'"}]"#, #""""#),
            (#""id": "enough", "#, ""), (#""level": "required", "#, ""), (#""required""#, #""must""#),
            (#""zh": "账", "#, ""), (#""fragment": "60% 以上","#, ""), (#""facts": ["#, #""fact": ["#),
            (#""evidence": ["#, #""vetoWhen": "true", "evidence": ["#),
            (#"{"zh": "培训", "en": "training"}"#, #""培训""#),
        ])
    func refused(old: String, new: String) throws {
        #expect(Self.root.contains(old))
        #expect(try verdicts(Self.root.replacing(old, with: new, maxReplacements: 1)) == (false, false))
    }

    // MARK: Local files

    private static let local = #"""
        {"format": "harmony-criteria/1", "id": "enterprise-xingan", "version": "1.0.0", "title": {"zh": "星安市标准"},
         "extends": "enterprise",
         "source": [{"document": "某市文〔2024〕9号", "title": "实施办法", "issuers": ["某市人社局"], "issued": "2024-05-01",
                     "inForce": "2024-06-01", "readAt": "2025"}],
         "change": {
           "E9.2.share": {"value": "85%", "basis": {"kind": "convention"}, "because": {"zh": "第九条"}},
           "E3.4.delegates": {"require": "total >= quota", "let": {"quota": "40 + total"}, "because": {"zh": "第十条"}},
           "E3.4": {"level": "required", "reading": {"zh": "读法"}, "because": {"zh": "第十一条"}}},
         "add": {
           "facts": [{"id": "heldLevel", "type": "text", "label": {"zh": "已有等级"}}],
           "items": [{"id": "L1", "title": {"zh": "诚信"}, "source": {"kind": "law", "law": "某条例"}, "indicators": []}],
           "vetoes": [{"id": "V.L1", "source": {"kind": "convention"}, "question": {"zh": "有无？"}, "riskWhen": "false", "vetoWhen": "false"}],
           "E3": [{"id": "E3.XA1", "level": "advisory", "source": {"kind": "document"}, "question": {"zh": "有无？"},
                   "inputs": [{"id": "has", "type": "boolean", "label": {"zh": "有无"}}], "metWhen": "has"}],
           "E3.4": {"conditions": [{"id": "more", "require": "total > 0"}]},
           "because": {"zh": "办法第三章"}},
         "scoring": {"base": 100, "notApplicable": "excluded",
           "groups": [{"id": "basic", "title": {"zh": "基础"}, "items": ["E2", "E3"], "minimum": 42}],
           "points": {"E2.5": 6, "E5.3": {"each": {"preJob": 2}},
             "E4.5": {"of": "closed / accepted", "bands": [{"atLeast": "80%", "points": 6}, {"points": 3}]},
             "E2.3": {"points": 2.5, "of": "remitted / payroll", "lose": {"points": 0.25, "perShort": "0.1%", "below": "2%", "floor": 0}}},
           "levels": [{"id": "A", "atLeast": 80}, {"id": "AA", "title": {"zh": "双 A"}, "atLeast": 85, "when": "heldLevel == 'A'"}]}}
        """#

    private func problems(_ text: String) throws -> [String] {
        let document = try #require(JSONReader.read(SourceText(name: "local.json", text: text)).document)
        return Schemas.problems(of: document, by: Schemas.criteria).map(\.message.en)
    }

    @Test("A local file names its parent and holds changes, additions and scoring")
    func local() throws {
        #expect(try problems(Self.local) == [])
        // Scoring may stand in a national file, the rest of tailoring may not.
        let scoring = Self.root.replacing(
            #""items": ["#,
            with: #""scoring": {"base": 1, "notApplicable": "full", "points": {}}, "items": ["#,
            maxReplacements: 1)
        #expect(try problems(scoring) == [])
    }

    @Test(
        "What a local file cannot say",
        arguments: [
            (#""extends": "enterprise","#, ""),
            (#""extends": "enterprise","#, #""extends": "enterprise", "items": [],"#),
            (#", "because": {"zh": "第九条"}"#, ""), (#""value": "85%""#, #""value": true"#),
            (#""value": "85%""#, #""value": "85%", "level": "required""#),
            (#"{"zh": "第十条"}"#, #"{"en": "art. 10"}"#),
            (#""let": {"quota": "40 + total"}"#, #""title": {"zh": "题"}"#),
            (#""level": "required", "reading""#, #""basis": {"kind": "law"}, "reading""#),
            (#""source": {"kind": "document"}, "#, ""),
            (#""source": {"kind": "law", "law": "某条例"}"#, #""text": "某条""#),
            (#""conditions""#, #""metWhen""#), (#""because": {"zh": "办法第三章"}"#, #""E3.5": {}"#),
            (#""E3.4": {"conditions": [{"id": "more", "require": "total > 0"}]}"#, #""E3.4": 1"#),
            (#""notApplicable": "excluded","#, ""), (#""excluded""#, #""none""#),
            (#""E2.5": 6"#, #""E2.5": "6""#),
            (#"{"each": {"preJob": 2}}"#, #"{"each": {"preJob": 2}, "points": 2}"#),
            (#""of": "closed / accepted", "#, ""),
            (#""bands": [{"atLeast": "80%", "points": 6}, {"points": 3}]"#, #""bands": []"#),
            (#""atLeast": "80%""#, #""atLeast": "most""#),
            (#", "below": "2%""#, ""), (#""floor": 0"#, #""roof": 0"#),
            (#"{"id": "A", "atLeast": 80}"#, #"{"id": "A"}"#),
            (#""items": ["E2", "E3"], "#, ""), (#""issued": "2024-05-01","#, #""issued": "2024","#),
        ])
    func refusedLocally(old: String, new: String) throws {
        #expect(Self.local.contains(old))
        #expect(try problems(Self.local.replacing(old, with: new, maxReplacements: 1)) != [])
    }
}
