import Logging
public import Postgres
public import ServiceLifecycle
public import Shared

/// Sends the outbox's events to resolution until each is acknowledged.
public struct OutboxRelay: Service {
    private let outbox: Outbox
    private let bell: Bell
    private let batch: Int
    private let send: @Sendable (CloudEvent<AnalysedDocument>) async throws -> AnalysisReceipt

    /// - Parameters:
    ///   - batch: events under way at the same time.
    ///   - send: delivers one event and returns resolution's acknowledgement.
    public init(
        outbox: Outbox, bell: Bell, batch: Int = 32,
        send: @escaping @Sendable (CloudEvent<AnalysedDocument>) async throws -> AnalysisReceipt
    ) {
        self.outbox = outbox
        self.bell = bell
        self.batch = batch
        self.send = send
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let heard = bell.count
                    let letters = try await outbox.claim(limit: batch)
                    if letters.isEmpty {
                        await bell.wait(after: heard, atMost: .seconds(1))
                    } else if try await deliver(letters) == 0 {
                        // Resolution takes nothing: there is no use in rushing through the rest.
                        try await Task.sleep(for: .milliseconds(200))
                    }
                } catch {
                    guard !Task.isCancelled else { return }
                    Logger.current.warning("the outbox is not moving", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: .milliseconds(500))
                }
            }
        }
    }

    /// - Returns: how many were acknowledged.
    private func deliver(_ letters: [Outbox.Letter]) async throws -> Int {
        var acknowledged: [Outbox.Letter] = []
        var failed: [(Outbox.Letter, ServiceError)] = []
        await withTaskGroup(of: (Outbox.Letter, ServiceError?).self) { group in
            for letter in letters {
                group.addTask {
                    do {
                        _ = try await send(letter.event)
                        return (letter, nil)
                    } catch let error as ServiceError {
                        return (letter, error)
                    } catch {
                        return (letter, ServiceError(code: "undelivered", message: "\(error)", retryable: true))
                    }
                }
            }
            for await (letter, error) in group {
                if let error { failed.append((letter, error)) } else { acknowledged.append(letter) }
            }
        }
        if !acknowledged.isEmpty { try await outbox.acknowledge(acknowledged) }
        for (letter, error) in failed {
            Logger.current.info(
                "an event was not taken",
                metadata: [
                    "document.id": "\(letter.document)", "outbox.attempt": "\(letter.attempt)",
                    "error.code": "\(error.code)", "error.message": "\(error.message)",
                ])
            try await outbox.fail(letter, error)
        }
        return acknowledged.count
    }
}
