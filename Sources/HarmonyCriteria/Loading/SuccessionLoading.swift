import HarmonySyntax

/// `renamed` and `removed`: answers outlive the version that they were written for.
extension CriteriaLoader {
    func successions(
        _ members: JSONFields.Members, upon parent: @escaping @Sendable () -> Successions = { .none }
    ) -> @Sendable () -> Successions {
        let (renamed, removed) = (members["renamed"], members["removed"])
        guard renamed != nil || removed != nil else { return parent }
        return { [document] in
            var fates = parent().fates
            if let renamed {
                document.forEachMember(renamed) {
                    fates[document.string($0)] = .renamed(document.string($1))
                }
            }
            if let removed {
                document.forEachMember(removed) {
                    fates[document.string($0)] = .removed(Self.words(document, $1))
                }
            }
            return Successions(fates: fates)
        }
    }

    /// The Chinese stands in where a local file has no English.
    private static func words(_ document: JSONDocument, _ text: JSONDocument.Value) -> Localized {
        let zh = document.member(text, "zh").map { document.string($0) } ?? ""
        return Localized(zh: zh, en: document.member(text, "en").map { document.string($0) } ?? zh)
    }

    /// What is said of earlier ids must lead somewhere, and the ids must be earlier ones.
    mutating func checkSuccessions(_ members: JSONFields.Members, of standard: Standard) {
        guard !fields.trusts else { return }
        for name in ["renamed", "removed"] {
            guard let list = members[name], fields.expect(.object, list) else { continue }
            for (key, value) in document.pairs(list) {
                var isBare = name == "removed"
                if name == "removed" {
                    _ = fields.localized(value)
                } else if let target = fields.string(value) {
                    isBare = checkTarget(target, value, standard)
                }
                checkIsEarlier(document.string(key), key, standard, isBare: isBare)
            }
        }
    }

    /// - Returns: whether it is an input, so that the bare value of a question can be meant.
    private mutating func checkTarget(
        _ path: String, _ place: JSONDocument.Value, _ standard: Standard
    ) -> Bool {
        switch standard.place(at: path) {
        case .input: return true
        case .question, .evidence, .option: return false
        case nil:
            if standard.successions.fate(of: path) == nil {
                fields.report(
                    CriteriaProblem.unknownReference, place, zh: "本标准没有“\(path)”",
                    en: "the standard has no '\(path)'")
            }
            return false
        }
    }

    private mutating func checkIsEarlier(
        _ path: String, _ key: JSONDocument.Value, _ standard: Standard, isBare: Bool
    ) {
        guard let place = standard.place(at: path) else { return }
        // A question that asked one thing and now asks several: its bare value had another meaning.
        if case .question(let question) = place, isBare, question.inputs.count > 1 { return }
        fields.report(
            CriteriaProblem.duplicateId, key, zh: "“\(path)”仍在本标准之内", en: "the standard still has '\(path)'",
            help: Localized(
                zh: "这里只写以前版本的编号；问题只有一个输入项的，改了意思就要换编号",
                en:
                    "only ids of earlier versions stand here; a question with a single input gets another id when its meaning changes"
            ))
    }
}
