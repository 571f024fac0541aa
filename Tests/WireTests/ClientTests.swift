import Logging
import NIOConcurrencyHelpers
import ServiceLifecycle
import Shared
import Testing
import Wire

private typealias Number = TestHandlers.Number

@Suite struct `A client` {
    @Test func `has many requests under way at once, each with its own answer`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                let answers = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                    for value in 0..<500 {
                        group.addTask {
                            (value, try await client.request("double", Number(value: value), as: Number.self).value)
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.count == 500)
                #expect(answers.allSatisfy { $0.1 == 2 * $0.0 })
            }
        }
    }

    @Test func `answers come in any order`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                async let slow: Number = client.request("sleep", Number(value: 400))
                let quick: Number = try await client.request("sleep", Number(value: 1))
                #expect(quick.value == 1)
                #expect(try await slow.value == 400)
            }
        }
    }

    @Test func `takes a long stream in order`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                let values = try await client.stream("count", Number(value: 2000), of: Number.self, window: 16) {
                    stream in
                    try await stream.reduce(into: [Int]()) { $0.append($1.value) }
                }
                #expect(values == Array(0..<2000))
            }
        }
    }

    @Test func `leaves a stream early without harm to the connection`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                let first = try await client.stream("count", Number(value: .max), of: Number.self) { stream in
                    try await stream.first { $0.value == 10 }
                }
                #expect(first?.value == 10)
                let after: Number = try await client.request("double", Number(value: 2))
                #expect(after.value == 4)
            }
        }
    }

    @Test func `sends and takes items at the same time`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                let sums = try await client.exchange(
                    "sum", Number(value: 0), sending: Number.self, of: Number.self, window: 4
                ) { outlet in
                    for value in 1...300 { try await outlet.send(Number(value: value)) }
                } consume: { answers in
                    try await answers.reduce(into: [Int]()) { $0.append($1.value) }
                }
                #expect(sums.count == 300)
                #expect(sums.last == 45150)
            }
        }
    }

    @Test func `a cancelled request stops at the server`() async throws {
        let stopped = NIOLockedValueBox(false)
        var table = HandlerTable()
        table.handle("wait", role: nil) { (number: Number, _) in
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                stopped.withLockedValue { $0 = true }
                throw error
            }
            return number
        }
        try await withServer(table) { port in
            try await withClient(port: port) { client in
                let task = Task { try await client.request("wait", Number(value: 1), as: Number.self) }
                try await Task.sleep(for: .milliseconds(200))
                task.cancel()
                await #expect(throws: (any Error).self) { try await task.value }
                for _ in 0..<100 where !stopped.withLockedValue({ $0 }) { try await Task.sleep(for: .milliseconds(20)) }
                #expect(stopped.withLockedValue { $0 })
            }
        }
    }

    @Test func `a deadline is kept on both sides`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                await #expect {
                    let _: Number = try await client.request(
                        "sleep", Number(value: 60000), deadline: .milliseconds(100))
                } throws: {
                    ($0 as? ServiceError)?.code == "deadline-exceeded"
                }
            }
        }
    }

    @Test func `what is longer than the other side takes is not sent`() async throws {
        try await withServer(configure: { $0.limits.maximumFrame = 100_000 }) { port in
            try await withClient(port: port) { client in
                await #expect {
                    let _: Number = try await client.request("double", ["text": String(repeating: "x", count: 200_000)])
                } throws: {
                    ($0 as? ServiceError)?.code == "frame-too-large"
                }
                let after: Number = try await client.request("double", Number(value: 2))
                #expect(after.value == 4)
            }
        }
    }

    @Test func `says soon that nothing listens`() async throws {
        let port = try await withServer { $0 }
        try await withClient(port: port) { client in
            await #expect {
                let _: Number = try await client.request("double", Number(value: 1), deadline: .seconds(60))
            } throws: {
                ($0 as? ServiceError)?.code == "not-connected"
            }
        }
    }

    @Test func `finds a server again that comes back`() async throws {
        let port = try await withServer { $0 }
        try await withClient(port: port) { client in
            for round in 1...3 {
                try await withServer(configure: { $0.port = port }) { _ in
                    let answer: Number = try await client.request(
                        "double", Number(value: round), deadline: .seconds(20), retry: .idempotent)
                    #expect(answer.value == 2 * round)
                }
            }
        }
    }

    @Test func `a server that ends answers what runs, ends streams, and takes no more`() async throws {
        var configuration = MessageServer.Configuration(host: "127.0.0.1", port: 0)
        configuration.drain = .seconds(10)
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let server = MessageServer(configuration, handlers: TestHandlers.table) { continuation.yield($0) }
        let group = ServiceGroup(services: [server], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            try await withClient(port: port) { client in
                let _: Number = try await client.request("double", Number(value: 1))
                async let running: Number = client.request("sleep", Number(value: 400))
                async let stream: Int = client.stream("count", Number(value: .max), of: Number.self) { items in
                    try await items.reduce(0) { count, _ in count + 1 }
                }
                try await Task.sleep(for: .milliseconds(150))
                let began = ContinuousClock.now
                await group.triggerGracefulShutdown()
                #expect(try await running.value == 400)
                do {
                    _ = try await stream
                    Issue.record("the stream did not end")
                } catch {
                    #expect((error as? ServiceError)?.retryable == true)
                }
                try await tasks.waitForAll()
                #expect(began.duration(to: .now) < .seconds(8))
            }
        }
    }

    @Test func `a slow reader costs no memory`() async throws {
        // Each item is 64 KiB; without credit and back-pressure a hundred thousand of them would be 6 GB.
        let sent = NIOLockedValueBox(0)
        var table = HandlerTable()
        table.stream("flood", role: nil) { (_: Nothing, _, sink: ItemSink<String>) in
            let item = String(repeating: "x", count: 65536)
            for _ in 0..<100_000 {
                try await sink.send(item)
                sent.withLockedValue { $0 += 1 }
            }
        }
        try await withServer(table) { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"raw/1"}"#)
            _ = try await peer.frame()
            try await peer.send(frame: #"{"kind":"request","id":"1","type":"flood","body":{}}"#)
            try await peer.send(frame: #"{"kind":"credit","id":"1","count":100000}"#)
            var last = -1
            while sent.withLockedValue({ $0 }) != last {
                last = sent.withLockedValue { $0 }
                try await Task.sleep(for: .milliseconds(300))
            }
            // What the sockets' buffers hold, and what may wait in ours.
            #expect(last < 400)
            peer.close()
        }
    }
}
