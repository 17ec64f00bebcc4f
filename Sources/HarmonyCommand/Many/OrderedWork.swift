import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Works on batches side by side and hands the results over one by one, in the order of the batches.
///
/// A thread whose result is not due yet leaves it and goes on with the next batch: waiting for the slower ones cost two
/// threads a seventh of their time. No more than a few batches for each thread are under way or left, so memory stays
/// flat however long the input is. Threads of the system do it: the concurrency runtime would have to be waited for
/// from a program that is otherwise in step.
///
/// - Parameters:
///   - take: the next batch; called by one thread at a time, nil at the end.
///   - worker: makes what works on batches; called once on each thread, so that each has a worker of its own.
///   - give: called by one thread at a time, in the order of the batches; false ends everything early.
package func inOrder<Batch, Done>(
    threads: Int, take: @escaping () -> Batch?, worker: @escaping @Sendable () -> (Batch) -> Done,
    give: @escaping (Done) -> Bool
) {
    guard threads > 1 else {
        let work = worker()
        while let batch = take() { if !give(work(batch)) { return } }
        return
    }
    let line = Line(limit: 4 * threads, take: take, give: give)
    let helpers = (1..<threads).compactMap { _ in Helper { line.serve(worker()) } }
    line.serve(worker())
    for helper in helpers { helper.join() }
}

/// The queue in which batches are taken and results given.
///
/// Unchecked: `taking` guards what it takes from, and the bell all that it counts. The two are never locked in the
/// other order, so that who waits for room never holds up who makes it.
private final class Line<Batch, Done>: @unchecked Sendable {
    private let take: () -> Batch?
    private let give: (Done) -> Bool
    /// So many batches may be under way or wait for their turn.
    private let limit: Int
    private let taking = Mutex<Void>(())
    private var taken = 0
    private let bell = Bell()
    private var given = 0
    /// Results whose turn has not come.
    private var early: [Int: Done] = [:]
    private var isGiving = false
    private var isOver = false

    init(limit: Int, take: @escaping () -> Batch?, give: @escaping (Done) -> Bool) {
        self.limit = limit
        self.take = take
        self.give = give
    }

    func serve(_ work: (Batch) -> Done) {
        while let (number, batch) = next() { hand(number, work(batch)) }
    }

    private func next() -> (Int, Batch)? {
        taking.withLock { _ in
            let goesOn = bell.locked {
                while !isOver, taken - given >= limit { bell.wait() }
                return !isOver
            }
            guard goesOn, let batch = take() else {
                bell.locked { isOver = true }
                return nil
            }
            defer { taken += 1 }
            return (taken, batch)
        }
    }

    /// Leaves a result to whoever is giving; if nobody is, gives all whose turn it is.
    private func hand(_ number: Int, _ done: Done) {
        var due: Done? = bell.locked {
            early[number] = done
            return isGiving ? nil : nextInTurn()
        }
        while let result = due {
            let goesOn = give(result)
            due = bell.locked {
                given += 1
                bell.ring()
                if goesOn { return nextInTurn() }
                // Nobody gives any more, since this thread never says that it has stopped.
                isOver = true
                return nil
            }
        }
    }

    private func nextInTurn() -> Done? {
        let result = early.removeValue(forKey: given)
        isGiving = result != nil
        return result
    }
}

/// A lock that threads can wait in until somebody rings.
private final class Bell: @unchecked Sendable {
    // What threads of the system wait on must not move.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    /// To be called within `locked`, which is left meanwhile.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Wakes all who wait.
    func ring() { pthread_cond_broadcast(condition) }
}

/// A thread of the system.
private struct Helper {
    private let thread: pthread_t

    /// Nil where the system gives no further thread: the others do its work.
    init?(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Body(body))
        let failed = pthread_create(
            &thread, nil,
            { argument in
                argument.map { Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        guard failed == 0 else {
            box.release()
            return nil
        }
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
