import Logging
import ServiceLifecycle
import Shared
import Testing
import Wire

/// Runs a server on a free port for as long as `body` does.
@discardableResult
func withServer<R: Sendable>(
    _ handlers: HandlerTable = TestHandlers.table, configure: (inout MessageServer.Configuration) -> Void = { _ in },
    _ body: (Int) async throws -> R
) async throws -> R {
    var configuration = MessageServer.Configuration(host: "127.0.0.1", port: 0)
    configuration.drain = .milliseconds(500)
    configure(&configuration)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let server = MessageServer(configuration, handlers: handlers) { continuation.yield($0) }
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            // A server that cannot begin must not be waited for.
            defer { continuation.finish() }
            try await server.run()
        }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else {
            try await group.waitForAll()
            throw CancellationError()
        }
        let result = try await body(port)
        group.cancelAll()
        try await group.waitForAll()
        return result
    }
}

/// A client of a server on loopback for as long as `body` runs.
@discardableResult
func withClient<R: Sendable>(
    port: Int, configure: (inout MessageClient.Configuration) -> Void = { _ in },
    _ body: (MessageClient) async throws -> R
) async throws -> R {
    var configuration = MessageClient.Configuration(host: "127.0.0.1", port: port, agent: "test/1")
    configure(&configuration)
    return try await MessageClient.withClient(configuration, body)
}

/// Request types for tests.
enum TestHandlers {
    struct Number: Codable, Sendable, Equatable {
        var value: Int
    }

    static let table: HandlerTable = {
        var table = HandlerTable()
        table.handle("double", role: nil) { (number: Number, _) in Number(value: number.value * 2) }
        table.handle("sleep", role: nil) { (number: Number, _) in
            try await Task.sleep(for: .milliseconds(number.value))
            return number
        }
        table.handle("fail", role: nil) { (_: Number, _) -> Number in throw Secret() }
        table.handle("refuse", role: nil) { (_: Number, _) -> Number in
            throw ServiceError(code: "refused", message: "no", pointer: "/body/value")
        }
        table.handle("curate", role: .curate) { (number: Number, _) in number }
        table.stream("count", role: nil) { (upTo: Number, _, sink: ItemSink<Number>) in
            for value in 0..<upTo.value { try await sink.send(Number(value: value)) }
        }
        table.exchange("sum", role: nil, window: 8) {
            (_: Number, _, numbers: ItemSource<Number>, sink: ItemSink<Number>) in
            var sum = 0
            for try await number in numbers {
                sum += try number.get().value
                try await sink.send(Number(value: sum))
            }
        }
        return table
    }()

    private struct Secret: Error {
        let password = "hunter2"
    }
}
