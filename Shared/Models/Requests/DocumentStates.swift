/// Body of `document.states`: how far each of these documents has come, in their order.
public struct DocumentStates: Codable, Sendable, Hashable {
    /// 10,000 at most.
    public var documents: [DocumentID]

    public init(documents: [DocumentID]) { self.documents = documents }

    public struct Answer: Codable, Sendable, Hashable {
        /// Null where there is no such document.
        public var states: [DocumentState?]

        public init(states: [DocumentState?]) { self.states = states }
    }
}
