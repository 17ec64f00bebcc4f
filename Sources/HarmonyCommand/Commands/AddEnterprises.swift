import HarmonyAssessment
import HarmonyRules

/// `--enterprises`, where a command has assessed a park.
extension Session {
    func refuseSeveralParks(_ arguments: Arguments) throws(UsageError) {
        guard arguments.has(.enterprises), arguments.operands.count > 1 else { return }
        throw UsageError(
            zh: "--enterprises 一次只核算一个园区：一次检查一份",
            en: "--enterprises works out the figures of one park: check one file at a time")
    }

    /// - Parameter park: what the answers in the folders are put beside; left as it is without any folders.
    /// - Returns: the status of a run that has to stop, once the reason has been told.
    func addEnterprises(
        _ folders: [String], to park: inout Assessment, beside path: String, _ asOf: CalendarDate?
    ) -> ExitStatus? {
        guard !folders.isEmpty else { return nil }
        let enterprises = ParkFromEnterprises(surroundings: surroundings, library: library)
        do throws(ParkFromEnterprises.Refusal) {
            park = try enterprises.add(to: park, from: folders, beside: path, asOf: asOf)
            return nil
        } catch {
            switch error {
            case .usage(let error): return refuse(error)
            case .problems(let diagnostics, let status):
                complain(diagnostics)
                return status
            }
        }
    }
}
