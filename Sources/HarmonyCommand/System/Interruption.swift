import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Set by Ctrl-C, or where the system asks the program to end (SIGTERM). A handler of signals can reach nothing that belongs to somebody.
private let interrupted = Atomic<Bool>(false)

/// Whether Ctrl-C has been pressed since `heedInterruption`.
func isInterrupted() -> Bool { interrupted.load(ordering: .relaxed) }

/// From here on a first Ctrl-C is only noted, so that what has been begun can be written whole; a second one ends
/// the program as ever.
func heedInterruption() {
    var action = sigaction()
    #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = { _ in interrupted.store(true, ordering: .relaxed) }
    #elseif canImport(Musl)
        action.__sa_handler.sa_handler = { _ in interrupted.store(true, ordering: .relaxed) }
    #else
        action.__sigaction_u.__sa_handler = { _ in interrupted.store(true, ordering: .relaxed) }
    #endif
    // Without SA_RESTART a read that waits is broken off.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    let signals = [SIGINT, SIGTERM]
    for signal in signals { sigaction(signal, &action, nil) }
    // Whoever started the program may have left the signal blocked.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for signal in signals { sigaddset(&unblocked, signal) }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
}
