/// How far a document has come.
public struct DocumentState: OpenEnum {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Stored and waiting for a worker.
    public static let queued = DocumentState(rawValue: "queued")
    /// Read; on its way to resolution.
    public static let analysed = DocumentState(rawValue: "analysed")
    /// Its entities and statements are in the record.
    public static let resolved = DocumentState(rawValue: "resolved")
    /// Given up after repeated failures; `deadletters` tells why.
    public static let dead = DocumentState(rawValue: "dead")
}
