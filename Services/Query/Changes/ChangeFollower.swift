import FoundationEssentials
public import Postgres
public import Shared

/// Answers `changes.follow`: what the feed holds after a cursor and, live, what comes.
public struct ChangeFollower: Sendable {
    let pool: PostgresPool
    private let bell: Bell

    public init(pool: PostgresPool, bell: Bell) {
        self.pool = pool
        self.bell = bell
    }

    /// Hands each change to `consume`, in the order of the cursors, which have no gaps.
    /// - Throws: `ServiceError` `invalid-request` for a cursor that the feed has not reached.
    public func follow(_ request: ChangesFollow, to consume: (Change) async throws -> Void) async throws {
        let last = try await pool.query("SELECT last FROM feed_cursor").first?.decode(Int64.self, at: 0) ?? 0
        guard (0...last).contains(request.after) else {
            throw ServiceError(
                code: "invalid-request",
                message: "the feed has \(last) changes; \(request.after) is not among them. Begin again from 0",
                pointer: "/after")
        }
        var after = request.after
        while true {
            let heard = bell.count
            let rows = try await pool.query(
                """
                SELECT cursor, type, entity, name, document, other, at FROM changes
                WHERE cursor > \(after) ORDER BY cursor LIMIT 500
                """)
            for (cursor, type, entity, name, document, other, at) in try rows.decode(
                (Int64, String, UUID, String, UUID?, UUID?, Date).self)
            {
                try await consume(
                    Change(
                        cursor: cursor, type: Change.Kind(rawValue: type), entity: EntityID(entity), name: name,
                        document: document.map { DocumentID($0) }, other: other.map { EntityID($0) }, at: Timestamp(at))
                )
                after = cursor
            }
            if rows.count < 500 {
                guard request.follow != false else { return }
                await bell.wait(after: heard, atMost: .seconds(2))
                try Task.checkCancellation()
            }
        }
    }
}
