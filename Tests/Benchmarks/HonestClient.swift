import NIOConcurrencyHelpers
import Shared
import Wire

/// Asks a server sums, again and again, and keeps what came of it.
final class HonestClient: Sendable {
    struct Number: Codable, Sendable {
        var value: Int
    }

    struct Outcome: Sendable {
        var answers = 0
        var failures: [String] = []
        var slowest: Duration = .zero
    }

    private let state = NIOLockedValueBox(Outcome())

    var outcome: Outcome { state.withLockedValue { $0 } }

    /// Until the task is cancelled.
    func keepAsking(port: Int) async throws {
        let configuration = MessageClient.Configuration(
            host: "127.0.0.1", port: port, agent: "honest/1")
        try await MessageClient.withClient(configuration) { client in
            var value = 0
            while !Task.isCancelled {
                value += 1
                let started = ContinuousClock.now
                do {
                    let answer: Number = try await client.request("double", Number(value: value))
                    let time = started.duration(to: .now)
                    state.withLockedValue { state in
                        state.answers += 1
                        state.slowest = max(state.slowest, time)
                        if answer.value != 2 * value {
                            state.failures.append("\(value) doubled is \(answer.value)")
                        }
                    }
                    try await Task.sleep(for: .milliseconds(1))
                } catch is CancellationError {
                    return
                } catch {
                    if Task.isCancelled { return }
                    state.withLockedValue { $0.failures.append("\(error)") }
                }
            }
        }
    }
}
