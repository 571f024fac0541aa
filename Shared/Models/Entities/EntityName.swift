/// One spelling of an entity's name, and how often and where from it is known.
public struct EntityName: Codable, Sendable, Hashable {
    public var text: String
    /// How many documents use it.
    public var documents: Int
    /// Where it comes from: `news`, or the name of an imported knowledge base.
    public var source: String

    public init(text: String, documents: Int, source: String = "news") {
        self.text = text
        self.documents = documents
        self.source = source
    }
}
