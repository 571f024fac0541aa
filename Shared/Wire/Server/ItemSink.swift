/// Where a handler puts the items of a stream.
public struct ItemSink<Item: Encodable & Sendable>: Sendable {
    let request: ServerRequest

    /// Sends an item once the caller has asked for it and there is room on the connection: a slow caller costs no memory.
    /// - Throws: `CancellationError` where the caller has gone.
    public func send(_ item: Item) async throws {
        try await request.gate.take()
        let body = try OutboundMessage.encode(item)
        try await request.connection.whenRoom { try request.send(body) }
    }
}
