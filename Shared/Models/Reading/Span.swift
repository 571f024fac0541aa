/// A stretch of a document's text in Unicode scalars: `start` included, `end` not.
public struct Span: Codable, Sendable, Hashable, Comparable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }

    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    public static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
}
