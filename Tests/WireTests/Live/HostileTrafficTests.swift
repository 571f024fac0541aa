import Benchmarks
import Testing

/// The traffic itself is sent by `chancery bench hostile`, whose short form `deploy/test` runs.
struct HostileTrafficTests {
    @Test func `what is not as documented is complained of`() {
        let fine = HostileReport(
            seed: 1, classes: [], honestAnswers: 1, honestFailures: [], slowestHonestMilliseconds: 1,
            residentBefore: 0, residentPeak: 100)
        #expect(fine.complaints == [])
        var bad = fine
        bad.honestFailures = ["x"]
        bad.honestAnswers = 0
        bad.residentPeak = HostileReport.memoryAllowance + 1
        bad.classes = [
            .init(name: "tls", frames: 1, connections: 1, answers: ["x": 1], unexpected: 1, seconds: 1)
        ]
        #expect(bad.complaints.count == 4)
    }
}
