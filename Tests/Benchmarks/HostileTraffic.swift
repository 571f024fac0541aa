import Logging
import NIOConcurrencyHelpers
import Shared
import Wire

/// Frames of every hostile kind against a server in this process, on loopback only, while honest clients keep asking it.
///
/// The same seed sends the same bytes. What it sends is bounded by `frames`, and how many connections there are at once by
/// each class.
package struct HostileTraffic: Sendable {
    private let frames: Int
    private let seed: UInt64

    /// - Parameter frames: hostile frames of each class.
    package init(frames: Int, seed: UInt64) {
        self.frames = max(1, frames)
        self.seed = seed
    }

    /// - Throws: `ServiceError` where the server cannot listen.
    package func run(
        classes: [HostileClass] = HostileClass.allCases,
        progress: (HostileReport.Class) -> Void = { _ in }
    ) async throws -> HostileReport {
        var configuration = MessageServer.Configuration(host: "127.0.0.1", port: 0)
        configuration.helloTime = .seconds(2)
        configuration.drain = .seconds(1)
        configuration.limits.frameTime = .seconds(1)
        configuration.limits.slowReaderTime = .seconds(2)
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = MessageServer(configuration, handlers: Self.handlers) { listening.yield($0) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await server.run()
            }
            defer { group.cancelAll() }
            guard let port = await ports.first(where: { _ in true }) else {
                try await group.waitForAll()
                throw ServiceError(code: "bench-failed", message: "the server ended before it listened")
            }
            return try await attack(port: port, classes, progress)
        }
    }

    static var handlers: HandlerTable {
        var table = HandlerTable()
        table.handle("double", role: nil) { (number: HonestClient.Number, _) in
            HonestClient.Number(value: number.value &* 2)
        }
        let long = RawJSON("\"" + String(repeating: "l", count: 65_536) + "\"")
        table.handle("long", role: nil) { (_: RawJSON, _) in long }
        return table
    }

    private func attack(
        port: Int, _ classes: [HostileClass], _ progress: (HostileReport.Class) -> Void
    ) async throws -> HostileReport {
        let honest = HonestClient()
        let peak = NIOLockedValueBox(ResidentMemory.current)
        let before = ResidentMemory.current
        let reports = try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { try await honest.keepAsking(port: port) } }
            group.addTask {
                while !Task.isCancelled {
                    peak.withLockedValue { $0 = max($0, ResidentMemory.current) }
                    try? await Task.sleep(for: .milliseconds(50))
                }
            }
            var reports: [HostileReport.Class] = []
            for kind in classes {
                let report = await attack(port: port, as: kind)
                progress(report)
                reports.append(report)
            }
            group.cancelAll()
            try await group.waitForAll()
            return reports
        }
        let state = honest.outcome
        return HostileReport(
            seed: seed, classes: reports, honestAnswers: state.answers, honestFailures: state.failures,
            slowestHonestMilliseconds: state.slowest / .milliseconds(1), residentBefore: before,
            residentPeak: peak.withLockedValue { $0 })
    }

    private func attack(port: Int, as kind: HostileClass) async -> HostileReport.Class {
        let perConnection = kind.framesPerConnection
        let connections = max(1, kind.count(of: frames) / perConnection)
        let next = NIOLockedValueBox(0)
        let started = ContinuousClock.now
        let answers = await withTaskGroup(of: [String: Int].self) { group in
            for _ in 0..<min(kind.atOnce, connections) {
                group.addTask {
                    var answers: [String: Int] = [:]
                    while true {
                        let number = next.withLockedValue { next in
                            defer { next += 1 }
                            return next
                        }
                        guard number < connections, !Task.isCancelled else { return answers }
                        // Each connection has numbers of its own, whichever task makes it.
                        var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
                        do {
                            let outcome = try await RawPeer.with(port: port) { peer in
                                await kind.misuse(peer, frames: perConnection, &generator)
                            }
                            answers.merge(outcome, uniquingKeysWith: +)
                        } catch {
                            answers["cannot-connect: \(error)", default: 0] += 1
                        }
                    }
                }
            }
            return await group.reduce(into: [String: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        }
        let unexpected = answers.filter { !kind.expected.contains($0.key) }.values.reduce(0, +)
        return HostileReport.Class(
            name: kind.rawValue, frames: connections * perConnection, connections: connections,
            answers: answers,
            unexpected: unexpected,
            seconds: (started.duration(to: .now) / .milliseconds(100)).rounded() / 10)
    }
}
