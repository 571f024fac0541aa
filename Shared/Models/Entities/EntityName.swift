/// One spelling of an entity's name, and how often and where from it is known.
public struct EntityName: Codable, Sendable, Hashable {
    public var text: String
    /// How many mentions in the record write it so.
    public var mentions: Int
    /// Where it comes from: `news`, or the name of an imported knowledge base.
    public var source: String

    public init(text: String, mentions: Int, source: String = "news") {
        self.text = text
        self.mentions = mentions
        self.source = source
    }
}
