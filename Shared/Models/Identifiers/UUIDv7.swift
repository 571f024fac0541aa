public import FoundationEssentials

/// Time-ordered identifiers (RFC 9562, version 7): 48 bits of Unix milliseconds, then 74 random bits.
public enum UUIDv7 {
    /// A new identifier for the given moment.
    public static func make(at moment: Timestamp = .now) -> UUID {
        var generator = SystemRandomNumberGenerator()
        return make(at: moment, using: &generator)
    }

    /// As `make(at:)`, with the caller's source of randomness.
    public static func make(at moment: Timestamp, using generator: inout some RandomNumberGenerator) -> UUID {
        let milliseconds = UInt64(max(0, moment.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
        let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * index)) }
        return UUID(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5), byte(high, 6),
                byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5),
                byte(low, 6), byte(low, 7)
            ))
    }
}
