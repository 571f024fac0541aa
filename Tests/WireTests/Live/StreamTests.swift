import Benchmarks
import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct StreamTests {
    private typealias Number = LiveServer.Number

    @Test func `a stream gives every item, in order, whatever the window`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                for window in [1, 2, 64] {
                    let values = try await client.stream(
                        "count", Number(value: 500), of: Number.self, window: window
                    ) { items in
                        try await items.reduce(into: [Int]()) { $0.append($1.value) }
                    }
                    #expect(values == Array(0..<500))
                }
            }
        }
    }

    @Test func `no item comes that was not asked for`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"9","type":"count","body":{"value":5}}"#)
                await peer.send(json: #"{"kind":"request","id":"1","type":"echo","body":1}"#)
                #expect(await peer.receive()?.kind == "response")
                #expect(server.seen["sent"] == 0)
                await peer.send(json: #"{"kind":"credit","id":"9","count":2}"#)
                #expect(await peer.receive()?.kind == "item")
                #expect(await peer.receive()?.kind == "item")
                await peer.send(json: #"{"kind":"request","id":"2","type":"echo","body":1}"#)
                #expect(await peer.receive()?.id == "2")
                await peer.send(json: #"{"kind":"credit","id":"9","count":-7}"#)
                await peer.send(json: #"{"kind":"credit","id":"9","count":100}"#)
                for _ in 0..<3 { #expect(await peer.receive()?.kind == "item") }
                #expect(await peer.receive()?.kind == "end")
            }
        }
    }

    @Test func `one that reads nothing costs no more than the high-water mark`() async throws {
        try await LiveServer.with(configure: { $0.limits.outboundHighWater = 1 << 20 }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"9","type":"flood"}"#)
                await peer.send(json: #"{"kind":"credit","id":"9","count":1000000}"#)
                try await server.seen.wait(for: "flooded", 16)
                // Others are answered meanwhile; the flood stands still once the system's buffers are full.
                try await MessageClient.withClient(server.client()) { client in
                    var before = -1
                    while before != server.seen["flooded"] {
                        before = server.seen["flooded"]
                        for value in 0..<200 {
                            let answer: Number = try await client.request("double", Number(value: value))
                            #expect(answer.value == 2 * value)
                        }
                        try await Task.sleep(for: .milliseconds(100))
                    }
                }
                // 64 KiB each: the mark, what loopback's sockets hold, and what this peer has read ahead.
                #expect(server.seen["flooded"] < 512)
            }
        }
    }

    @Test func `one that reads nothing for too long is let go`() async throws {
        try await LiveServer.with(configure: { $0.limits.slowReaderTime = .milliseconds(300) }) {
            server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"w","type":"wait","body":{"value":600000}}"#)
                await peer.send(json: #"{"kind":"request","id":"9","type":"flood"}"#)
                await peer.send(json: #"{"kind":"credit","id":"9","count":1000000}"#)
                try await server.seen.wait(for: "cancelled")
            }
        }
    }

    @Test func `frames that came in one go are all answered although reading pauses between`()
        async throws
    {
        try await LiveServer.with(configure: { $0.limits.outboundHighWater = 1 << 14 }) { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                var frames = ByteBuffer()
                for id in 0..<5000 {
                    Frame.write(to: &frames) {
                        $0.writeString(#"{"kind":"request","id":"\#(id)","type":"none"}"#)
                    }
                }
                await peer.send(frames)
                var ids: [String] = []
                while ids.count < 5000, let error = await peer.receive(), error.kind == "error" {
                    ids.append(error.id ?? "")
                }
                #expect(ids == (0..<5000).map(String.init))
            }
        }
    }

    @Test func `leaving a stream early stops its handler`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                let first = try await client.stream(
                    "count", Number(value: .max), of: Number.self, window: 4
                ) { items in
                    for try await item in items { return item.value }
                    return -1
                }
                #expect(first == 0)
                try await server.seen.wait(for: "counted")
            }
        }
    }

    @Test func `an exchange carries items both ways beyond its window`() async throws {
        try await LiveServer.with { server in
            try await MessageClient.withClient(server.client()) { client in
                let sums = try await client.exchange(
                    "sum", Nothing(), sending: Number.self, of: Number.self, window: 4
                ) {
                    outlet in
                    for value in 1...1000 { try await outlet.send(Number(value: value)) }
                } consume: { items in
                    try await items.reduce(into: [Int]()) { $0.append($1.value) }
                }
                #expect(sums == (1...1000).map { $0 * ($0 + 1) / 2 })
            }
        }
    }

    @Test func `an item that cannot be read does not end an exchange`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"9","type":"sum"}"#)
                let credit = try #require(await peer.receive())
                #expect(credit.kind == "credit" && credit.count == 8)
                await peer.send(json: #"{"kind":"credit","id":"9","count":10}"#)
                await peer.send(json: #"{"kind":"item","id":"9","body":{"value":"x"}}"#)
                await peer.send(json: #"{"kind":"item","id":"9","body":{"value":1}}"#)
                await peer.send(json: #"{"kind":"end","id":"9"}"#)
                #expect(await peer.receive().map { String(buffer: $0.body) } == #"{"value":-1000000}"#)
                #expect(await peer.receive().map { String(buffer: $0.body) } == #"{"value":-999999}"#)
                #expect(await peer.receive()?.kind == "end")
            }
        }
    }

    @Test func `items beyond the credit end their exchange`() async throws {
        try await LiveServer.with { server in
            try await RawPeer.with(port: server.port) { peer in
                #expect(await peer.greet())
                await peer.send(json: #"{"kind":"request","id":"9","type":"ignore"}"#)
                #expect(await peer.receive()?.count == 4)
                for _ in 0..<5 { await peer.send(json: #"{"kind":"item","id":"9","body":{"value":1}}"#) }
                #expect(await peer.receiveError()?.code == "credit-exceeded")
                try await server.seen.wait(for: "ignored")
                await peer.send(json: #"{"kind":"request","id":"9","type":"echo","body":1}"#)
                #expect(await peer.receive()?.kind == "response")
            }
        }
    }
}
