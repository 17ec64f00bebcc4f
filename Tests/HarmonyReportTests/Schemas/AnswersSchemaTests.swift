import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("The schemas of answer files")
struct AnswersSchemaTests {
    struct Verdicts: Equatable {
        var general: Bool
        var special: Bool
        var reader: Bool
    }

    private func verdicts(_ members: String) throws -> Verdicts {
        let head = #""format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30""#
        let reading = JSONReader.read(
            SourceText(name: "a.json", text: "{\(head)\(members.isEmpty ? "" : ", ")\(members)}"))
        let document = try #require(reading.document)
        let standard = try #require(bundled("enterprise"))
        return Verdicts(
            general: Schemas.problems(of: document, by: Schemas.answers).isEmpty,
            special: Schemas.problems(of: document, by: try Schemas.answers(by: "enterprise")).isEmpty,
            reader: !AnswerReader.read(reading, for: standard, asOf: nil).diagnostics.hasErrors)
    }

    @Test(
        "What the reader takes, the schemas take",
        arguments: [
            "", #""$schema": null"#, #""$schema": "./answers.schema.json""#, #""subject": {}"#,
            #""subject": {"name": null, "creditCode": " 9100 0000-ma0fake255"}"#,
            #""assessor": {"role": "thirdParty", "name": null}"#,
            #""facts": {}, "answers": {}, "vetoes": {}"#,
            #""facts": {"employees": null, "payroll": 4.2e7, "companyForm": "other"}"#,
            #""facts": {"employees": 120.0, "financialYear": 2024, "founded": "2009-05-12"}"#,
            #""answers": {"E1.5": true, "E1.4": "none", "E3.2": null, "E4.1": "committee"}"#,
            #""answers": {"E1.5": {"value": true, "note": null, "evidence": null}}"#,
            #""answers": {"E1.4": {"value": {"held": "2025-02-18"}}, "E2.7": {"value": {"profit": "-6.8%", "wage": "1e1%"}}}"#
                .replacing(#""held""#, with: "\"\(Self.onlyInput("E1.4"))\""),
            #""answers": {"E3.4": {"value": {"total": 42, "managers": null}, "notApplicable": null}}"#,
            #""answers": {"E1.5": {"notApplicable": "未设立"}}"#,
            #""answers": {"E3.2": {"value": "2025-01-16", "evidence": {"minutes": ["佐证/纪要.pdf"], "attendance": []}}}"#,
            #""vetoes": {"V4": {"value": {"people": 12, "owed": 86000}, "confirmed": {"date": "2024-03-08", "decision": "某人社监罚〔2024〕7号"}}}"#,
            #""vetoes": {"V4": {"confirmed": null}, "V2": null}"#,
        ])
    func taken(members: String) throws {
        #expect(try verdicts(members) == Verdicts(general: true, special: true, reader: true))
    }

    @Test(
        "What both schemas refuse, the reader refuses",
        arguments: [
            #""$schema": 5"#, #""title": "x""#, #""subject": null"#, #""subject": {"phone": "1"}"#,
            #""assessor": {"role": null}"#, #""facts": []"#, #""facts": {"employees": {}}"#,
            #""facts": {"no-such name": 1}"#,
            #""answers": null"#, #""answers": {"E1.5": {"value": {"x": {}}}}"#,
            #""answers": {"E1.5": {"values": true}}"#,
            #""answers": {"E3.4": {"total": 42, "managers": 8}}"#,
            #""answers": {"E1.5": {"value": true, "note": 5}}"#,
            #""answers": {"E1.5": {"confirmed": {"date": "2025-01-01", "decision": "x"}}}"#,
            #""answers": {"E4.3": [1]}"#,
            #""answers": {"E3.2": {"evidence": {"minutes": "纪要.pdf"}}}"#,
            #""answers": {"E3.2": {"evidence": {"minutes": [""]}}}"#,
            #""answers": {"E3.2": {"evidence": {"minutes": null}}}"#,
            #""vetoes": {"V4": {"notApplicable": "x"}}"#,
            #""vetoes": {"V4": {"confirmed": {"date": "2024-03-08"}}}"#,
            #""vetoes": {"V4": {"confirmed": {"date": "8.3.2024", "decision": "x"}}}"#,
            #""vetoes": {"V4": {"confirmed": {"date": "2024-03-08", "decision": ""}}}"#,
            #""vetoes": {"V4": {"confirmed": true}}"#,
        ])
    func refused(members: String) throws {
        #expect(try verdicts(members) == Verdicts(general: false, special: false, reader: false))
    }

    @Test(
        "What only the schema made for the standard knows to be wrong",
        arguments: [
            #""assessor": {"role": "other"}"#,
            #""facts": {"employee": 1}"#, #""facts": {"employees": "120"}"#, #""facts": {"employees": 0}"#,
            #""facts": {"employees": 1.5}"#,
            #""facts": {"payroll": -1}"#, #""facts": {"companyForm": "ltd"}"#,
            #""facts": {"companyForm": "none"}"#,
            #""facts": {"financialYear": 24}"#, #""facts": {"founded": "none"}"#,
            #""facts": {"founded": "12.5.2009"}"#,
            #""answers": {"E5.61": true}"#, #""answers": {"V4": 1}"#, #""answers": {"E1.5": "yes"}"#,
            #""answers": {"E3.4": 42}"#,
            #""answers": {"E3.4": {"value": {"totals": 42}}}"#,
            #""answers": {"E2.7": {"value": {"profit": 6.8}}}"#,
            #""answers": {"E2.7": {"value": {"profit": "6,8%"}}}"#,
            #""answers": {"E3.2": {"evidence": {"minute": []}}}"#,
            #""vetoes": {"V44": {}}"#, #""vetoes": {"V4": {"value": {"people": -1}}}"#,
            #""vetoes": {"E1.5": true}"#,
        ])
    func refusedByStandard(members: String) throws {
        #expect(try verdicts(members) == Verdicts(general: true, special: false, reader: false))
    }

    @Test(
        "Every fact, indicator, trigger, input, option and kind of evidence is named",
        arguments: BundledCriteria.ids)
    func complete(id: String) throws {
        let standard = try #require(bundled(id))
        let schema = try Schemas.answers(by: id)
        func value(_ path: String...) -> JSONDocument.Value? {
            path.reduce(schema.root) { place, name in place.flatMap { schema.member($0, name) } }
        }
        func text(_ value: JSONDocument.Value?) -> String {
            value.map { schema.source.text(schema.range($0)) } ?? ""
        }
        for fact in standard.facts {
            #expect(value("properties", "facts", "properties", fact.input.id) != nil)
            #expect(text(value("$defs", "facts." + fact.input.id)).contains(fact.input.name(in: .zh)))
        }
        let questions =
            standard.indicators.map { ("answers", $0.question) }
            + standard.vetoes.map { ("vetoes", $0.question) }
        for (section, question) in questions {
            let entry = text(value("properties", section, "properties", question.id))
            #expect(entry.contains(question.id + " "))
            #expect(!entry.contains(/\{[A-Za-z]+\}/), "a placeholder in \(question.id)")
            for evidence in question.evidence {
                #expect(entry.contains("\"\(evidence.id)\"") && entry.contains(evidence.name.en))
            }
            for input in question.inputs {
                let definition = text(value("$defs", question.id + "." + input.id))
                #expect(definition.contains(input.name(in: .en, of: question)))
                for option in input.options {
                    #expect(
                        definition.contains("\"const\": \"\(option.id)\"")
                            && definition.contains(option.label.zh))
                }
                #expect(
                    !input.allowsNone || input.type == .text || definition.contains("\"none\""),
                    "\(question.id).\(input.id)")
            }
        }
        #expect(text(value("properties", "standard")).contains("\"\(id)\""))
    }

    private static func onlyInput(_ id: String) -> String {
        bundled("enterprise")?.indicators.first { $0.id == id }?.question.inputs.first?.id ?? ""
    }
}
