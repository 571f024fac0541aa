import FoundationEssentials
import Glibc
import Language
import Postgres
import Shared
import Wire

/// Looks at each part that a set needs, and says what to do where one is missing.
struct Doctor {
    let connection: ConnectionOptions

    func examine() async -> [Finding] {
        var findings = [await installation(), languageModel(), dataFolder(), tokens()]
        findings += await database()
        for service in ServiceName.allCases { findings.append(await answers(service)) }
        findings += await queue()
        return findings
    }

    private var folder: String { connection.data ?? Settings.environment.data ?? Settings.defaultData }

    private func installation() async -> Finding {
        do {
            _ = try await PrivateCluster(.init(directory: "/tmp/chancery-doctor", port: 7432))
            return Finding(subject: "Postgres", state: .good, message: "its programs are installed")
        } catch {
            return Finding(
                subject: "Postgres", state: .warning, message: "\(error)",
                advice: "`chancery up` needs it: install the Debian package postgresql, or use a database of your own")
        }
    }

    private func languageModel() -> Finding {
        guard let directory = ModelLocation.find() else {
            return Finding(
                subject: "language model", state: .warning,
                message: "none at \(ModelLocation.candidates.joined(separator: " or "))",
                advice:
                    "run deploy/fetch-model, or name a folder with CHANCERY_MODEL; without one names go by capitals alone"
            )
        }
        do {
            let model = try LanguageModel.load(directory: directory)
            return Finding(
                subject: "language model", state: .good,
                message:
                    "\(model.description.lang)_\(model.description.name) \(model.description.version) in \(directory)")
        } catch {
            return Finding(
                subject: "language model", state: .bad, message: "\(error)", advice: "run deploy/fetch-model again")
        }
    }

    private func dataFolder() -> Finding {
        guard FileManager.default.fileExists(atPath: folder) else {
            return Finding(
                subject: "data folder", state: .warning, message: "\(folder) does not exist",
                advice: "`chancery up` makes it; name another with --data")
        }
        do {
            guard let endpoints = try Endpoints.read(from: folder) else {
                return Finding(
                    subject: "data folder", state: .warning, message: "no set runs on \(folder)",
                    advice: "start it with `chancery up --data \(folder)`")
            }
            guard kill(endpoints.process, 0) == 0 || errno == EPERM else {
                return Finding(
                    subject: "data folder", state: .bad,
                    message: "process \(endpoints.process), which ran the set, has ended without a word",
                    advice: "start it again with `chancery up --data \(folder)`; nothing acknowledged is lost")
            }
            return Finding(
                subject: "data folder", state: .good,
                message: "\(folder), set \(endpoints.version), process \(endpoints.process)")
        } catch {
            return Finding(
                subject: "data folder", state: .bad, message: "endpoints.json cannot be read: \(error)",
                advice: "remove it and start `chancery up` again")
        }
    }

    private func tokens() -> Finding {
        guard let path = Settings.environment.tokenFile else {
            return Finding(subject: "tokens", state: .good, message: "taken from the data folder")
        }
        do {
            _ = try TokenBook(parsing: TextFile.read(path))
            return Finding(subject: "tokens", state: .good, message: path)
        } catch {
            let reason = (error as? ServiceError)?.message ?? "\(error)"
            return Finding(
                subject: "tokens", state: .bad, message: reason, advice: "write lines of the form: TOKEN role role …")
        }
    }

    private func database() async -> [Finding] {
        let settings = Settings.environment
        let configuration: PostgresConfiguration
        if settings.databaseURL != nil, connection.data == nil {
            do {
                configuration = try settings.database()
            } catch {
                return [
                    Finding(subject: "database", state: .bad, message: (error as? ServiceError)?.message ?? "\(error)")
                ]
            }
        } else if let conninfo = (try? Endpoints.read(from: folder))?.database {
            configuration = PostgresConfiguration(conninfo)
        } else {
            return []
        }
        var limits = PostgresPool.Configuration(maximum: 1, minimum: 0)
        limits.borrowTimeout = .seconds(3)
        let pool = PostgresPool(configuration, pool: limits)
        defer { Task { await pool.shutdown() } }
        do {
            let rows = try await pool.query("SELECT current_setting('server_version'), current_setting('fsync')")
            let (version, fsync) = try rows.first?.decode((String, String).self) ?? ("?", "?")
            var findings = [Finding(subject: "database", state: .good, message: "Postgres \(version) answers")]
            if fsync != "on" {
                findings.append(
                    Finding(
                        subject: "database", state: .bad,
                        message: "fsync is \(fsync): what is acknowledged can be lost",
                        advice: "set fsync = on in postgresql.conf"))
            }
            do {
                try await Migrator(Schema.migrations).verify(pool)
                findings.append(Finding(subject: "schema", state: .good, message: "up to date"))
            } catch {
                findings.append(
                    Finding(subject: "schema", state: .bad, message: "\(error)", advice: "run `chancery migrate`"))
            }
            return findings
        } catch {
            return [
                Finding(
                    subject: "database", state: .bad, message: "\(error)",
                    advice: "see that it runs and that CHANCERY_DATABASE_URL names it")
            ]
        }
    }

    private func answers(_ service: ServiceName) async -> Finding {
        do {
            let status = try await status(service)
            return Finding(
                subject: service.rawValue, state: status.version == Version.current ? .good : .warning,
                message: "version \(status.version) answers")
        } catch {
            let reason = (error as? ServiceError)?.message ?? "\(error)"
            return Finding(
                subject: service.rawValue, state: .bad, message: reason,
                advice: "see its log; `chancery serve \(service.rawValue)` or `chancery up` starts it")
        }
    }

    private func queue() async -> [Finding] {
        guard let counts = try? await status(.ingest).counts else { return [] }
        var findings: [Finding] = []
        if let dead = counts["deadletters"], dead > 0 {
            findings.append(
                Finding(
                    subject: "dead letters", state: .warning, message: "\(dead) documents were given up",
                    advice: "`chancery deadletters` tells why; --retry all tries them again"))
        }
        if let queued = counts["documents.queued"], queued > 0, counts["documents.leased"] == 0 {
            findings.append(
                Finding(
                    subject: "queue", state: .warning, message: "\(queued) documents wait and no worker reads",
                    advice: "start ingest with workers: `chancery serve ingest --workers 2`"))
        }
        return findings
    }

    private func status(_ service: ServiceName) async throws -> ServiceStatus {
        try await connection.withClient(of: service) { client in
            try await client.request(
                MessageType.status, Nothing(), as: ServiceStatus.self, deadline: .seconds(3), retry: .idempotent)
        }
    }
}
