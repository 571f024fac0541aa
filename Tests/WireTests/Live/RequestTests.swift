import Benchmarks
import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct RequestTests {
    private typealias Number = LiveServer.Number

    @Test func `a thousand requests at once each get their own answer`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                let right = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for value in 0..<1000 {
                        group.addTask {
                            let answer: Number = try await client.request("double", Number(value: value))
                            return answer.value == value * 2
                        }
                    }
                    return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(right == 1000)
            }
        }
    }

    @Test func `a quick answer overtakes a slow one`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(
                    json: #"{"kind":"request","id":"slow","type":"wait","body":{"value":60000}}"#)
                await peer.send(json: #"{"kind":"request","id":"quick","type":"echo","body":1}"#)
                #expect(await peer.receive()?.id == "quick")
            }
        }
    }

    @Test(
        arguments: [
            (#"{"kind":"request","id":"1","type":"fly","body":{}}"#, "unknown-type", "/type"),
            (
                #"{"kind":"request","id":"1","type":"double","body":{"value":"x"}}"#, "invalid-body",
                "/body/value"
            ),
            (#"{"kind":"request","id":"1","type":"double","body":{}}"#, "invalid-body", "/body/value"),
            (
                #"{"kind":"request","id":"1","type":"double","body":{"value":null}}"#, "invalid-body",
                "/body/value"
            ),
            (#"{"kind":"request","id":"1","type":"double"}"#, "invalid-body", "/body/value"),
            (#"{"kind":"request","id":"1","type":"double","body":[]}"#, "invalid-body", "/body"),
            (#"{"kind":"request","id":"1"}"#, "invalid-request", "/id"),
            (#"{"kind":"request","id":"","type":"echo"}"#, "invalid-request", "/id"),
            (#"{"kind":"request","type":"echo"}"#, "invalid-request", "/id"),
            (#"{"kind":"dance","id":"1"}"#, "unknown-kind", "/kind"),
            (#"{"kind":"request","id":"1","type":"break"}"#, "internal", nil),
            (
                #"{"kind":"request","id":"1","type":"wait","deadline":0,"body":{"value":60000}}"#,
                "deadline-exceeded",
                nil
            ),
        ] as [(String, String, String?)])
    func `what is wrong with one request ends only that`(
        _ json: String, _ code: String, _ pointer: String?
    )
        async throws
    {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: json)
                let error = await peer.receiveError()
                #expect(error?.code == code)
                #expect(error?.pointer == pointer)
                await peer.send(json: #"{"kind":"request","id":"1","type":"echo","body":"still here"}"#)
                #expect(await peer.receive().map { String(buffer: $0.body) } == "\"still here\"")
            }
        }
    }

    @Test func `unknown types are told what there is`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                let error = await #expect(throws: ServiceError.self) {
                    let _: RawJSON = try await client.request("fly", Nothing())
                }
                #expect(error?.message.contains("double, echo") == true)
            }
        }
    }

    @Test func `an id is taken as long as its request runs`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"a","type":"wait","body":{"value":60000}}"#)
                await peer.send(json: #"{"kind":"request","id":"a","type":"echo","body":1}"#)
                #expect(await peer.receiveError()?.code == "duplicate-id")
                await peer.send(json: #"{"kind":"cancel","id":"a"}"#)
                #expect(await peer.receiveError()?.code == "cancelled")
                await peer.send(json: #"{"kind":"request","id":"a","type":"echo","body":1}"#)
                #expect(await peer.receive()?.kind == "response")
            }
        }
    }

    @Test func `more in flight than agreed are refused and may come again`() async throws {
        try await LiveServer.with(configure: { $0.inFlight = 2 }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                for id in 1...3 {
                    await peer.send(
                        json: #"{"kind":"request","id":"\#(id)","type":"wait","body":{"value":60000}}"#)
                }
                let error = await peer.receiveError()
                #expect(error?.code == "too-many-in-flight")
                #expect(error?.retryable == true)
            }
            // A client knows the limit and keeps to it.
            try await MessageClient.withClient(server.client()) { client in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for value in 0..<20 {
                        group.addTask {
                            let _: Number = try await client.request("double", Number(value: value))
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test func `a cancelled task stops the work at the other end`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await #expect(throws: CancellationError.self) {
                            let _: Number = try await client.request("wait", Number(value: 600_000))
                        }
                    }
                    try? await server.seen.wait(for: "waiting")
                    group.cancelAll()
                }
                try await server.seen.wait(for: "cancelled")
            }
        }
    }

    @Test func `a deadline that passes stops the work`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                let known: Number = try await client.request("deadline", Nothing())
                #expect(known.value == 1)
                let error = await #expect(throws: ServiceError.self) {
                    let _: Number = try await client.request(
                        "wait", Number(value: 600_000), deadline: .milliseconds(100))
                }
                #expect(error?.code == "deadline-exceeded")
                try await server.seen.wait(for: "cancelled")
            }
        }
    }

    @Test func `a caller that goes away stops its work`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"a","type":"wait","body":{"value":600000}}"#)
                try await server.seen.wait(for: "waiting")
            }
            try await server.seen.wait(for: "cancelled")
        }
    }

    @Test func `a request longer than the server takes is not sent`() async throws {
        try await LiveServer.with(configure: { $0.limits.maximumFrame = 5000 }) { server in
            try await MessageClient.withClient(server.client()) { client in
                let error = await #expect(throws: ServiceError.self) {
                    let _: String = try await client.request("echo", String(repeating: "l", count: 6000))
                }
                #expect(error?.code == "frame-too-large")
                let answer: String = try await client.request("echo", "short")
                #expect(answer == "short")
            }
        }
    }

    @Test func `an answer longer than the caller takes becomes an error`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet(Hello(agent: "small/1", maximumFrame: 5000)))
                let long = "\"" + String(repeating: "l", count: 6000) + "\""
                await peer.send(json: #"{"kind":"request","id":"1","type":"echo","body":\#(long)}"#)
                #expect(await peer.receiveError()?.code == "frame-too-large")
                await peer.send(json: #"{"kind":"request","id":"2","type":"echo","body":1}"#)
                #expect(await peer.receive()?.id == "2")
            }
        }
    }
}
