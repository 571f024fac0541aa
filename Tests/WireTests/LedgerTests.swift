import Shared
import Testing
import Wire

@Suite struct `Credit, back-off and tokens` {
    @Test func `no more is sent than was granted`() {
        var ledger = CreditLedger()
        let early = ledger.take()
        #expect(!early)
        ledger.grant(2)
        let taken = (ledger.take(), ledger.take(), ledger.take())
        #expect(taken == (true, true, false))
    }

    @Test func `hostile grants neither overflow nor take back`() {
        var ledger = CreditLedger(5)
        ledger.grant(.max)
        ledger.grant(.max)
        ledger.grant(-3)
        ledger.grant(.min)
        #expect(ledger.available > 5)
    }

    @Test func `back-off doubles to its maximum and begins anew after success`() {
        var backoff = Backoff(base: .milliseconds(100), maximum: .seconds(1))
        #expect(
            (0..<6).map { _ in backoff.next(chance: 1) } == [100, 200, 400, 800, 1000, 1000].map { .milliseconds($0) })
        backoff.reset()
        let first = backoff.next(chance: 0)
        #expect(first == .milliseconds(50))
    }

    @Test func `tokens have the roles of their line`() throws {
        let book = try TokenBook(parsing: "# people\n\n0123456789abcdef submit query\nfedcba9876543210 curate\n")
        #expect(book.roles(of: "0123456789abcdef") == [.submit, .query])
        #expect(book.roles(of: "fedcba9876543210") == [.curate])
        #expect(book.roles(of: "0123456789abcdeX") == nil)
        #expect(book.roles(of: nil) == nil)
        #expect(book.roles(of: "") == nil)
        #expect(TokenBook.open.roles(of: nil) == Set(Role.allCases))
    }

    @Test(arguments: ["", "# nothing", "short query", "0123456789abcdef", "0123456789abcdef fly"])
    func `a token file that says nothing clear is refused`(text: String) {
        #expect { try TokenBook(parsing: text) } throws: { ($0 as? ServiceError)?.code == "invalid-configuration" }
    }
}
