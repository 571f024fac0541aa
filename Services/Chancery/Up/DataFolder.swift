import Crypto
import FoundationEssentials
import Glibc
import Shared

/// The folder in which `up` keeps a set: its database, its tokens, and where it answers.
struct DataFolder: ~Copyable {
    let path: String
    private let lock: Int32

    /// Makes the folder if need be and takes it for this process.
    /// - Throws: `ServiceError` where another `up` runs on it, or it cannot be made.
    init(_ path: String) throws {
        let manager = FileManager.default
        let absolute = path.hasPrefix("/") ? path : "\(manager.currentDirectoryPath)/\(path)"
        do {
            try manager.createDirectory(atPath: absolute, withIntermediateDirectories: true)
        } catch {
            throw ServiceError(
                code: "invalid-configuration", message: "the data folder \(absolute) cannot be made: \(error)")
        }
        let descriptor = open("\(absolute)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw ServiceError(
                code: "already-running",
                message: "another `chancery up` runs on \(absolute); end it, or give another folder with --data")
        }
        self.path = absolute
        lock = descriptor
    }

    deinit { close(lock) }

    var tokenFile: String { "\(path)/tokens" }

    /// Writes a token file for this set where there is none yet.
    func prepareTokens() throws {
        guard !FileManager.default.fileExists(atPath: tokenFile) else { return }
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { key in
            key.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }
        try TextFile.write(
            "# Who shows this token may do everything.\n\(token) submit query curate operate\n", to: tokenFile,
            permissions: 0o600)
    }

    func write(_ endpoints: Endpoints) throws {
        try TextFile.write(CanonicalJSON.pretty(endpoints) + "\n", to: Endpoints.path(in: path))
    }

    func removeEndpoints() { try? FileManager.default.removeItem(atPath: Endpoints.path(in: path)) }
}
