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
/// No more batches are under way than there are threads, so memory stays flat however long the input is. Threads of
/// the system do it: the concurrency runtime would have to be waited for from a program that is otherwise in step.
///
/// - Parameters:
///   - take: the next batch; called by one thread at a time, nil at the end.
///   - worker: makes what works on batches; called once on each thread, so that each has a worker of its own.
///   - give: called by one thread at a time, in the order of the batches; false ends everything early.
func inOrder<Batch, Done>(
    threads: Int, take: @escaping () -> Batch?, worker: @escaping @Sendable () -> (Batch) -> Done,
    give: @escaping (Done) -> Bool
) {
    guard threads > 1 else {
        let work = worker()
        while let batch = take() { if !give(work(batch)) { return } }
        return
    }
    let line = Line(take: take, give: give)
    let helpers = (1..<threads).compactMap { _ in Helper { line.serve(worker()) } }
    line.serve(worker())
    for helper in helpers { helper.join() }
}

/// The queue in which batches are taken and results given.
///
/// Unchecked, since the mutex guards everything that changes and is held while the two closures run.
private final class Line<Batch, Done>: @unchecked Sendable {
    private let take: () -> Batch?
    private let give: (Done) -> Bool
    private var taken = 0
    private var given = 0
    private var isOver = false
    private let taking = Mutex<Void>(())
    private let turn = Turn()

    init(take: @escaping () -> Batch?, give: @escaping (Done) -> Bool) {
        self.take = take
        self.give = give
    }

    func serve(_ work: (Batch) -> Done) {
        while let (number, batch) = next() {
            let done = work(batch)
            turn.wait { self.given == number }
            // It is this thread's turn alone until the count goes on.
            if !give(done) { taking.withLock { _ in isOver = true } }
            turn.pass { self.given += 1 }
        }
    }

    private func next() -> (Int, Batch)? {
        taking.withLock { _ in
            guard !isOver, let batch = take() else {
                isOver = true
                return nil
            }
            defer { taken += 1 }
            return (taken, batch)
        }
    }
}

/// Lets threads wait for something to come true.
private final class Turn: @unchecked Sendable {
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

    func wait(until isTrue: () -> Bool) {
        pthread_mutex_lock(mutex)
        while !isTrue() { pthread_cond_wait(condition, mutex) }
        pthread_mutex_unlock(mutex)
    }

    func pass(_ change: () -> Void) {
        pthread_mutex_lock(mutex)
        change()
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
    }
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
