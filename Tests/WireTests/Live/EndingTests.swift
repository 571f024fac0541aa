import Benchmarks
import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct EndingTests {
    private typealias Number = LiveServer.Number

    @Test func `a server that ends answers what runs and takes nothing new`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"1","type":"hold","body":{"value":1}}"#)
                try await server.seen.wait(for: "holding")
                await server.shutDown()
                let goaway = try #require(await peer.receive())
                #expect(String(buffer: goaway.whole) == #"{"kind":"goaway","drain":20000}"#)
                await peer.send(json: #"{"kind":"request","id":"2","type":"echo","body":1}"#)
                #expect(await peer.receiveError()?.code == "draining")
                server.seen.count("released")
                let answer = try #require(await peer.receive())
                #expect(answer.kind == "response" && answer.id == "1")
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `a server that ends tells streams at once`() async throws {
        // The drain time is longer than the test may last.
        try await LiveServer.with(configure: { $0.drain = .seconds(600) }) { server in
            try await MessageClient.withClient(server.client()) { client in
                let error = await #expect(throws: ServiceError.self) {
                    try await client.stream("count", Number(value: .max), of: Number.self) { items in
                        for try await item in items where item.value == 100 { await server.shutDown() }
                    }
                }
                #expect(error?.code == "draining")
                #expect(error?.retryable == true)
            }
        }
    }

    @Test func `what runs beyond the drain time is stopped and told`() async throws {
        try await LiveServer.with(configure: { $0.drain = .milliseconds(50) }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"1","type":"wait","body":{"value":600000}}"#)
                try await server.seen.wait(for: "waiting")
                await server.shutDown()
                #expect(await peer.receive()?.kind == "goaway")
                #expect(await peer.receiveError()?.code == "draining")
                #expect(await peer.receive() == nil)
                try await server.seen.wait(for: "cancelled")
            }
        }
    }

    @Test func `a long answer arrives whole although the server is ending`() async throws {
        // However slow the machine is: the drain time is longer than the test may last.
        try await LiveServer.with(configure: { $0.drain = .seconds(600) }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"1","type":"hold","body":{"value":4000000}}"#)
                try await server.seen.wait(for: "holding")
                await server.shutDown()
                #expect(await peer.receive()?.kind == "goaway")
                server.seen.count("released")
                #expect(await peer.receive()?.body.readableBytes == 4_000_002)
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `a cancelled server ends although a request runs`() async throws {
        await #expect(throws: CancellationError.self) {
            try await LiveServer.with(configure: { $0.drain = .seconds(600) }) { server in
                try await RawPeer.with(port: server.port) { peer in
                    #expect(await peer.greet())
                    await peer.send(
                        json: #"{"kind":"request","id":"1","type":"wait","body":{"value":600000}}"#)
                    try await server.seen.wait(for: "waiting")
                    throw CancellationError()
                }
            }
        }
    }

    @Test func `a client finds a server that was started again`() async throws {
        var port = 0
        let seen = LiveServer.Seen()
        let first = try await LiveServer.with(seen: seen) { server in
            port = server.port
            return server.client()
        }
        try await MessageClient.withClient(first) { client in
            for round in 1...3 {
                try await LiveServer.with(port: port, seen: seen) { _ in
                    let answer: Number = try await client.request(
                        "double", Number(value: round), retry: .idempotent)
                    #expect(answer.value == 2 * round)
                }
            }
            // It was there before, so a request waits for it: as long as it is allowed to.
            let error = await #expect(throws: ServiceError.self) {
                let _: Number = try await client.request(
                    "double", Number(value: 1), deadline: .milliseconds(50))
            }
            #expect(error?.code == "not-connected")
        }
    }

    @Test func `where nobody ever listened a request fails soon, and says so once`() async throws {
        let port = try await LiveServer.with { $0.port }
        let configuration = MessageClient.Configuration(host: "127.0.0.1", port: port, agent: "test/1")
        try await MessageClient.withClient(configuration) { client in
            // Its own deadline is longer than the test may last.
            let error = await #expect(throws: ServiceError.self) {
                let _: Number = try await client.request(
                    "double", Number(value: 1), deadline: .seconds(600))
            }
            #expect(error?.code == "not-connected")
            #expect(error?.message.contains("connection refused") == true)
            #expect(
                error?.message.split(separator: "is the service running?", omittingEmptySubsequences: false)
                    .count == 2)
        }
    }

    @Test func `a cancelled client ends although it is still connecting`() async throws {
        // Taken, and never welcomed.
        try await SilentListener.with { port in
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    let configuration = MessageClient.Configuration(
                        host: "127.0.0.1", port: port, agent: "test/1")
                    try? await MessageClient(configuration).run()
                }
                try? await Task.sleep(for: .milliseconds(100))
                group.cancelAll()
            }
        }
    }

    @Test func `two addresses of one name are both used, the least busy first`() async throws {
        let one = LiveServer.Seen()
        let two = LiveServer.Seen()
        try await LiveServer.with(host: "127.0.0.1", seen: one) { first in
            try await LiveServer.with(port: first.port, host: "127.0.0.2", seen: two) { _ in
                var configuration = first.client()
                configuration.resolve = { _, port in
                    try ["127.0.0.1", "127.0.0.2"].map { try SocketAddress(ipAddress: $0, port: port) }
                }
                try await MessageClient.withClient(configuration) { client in
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        // Until both connections stand, all goes to one.
                        while one["waited"] == 0 || two["waited"] == 0 {
                            let _: Number = try await client.request("wait", Number(value: 1))
                        }
                        let before = (one["waiting"], two["waiting"])
                        for count in 1...40 {
                            group.addTask {
                                let _: Number = try await client.request("wait", Number(value: 600_000))
                            }
                            while one["waiting"] + two["waiting"] < before.0 + before.1 + count {
                                try await Task.sleep(for: .milliseconds(2))
                            }
                        }
                        #expect(one["waiting"] - before.0 == 20)
                        #expect(two["waiting"] - before.1 == 20)
                        group.cancelAll()
                        while await group.nextResult() != nil {}
                    }
                }
            }
        }
    }
}
