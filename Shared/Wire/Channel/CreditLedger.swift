/// How many items may still be sent on a stream.
package struct CreditLedger: Sendable, Equatable {
    package private(set) var available = 0
    /// More than this is never held: a wrong or hostile grant must not overflow.
    private static let most = 1 << 30

    package init(_ available: Int = 0) { self.available = max(0, available) }

    package mutating func grant(_ count: Int) {
        guard count > 0 else { return }
        available = min(Self.most, available + min(count, Self.most))
    }

    /// Whether an item may be sent; it then counts as sent.
    package mutating func take() -> Bool {
        guard available > 0 else { return false }
        available -= 1
        return true
    }
}
