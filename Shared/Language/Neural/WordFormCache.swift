import Synchronization

/// The first layers' results for the word forms met so far, shared by all threads and bounded.
///
/// Entries are written once, before they are found, and never changed. When the cache is full it starts anew; threads that
/// still read the old generation keep it alive.
final class WordFormCache: Sendable {
    /// Floats of an entry.
    let entrySize: Int
    private let capacity: Int
    private let generation: Mutex<Generation>
    private static let chunk = 256

    final class Generation: Sendable {
        private let content: Mutex<Content>

        fileprivate struct Content {
            var slots: [WordFormKey: Int] = [:]
            var chunks: [FloatBuffer] = []
        }

        fileprivate init() { content = Mutex(Content()) }

        /// For each key its entry or nil. The pointers live as long as this object.
        func find(_ keys: [WordFormKey], entrySize: Int, into found: inout [UnsafeMutablePointer<Float>?]) {
            content.withLock { content in
                for key in keys {
                    found.append(
                        content.slots[key].map {
                            content.chunks[$0 / WordFormCache.chunk].base + $0 % WordFormCache.chunk * entrySize
                        })
                }
            }
        }

        /// Copies the entries in, unless another thread was faster; false where they do not fit.
        fileprivate func add(
            _ keys: [WordFormKey], _ entries: UnsafePointer<Float>, entrySize: Int, capacity: Int
        ) -> Bool {
            content.withLock { content in
                guard content.slots.count + keys.count <= capacity else { return false }
                for (index, key) in keys.enumerated() where content.slots[key] == nil {
                    let slot = content.slots.count
                    if slot / WordFormCache.chunk == content.chunks.count {
                        content.chunks.append(FloatBuffer(count: WordFormCache.chunk * entrySize))
                    }
                    (content.chunks[slot / WordFormCache.chunk].base + slot % WordFormCache.chunk * entrySize)
                        .update(from: entries + index * entrySize, count: entrySize)
                    content.slots[key] = slot
                }
                return true
            }
        }
    }

    init(entrySize: Int, capacity: Int) {
        self.entrySize = entrySize
        self.capacity = capacity
        generation = Mutex(Generation())
    }

    var current: Generation { generation.withLock { $0 } }

    /// Adds entries that follow each other at `entries`.
    func add(_ keys: [WordFormKey], _ entries: UnsafePointer<Float>, to generation: Generation) {
        guard keys.count <= capacity else { return }
        if generation.add(keys, entries, entrySize: entrySize, capacity: capacity) { return }
        let fresh = Generation()
        _ = fresh.add(keys, entries, entrySize: entrySize, capacity: capacity)
        self.generation.withLock { current in
            // Two threads can find the cache full at once; one fresh start is enough.
            if current === generation { current = fresh }
        }
    }
}
