import Benchmarks
import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct ForeignBytesTests {
    @Test func `HTTP is answered in HTTP`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                await peer.send(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                let answer = await peer.receiveAll()
                #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
                #expect(answer.hasSuffix("\r\n\r\nthis port speaks Chancery's length-prefixed JSON\n"))
            }
        }
    }

    @Test func `TLS is answered by name`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                await peer.send(ByteBuffer(bytes: [22, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3]))
                let error = await peer.receiveError()
                #expect(error?.code == "foreign-protocol")
                #expect(error?.message.contains("length-prefixed JSON") == true)
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `a header that lies is refused before a byte of the frame is there`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(ByteBuffer(integer: UInt32(Frame.defaultLimit + 1)))
                #expect(await peer.receiveError()?.code == "frame-too-large")
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `deep JSON ends the connection after one error`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                let deep = String(repeating: "[", count: 100_000)
                await peer.send(json: #"{"kind":"request","id":"1","type":"echo","body":"# + deep)
                let error = await peer.receiveError()
                #expect(error?.code == "malformed-frame")
                #expect(error?.message.contains("deeper than 64") == true)
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `an end within a frame is a malformed frame`() async throws {
        try await LiveServer.with { server in
            for bytes in [[0], [0, 0, 0, 50, 123]] as [[UInt8]] {
                try await RawPeer.with(port: server.port) { peer in
                    #expect(await peer.greet())
                    await peer.send(ByteBuffer(bytes: bytes))
                    peer.finishSending()
                    #expect(await peer.receiveError()?.code == "malformed-frame")
                    #expect(await peer.receive() == nil)
                }
            }
        }
    }

    @Test func `a frame that is never finished ends the connection`() async throws {
        try await LiveServer.with(configure: { $0.limits.frameTime = .milliseconds(50) }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(ByteBuffer(bytes: [0, 0, 1, 0, 123]))
                #expect(await peer.receiveError()?.code == "slow-sender")
                #expect(await peer.receive() == nil)
            }
        }
    }

    @Test func `ping is answered by pong, also a thousand at once`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                var frames = ByteBuffer()
                for _ in 0..<1000 { OutboundMessage.ping(into: &frames) }
                await peer.send(frames)
                for _ in 0..<1000 { #expect(await peer.receive()?.kind == "pong") }
            }
        }
    }

    @Test func `a client that no longer answers pings is let go`() async throws {
        try await LiveServer.with(configure: { $0.limits.heartbeat = .milliseconds(100) }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                #expect(await peer.receive()?.kind == "ping")
                while let envelope = await peer.receive() { #expect(envelope.kind == "ping") }
            }
        }
    }
}
