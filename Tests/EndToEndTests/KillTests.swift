import Glibc
import Testing

/// The short form of `deploy/kill-test`.
@Suite(
    .enabled(
        if: Command.chancery != nil,
        "there is no chancery beside the tests: swift build -c release --product chancery"))
struct `Killed processes` {
    @Test func `lose nothing and double nothing`() async throws {
        let binary = try #require(Command.chancery)
        let outcome = try await Command.run(
            Repository.root + "/deploy/kill-test",
            ["--documents", "150", "--kills", "6", "--seed", "20250515", "--binary", binary])
        #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
    }
}
