import Testing
import Wire

struct BackoffTests {
    @Test func `waits double up to the most and begin again after a success`() {
        var backoff = Backoff(base: .milliseconds(100), maximum: .seconds(1))
        #expect(
            (0..<6).map { _ in backoff.next(chance: 1).milliseconds } == [100, 200, 400, 800, 1000, 1000])
        backoff.reset()
        #expect(backoff.next(chance: 1) == .milliseconds(100))
    }

    @Test func `jitter takes away up to half`() {
        var least = Backoff(base: .milliseconds(100), maximum: .seconds(1))
        #expect(least.next(chance: 0) == .milliseconds(50))
        #expect(least.next(chance: 0) == .milliseconds(100))
        for _ in 0..<100 {
            var backoff = Backoff(base: .milliseconds(100), maximum: .seconds(1))
            #expect((Duration.milliseconds(50)...Duration.milliseconds(100)).contains(backoff.next()))
        }
    }

    @Test func `it never overflows`() {
        var backoff = Backoff()
        for _ in 0..<10_000 { #expect(backoff.next(chance: 1) <= .seconds(5)) }
    }
}
