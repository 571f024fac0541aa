/// Which statements a connection has seen: the most recently used, up to a limit.
///
/// A statement is prepared when it comes the second time, since preparing costs a round trip that one use never earns back.
struct StatementCache {
    struct Key: Hashable {
        var text: String
        var types: [UInt32]
    }

    /// How to run a statement.
    struct Use: Equatable {
        /// The prepared statement to run; nil to send the text.
        var name: String?
        /// It must be prepared under `name` first.
        var mustPrepare = false
        /// A prepared statement that made room and is to be dropped at the server.
        var dropping: String?
    }

    private struct Entry {
        var name: String?
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private var names = 0

    init(capacity: Int) { self.capacity = capacity }

    mutating func use(_ key: Key) -> Use {
        guard capacity > 0 else { return Use() }
        clock += 1
        if let entry = entries[key] {
            entries[key]?.lastUse = clock
            if let name = entry.name { return Use(name: name) }
            names += 1
            let name = "chancery_\(names)"
            entries[key]?.name = name
            return Use(name: name, mustPrepare: true)
        }
        var use = Use()
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
            use.dropping = oldest.value.name
        }
        entries[key] = Entry(name: nil, lastUse: clock)
        return use
    }

    /// The statement could not be prepared.
    mutating func forget(_ key: Key) { entries[key] = nil }

    /// The server has lost them, or the tables under them have changed. Names are not used again.
    mutating func forgetAll() { entries.removeAll() }
}
