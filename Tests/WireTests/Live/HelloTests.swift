import Benchmarks
import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct HelloTests {
    @Test func `hello is answered by what holds here`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                await peer.send(
                    json:
                        #"{"kind":"hello","protocol":"chancery","versions":[9,1],"agent":"x","heartbeat":3,"new":1}"#
                )
                let welcome = try #require(await peer.receive())
                #expect(
                    String(buffer: welcome.whole)
                        == #"{"kind":"welcome","version":1,"heartbeat":3,"maximumFrame":4194304,"inFlight":64}"#
                )
            }
        }
    }

    @Test(arguments: [
        (#"{"kind":"request","id":"1","type":"echo"}"#, "hello-expected"),
        (#"{"kind":"ping"}"#, "hello-expected"),
        (
            #"{"kind":"hello","protocol":"chancery","versions":[2,3],"agent":"x"}"#, "unsupported-version"
        ),
        (#"{"kind":"hello","protocol":"other","versions":[1],"agent":"x"}"#, "unsupported-version"),
        (#"{"kind":"hello","protocol":"chancery","versions":[1]}"#, "invalid-body"),
        (#"{"kind":"hello","protocol":7,"versions":[1],"agent":"x"}"#, "invalid-body"),
        (#"{"kind":"hello""#, "malformed-frame"),
        ("[]", "malformed-frame"),
    ])
    func `a wrong first frame gets one clear error and the end`(_ json: String, _ code: String)
        async throws
    {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                await peer.send(json: json)
                #expect(await peer.receiveError()?.code == code)
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `silence gets an error and the end`() async throws {
        try await LiveServer.with(configure: { $0.helloTime = .milliseconds(50) }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.receiveError()?.code == "hello-timeout")
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `a token opens what its roles allow`() async throws {
        let tokens = try TokenBook(parsing: "0123456789abcdef query\nfedcba9876543210 submit")
        try await LiveServer.with(tokens: tokens) { server in
            for wrong in [nil, "", "0123456789abcdee"] {
                let error = await #expect(throws: ServiceError.self) {
                    try await MessageClient.withClient(server.client(token: wrong)) { client in
                        let _: RawJSON = try await client.request("echo", Nothing())
                    }
                }
                #expect(error?.code == "unauthenticated")
            }
            try await MessageClient.withClient(server.client(token: "0123456789abcdef")) { client in
                let answer: LiveServer.Number = try await client.request(
                    "double", LiveServer.Number(value: 4))
                #expect(answer.value == 8)
            }
            try await MessageClient.withClient(server.client(token: "fedcba9876543210")) { client in
                let error = await #expect(throws: ServiceError.self) {
                    let _: RawJSON = try await client.request("double", LiveServer.Number(value: 4))
                }
                #expect(error?.code == "forbidden")
                #expect(error?.message.contains("query") == true)
            }
        }
    }

    @Test func `before hello a frame may have 16 KiB and no more`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                let padding = String(repeating: " ", count: Frame.unauthenticatedLimit - 70)
                let json = #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"x"}"# + padding
                #expect(json.utf8.count <= Frame.unauthenticatedLimit)
                await peer.send(json: json)
                #expect(await peer.receive()?.kind == "welcome")
            }
            try await RawPeer.with(port: server.port) { peer in
                await peer.send(ByteBuffer(integer: UInt32(Frame.unauthenticatedLimit + 1)))
                #expect(await peer.receiveError()?.code == "frame-too-large")
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `more connections than there may be are told so`() async throws {
        try await LiveServer.with(configure: { $0.connections = 1 }) { server in
            try await RawPeer.with(port: server.port) { first in
                #expect(await first.greet())
                try await RawPeer.with(port: server.port) { second in
                    let error = await second.receiveError()
                    #expect(error?.code == "busy")
                    #expect(error?.retryable == true)
                    #expect(await second.receive() == nil)
                }
                await first.send(json: #"{"kind":"request","id":"1","type":"echo","body":1}"#)
                #expect(await first.receive()?.kind == "response")
            }
        }
    }
}
