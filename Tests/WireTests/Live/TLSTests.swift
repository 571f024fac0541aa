import Foundation
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(2)))
struct TLSTests {
    private typealias Number = LiveServer.Number

    private func ask(_ server: LiveServer, _ tls: TLSSettings?, within deadline: Duration = .seconds(30)) async throws
        -> Int
    {
        try await MessageClient.withClient(server.client(tls: tls)) { client in
            let answer: Number = try await client.request(
                "double", Number(value: 21), deadline: deadline)
            return answer.value
        }
    }

    @Test func `TLS carries requests for those who trust the authority, and for no others`()
        async throws
    {
        try await Certificates.with { files in
            let settings = TLSSettings(certificate: files.server, privateKey: files.serverKey)
            try await LiveServer.with(tls: settings) { server in
                let answer = try await ask(
                    server, TLSSettings(trustRoots: files.authority, serverName: Certificates.name))
                #expect(answer == 42)
                await #expect(throws: ServiceError.self, "an authority that did not sign") {
                    try await ask(
                        server, TLSSettings(trustRoots: files.otherAuthority, serverName: Certificates.name),
                        within: .seconds(1))
                }
                await #expect(throws: ServiceError.self, "another name") {
                    try await ask(
                        server, TLSSettings(trustRoots: files.authority), within: .seconds(1))
                }
                await #expect(throws: ServiceError.self, "no TLS") { try await ask(server, nil, within: .seconds(1)) }
            }
        }
    }

    @Test func `mutual TLS asks the client for a certificate of the authority`() async throws {
        try await Certificates.with { files in
            let settings = TLSSettings(
                certificate: files.server, privateKey: files.serverKey, trustRoots: files.authority)
            try await LiveServer.with(tls: settings) { server in
                let shown = TLSSettings(
                    certificate: files.client, privateKey: files.clientKey, trustRoots: files.authority,
                    serverName: Certificates.name)
                let answer = try await ask(server, shown)
                #expect(answer == 42)
                await #expect(throws: ServiceError.self, "no certificate") {
                    try await ask(
                        server, TLSSettings(trustRoots: files.authority, serverName: Certificates.name),
                        within: .seconds(1))
                }
                let stranger = TLSSettings(
                    certificate: files.stranger, privateKey: files.strangerKey, trustRoots: files.authority,
                    serverName: Certificates.name)
                await #expect(throws: ServiceError.self, "another authority's certificate") {
                    try await ask(server, stranger, within: .seconds(1))
                }
            }
        }
    }

    @Test func `a file that is not there is named`() async throws {
        let error = await #expect(throws: ServiceError.self) {
            try await LiveServer.with(
                tls: TLSSettings(certificate: "/no/such.pem", privateKey: "/no/key.pem")
            ) { _ in }
        }
        #expect(error?.code == "invalid-configuration")
        #expect(error?.message.contains("/no/such.pem") == true)
        let half = await #expect(throws: ServiceError.self) {
            try await LiveServer.with(tls: TLSSettings(certificate: "/no/such.pem")) { _ in }
        }
        #expect(half?.code == "invalid-configuration")
    }
}
