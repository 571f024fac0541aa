package import NIOCore

/// A frame's JSON object with its envelope read and its body left as it came.
package struct Envelope: Sendable, Equatable {
    package var kind: String
    package var id: String?
    package var type: String?
    /// Milliseconds.
    package var deadline: Int?
    package var traceparent: String?
    /// Items granted, in `credit`.
    package var count: Int?
    /// The raw JSON of `body`, or of `error` in an error frame; empty where there is none.
    package var body: ByteBuffer
    /// The whole object.
    package var whole: ByteBuffer
}
