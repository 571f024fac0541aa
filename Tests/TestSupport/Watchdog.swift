import Glibc
import Postgres

/// A shell that waits for this process to end, by whatever cause, and then ends its Postgres and removes its folder.
///
/// It reads from a pipe whose other end only this process holds: the kernel closes it, even after SIGKILL.
final class Watchdog: Sendable {
    private let lifeline: Int32

    init(_ cluster: PrivateCluster) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PrivateClusterError("cannot make a pipe") }
        defer { close(ends[0]) }
        lifeline = ends[1]
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let directory = cluster.configuration.directory
        let script = """
            read -r nothing
            for attempt in 1 2 3; do
                pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null)
                [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null
                sleep 1
                rm -rf "$0" && break
            done
            """
        try PrivateCluster.spawn(["/bin/sh", "-c", script, directory], standardInput: ends[0])
    }

    deinit { close(lifeline) }
}
