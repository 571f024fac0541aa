import CoreMetrics
import Metrics
import NIOConcurrencyHelpers

/// What a server counts. Labels come from closed sets: the registered request types, and the codes that handlers give, of
/// which at most `mostCodes` a type; nothing that a caller writes becomes a label.
final class ServerMetrics: Sendable {
    static let mostCodes = 32

    private struct OfType {
        let requests: Counter
        let duration: Timer
        var failures: [String: Counter] = [:]
    }

    let connections: Counter
    let refused: Counter
    let unauthenticated: Counter
    private let factory: any MetricsFactory
    private let types: NIOLockedValueBox<[String: OfType]>

    init(types: some Sequence<String>, factory: any MetricsFactory) {
        self.factory = factory
        connections = Counter(
            label: "chancery_wire_connections_total", dimensions: [], factory: factory)
        refused = Counter(
            label: "chancery_wire_connections_refused_total", dimensions: [], factory: factory)
        unauthenticated = Counter(
            label: "chancery_wire_unauthenticated_total", dimensions: [], factory: factory)
        let known = types.map { type in
            let dimensions = [("type", type)]
            return (
                type,
                OfType(
                    requests: Counter(
                        label: "chancery_wire_requests_total", dimensions: dimensions, factory: factory),
                    duration: Timer(
                        label: "chancery_wire_request_duration_seconds", dimensions: dimensions,
                        preferredDisplayUnit: .seconds, factory: factory))
            )
        }
        self.types = NIOLockedValueBox(Dictionary(known) { first, _ in first })
    }

    func began(_ type: String) { types.withLockedValue { $0[type]?.requests }?.increment() }

    func ended(_ type: String, after time: Duration) {
        types.withLockedValue { $0[type]?.duration }?.recordNanoseconds(time.nanoseconds)
    }

    /// A request that was answered by an error, or refused.
    func failed(_ type: String, code: String) {
        let counter = types.withLockedValue { types -> Counter? in
            guard let ofType = types[type] else { return nil }
            let code =
                ofType.failures[code] != nil || ofType.failures.count < Self.mostCodes ? code : "other"
            if let counter = ofType.failures[code] { return counter }
            let counter = Counter(
                label: "chancery_wire_requests_failed_total", dimensions: [("type", type), ("code", code)],
                factory: factory)
            types[type]?.failures[code] = counter
            return counter
        }
        counter?.increment()
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return min(seconds, 9_000_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
