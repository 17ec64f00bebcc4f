import HarmonyAssessment
import HarmonyRules

/// `--enterprises`, where a command has assessed a park.
extension Session {
    func refuseSeveralParks(_ arguments: Arguments) throws(UsageError) {
        guard arguments.has(.enterprises) else { return }
        if arguments.has(.summary) { throw ParkFromEnterprises.onlyForMany("--summary") }
        if arguments.has(.threads) { throw ParkFromEnterprises.onlyForMany("--threads") }
        if arguments.operands.count > 1 { throw ParkFromEnterprises.severalParks }
    }

    /// What came of checking a park, with its enterprises' answers beside it.
    func addEnterprises(
        _ folders: [String], to checked: (assessment: Assessment?, status: ExitStatus), beside path: String,
        _ asOf: CalendarDate?
    ) -> (Assessment?, ExitStatus) {
        guard var park = checked.assessment else { return checked }
        if let refused = addEnterprises(folders, to: &park, beside: path, asOf) { return (nil, refused) }
        return (park, park.isSuccess ? checked.status : max(checked.status, .notMet))
    }

    /// - Parameter park: what the answers in the folders are put beside; left as it is without any folders.
    /// - Returns: the status of a run that has to stop, once the reason has been told.
    func addEnterprises(
        _ folders: [String], to park: inout Assessment, beside path: String, _ asOf: CalendarDate?
    ) -> ExitStatus? {
        guard !folders.isEmpty else { return nil }
        let enterprises = ParkFromEnterprises(surroundings: surroundings, library: library)
        do throws(ParkFromEnterprises.Refusal) {
            let added = try enterprises.add(to: park, from: folders, beside: path, asOf: asOf)
            complain(added.warnings)
            park = added.park
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
