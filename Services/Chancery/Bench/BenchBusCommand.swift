import ArgumentParser
import Foundation
import Shared
import Wire

struct BenchBusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bus", abstract: "Request and response between two processes, beside plain TCP.",
        discussion: """
            Starts a second process on loopback. Pipelined: many requests under way at once; ping-pong: one at a time.
            The roof is the same bytes through a plain TCP echo.

            Example: chancery bench bus --seconds 5 --json
            """)

    @Option(help: "Seconds for each measurement.")
    var seconds = 3.0

    @Option(help: "Bytes of JSON in each body.")
    var bytes = 1024

    @Option(help: "Requests under way at once.")
    var inFlight = 64

    @Option(help: "Connections.")
    var connections = 2

    @Flag(help: "Prints JSON.")
    var json = false

    @Flag(help: .hidden)
    var serve = false

    func run() async throws {
        if serve { return try await BusEcho.serve() }
        guard (16...1_000_000).contains(bytes), (1...1000).contains(inFlight), (1...64).contains(connections) else {
            throw ValidationError("give 16 to 1000000 bytes, 1 to 1000 in flight, 1 to 64 connections")
        }
        let echo = try BusEcho.start()
        defer { echo.stop() }
        let body = RawJSON("{\"text\":\"" + String(repeating: "x", count: bytes - 11) + "\"}")
        let pipelined = try await pipelined(port: echo.port, body: body)
        let latencies = try await pingPong(port: echo.port, body: body)
        let roof = try EchoRoof.measure(
            port: echo.plainPort, bytes: bytes + 64, inFlight: inFlight * connections, seconds: seconds)
        let roofLatency = try EchoRoof.measure(
            port: echo.plainPort, bytes: bytes + 64, inFlight: 1, seconds: min(seconds, 1))
        let report = Report(
            pairsPerSecond: pipelined.rounded(), medianMicroseconds: latencies.onLoop[latencies.onLoop.count / 2],
            p99Microseconds: latencies.onLoop[latencies.onLoop.count * 99 / 100],
            medianFromAnyThreadMicroseconds: latencies.elsewhere[latencies.elsewhere.count / 2],
            plainEchoPairsPerSecond: roof.rounded(),
            plainEchoMicroseconds: (1_000_000 / roofLatency * 10).rounded() / 10, bodyBytes: bytes)
        if json { return try Console.json(report) }
        Console.line(
            "pipelined   \(Int(report.pairsPerSecond)) pairs/s of \(bytes) bytes (plain TCP echo \(Int(roof)))")
        Console.line(
            "ping-pong   median \(report.medianMicroseconds) µs, 99 % \(report.p99Microseconds) µs; from any thread \(report.medianFromAnyThreadMicroseconds) µs (plain TCP echo \(report.plainEchoMicroseconds) µs)"
        )
    }

    struct Report: Encodable {
        var pairsPerSecond: Double
        var medianMicroseconds: Double
        var p99Microseconds: Double
        var medianFromAnyThreadMicroseconds: Double
        var plainEchoPairsPerSecond: Double
        var plainEchoMicroseconds: Double
        var bodyBytes: Int
    }

    private func client(port: Int) -> MessageClient.Configuration {
        MessageClient.Configuration(host: "127.0.0.1", port: port, agent: "bench/\(Version.current)")
    }

    private func pipelined(port: Int, body: RawJSON) async throws -> Double {
        let started = ContinuousClock.now
        let end = started + .seconds(seconds)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<connections {
                group.addTask {
                    try await MessageClient.withClient(self.client(port: port)) { client in
                        try await withThrowingTaskGroup(of: Int.self) { requests in
                            for _ in 0..<self.inFlight {
                                requests.addTask {
                                    var count = 0
                                    while ContinuousClock.now < end {
                                        let _: RawJSON = try await client.request("echo", body)
                                        count += 1
                                    }
                                    return count
                                }
                            }
                            return try await requests.reduce(0, +)
                        }
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(counts) / (started.duration(to: .now) / .seconds(1))
    }

    /// Microseconds, sorted: asked from the connection's event loop, and from any thread.
    private func pingPong(port: Int, body: RawJSON) async throws -> (onLoop: [Double], elsewhere: [Double]) {
        try await MessageClient.withClient(client(port: port)) { client in
            let _: RawJSON = try await client.request("echo", body)
            let onLoop = try await client.onEventLoop { try await self.roundTrips(client, body) }
            return (onLoop, try await roundTrips(client, body))
        }
    }

    private func roundTrips(_ client: MessageClient, _ body: RawJSON) async throws -> [Double] {
        for _ in 0..<200 { let _: RawJSON = try await client.request("echo", body) }
        var latencies: [Double] = []
        let end = ContinuousClock.now + .seconds(min(seconds, 3))
        while ContinuousClock.now < end {
            let began = ContinuousClock.now
            let _: RawJSON = try await client.request("echo", body)
            latencies.append((began.duration(to: .now) / .microseconds(1) * 10).rounded() / 10)
        }
        return latencies.sorted()
    }
}
