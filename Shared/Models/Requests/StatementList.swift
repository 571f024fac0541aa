/// Body of `statement.list`: the claims that fit every filter given, newest recorded first.
public struct StatementList: Codable, Sendable, Hashable {
    /// Takes part in it in any role.
    public var entity: EntityID?
    public var predicate: Predicate?
    public var document: DocumentID?
    /// Also those that were withdrawn.
    public var withdrawn: Bool?
    /// The last statement of the page before.
    public var after: StatementID?
    /// 1 to 1000; 100 where absent.
    public var limit: Int?

    public init(
        entity: EntityID? = nil, predicate: Predicate? = nil, document: DocumentID? = nil, withdrawn: Bool? = nil,
        after: StatementID? = nil, limit: Int? = nil
    ) {
        self.entity = entity
        self.predicate = predicate
        self.document = document
        self.withdrawn = withdrawn
        self.after = after
        self.limit = limit
    }

    public struct Answer: Codable, Sendable, Hashable {
        public var statements: [Statement]
        /// Give it as `after` for the next page; absent on the last.
        public var next: StatementID?

        public init(statements: [Statement], next: StatementID?) {
            self.statements = statements
            self.next = next
        }
    }
}
