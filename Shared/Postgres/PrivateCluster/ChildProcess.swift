internal import CLibPQ
internal import Glibc

/// A command that is run to its end, with its output.
struct ChildProcess {
    struct Outcome {
        /// The exit status, or 128 and the number of the signal that ended it.
        var status: Int32
        var output: String
    }

    /// Runs a command in a session of its own, so that Ctrl-C at the terminal does not reach it or what it leaves running.
    ///
    /// Blocks: call it on a thread that may. Output is standard output and standard error together, by way of a file,
    /// because a server that it leaves running would hold a pipe open for ever.
    static func run(_ arguments: [String]) throws -> Outcome {
        var template = Array("/tmp/chancery-output-XXXXXX".utf8CString)
        let output = mkstemp(&template)
        guard output >= 0 else { throw PrivateClusterError("cannot write to /tmp: \(systemMessage(errno))") }
        unlink(template)
        defer { close(output) }
        let child = try spawn(arguments, standardInput: nil, output: output)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        lseek(output, 0, SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(output, &buffer, buffer.count)
        let signal = status & 0x7f
        return Outcome(
            status: signal == 0 ? (status >> 8) & 0xff : 128 + signal,
            output: String(decoding: buffer.prefix(max(0, count)), as: UTF8.self))
    }

    /// Starts a command in a session of its own.
    static func spawn(_ arguments: [String], standardInput: Int32?, output: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let standardInput {
            posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        for descriptor in [Int32(1), 2] {
            if let output {
                posix_spawn_file_actions_adddup2(&actions, output, descriptor)
            } else {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
            }
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        // The user who runs the server may not be allowed into our working directory.
        posix_spawn_file_actions_addchdir_np(&actions, "/")
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own, and the signals as a fresh process has them.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes,
            CLIBPQ_SPAWN_SETSID | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let failure = CStringList(arguments).withPointers { pointers in
            let mutable = pointers.map { UnsafeMutablePointer(mutating: $0) }
            return posix_spawnp(&child, arguments[0], &actions, &attributes, mutable, environ)
        }
        guard failure == 0 else {
            throw PrivateClusterError("cannot run \(arguments[0]): \(systemMessage(failure))")
        }
        return child
    }

    static func systemMessage(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}
