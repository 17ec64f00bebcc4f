import HarmonyCommand
import Synchronization
import Testing

@Suite("Work side by side")
struct OrderedWorkTests {
    /// What is only touched by one thread at a time, as the two closures promise to be.
    private final class Log: @unchecked Sendable {
        var next = 0
        var given: [Int] = []
    }

    /// - Parameter last: the result after which no more is wanted.
    private static func run(_ count: Int, threads: Int, last: Int = .max) -> (given: [Int], taken: Int) {
        let log = Log()
        inOrder(
            threads: threads,
            take: {
                guard log.next < count else { return nil }
                defer { log.next += 1 }
                return log.next
            },
            worker: {
                { (batch: Int) in
                    // Every seventh takes so long that the others get ahead of it.
                    var sum = 0
                    for number in 0..<(batch % 7 == 0 ? 200_000 : 100) { sum &+= number ^ batch }
                    return sum == .min ? -1 : batch
                }
            },
            give: { result in
                log.given.append(result)
                return result < last
            })
        return (log.given, log.next)
    }

    @Test("Results come in the order of the batches, each once", arguments: [1, 2, 3, 8, 32])
    func order(threads: Int) {
        for count in [0, 1, 2, 7, 500] {
            #expect(Self.run(count, threads: threads).given == Array(0..<count))
        }
    }

    @Test("Nothing is given after the result that ends it, and soon nothing taken", arguments: [1, 2, 8])
    func end(threads: Int) {
        let (given, taken) = Self.run(10_000, threads: threads, last: 20)
        #expect(given == Array(0...20))
        #expect(taken <= 21 + 4 * threads)
    }

    private final class Counters: Sendable {
        let taken = Atomic(0)
        let given = Atomic(0)
    }

    @Test("No thread gets further ahead than a few batches", arguments: [2, 5])
    func room(threads: Int) {
        let (counters, log) = (Counters(), Log())
        inOrder(
            threads: threads,
            take: {
                let number = counters.taken.add(1, ordering: .relaxed).newValue
                return number > 300 ? nil : number
            },
            worker: { { (batch: Int) in batch } },
            give: { (_: Int) in
                let open =
                    counters.taken.load(ordering: .relaxed) - counters.given.load(ordering: .relaxed)
                log.given.append(open)
                counters.given.add(1, ordering: .relaxed)
                return true
            })
        #expect(log.given.count == 300)
        // One more may have been taken while the one before was given.
        #expect(log.given.allSatisfy { $0 <= 4 * threads + 1 })
    }
}
