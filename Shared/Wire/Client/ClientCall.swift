import NIOConcurrencyHelpers
import NIOCore
import Shared

/// A request that waits for its answer on one connection.
final class ClientCall: Sendable {
    private enum State {
        case waiting(CheckedContinuation<ByteBuffer, any Error>)
        case early(Result<ByteBuffer, any Error>)
        case idle
        case done
    }

    let id: String
    /// When nobody waits any longer, a little after the server should have said so itself.
    let giveUp: NIODeadline?
    /// Where its items go, for a stream.
    let inbox: ItemInbox?
    /// Its leave to send items, for an exchange.
    let gate = CreditGate()
    private let state = NIOLockedValueBox(State.idle)

    init(id: String, giveUp: NIODeadline?, inbox: ItemInbox?) {
        self.id = id
        self.giveUp = giveUp
        self.inbox = inbox
    }

    /// Waits for the response's body.
    func answer() async throws -> ByteBuffer {
        try await withCheckedThrowingContinuation { continuation in
            let early = state.withLockedValue { state -> Result<ByteBuffer, any Error>? in
                if case .early(let result) = state {
                    state = .done
                    return result
                }
                state = .waiting(continuation)
                return nil
            }
            if let early { continuation.resume(with: early) }
        }
    }

    func finish(_ result: Result<ByteBuffer, any Error>) {
        gate.close()
        if let inbox {
            switch result {
            case .success: inbox.finish(.end)
            case .failure(let error): inbox.finish(.failure(error as? ServiceError ?? WireErrors.cancelled))
            }
            return
        }
        let waiting = state.withLockedValue { state -> CheckedContinuation<ByteBuffer, any Error>? in
            switch state {
            case .waiting(let continuation):
                state = .done
                return continuation
            case .idle:
                state = .early(result)
                return nil
            case .early, .done: return nil
            }
        }
        waiting?.resume(with: result)
    }
}
