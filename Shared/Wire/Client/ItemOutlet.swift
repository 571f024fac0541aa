/// Where a client puts the items that it streams to a service.
public struct ItemOutlet<Item: Encodable & Sendable>: Sendable {
    let session: ClientSession
    let call: ClientCall

    /// Sends an item once the service has asked for it. One sender at a time.
    /// - Throws: `CancellationError` where the stream has ended.
    public func send(_ item: Item) async throws { try await session.send(item, of: call) }
}
