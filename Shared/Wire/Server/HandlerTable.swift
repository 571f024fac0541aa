/// Which request types a server answers, and how.
///
/// A handler throws `ServiceError` for what the caller should be told; anything else becomes `internal` and is logged.
public struct HandlerTable: Sendable {
    struct Entry: Sendable {
        /// Whether it is answered by one response, which a server that is ending waits for; streams are told to go elsewhere.
        let isSingle: Bool
        let role: Role?
        /// Items that the caller may send before it must wait; 0 where the request takes none.
        let window: Int
        /// Whether it runs on the connection's event loop until it waits for something.
        let isLight: Bool
        let run: @Sendable (ServerRequest) async throws -> Void
    }

    private(set) var entries: [String: Entry] = [:]

    public init() {}

    /// One body in, one body out.
    /// - Parameters:
    ///   - role: what the caller's token must allow; nil for everybody.
    ///   - isLight: saves two changes of thread for a request: for handlers that compute next to nothing themselves, since
    ///     all connections of an event loop wait meanwhile.
    public mutating func handle<Request: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ type: String, role: Role?, isLight: Bool = false,
        _ body: @escaping @Sendable (Request, RequestContext) async throws -> Answer
    ) {
        entries[type] = Entry(isSingle: true, role: role, window: 0, isLight: isLight) { request in
            let input = try BodyDecoder.decode(Request.self, from: request.body)
            let answer = try await body(input, request.context)
            await request.connection.whenRoom { request.respond(answer) }
        }
    }

    /// One body in, any number of items out, each when the caller has asked for more.
    public mutating func stream<Request: Decodable & Sendable, Item: Encodable & Sendable>(
        _ type: String, role: Role?,
        _ body: @escaping @Sendable (Request, RequestContext, ItemSink<Item>) async throws -> Void
    ) {
        entries[type] = Entry(isSingle: false, role: role, window: 0, isLight: false) { request in
            let input = try BodyDecoder.decode(Request.self, from: request.body)
            try await body(input, request.context, ItemSink(request: request))
            request.end()
        }
    }

    /// One body and then items in, items out. Ends when the handler returns.
    /// - Parameter window: items the caller may send ahead of those that were taken.
    public mutating func exchange<
        Request: Decodable & Sendable, Incoming: Decodable & Sendable, Item: Encodable & Sendable
    >(
        _ type: String, role: Role?, window: Int = 256,
        _ body:
            @escaping @Sendable (Request, RequestContext, ItemSource<Incoming>, ItemSink<Item>)
            async throws -> Void
    ) {
        entries[type] = Entry(isSingle: false, role: role, window: max(1, window), isLight: false) { request in
            let input = try BodyDecoder.decode(Request.self, from: request.body)
            request.grant(request.inbox.grantFirst())
            try await body(
                input, request.context, ItemSource(request: request), ItemSink(request: request))
            request.end()
        }
    }
}
