/// How far one file has been imported.
public struct KnowledgeFile: Codable, Sendable, Hashable {
    /// Tells the file's content, whatever its name.
    public var fingerprint: String
    public var name: String
    /// What has been read of it, decompressed.
    public var bytes: Int
    public var lines: Int
    /// Whether its end has been reached.
    public var isFinished: Bool

    public init(fingerprint: String, name: String, bytes: Int = 0, lines: Int = 0, isFinished: Bool = false) {
        self.fingerprint = fingerprint
        self.name = name
        self.bytes = bytes
        self.lines = lines
        self.isFinished = isFinished
    }
}
