/// Numbers for strings as spaCy's string store gives them, by which a model's tables and embeddings are indexed.
///
/// Zero for the empty string, a small number for a reserved symbol, and else MurmurHash64A (Austin Appleby, public
/// domain) of the UTF-8 bytes with seed 1.
package enum StringHash {
    package static func identifier(of string: String) -> UInt64 {
        var string = string
        return string.withUTF8 { identifier(of: $0) }
    }

    package static func identifier(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if bytes.isEmpty { return 0 }
        if bytes.count <= ReservedSymbols.longest, bytes.allSatisfy({ $0 < 0x80 }),
            let symbol = ReservedSymbols.identifiers[String(decoding: bytes, as: UTF8.self)]
        {
            return symbol
        }
        return murmur64A(bytes, seed: 1)
    }

    /// Little-endian words of eight bytes are mixed in, then the bytes left over.
    static func murmur64A(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
        let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
        var hash = seed ^ (UInt64(bytes.count) &* multiplier)
        var index = 0
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for byte in 0..<8 { word |= UInt64(bytes[index + byte]) << UInt64(8 * byte) }
            word &*= multiplier
            word ^= word >> 47
            word &*= multiplier
            hash ^= word
            hash &*= multiplier
            index += 8
        }
        if index < bytes.count {
            for byte in 0..<(bytes.count - index) { hash ^= UInt64(bytes[index + byte]) << UInt64(8 * byte) }
            hash &*= multiplier
        }
        hash ^= hash >> 47
        hash &*= multiplier
        hash ^= hash >> 47
        return hash
    }
}
