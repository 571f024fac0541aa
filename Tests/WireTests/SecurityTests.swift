import Foundation
import Shared
import Testing
import Wire

@Suite struct `TLS` {
    /// Certificates of an authority, a server and a client, made by the openssl program.
    private struct Certificates {
        let folder: String

        init() throws {
            folder = NSTemporaryDirectory() + "chancery-tls-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try run(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=authority -keyout ca.key -out ca.pem"
            )
            for name in ["server", "client"] {
                try run(
                    "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=\(name) -addext subjectAltName=DNS:localhost -keyout \(name).key -out \(name).csr"
                )
                try run(
                    "x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -copy_extensions copy -out \(name).pem"
                )
            }
        }

        private func run(_ arguments: String) throws {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/openssl")
            process.arguments = arguments.split(separator: " ").map(String.init)
            process.currentDirectoryURL = URL(filePath: folder)
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "openssl \(arguments)")
        }

        func remove() { try? FileManager.default.removeItem(atPath: folder) }
    }

    private func answer(_ port: Int, _ tls: TLSSettings?) async throws -> Int {
        var configuration = MessageClient.Configuration(host: "localhost", port: port, agent: "test/1")
        configuration.tls = tls
        return try await MessageClient.withClient(configuration) { client in
            try await client.request(
                "double", TestHandlers.Number(value: 21), as: TestHandlers.Number.self, deadline: .seconds(5)
            ).value
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/openssl"), "needs the openssl program"))
    func `both sides show certificates of one authority`() async throws {
        let made = try Certificates()
        defer { made.remove() }
        let server = TLSSettings(
            certificate: made.folder + "/server.pem", privateKey: made.folder + "/server.key",
            trustRoots: made.folder + "/ca.pem")
        let client = TLSSettings(
            certificate: made.folder + "/client.pem", privateKey: made.folder + "/client.key",
            trustRoots: made.folder + "/ca.pem", serverName: "localhost")
        try await withServer(configure: { $0.tls = server }) { port in
            let number = try await answer(port, client)
            #expect(number == 42)
            var stranger = client
            stranger.certificate = nil
            stranger.privateKey = nil
            await #expect(throws: (any Error).self) { try await answer(port, stranger) }
            await #expect(throws: (any Error).self) { try await answer(port, nil) }
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/openssl"), "needs the openssl program"))
    func `a server of another authority is not trusted`() async throws {
        let made = try Certificates()
        let other = try Certificates()
        defer {
            made.remove()
            other.remove()
        }
        let server = TLSSettings(certificate: made.folder + "/server.pem", privateKey: made.folder + "/server.key")
        try await withServer(configure: { $0.tls = server }) { port in
            let right = TLSSettings(trustRoots: made.folder + "/ca.pem", serverName: "localhost")
            let wrong = TLSSettings(trustRoots: other.folder + "/ca.pem", serverName: "localhost")
            let number = try await answer(port, right)
            #expect(number == 42)
            await #expect(throws: (any Error).self) { try await answer(port, wrong) }
        }
    }

    @Test func `a missing file is named`() async throws {
        let settings = TLSSettings(certificate: "/nowhere/cert.pem", privateKey: "/nowhere/key.pem")
        await #expect {
            try await withServer(configure: { $0.tls = settings }) { _ in }
        } throws: {
            "\($0)".contains("/nowhere/")
        }
    }
}
