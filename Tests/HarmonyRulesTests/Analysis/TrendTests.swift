import HarmonyRules
import Testing

@Suite("How a rule moves as one value grows")
struct TrendTests {
    private static let scope: RuleScope = {
        var scope = RuleScope.workplace
        scope.parameter("floor", .whole(0), .number(.plain))
        return scope
    }()

    /// Counts and amounts from zero on, a part at most its whole, events not after the day of assessment.
    private static let answers: Environment = {
        let scope = Self.scope
        var environment = Environment(slotCount: scope.slots.count)
        func slot(_ name: String) -> Int { scope.slots.firstIndex(of: name)! }
        for name in ["employees", "members", "payroll", "spend", "frontline", "arrears", "tally"] {
            environment.declare(
                slot(name), AbstractValue(.number(.atLeast(.zero)), mayBeNone: name == "arrears"))
        }
        for name in ["average", "rating"] { environment.declare(slot(name), AbstractValue(.number(.all))) }
        for name in ["held", "signed", "termEnd"] {
            environment.declare(
                slot(name), AbstractValue(AbstractValue.anyDate.content, mayBeNone: name == "held"))
        }
        for name in ["p", "q", "r"] { environment.declare(slot(name), AbstractValue(.truth(.both))) }
        environment.declare(slot("frontline"), atMost: slot("spend"))
        environment.declare(slot("held"), atMost: Frame.asOfSlot)
        return environment
    }()

    private func trend(_ rule: String, parameter name: String) throws -> Trend {
        guard case .parameter(let index, _, _) = Self.scope.meaning(ofName: name) else { return .mixed }
        return Analysis.trend(
            of: try Self.scope.formula(rule), inParameter: index, environment: Self.answers)
    }

    @Test(
        "A threshold tightens or loosens with the comparison it stands in",
        arguments: [
            ("spend > 0 && frontline / spend >= share", "share", Trend.falling),
            ("share <= frontline / spend", "share", .falling),
            ("frontline / spend < share", "share", .rising),
            ("!(frontline / spend < share)", "share", .falling),
            ("frontline / spend == share", "share", .mixed),
            ("frontline / spend != share", "share", .mixed),
            ("frontline >= spend * share", "share", .falling),
            ("employees < staff || members >= staff", "staff", .mixed),
            ("employees < staff || members >= 10", "staff", .rising),
            ("!(employees >= staff && p)", "staff", .rising),
            ("employees >= staff ? p : true", "staff", .rising),
            ("employees >= staff ? true : p", "staff", .falling),
            ("employees >= staff ? p : q", "staff", .mixed),
            ("p ? employees >= staff : members >= staff", "staff", .falling),
            ("p ? employees >= staff : members < staff", "staff", .mixed),
            ("members >= min(100, max(30, ceil(employees * share)))", "share", .falling),
            ("employees / staff >= 1", "staff", .falling),
            ("(0 - employees) / staff >= 1", "staff", .rising),
            ("average * third >= 1", "third", .mixed),
            ("average >= floor && average >= 0 - floor", "floor", .mixed),
            ("count(employees >= staff, p, q) >= 2", "staff", .falling),
            ("rating > 0.5", "share", .none),
        ])
    func thresholds(rule: String, parameter: String, trend: Trend) throws {
        #expect(try self.trend(rule, parameter: parameter) == trend)
    }

    @Test(
        "A longer period is kept more easily, a later day of force less easily",
        arguments: [
            ("within(held, term)", "term", Trend.rising),
            ("!within(held, term)", "term", .falling),
            ("signed + term >= asOf", "term", .rising),
            ("asOf - term <= signed", "term", .rising),
            ("days(signed, signed + term) <= 30", "term", .falling),
            ("termEnd <= signed + term", "term", .rising),
            ("asOf < inForce || p", "inForce", .rising),
            ("year(asOf) >= year(inForce) && p", "inForce", .falling),
        ])
    func times(rule: String, parameter: String, trend: Trend) throws {
        #expect(try self.trend(rule, parameter: parameter) == trend)
    }

    @Test(
        "An answer that grows helps or hurts",
        arguments: [
            ("spend > 0 && frontline / spend >= share", "frontline", Trend.rising),
            ("spend > 0 && frontline / spend >= share", "spend", .mixed),
            ("frontline / spend >= share", "spend", .falling),
            ("frontline == spend", "frontline", .rising),
            ("frontline < spend", "frontline", .falling),
            ("members == 0", "members", .falling),
            ("members != 0", "members", .rising),
            ("members == 3", "members", .mixed),
            ("arrears == none || arrears <= 5", "arrears", .falling),
            ("arrears == none", "arrears", .none),
            ("within(held, term)", "held", .rising),
            ("within(signed, term)", "signed", .mixed),
            ("p && !q", "p", .rising),
            ("p && !q", "q", .falling),
            ("p == true", "p", .rising),
            ("p != true", "p", .falling),
            ("p == q", "p", .mixed),
            ("'pay' in kinds || size(kinds) >= 2", "kinds", .rising),
            ("form == 'limited'", "form", .mixed),
            ("average * average >= 1", "average", .mixed),
            ("tally * tally >= 1", "tally", .rising),
        ])
    func answers(rule: String, input: String, trend: Trend) throws {
        let slot = try #require(Self.scope.slots.firstIndex(of: input))
        let formula = try Self.scope.formula(rule)
        #expect(Analysis.trend(of: formula, inSlot: slot, environment: Self.answers) == trend)
    }

    @Test("What is taken for granted may settle a sign")
    func signs() throws {
        let formula = try Self.scope.formula("average > 0 && rating / average >= share")
        let rating = try #require(Self.scope.slots.firstIndex(of: "rating"))
        #expect(Analysis.trend(of: formula, inSlot: rating, environment: Self.answers) == .rising)
        let bare = try Self.scope.formula("rating / average >= share")
        #expect(Analysis.trend(of: bare, inSlot: rating, environment: Self.answers) == .mixed)
    }

    @Test("A parameter that may change its sign is looked at with both")
    func domains() throws {
        let formula = try Self.scope.formula("frontline / staff >= 1")
        guard case .parameter(let index, _, _) = Self.scope.meaning(ofName: "staff") else { return }
        let both = AbstractValue(.number(.all))
        #expect(
            Analysis.trend(of: formula, inParameter: index, among: both, environment: Self.answers) == .mixed)
        #expect(Analysis.trend(of: formula, inParameter: index, environment: Self.answers) == .falling)
    }
}
