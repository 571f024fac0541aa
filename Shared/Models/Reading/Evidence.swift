/// The words that carry a claim, and where they stand.
public struct Evidence: Codable, Sendable, Hashable {
    public var document: DocumentID?
    public var start: Int
    public var end: Int
    public var text: String

    public init(document: DocumentID? = nil, start: Int, end: Int, text: String) {
        self.document = document
        self.start = start
        self.end = end
        self.text = text
    }

    public var span: Span { Span(start: start, end: end) }
}
