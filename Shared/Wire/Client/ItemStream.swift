/// The items of a stream, each asked for as there is room for it. One reader at a time.
public struct ItemStream<Item: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    let session: ClientSession
    let call: ClientCall

    public func makeAsyncIterator() -> Iterator { Iterator(session: session, call: call) }

    public struct Iterator: AsyncIteratorProtocol {
        let session: ClientSession
        let call: ClientCall

        /// - Throws: `ServiceError` where the stream broke or an item is not what it should be.
        public mutating func next() async throws -> Item? {
            guard let inbox = call.inbox else { return nil }
            switch await inbox.next() {
            case .item(let body):
                if let count = inbox.grantMore() { session.grant(call, count) }
                return try BodyDecoder.decode(Item.self, from: body)
            case .end: return nil
            case .failure(let error):
                try Task.checkCancellation()
                throw error
            }
        }
    }
}
