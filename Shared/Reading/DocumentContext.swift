public import Shared

/// What is known of a document besides its words.
public struct DocumentContext: Sendable, Hashable {
    public var title: String?
    /// Relative dates are resolved against it; without it they stay unresolved.
    public var published: PublicationTime?
    public var publisher: String?

    public init(title: String? = nil, published: PublicationTime? = nil, publisher: String? = nil) {
        self.title = title
        self.published = published
        self.publisher = publisher
    }
}
