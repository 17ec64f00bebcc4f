import HarmonyRules

/// Which of the things that earn points make up what is lacking with the fewest points over, and of those the ones
/// that change the fewest answers.
struct FewestPoints {
    let chances: [Chance]
    /// What the total lacks.
    let missing: Rational
    /// What each group lacks that is under its minimum.
    let groups: [Rational]

    /// Tables whose points take more different sums than these are searched in part.
    private static let sumLimit = 4096
    private static let candidateLimit = 16

    fileprivate struct Sum: Hashable {
        var points: Rational
        var groups: [Rational]
    }

    private struct Choice {
        let sum: Sum
        var answers = 0
        var options: [GainFinder.Option] = []
    }

    /// What to try, the best first; where nothing is enough, everything.
    var candidates: [[WayToLevel.Gain]] {
        // For each sum of points the choice with the fewest answers. A list beside the table, so that the same
        // answers always give the same way.
        var choices = [Choice(sum: Sum(points: .zero, groups: groups.map { _ in .zero }))]
        var places = [choices[0].sum: 0]
        for chance in chances {
            for choice in choices where !isEnough(choice.sum) {
                for option in chance {
                    guard let sum = choice.sum.adding(option, capped: groups) else { continue }
                    let next = Choice(
                        sum: sum, answers: choice.answers + MoveFinder.cost(option.gain.change.moves),
                        options: choice.options + [option])
                    if let place = places[sum] {
                        if next.answers < choices[place].answers { choices[place] = next }
                    } else {
                        places[sum] = choices.count
                        choices.append(next)
                    }
                }
            }
            if choices.count > Self.sumLimit {
                choices = thinned(choices)
                places = Dictionary(uniqueKeysWithValues: zip(choices.map(\.sum), choices.indices))
            }
        }
        let everything = chances.compactMap { $0.max { $0.gain.points < $1.gain.points }?.gain }
        return bestFirst(choices).prefix(Self.candidateLimit).map { $0.options.map(\.gain) } + [everything]
    }

    private func bestFirst(_ choices: [Choice]) -> [Choice] {
        choices.filter { isEnough($0.sum) }.sorted {
            ($0.sum.points, $0.answers) < ($1.sum.points, $1.answers)
        }
    }

    /// Keeps what is enough with the fewest points, and of the rest what is nearest to it.
    private func thinned(_ choices: [Choice]) -> [Choice] {
        let rest = choices.filter { !isEnough($0.sum) }.sorted { $0.sum.points > $1.sum.points }
        return Array(bestFirst(choices).prefix(Self.candidateLimit) + rest.prefix(Self.sumLimit / 2))
    }

    private func isEnough(_ sum: Sum) -> Bool {
        sum.points >= missing && zip(sum.groups, groups).allSatisfy { $0 >= $1 }
    }
}

extension FewestPoints.Sum {
    /// Nil where the numbers are too large; what a group gets beyond its minimum is no longer told apart.
    fileprivate func adding(_ option: GainFinder.Option, capped limits: [Rational]) -> Self? {
        guard let points = points.adding(option.gain.points) else { return nil }
        var sum = Self(points: points, groups: [])
        for (index, limit) in limits.enumerated() {
            guard let group = groups[index].adding(option.groups[index]) else { return nil }
            sum.groups.append(min(group, limit))
        }
        return sum
    }
}
