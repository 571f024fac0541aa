import Configuration
import FoundationEssentials
import Glibc
import Logging
import Postgres
import Shared
import Wire

/// What the environment says, read once.
struct Settings: Sendable {
    var databaseURL: String?
    var databasePasswordFile: String?
    var tokenFile: String?
    var ingest: String?
    var resolution: String?
    var query: String?
    var listenHost: String
    var portBase: Int
    var data: String?
    var model: String?
    var workers: Int?
    var logLevel: Logger.Level
    var tls: TLSSettings?

    static let environment = Settings(ConfigReader(provider: EnvironmentVariablesProvider()))

    /// Reads `CHANCERY_…`.
    init(_ reader: ConfigReader) {
        let chancery = reader.scoped(to: "chancery")
        databaseURL = chancery.string(forKey: "database.url", isSecret: true)
        databasePasswordFile = chancery.string(forKey: "database.password.file")
        tokenFile = chancery.string(forKey: "token.file")
        ingest = chancery.string(forKey: "ingest")
        resolution = chancery.string(forKey: "resolution")
        query = chancery.string(forKey: "query")
        listenHost = chancery.string(forKey: "listen.host", default: "127.0.0.1")
        portBase = chancery.int(forKey: "port.base", default: 7400)
        data = chancery.string(forKey: "data")
        model = chancery.string(forKey: "model")
        workers = chancery.int(forKey: "workers")
        logLevel = chancery.string(forKey: "log.level").flatMap(Logger.Level.init(rawValue:)) ?? .notice
        let settings = TLSSettings(
            certificate: chancery.string(forKey: "tls.certificate"), privateKey: chancery.string(forKey: "tls.key"),
            trustRoots: chancery.string(forKey: "tls.roots"), serverName: chancery.string(forKey: "tls.server.name"))
        tls = settings == TLSSettings() ? nil : settings
    }

    /// Where `up` keeps everything unless told otherwise.
    static var defaultData: String {
        if geteuid() == 0 { return "/var/lib/chancery" }
        let home = getenv("HOME").map { String(cString: $0) } ?? "."
        let share = getenv("XDG_DATA_HOME").map { String(cString: $0) } ?? "\(home)/.local/share"
        return "\(share)/chancery"
    }

    /// - Throws: `ServiceError` where no database is configured.
    func database() throws -> PostgresConfiguration {
        guard let databaseURL else {
            throw ServiceError(
                code: "invalid-configuration",
                message:
                    "no database is configured; set CHANCERY_DATABASE_URL (postgresql://user@host/name), or use `chancery up`"
            )
        }
        guard let databasePasswordFile else { return PostgresConfiguration(databaseURL) }
        let password = try TextFile.read(databasePasswordFile).split(separator: "\n").first.map(String.init) ?? ""
        setenv("PGPASSWORD", password, 1)
        return PostgresConfiguration(databaseURL)
    }

    func tokens() throws -> TokenBook { try tokenFile.map { try TokenBook(parsing: TextFile.read($0)) } ?? .open }

    /// The token that this process shows to others: the file's first.
    func ownToken() throws -> String? { try tokenFile.flatMap { try Self.firstToken(in: $0) } }

    static func firstToken(in path: String) throws -> String? {
        try TextFile.read(path).split(separator: "\n").lazy
            .compactMap { $0.split(whereSeparator: \.isWhitespace).first }
            .first { !$0.hasPrefix("#") }.map(String.init)
    }
}
