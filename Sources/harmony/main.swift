import HarmonyCommand

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// A global lives as long as the process: nothing is taken apart before it ends.
var session = Session(.real())
exit(session.status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
