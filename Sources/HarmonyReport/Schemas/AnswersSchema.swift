package import HarmonyCriteria
import HarmonySyntax

/// The JSON Schema of answer files by one standard: every fact, indicator and removal trigger by its id, with
/// what is asked in words, so that an editor completes and explains them.
///
/// It takes what the reader of answers takes: `null` stands for what is left out, one input may be written as
/// the value itself.
package struct AnswersSchema {
    let standard: Standard
    let chinese: Wording
    let english: Wording

    package init(_ standard: Standard) {
        self.standard = standard
        chinese = Wording(standard, .zh)
        english = Wording(standard, .en)
    }

    package var text: String {
        var writer = JSONWriter()
        // What is the same for every standard is said once, in the general schema.
        let general = BundledSchemas.source(of: "answers").flatMap { JSONReader.readTrusted($0) }
        writer.object { json in
            json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            words(
                zh: "\(standard.title.zh) \(standard.title.en) (\(standard.id) \(standard.version))", en: "",
                "按本标准填报的答案文件。An answer file by this standard.", &json)
            json.field("type", "object")
            json.key("properties")
            json.object { json in
                for name in ["$schema", "format"] { copy("properties", name, of: general, &json) }
                json.key("standard")
                json.object { json in
                    words(zh: "标准编号", en: "Standard", "按哪一标准填报。The standard that is answered.", &json)
                    // Answers written for an ancestor are taken too.
                    json.key("enum")
                    json.array { json in for layer in standard.layers.reversed() { json.string(layer.id) } }
                }
                copy("properties", "asOf", of: general, &json)
                subject(general, &json)
                assessor(general, &json)
                members(&json)
                json.reference("claim", "claim")
            }
            json.key("required")
            json.array { json in for name in ["format", "standard", "asOf"] { json.string(name) } }
            json.closed()
            json.key("$defs")
            json.object { json in
                for name in ["date", "note", "notApplicable", "confirmed", "claim"] {
                    copy("$defs", name, of: general, &json)
                }
                definitions(&json)
            }
        }
        return writer.text + "\n"
    }

    private func copy(
        _ section: String, _ name: String, of schema: JSONDocument?, _ json: inout JSONWriter
    ) {
        guard let schema, let members = schema.member(schema.root, section),
            let value = schema.member(members, name)
        else { return }
        json.key(name)
        json.copy(value, of: schema)
    }

    /// The subject, with the roles that this standard knows.
    private func subject(_ general: JSONDocument?, _ json: inout JSONWriter) {
        let roles = standard.profile.roles
        section("subject", zh: "对象", en: "Subject", "被评估者。Whoever is assessed.", &json) { json in
            let known = general.flatMap { document in
                document.member(document.root, "properties").flatMap { document.member($0, "subject") }
                    .flatMap { document.member($0, "properties") }
            }
            for name in ["name", "creditCode"] {
                guard let general, let value = known.flatMap({ general.member($0, name) }) else { continue }
                json.key(name)
                json.copy(value, of: general)
            }
            json.key("roles")
            json.object { json in
                let list = roles.map { "\($0.id) \($0.label.zh) \($0.label.en)" }.joined(separator: "；")
                words(
                    zh: "角色", en: "Roles",
                    roles.isEmpty
                        ? "本标准不分角色。This standard has no roles."
                        : "只评估这些角色的职责。Only the duties of these roles are judged. " + list, &json)
                json.types("array", "null")
                guard !roles.isEmpty else {
                    json.key("maxItems")
                    json.literal("0")
                    return
                }
                json.key("items")
                json.object { json in json.strings("enum", roles.map(\.id)) }
            }
        }
    }

    /// Who answers, among those whom this standard knows.
    private func assessor(_ general: JSONDocument?, _ json: inout JSONWriter) {
        section("assessor", zh: "评估主体", en: "Assessor", "由谁填报。Who answers.", &json) { json in
            json.key("role")
            json.object { json in
                let assessors = standard.profile.assessors
                words(
                    zh: "身份", en: "Role",
                    assessors.map { "\($0.id) \($0.name.zh) \($0.name.en)" }.joined(separator: "；"), &json)
                json.strings("enum", assessors.map(\.id))
            }
            let known = general.flatMap { document in
                document.member(document.root, "properties").flatMap { document.member($0, "assessor") }
                    .flatMap { document.member($0, "properties") }
            }
            guard let general, let name = known.flatMap({ general.member($0, "name") }) else { return }
            json.key("name")
            json.copy(name, of: general)
        }
    }

    // MARK: Facts, answers, vetoes

    private func members(_ json: inout JSONWriter) {
        section("facts", zh: "基本情况", en: "Facts", "只填一次的情况。What is asked once.", &json) { json in
            for fact in standard.facts { json.reference(fact.input.id, "facts." + fact.input.id) }
        }
        section("answers", zh: "答案", en: "Answers", "各指标的答案。The answers to the indicators.", &json) { json in
            for indicator in standard.indicators {
                let level = indicator.level.name
                json.key(indicator.id)
                entry(indicator.question, zh: "（\(level.zh)）", en: " (\(level.en))", "notApplicable", &json)
            }
        }
        section(
            "vetoes", zh: "一票否决情形", en: "Removal triggers", "各情形的答案。The answers on removal triggers.", &json
        ) { json in
            for veto in standard.vetoes {
                json.key(veto.id)
                entry(veto.question, zh: "", en: "", "confirmed", &json)
            }
        }
    }

    /// An object of the answers that has these members and no others.
    private func section(
        _ key: String, zh: String, en: String, _ description: String, _ json: inout JSONWriter,
        _ members: (inout JSONWriter) -> Void
    ) {
        json.key(key)
        json.object { json in
            words(zh: zh, en: en, description, &json)
            json.field("type", "object")
            json.key("properties")
            json.object(members)
            json.closed()
        }
    }

    /// A value alone where there is one input, or an object with `value` and what stands beside it.
    private func entry(
        _ question: Question, zh: String, en: String, _ special: String, _ json: inout JSONWriter
    ) {
        json.object { json in
            words(
                zh: question.id + " " + chinese.title(of: question) + zh,
                en: english.title(of: question) + en,
                sentence(
                    chinese.expand(question.text, of: question, standard, nil),
                    english.expand(question.text, of: question, standard, nil)), &json)
            let only = question.inputs.count == 1 ? question.inputs.first : nil
            guard let only else {
                json.types("object", "null")
                answer(question, special, &json)
                return
            }
            json.anyOf { json in
                json.reference(question.id + "." + only.id)
                json.object { json in
                    json.field("type", "object")
                    answer(question, special, &json)
                }
            }
        }
    }

    private func answer(_ question: Question, _ special: String, _ json: inout JSONWriter) {
        json.key("properties")
        json.object { json in
            json.key("value")
            json.object { json in
                words(zh: "所填的值", en: "Value", "各输入项的值。The values of the inputs.", &json)
                guard question.inputs.count == 1 else {
                    json.types("object", "null")
                    values(question, &json)
                    return
                }
                json.anyOf { json in
                    json.reference(question.id + "." + question.inputs[0].id)
                    json.object { json in
                        json.field("type", "object")
                        values(question, &json)
                    }
                }
            }
            evidence(question, &json)
            json.reference("note", "note")
            json.reference(special, special)
            json.reference("claim", "claim")
        }
        json.closed()
    }

    private func values(_ question: Question, _ json: inout JSONWriter) {
        json.key("properties")
        json.object { json in
            for input in question.inputs { json.reference(input.id, question.id + "." + input.id) }
        }
        json.closed()
    }

    private func evidence(_ question: Question, _ json: inout JSONWriter) {
        json.key("evidence")
        json.object { json in
            words(
                zh: "佐证材料", en: "Evidence",
                "文件路径相对于本文件，不得越出所在文件夹。Paths relative to this file, inside its folder.", &json)
            json.types("object", "null")
            json.key("properties")
            json.object { json in
                for evidence in question.evidence {
                    json.key(evidence.id)
                    json.object { json in
                        words(
                            zh: evidence.name.zh, en: evidence.name.en,
                            sentence(evidence.name.zh, evidence.name.en), &json)
                        json.field("type", "array")
                        json.key("items")
                        json.object {
                            $0.field("type", "string")
                            $0.field("minLength", 1)
                        }
                    }
                }
            }
            json.closed()
        }
    }

    private func definitions(_ json: inout JSONWriter) {
        for owner in standard.inputsBySlot.compactMap({ $0 }) {
            json.key((owner.question?.id ?? "facts") + "." + owner.input.id)
            input(owner.input, of: owner.question, &json)
        }
    }

    // MARK: Words

    func words(zh: String, en: String, _ description: String, _ json: inout JSONWriter) {
        json.field("title", en.isEmpty ? zh : zh + " " + en)
        json.field("description", description)
    }

    /// Chinese, then English, each with its full stop.
    func sentence(_ zh: String, _ en: String) -> String {
        zh + ("。？！".contains(zh.last ?? "。") ? "" : "。") + en + (".?!".contains(en.last ?? ".") ? "" : ".")
    }
}
