/// Body of `document.reread`: puts stored documents into the queue again that an older version of the reading read.
public struct DocumentReread: Codable, Sendable, Hashable {
    /// Those read by a version lower than this.
    public var below: Int

    public init(below: Int) { self.below = below }

    public struct Answer: Codable, Sendable, Hashable {
        /// How many were put into the queue.
        public var queued: Int

        public init(queued: Int) { self.queued = queued }
    }
}
