internal import Glibc

/// Prepared names by the literals that they were read from: lists of pairs have the same name in many lines.
///
/// Each literal has one slot, where the next one with that slot replaces it (direct mapping), so that a name that is new
/// costs little more than without the cache, and the memory is bounded.
struct NameCache: Sendable {
    private struct Slot: Sendable {
        /// 0 for none.
        var hash: UInt64 = 0
        var literal: [UInt8] = []
        var name = PreparedName(type: .person)
    }

    /// Which side of a line a name stands on: each has a slot besides, for names that cannot be kept.
    enum Side: Int {
        case left, right
    }

    /// Half a kilobyte each, once used.
    private static let slotCount = 256
    /// Longer literals are not kept.
    private static let literalLimit = 256

    private var slots = [Slot](repeating: Slot(), count: slotCount + 2)

    /// The name of the literal that was read last, with escapes undone.
    private var letters: [UInt8] = []

    /// Where the name of a JSON string literal stands, which is read unless it is known; nil where it is no string.
    ///
    /// - Parameter taken: the place of the line's other name, which stays as it is.
    mutating func place(
        of literal: UnsafeBufferPointer<UInt8>, type: NameType, side: Side, taken: Int?, scratch: NameScratch
    ) -> Int? {
        let hash = Self.hash(literal, type)
        var place = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
        if slots[place].hash == hash, Self.isSame(slots[place].literal, literal), slots[place].name.type == type {
            return place
        }
        guard JSONLine.unescape(literal, 0..<literal.count, into: &letters) else { return nil }
        if literal.count > Self.literalLimit || place == taken {
            place = Self.slotCount + side.rawValue
        } else {
            slots[place].hash = hash
            slots[place].literal.removeAll(keepingCapacity: true)
            slots[place].literal.append(contentsOf: literal)
        }
        letters.withUnsafeBufferPointer {
            NameReader.read($0, type: type, into: &slots[place].name, scratch: scratch)
        }
        return place
    }

    func compare(_ left: Int, _ right: Int) -> NameComparison {
        slots.withUnsafeBufferPointer { Names.compare($0[left].name, $0[right].name) }
    }

    private static func isSame(_ known: [UInt8], _ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        guard known.count == literal.count, let base = literal.baseAddress else { return false }
        return known.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0, base, literal.count) == 0 } ?? true
        }
    }

    /// Eight bytes at a time, each mixed in by a multiplication and a shift. Never 0.
    private static func hash(_ literal: UnsafeBufferPointer<UInt8>, _ type: NameType) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(literal)
        var hash = NameHash.seed &+ (type == .person ? 0 : 1)
        var index = 0
        while index < bytes.count {
            var word: UInt64 = 0
            if index + 8 <= bytes.count {
                word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for rest in index..<bytes.count { word = word << 8 | UInt64(bytes[rest]) }
            }
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            index += 8
        }
        return hash | 1 << 63
    }
}
