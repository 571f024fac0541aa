/// How much may wait for a `GroupCommit`, and how much goes into one transaction.
public struct GroupCommitLimits: Sendable {
    /// Items beyond which new ones are refused, and bytes likewise.
    public var waiting: Int
    public var waitingBytes: Int
    /// Items of one transaction at most, and bytes (a single larger item goes alone).
    public var batch: Int
    public var batchBytes: Int

    public init(waiting: Int = 10_000, waitingBytes: Int = 256 << 20, batch: Int = 500, batchBytes: Int = 8 << 20) {
        self.waiting = waiting
        self.waitingBytes = waitingBytes
        self.batch = max(1, batch)
        self.batchBytes = batchBytes
    }
}
