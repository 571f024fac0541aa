/// Body of `document.list`: newest first, a page at a time.
public struct DocumentList: Codable, Sendable, Hashable {
    /// The last document of the page before.
    public var after: DocumentID?
    /// 1 to 1000; 50 where absent.
    public var limit: Int?
    public var publisher: String?

    public init(after: DocumentID? = nil, limit: Int? = nil, publisher: String? = nil) {
        self.after = after
        self.limit = limit
        self.publisher = publisher
    }

    /// The documents come without their texts' bodies beyond the first 200 characters.
    public struct Answer: Codable, Sendable, Hashable {
        public var documents: [Document]
        /// Give it as `after` for the next page; absent on the last.
        public var next: DocumentID?

        public init(documents: [Document], next: DocumentID?) {
            self.documents = documents
            self.next = next
        }
    }
}
