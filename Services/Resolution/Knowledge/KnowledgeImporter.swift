public import Postgres
public import Shared

/// Answers `knowledge.import`: a batch of records and the place in their file are one transaction.
public struct KnowledgeImporter: Sendable {
    private let pool: PostgresPool
    static let limit = 5000

    public init(pool: PostgresPool) { self.pool = pool }

    /// - Throws: `ServiceError`.
    public func `import`(_ request: KnowledgeImport) async throws -> KnowledgeImport.Receipt {
        let records = try Self.checked(request)
        return try await ServiceError.answering {
            try await pool.withTransaction { connection in
                let store = KnowledgeStore(connection: connection)
                var receipt = KnowledgeImport.Receipt(added: 0, changed: 0, unchanged: 0)
                if !records.isEmpty {
                    let changes = try await store.write(records, source: request.source)
                    let news = changes.added.union(changes.changed)
                    receipt.added = changes.added.count
                    receipt.changed = changes.changed.count
                    receipt.unchanged = records.count - news.count
                    if !news.isEmpty {
                        try await KnowledgeEntities(connection: connection, source: request.source).enter(
                            records.filter { news.contains($0.id) }, changed: changes.changed)
                    }
                }
                if let file = request.file {
                    if file.lines > 0 { try await store.write(file, source: request.source, format: request.format) }
                    receipt.file = try await store.file(file.fingerprint, source: request.source)
                }
                return receipt
            }
        }
    }

    /// The records, the last of each id, without characters that Postgres cannot keep.
    private static func checked(_ request: KnowledgeImport) throws -> [KnowledgeRecord] {
        func refuse(_ message: String, _ pointer: String) -> ServiceError {
            ServiceError(code: "invalid-request", message: message, pointer: pointer)
        }
        guard (1...100).contains(request.source.utf8.count), request.source != "news",
            !request.source.contains(where: { $0 == "|" || $0 == ":" || $0 == "\0" })
        else {
            throw refuse("a source has a name of 1 to 100 bytes without '|' and ':', and other than 'news'", "/source")
        }
        guard request.records.count <= limit else { throw refuse("\(limit) records are most", "/records") }
        var places: [String: Int] = [:]
        var records: [KnowledgeRecord] = []
        for (index, record) in request.records.enumerated() {
            guard (1...500).contains(record.id.utf8.count), (1...100).contains(record.schema.utf8.count),
                !record.id.contains("\0"), !record.schema.contains("\0")
            else { throw refuse("id and schema have 1 to 500 and 1 to 100 bytes", "/records/\(index)") }
            var record = record
            record.properties = record.properties.mapValues { $0.map { $0.filter { $0 != "\0" } } }
            if let place = places[record.id] {
                records[place] = record
            } else {
                places[record.id] = records.count
                records.append(record)
            }
        }
        return records
    }
}
