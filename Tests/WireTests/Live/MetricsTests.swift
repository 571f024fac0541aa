import Benchmarks
import MetricsTestKit
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct MetricsTests {
    @Test
    func `requests are counted by type, failures by code, and nothing a caller writes is a label`()
        async throws
    {
        let metrics = TestMetrics()
        try await LiveServer.with(configure: { $0.metrics = metrics }) { server in
            try await MessageClient.withClient(server.client()) { client in
                for value in 0..<3 {
                    let _: RawJSON = try await client.request("double", LiveServer.Number(value: value))
                }
                for type in ["double", "made-up-by-the-caller", "break"] {
                    _ = try? await client.request(type, Nothing(), as: RawJSON.self)
                }
            }
        }
        let requests = try metrics.expectCounter("chancery_wire_requests_total", [("type", "double")])
        #expect(requests.totalValue == 4)
        let failed = "chancery_wire_requests_failed_total"
        #expect(
            try metrics.expectCounter(failed, [("type", "double"), ("code", "invalid-body")]).totalValue
                == 1)
        #expect(
            try metrics.expectCounter(failed, [("type", "break"), ("code", "internal")]).totalValue == 1)
        let timer = try metrics.expectTimer(
            "chancery_wire_request_duration_seconds", [("type", "double")])
        #expect(timer.values.count == 4)
        let labels =
            metrics.recorders.flatMap { $0.dimensions.map(\.1) }
            + metrics.counters.flatMap { $0.dimensions.map(\.1) }
        #expect(!labels.contains { $0.contains("made-up") })
    }
}
