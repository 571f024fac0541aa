internal import FoundationEssentials
internal import Glibc

extension PrivateCluster {
    /// Runs `initdb` where there are no data. What a killed `initdb` left behind is cleared away first.
    func createIfAbsent() throws {
        try checkReachable()
        try makeDirectory(socketDirectory, mode: 0o700, owned: true)
        guard
            access("\(dataDirectory)/PG_VERSION", F_OK) != 0 || access("\(dataDirectory)/global/pg_control", F_OK) != 0
        else { return try checkOwner() }
        let unfinished = "\(configuration.directory)/data.unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        guard (try? FileManager.default.contentsOfDirectory(atPath: dataDirectory))?.isEmpty ?? true else {
            throw PrivateClusterError(
                "\(dataDirectory) holds files, but no complete Postgres cluster: move them away or choose another folder"
            )
        }
        try? FileManager.default.removeItem(atPath: dataDirectory)
        try makeDirectory(unfinished, mode: 0o700, owned: true)
        try writePassword()
        try initialise(unfinished)
        // Only what is complete gets the name under which it will be found.
        guard rename(unfinished, dataDirectory) == 0 else {
            throw PrivateClusterError("cannot rename \(unfinished): \(ChildProcess.systemMessage(errno))")
        }
    }

    private func initialise(_ directory: String) throws {
        // Byte order for sorting, so that indexes do not depend on the C library's version; Unicode for letter case.
        var outcome = ChildProcess.Outcome(status: 1, output: "")
        for characters in ["C.UTF-8", "C"] {
            outcome = try asServerUser([
                installation.program("initdb"), "-D", directory, "-U", configuration.superuser, "--encoding=UTF8",
                "--lc-collate=C", "--lc-ctype=\(characters)", "--lc-messages=C", "--lc-monetary=C", "--lc-numeric=C",
                "--lc-time=C", "--auth-local=trust", "--auth-host=scram-sha-256", "--pwfile=\(passwordFile)",
                "--data-checksums",
            ])
            if outcome.status == 0 { return }
            guard outcome.output.contains("locale") else { break }
        }
        throw PrivateClusterError(
            "initdb failed", details: outcome.output.split(separator: "\n").suffix(15).joined(separator: "\n"))
    }

    func startIfStopped() throws {
        if runningServer() != nil { return try waitUntilReady() }
        try clearRemains()
        let clock = ContinuousClock()
        let deadline = clock.now + configuration.startTimeout
        let options = serverOptions
        while true {
            let outcome = try asServerUser([
                installation.program("pg_ctl"), "start", "-D", dataDirectory, "-l", logFile, "-w", "-t",
                "\(max(1, configuration.startTimeout.components.seconds))", "-o", options,
            ])
            if outcome.status == 0 { return }
            let log = logTail()
            // Another program may be about to leave the port.
            guard log.contains("could not bind"), clock.now < deadline, runningServer() == nil else {
                throw PrivateClusterError(explanation(log), details: outcome.output + log)
            }
            usleep(250_000)
        }
    }

    /// As on the command line of `postgres`, which `pg_ctl` hands to a shell.
    private var serverOptions: String {
        var settings = [
            "listen_addresses": configuration.listensOnLoopback ? "127.0.0.1" : "",
            "port": "\(configuration.port)",
            "unix_socket_directories": socketDirectory,
            "unix_socket_permissions": "0700",
            "max_connections": "\(configuration.maximumConnections)",
            "shared_buffers": configuration.sharedBuffers,
            "fsync": "on",
            "logging_collector": "off",
            "log_min_messages": "warning",
            "max_wal_size": "2GB",
            "wal_compression": walCompression,
            "jit": "off",
        ]
        settings.merge(configuration.settings) { _, own in own }
        return settings.sorted { $0.key < $1.key }
            .map { key, value in
                "-c '\(key)=\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
            }
            .joined(separator: " ")
    }

    /// Whole pages go into the log where they are first changed after a checkpoint; on a large record these are most of it,
    /// and the older way to make them small takes longer than all else that is done to them.
    private var walCompression: String {
        let asked = try? asServerUser([
            installation.program("postgres"), "-C", "wal_compression", "-c", "wal_compression=lz4", "-D", dataDirectory,
        ])
        return asked?.status == 0 ? "lz4" : "on"
    }

    /// A server that somebody else is just starting or recovering.
    private func waitUntilReady() throws {
        let clock = ContinuousClock()
        let deadline = clock.now + configuration.startTimeout
        while runningServer() != nil {
            // Its eighth line says whether connections are accepted; see the server's pidfile.h.
            let lines = (try? String(contentsOfFile: "\(dataDirectory)/postmaster.pid", encoding: .utf8))?
                .split(separator: "\n", omittingEmptySubsequences: false)
            if let lines, lines.count >= 8, lines[7].hasPrefix("ready") {
                guard lines[3] == "\(configuration.port)" else {
                    throw PrivateClusterError(
                        "Postgres in \(dataDirectory) already runs on port \(lines[3]), not \(configuration.port): stop it first"
                    )
                }
                return
            }
            guard clock.now < deadline else {
                throw PrivateClusterError(
                    "Postgres in \(dataDirectory) runs but accepts no connections", details: logTail())
            }
            usleep(50_000)
        }
        try startIfStopped()
    }

    private func explanation(_ log: String) -> String {
        if log.contains("Address already in use") || log.contains("could not create any TCP/IP sockets") {
            return
                "Postgres cannot listen on port \(configuration.port), which another program uses: choose another port"
        }
        if log.contains("No space left on device") { return "Postgres cannot start: the disk is full" }
        return "Postgres in \(dataDirectory) does not start"
    }

    /// Waits until the processes of a server that was killed have ended, and removes its lock files.
    ///
    /// Postgres keeps a lock whose process id seems to be alive: a zombie's, or one given to another process since, and
    /// would refuse to start for ever. But the lock also guards against processes that still write, so they go first.
    private func clearRemains() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var isTold = false
        while case let remaining = serverProcesses(), !remaining.isEmpty {
            let waited = start.duration(to: clock.now)
            guard waited < configuration.startTimeout else {
                throw PrivateClusterError(
                    "processes of an earlier Postgres still use \(dataDirectory): "
                        + remaining.map { "\($0)" }.joined(separator: ", "))
            }
            // They end by themselves when they next look for their parent; one that computes does not look.
            if waited > .seconds(5), !isTold {
                isTold = true
                for process in remaining { _ = Glibc.kill(process, SIGQUIT) }
            }
            usleep(20_000)
        }
        unlink("\(dataDirectory)/postmaster.pid")
        let socket = "\(socketDirectory)/.s.PGSQL.\(configuration.port)"
        guard let lock = try? String(contentsOfFile: "\(socket).lock", encoding: .utf8) else { return }
        // It names the folder it belongs to in its second line.
        let lines = lock.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, lines[1] == dataDirectory else { return }
        unlink("\(socket).lock")
        unlink(socket)
    }

    private func serverProcesses() -> [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
            .compactMap { Int32($0) }.filter(isServerProcess)
    }

    // MARK: - Folders

    func makeDirectory(_ path: String, mode: mode_t, owned: Bool) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PrivateClusterError("cannot make the folder \(path): \(error)")
        }
        guard owned else { return }
        if let user, chown(path, user.userID, user.groupID) != 0 {
            throw PrivateClusterError("cannot give \(path) to user \(user.name): \(ChildProcess.systemMessage(errno))")
        }
        guard chmod(path, mode) == 0 else {
            throw PrivateClusterError("cannot use the folder \(path): \(ChildProcess.systemMessage(errno))")
        }
    }

    /// The server's user must get into the folder, though it need not be its own.
    private func checkReachable() throws {
        guard let user else { return }
        let outcome = try asServerUser(["/bin/sh", "-c", "cd \"$0\"", configuration.directory])
        guard outcome.status == 0 else {
            throw PrivateClusterError(
                "user \(user.name), as whom Postgres runs, may not enter \(configuration.directory): choose a folder "
                    + "outside of private ones such as /root, or allow it (chmod o+x)")
        }
        // The log is written by the server's user.
        let log = open(logFile, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard log >= 0, fchown(log, user.userID, user.groupID) == 0 else {
            throw PrivateClusterError("cannot write \(logFile): \(ChildProcess.systemMessage(errno))")
        }
        close(log)
    }

    private func checkOwner() throws {
        var info = stat()
        guard stat(dataDirectory, &info) == 0 else {
            throw PrivateClusterError("cannot read \(dataDirectory): \(ChildProcess.systemMessage(errno))")
        }
        let expected = user?.userID ?? geteuid()
        guard info.st_uid != expected else { return }
        throw PrivateClusterError(
            "\(dataDirectory) belongs to user \(info.st_uid), but Postgres would run as user \(expected): start as the user "
                + "who made it, or give it over (chown -R)")
    }

    private func writePassword() throws {
        unlink(passwordFile)
        let file = open(passwordFile, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw PrivateClusterError("cannot write \(passwordFile): \(ChildProcess.systemMessage(errno))")
        }
        defer { close(file) }
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789".utf8)
        var password = (0..<32).compactMap { _ in letters.randomElement(using: &generator) }
        password.append(UInt8(ascii: "\n"))
        guard write(file, password, password.count) == password.count else {
            throw PrivateClusterError("cannot write \(passwordFile): \(ChildProcess.systemMessage(errno))")
        }
        if let user { fchown(file, user.userID, user.groupID) }
    }
}
