import Logging
import NIOConcurrencyHelpers
import ServiceLifecycle
import Shared
import Wire

/// A server of this process on a port of its own.
struct LiveServer: Sendable {
    struct Number: Codable, Sendable, Hashable {
        var value: Int
    }

    /// What its handlers have met.
    final class Seen: Sendable {
        private let counts = NIOLockedValueBox<[String: Int]>([:])
        func count(_ what: String) { counts.withLockedValue { $0[what, default: 0] += 1 } }
        subscript(_ what: String) -> Int { counts.withLockedValue { $0[what] ?? 0 } }

        /// Returns once `what` has been seen that often; the test's time limit ends a wait that is in vain.
        func wait(for what: String, _ count: Int = 1) async throws {
            while self[what] < count { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    let port: Int
    let seen: Seen
    private let group: ServiceGroup

    /// As SIGTERM does.
    func shutDown() async { await group.triggerGracefulShutdown() }

    func client(token: String? = nil, tls: TLSSettings? = nil) -> MessageClient.Configuration {
        var configuration = MessageClient.Configuration(
            host: "127.0.0.1", port: port, agent: "test/1", token: token, tls: tls)
        configuration.resolveInterval = .milliseconds(100)
        return configuration
    }

    static func with<R: Sendable>(
        port: Int = 0, host: String = "127.0.0.1", tokens: TokenBook = .open, tls: TLSSettings? = nil,
        seen: Seen = Seen(), configure: (inout MessageServer.Configuration) -> Void = { _ in },
        _ body: (LiveServer) async throws -> R
    ) async throws -> R {
        var configuration = MessageServer.Configuration(
            host: host, port: port, tokens: tokens, tls: tls)
        configure(&configuration)
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = MessageServer(configuration, handlers: handlers(seen)) { listening.yield($0) }
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: server)], logger: Logger(label: "test")))
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { listening.finish() }
                try await group.run()
            }
            guard let port = await ports.first(where: { _ in true }) else {
                try await tasks.waitForAll()
                throw ServiceError(code: "test", message: "the server ended before it listened")
            }
            do {
                let result = try await body(LiveServer(port: port, seen: seen, group: group))
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return result
            } catch {
                tasks.cancelAll()
                throw error
            }
        }
    }

    private static func handlers(_ seen: Seen) -> HandlerTable {
        var table = HandlerTable()
        table.handle("echo", role: nil) { (body: RawJSON, _) in body }
        table.handle("double", role: .query) { (number: Number, _) in Number(value: number.value * 2) }
        // Ends only when it is cancelled, unless it was told to end on its own.
        table.handle("wait", role: nil) { (number: Number, context) in
            seen.count("waiting")
            defer { seen.count("waited") }
            do {
                try await Task.sleep(for: .milliseconds(number.value))
            } catch {
                seen.count("cancelled")
                throw error
            }
            return number
        }
        // Answers with so many letters once the test lets it.
        table.handle("hold", role: nil) { (number: Number, _) in
            seen.count("holding")
            try await seen.wait(for: "released")
            return String(repeating: "h", count: number.value)
        }
        table.handle("break", role: nil) { (_: Nothing, _) -> Nothing in throw Broken() }
        table.handle("deadline", role: nil) { (_: Nothing, context) in
            Number(value: context.deadline == nil ? 0 : 1)
        }
        table.stream("count", role: nil) { (number: Number, _, sink: ItemSink<Number>) in
            defer { seen.count("counted") }
            for value in 0..<number.value {
                try await sink.send(Number(value: value))
                seen.count("sent")
            }
        }
        // Items of 64 KiB without end.
        table.stream("flood", role: nil) { (_: Nothing, _, sink: ItemSink<RawJSON>) in
            let item = RawJSON("\"" + String(repeating: "f", count: 65_536) + "\"")
            while true {
                try await sink.send(item)
                seen.count("flooded")
            }
        }
        table.exchange("sum", role: nil, window: 8) {
            (_: Nothing, _, numbers: ItemSource<Number>, sums: ItemSink<Number>) in
            var sum = 0
            for try await number in numbers {
                switch number {
                case .success(let number): sum += number.value
                case .failure: sum = -1_000_000
                }
                try await sums.send(Number(value: sum))
            }
        }
        // Takes nothing of what it is sent.
        table.exchange("ignore", role: nil, window: 4) {
            (_: Nothing, _, _: ItemSource<Number>, _: ItemSink<Number>) in
            seen.count("ignoring")
            defer { seen.count("ignored") }
            try await Task.sleep(for: .seconds(600))
        }
        return table
    }

    private struct Broken: Error {}
}
