public import Shared

/// The items that a caller streams in, each decoded as it is taken. One reader at a time.
public struct ItemSource<Item: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Result<Item, ServiceError>

    let request: ServerRequest

    public func makeAsyncIterator() -> Iterator { Iterator(request: request) }

    public struct Iterator: AsyncIteratorProtocol {
        let request: ServerRequest

        /// An item, or why it is none: one that cannot be decoded does not end the stream.
        /// - Throws: `ServiceError` or `CancellationError` where the stream broke.
        public mutating func next() async throws -> Result<Item, ServiceError>? {
            switch await request.inbox.next() {
            case .item(let body):
                if let count = request.inbox.grantMore() { request.grant(count) }
                do throws(ServiceError) {
                    return .success(try BodyDecoder.decode(Item.self, from: body))
                } catch {
                    return .failure(error)
                }
            case .end: return nil
            case .failure(let error): throw error
            }
        }
    }
}
