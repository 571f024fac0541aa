internal import FoundationEssentials
internal import Glibc

/// The programs of one version of the server: `initdb`, `pg_ctl`, `postgres`.
public struct PostgresInstallation: Sendable, Hashable {
    /// Where the programs are.
    public var directory: String
    public var majorVersion: Int

    /// All that can be found, the newest first: in `CHANCERY_PG_BIN`, in Debian's and Red Hat's places, and on the PATH.
    public static func all() -> [PostgresInstallation] {
        if let chosen = environment("CHANCERY_PG_BIN") { return installation(chosen).map { [$0] } ?? [] }
        var directories = (environment("PATH") ?? "").split(separator: ":").map(String.init)
        let files = FileManager.default
        for version in (try? files.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? [] {
            directories.append("/usr/lib/postgresql/\(version)/bin")
        }
        for name in (try? files.contentsOfDirectory(atPath: "/usr")) ?? [] where name.hasPrefix("pgsql-") {
            directories.append("/usr/\(name)/bin")
        }
        directories.append("/usr/local/pgsql/bin")
        var found: [Int: PostgresInstallation] = [:]
        for directory in directories {
            if let next = installation(directory), found[next.majorVersion] == nil { found[next.majorVersion] = next }
        }
        return found.values.sorted { $0.majorVersion > $1.majorVersion }
    }

    /// - Parameter majorVersion: of the data that are to be served, where there are any.
    static func find(majorVersion: Int?) throws -> PostgresInstallation {
        let all = all()
        guard let newest = all.first else {
            let place = environment("CHANCERY_PG_BIN").map { "in CHANCERY_PG_BIN, \($0)" } ?? "on this machine"
            throw PrivateClusterError(
                "no PostgreSQL server found \(place): install it (Debian: apt-get install postgresql), or set "
                    + "CHANCERY_PG_BIN to the folder that holds initdb and pg_ctl")
        }
        guard let majorVersion else { return newest }
        guard let fitting = all.first(where: { $0.majorVersion == majorVersion }) else {
            let versions = all.map { "\($0.majorVersion)" }.joined(separator: ", ")
            throw PrivateClusterError(
                "the data were written by PostgreSQL \(majorVersion), but only \(versions) is installed: install "
                    + "postgresql-\(majorVersion), or dump the data with it and restore them into a new folder")
        }
        return fitting
    }

    func program(_ name: String) -> String { "\(directory)/\(name)" }

    private static func installation(_ directory: String) -> PostgresInstallation? {
        let programs = ["initdb", "pg_ctl", "postgres"]
        guard programs.allSatisfy({ access("\(directory)/\($0)", X_OK) == 0 }),
            let outcome = try? ChildProcess.run(["\(directory)/postgres", "--version"]), outcome.status == 0,
            // "postgres (PostgreSQL) 15.4 (Debian …)", or "17beta1".
            let version = outcome.output.split(separator: " ").dropFirst(2).first,
            let major = Int(version.prefix { $0.isNumber })
        else { return nil }
        return PostgresInstallation(directory: directory, majorVersion: major)
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
