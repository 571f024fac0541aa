import Foundation

/// Two authorities, a server's certificate for 127.0.0.1 and two clients', made by `openssl` in a folder that goes away.
struct Certificates {
    let folder: String

    /// The name that all of them carry.
    static let name = "records.example"

    var authority: String { folder + "/authority.pem" }
    var otherAuthority: String { folder + "/other.pem" }
    var server: String { folder + "/server.pem" }
    var serverKey: String { folder + "/server.key" }
    var client: String { folder + "/client.pem" }
    var clientKey: String { folder + "/client.key" }
    /// Signed by the other authority.
    var stranger: String { folder + "/stranger.pem" }
    var strangerKey: String { folder + "/stranger.key" }

    /// Does nothing, and says so, where this machine has no `openssl`.
    static func with(_ body: (Certificates) async throws -> Void) async throws {
        let programs = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
        guard let openssl = programs.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            print("not tested: this machine has no openssl to make certificates with")
            return
        }
        let folder = FileManager.default.temporaryDirectory.path + "/chancery-tls-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func run(_ arguments: String) async throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: openssl)
            process.arguments = arguments.split(separator: " ").map(String.init)
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let (ends, end) = AsyncStream<Int32>.makeStream()
            process.terminationHandler = { end.yield($0.terminationStatus) }
            try process.run()
            guard await ends.first(where: { _ in true }) == 0 else { throw Failure(arguments: arguments) }
        }
        let key = "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        for name in ["authority", "other"] {
            try await run("\(key) -x509 -days 2 -subj /CN=\(name) -keyout \(name).key -out \(name).pem")
        }
        try Data("subjectAltName=DNS:\(Self.name)\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/names.txt"))
        for (name, authority) in [
            ("server", "authority"), ("client", "authority"), ("stranger", "other"),
        ] {
            try await run("\(key) -subj /CN=\(name) -keyout \(name).key -out \(name).csr")
            try await run(
                "x509 -req -days 2 -in \(name).csr -CA \(authority).pem -CAkey \(authority).key -CAcreateserial -extfile names.txt -out \(name).pem"
            )
        }
        try await body(Certificates(folder: folder))
    }

    private struct Failure: Error {
        var arguments: String
    }
}
