import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Who was judged by what, and from which files.
extension JSONReportBody {
    func head(_ json: inout JSONWriter) {
        json.key("standard")
        json.object {
            $0.field("id", standard.id)
            $0.field("version", standard.version)
            $0.field("title", standard.title)
            $0.field("document", standard.source.document)
            $0.field("documentTitle", standard.source.title)
            $0.field("section", standard.source.section)
            if standard.profile.kind == .diagnostic { $0.field("kind", standard.profile.kind.rawValue) }
            $0.field("historical", standard.profile.historical)
            layers(&$0)
            roles(&$0)
        }
        criteria(&json)
        json.field("source", submission.source.name)
        json.key("answers")
        json.object {
            $0.field("file", submission.source.name)
            $0.field("form", submission.form.rawValue)
            $0.field("sha256", submission.source.sha256)
        }
        json.key("subject")
        json.object {
            $0.field("name", submission.subject.name)
            $0.field("creditCode", submission.subject.creditCode)
        }
        json.key("assessor")
        json.object {
            $0.field("role", (submission.assessor.role ?? .own).id)
            $0.field("name", submission.assessor.name)
        }
        chosenRoles(&json)
        json.field("asOf", submission.asOf.iso)
        json.field("statedAsOf", submission.statedAsOf?.iso)
    }

    /// The files of the standard as they were read, the root first.
    private func criteria(_ json: inout JSONWriter) {
        json.key("criteria")
        json.array { json in
            for layer in standard.layers {
                json.object {
                    $0.field("id", layer.id)
                    $0.field("version", layer.version)
                    // Where a file lies on this machine is nobody's business.
                    if !layer.isBundled, !layer.text.name.hasPrefix("/") { $0.field("file", layer.text.name) }
                    $0.field("sha256", digests.of(layer.text))
                }
            }
        }
    }

    /// The chain of a local standard, the root first.
    private func layers(_ json: inout JSONWriter) {
        guard standard.layers.count > 1 else { return }
        json.key("layers")
        json.array { json in
            for layer in standard.layers {
                json.object { json in
                    json.field("id", layer.id)
                    json.field("version", layer.version)
                    json.field("title", layer.title)
                    json.key("documents")
                    json.array { json in
                        for source in layer.sources {
                            json.object {
                                $0.field("title", source.title)
                                $0.field("document", source.document)
                                $0.field("section", source.section)
                            }
                        }
                    }
                }
            }
        }
    }

    /// The roles among which a user of the standard can choose.
    private func roles(_ json: inout JSONWriter) {
        guard !standard.profile.roles.isEmpty else { return }
        json.key("roles")
        json.array { json in
            for role in standard.profile.roles {
                json.object {
                    $0.field("id", role.id)
                    $0.field("label", role.label)
                }
            }
        }
    }

    private func chosenRoles(_ json: inout JSONWriter) {
        guard !assessment.roles.isEmpty else { return }
        json.strings("roles", assessment.roles)
        json.strings("leftOut", assessment.leftOut.map(\.id))
        json.key("leftOutDuties")
        json.array { json in
            for indicator in assessment.leftOut {
                json.object { json in
                    json.field("id", indicator.id)
                    json.field("title", both { $0.title(of: indicator.question) })
                    json.strings("binds", indicator.binds)
                }
            }
        }
    }
}
