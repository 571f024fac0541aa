internal import Shared

/// The first layers' results for the word forms met of late, shared by all threads and bounded.
///
/// Entries are written once, before they are found, and never changed. They live in two generations: when the younger is full
/// it becomes the older, whose entries move on if they are used again and go with it if not. Threads that still read a
/// generation keep it alive.
final class WordFormCache: Sendable {
    /// Floats of an entry.
    let entrySize: Int
    /// Entries of a generation.
    private let capacity: Int
    private let generations: Locked<Generations>

    /// Both generations as they were when a thread began to read them.
    struct Generations: Sendable {
        fileprivate var young = Generation()
        fileprivate var old: Generation?
    }

    fileprivate final class Generation: Sendable {
        struct Content {
            var slots: [WordFormKey: Int] = [:]
            var chunks: [FloatBuffer] = []

            func entry(_ slot: Int, size: Int) -> UnsafeMutablePointer<Float> {
                chunks[slot / Self.chunk].base + slot % Self.chunk * size
            }

            mutating func add(_ key: WordFormKey, _ entry: UnsafePointer<Float>, size: Int) -> UnsafeMutablePointer<
                Float
            > {
                let slot = slots.count
                if slot / Self.chunk == chunks.count { chunks.append(FloatBuffer(count: Self.chunk * size)) }
                slots[key] = slot
                let target = self.entry(slot, size: size)
                target.update(from: entry, count: size)
                return target
            }

            private static let chunk = 256
        }

        let content = Locked(Content())
    }

    /// `capacity` entries are kept at most.
    init(entrySize: Int, capacity: Int) {
        self.entrySize = entrySize
        self.capacity = capacity / 2
        generations = Locked(Generations())
    }

    /// Appends for each key its entry or nil. The pointers live as long as the result does.
    func find(_ keys: [WordFormKey], into found: inout [UnsafeMutablePointer<Float>?]) -> Generations {
        let current = generations.withLock { $0 }
        var missing = false
        current.young.content.withLock { content in
            for key in keys {
                let slot = content.slots[key]
                missing = missing || slot == nil
                found.append(slot.map { content.entry($0, size: entrySize) })
            }
        }
        guard missing, let old = current.old else { return current }
        // No thread adds to an old generation, and locks are always taken young before old.
        current.young.content.withLock { young in
            old.content.withLock { old in
                for (index, key) in keys.enumerated() where found[index] == nil {
                    if let slot = young.slots[key] {
                        found[index] = young.entry(slot, size: entrySize)
                    } else if let slot = old.slots[key] {
                        let entry = old.entry(slot, size: entrySize)
                        found[index] = young.slots.count < capacity ? young.add(key, entry, size: entrySize) : entry
                    }
                }
            }
        }
        return current
    }

    /// Adds the entries that follow each other at `entries`, unless another thread was faster.
    func add(_ keys: [WordFormKey], _ entries: UnsafePointer<Float>, to current: Generations) {
        let isFull = current.young.content.withLock { young in
            for (index, key) in keys.enumerated() where young.slots[key] == nil && young.slots.count < capacity {
                _ = young.add(key, entries + index * entrySize, size: entrySize)
            }
            return young.slots.count >= capacity
        }
        guard isFull else { return }
        generations.withLock { generations in
            // Two threads can find it full at once; one change of generations is enough.
            if generations.young === current.young { generations = Generations(old: current.young) }
        }
    }
}
