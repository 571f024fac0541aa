/// A document that a worker has leased to read.
public struct WorkItem: Codable, Sendable, Hashable {
    public var document: DocumentID
    /// Grows with each lease: a worker whose epoch is no longer the newest may not write.
    public var epoch: Int64
    /// How many workers have begun it, this one included.
    public var attempt: Int
    /// By Postgres's clock.
    public var leasedUntil: Timestamp

    public init(document: DocumentID, epoch: Int64, attempt: Int, leasedUntil: Timestamp) {
        self.document = document
        self.epoch = epoch
        self.attempt = attempt
        self.leasedUntil = leasedUntil
    }
}
