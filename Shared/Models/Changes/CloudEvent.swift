/// An event between services, in CloudEvents 1.0's JSON form; `(source, id)` is the idempotency key.
public struct CloudEvent<Payload: Codable & Sendable>: Codable, Sendable {
    public var specversion: String
    public var id: String
    public var source: String
    public var type: String
    public var time: Timestamp
    public var subject: String?
    public var datacontenttype: String
    public var traceparent: String?
    public var data: Payload

    public init(
        id: EventID, source: String, type: String, time: Timestamp, subject: String? = nil, traceparent: String? = nil,
        data: Payload
    ) {
        specversion = "1.0"
        self.id = id.description
        self.source = source
        self.type = type
        self.time = time
        self.subject = subject
        datacontenttype = "application/json"
        self.traceparent = traceparent
        self.data = data
    }
}

extension CloudEvent: Equatable where Payload: Equatable {}
