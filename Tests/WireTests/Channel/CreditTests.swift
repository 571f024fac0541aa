import NIOCore
import Shared
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct CreditTests {
    @Test func `each credit allows one item`() {
        var ledger = CreditLedger(1)
        ledger.grant(2)
        #expect((0..<4).map { _ in ledger.take() } == [true, true, true, false])
    }

    @Test func `grants of nothing, of less than nothing and of everything do no harm`() {
        var ledger = CreditLedger(-5)
        ledger.grant(0)
        ledger.grant(-1)
        ledger.grant(.min)
        #expect(ledger.available == 0)
        ledger.grant(.max)
        ledger.grant(.max)
        #expect(ledger.available == 1 << 30)
    }

    @Test func `several senders at one gate all get through`() async throws {
        let gate = CreditGate()
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 { group.addTask { try await gate.take() } }
            for _ in 0..<20 { gate.grant(1) }
            try await group.waitForAll()
        }
        gate.close()
        await #expect(throws: CancellationError.self) { try await gate.take() }
    }

    @Test func `closing a gate lets go of everyone who waits`() async {
        let gate = CreditGate()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 { group.addTask { (try? await gate.take()) == nil } }
            await Task.yield()
            gate.close()
            for await isRefused in group { #expect(isRefused) }
        }
    }

    @Test func `items come in order, no more than were granted`() async {
        let inbox = ItemInbox(window: 2)
        #expect(inbox.grantFirst() == 2)
        #expect(inbox.put(ByteBuffer(string: "a")))
        #expect(inbox.put(ByteBuffer(string: "b")))
        #expect(!inbox.put(ByteBuffer(string: "c")))
        #expect(inbox.grantMore() == nil)
        #expect(text(await inbox.next()) == "a")
        #expect(inbox.grantMore() == 1)
        inbox.finish(.end)
        #expect(text(await inbox.next()) == "b")
        #expect(text(await inbox.next()) == "end")
        #expect(text(await inbox.next()) == "end")
    }

    @Test func `several readers of one inbox each get an item or the end`() async {
        let inbox = ItemInbox(window: 8)
        _ = inbox.grantFirst()
        let got = await withTaskGroup(of: String.self) { group in
            for _ in 0..<6 { group.addTask { text(await inbox.next()) } }
            for item in ["a", "b", "c", "d"] { _ = inbox.put(ByteBuffer(string: item)) }
            inbox.finish(.end)
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(got.sorted() == ["a", "b", "c", "d", "end", "end"])
    }

    @Test func `a cancelled reader is let go`() async {
        let inbox = ItemInbox(window: 1)
        let got = await withTaskGroup(of: String.self) { group in
            group.addTask { text(await inbox.next()) }
            group.cancelAll()
            return await group.next()
        }
        #expect(got == "cancelled")
    }
}

private func text(_ next: ItemInbox.Next) -> String {
    switch next {
    case .item(let buffer): String(buffer: buffer)
    case .end: "end"
    case .failure(let error): error.code
    }
}
