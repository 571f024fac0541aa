internal import Dispatch
internal import FoundationEssentials
internal import Glibc

/// A Postgres of one's own in a folder: made, started and stopped by this program, and reached over a socket that only its
/// user and root may open, or over loopback with a password.
///
/// The server runs in a session of its own, so that Ctrl-C does not reach it, and goes on if this process dies;
/// `start` then finds it running.
public struct PrivateCluster: Sendable {
    public enum Status: Sendable, Equatable {
        /// There are no data yet.
        case absent
        case stopped
        case running(processID: Int32)
    }

    public let configuration: Configuration
    public let installation: PostgresInstallation
    public let socketDirectory: String
    let user: UnprivilegedUser?

    /// Finds the programs and checks that the folder can be used. Makes nothing yet.
    public init(_ configuration: Configuration) async throws {
        var configuration = configuration
        if !configuration.directory.hasPrefix("/") {
            configuration.directory = "\(FileManager.default.currentDirectoryPath)/\(configuration.directory)"
        }
        self.configuration = configuration
        let directory = configuration.directory
        installation = try await onBlockingThread {
            try PostgresInstallation.find(majorVersion: Self.dataVersion(in: directory))
        }
        user = try UnprivilegedUser.forServer(configuration.operatingSystemUser)
        socketDirectory = try Self.socketDirectory(configuration)
    }

    public var dataDirectory: String { "\(configuration.directory)/data" }
    public var logFile: String { "\(configuration.directory)/postgres.log" }
    var passwordFile: String { "\(configuration.directory)/password" }

    /// For this process and those of the same user or root: by the socket, without a password.
    public func conninfo(database: String = "postgres") -> String {
        "host='\(Self.escaped(socketDirectory))' port=\(configuration.port) user='\(Self.escaped(configuration.superuser))' "
            + "dbname='\(Self.escaped(database))'"
    }

    /// For whoever reaches loopback. Holds the password.
    public func loopbackConninfo(database: String = "postgres") throws -> String {
        let password = try String(contentsOfFile: passwordFile, encoding: .utf8).filter { !$0.isWhitespace }
        return "host=127.0.0.1 port=\(configuration.port) user='\(Self.escaped(configuration.superuser))' "
            + "password='\(password)' dbname='\(Self.escaped(database))'"
    }

    public func status() async throws -> Status {
        guard Self.dataVersion(in: configuration.directory) != nil else { return .absent }
        return runningServer().map { .running(processID: $0) } ?? .stopped
    }

    /// Makes the cluster if there is none, starts it if it does not run, and waits until it answers.
    public func start() async throws {
        try await onBlockingThread {
            try makeDirectory(configuration.directory, mode: 0o755, owned: false)
            // Two that start the same cluster at once take turns, and the second finds it running.
            let lock = open("\(configuration.directory)/start.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
                throw PrivateClusterError(
                    "cannot write into \(configuration.directory): \(ChildProcess.systemMessage(errno))")
            }
            defer { close(lock) }
            try createIfAbsent()
            try startIfStopped()
        }
    }

    /// - Parameter immediately: without a checkpoint, as in a power cut; the next start recovers.
    public func stop(immediately: Bool = false) async throws {
        try await onBlockingThread {
            guard runningServer() != nil else { return }
            let outcome = try asServerUser([
                installation.program("pg_ctl"), "stop", "-D", dataDirectory, "-m", immediately ? "immediate" : "fast",
                "-w",
                "-t", "60",
            ])
            guard outcome.status == 0 || runningServer() == nil else {
                throw PrivateClusterError(
                    "Postgres in \(dataDirectory) does not stop", details: outcome.output + logTail())
            }
        }
    }

    /// Ends the server as a power cut would: its first process by SIGKILL, upon which its others end themselves. For tests
    /// of what survives that.
    public func kill() {
        if let server = runningServer() { _ = Glibc.kill(server, SIGKILL) }
    }

    /// The end of the server's log.
    public func logTail(lines: Int = 15) -> String {
        guard let log = fopen(logFile, "r") else { return "" }
        defer { fclose(log) }
        fseek(log, 0, SEEK_END)
        fseek(log, max(0, ftell(log) - 16_384), SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = fread(&bytes, 1, bytes.count, log)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
            .split(separator: "\n").suffix(lines).joined(separator: "\n")
    }

    // MARK: - Processes

    func asServerUser(_ command: [String]) throws -> ChildProcess.Outcome {
        try ChildProcess.run(try user?.running(command) ?? command)
    }

    /// The server that holds these data, if one does. A `postmaster.pid` that was left behind by a killed server may name a
    /// process that has nothing to do with it, so that process must be a postgres working in this very folder.
    func runningServer() -> Int32? {
        guard let content = try? String(contentsOfFile: "\(dataDirectory)/postmaster.pid", encoding: .utf8),
            let processID = content.split(separator: "\n").first.flatMap({ Int32($0) })
        else { return nil }
        return isServerProcess(processID) ? processID : nil
    }

    /// Every process of a server of these data works in their folder. One that has ended and waits to be collected (a
    /// zombie, which Postgres takes for alive) has no folder any more.
    func isServerProcess(_ processID: Int32) -> Bool {
        guard let real = realpath(dataDirectory, nil) else { return false }
        defer { free(real) }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/\(processID)/cwd", &buffer, buffer.count - 1)
        guard length > 0, strcmp(buffer, real) == 0,
            let name = try? String(contentsOfFile: "/proc/\(processID)/comm", encoding: .utf8)
        else { return false }
        return name.hasPrefix("postgres")
    }

    private static func dataVersion(in directory: String) -> Int? {
        (try? String(contentsOfFile: "\(directory)/data/PG_VERSION", encoding: .utf8))
            .flatMap { Int($0.prefix { $0.isNumber }) }
    }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { $0 += $1 == "'" || $1 == "\\" ? "\\\($1)" : "\($1)" }
    }

    /// A socket's whole path must fit into 107 bytes.
    private static func socketDirectory(_ configuration: Configuration) throws -> String {
        let longest = 107 - "/.s.PGSQL.\(configuration.port).lock".utf8.count
        if let chosen = configuration.socketDirectory {
            guard chosen.utf8.count <= longest else {
                throw PrivateClusterError(
                    "the folder for Postgres's socket has too long a path (over \(longest)): \(chosen)")
            }
            return chosen
        }
        let usual = "\(configuration.directory)/run"
        if usual.utf8.count <= longest { return usual }
        // FNV-1a of the path: the same folder each time.
        let hash = usual.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "/tmp/chancery-\(String(hash, radix: 36))"
    }
}

/// Runs what blocks for long on a thread that is not one of Swift's few.
func onBlockingThread<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
}

extension PrivateCluster {
    /// Starts a command that outlives this process, in a session of its own and without its descriptors.
    package static func spawn(_ command: [String], standardInput: Int32) throws {
        _ = try ChildProcess.spawn(command, standardInput: standardInput, output: nil)
    }
}
