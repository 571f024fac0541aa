public import NIOCore

/// A body that is JSON already, passed on as it is; and, as an answer, the body as it came.
public struct RawJSON: Codable, Sendable, Hashable {
    public let bytes: ByteBuffer

    /// - Parameter bytes: one JSON value in UTF-8.
    public init(_ bytes: ByteBuffer) { self.bytes = bytes }

    public init(_ text: String) { bytes = ByteBuffer(string: text) }

    /// Only the wire makes one, from a frame.
    public init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "raw JSON is taken from a frame, not decoded"))
    }

    public func encode(to encoder: any Encoder) throws {
        throw EncodingError.invalidValue(
            self, .init(codingPath: encoder.codingPath, debugDescription: "raw JSON stands as a whole body only"))
    }
}
