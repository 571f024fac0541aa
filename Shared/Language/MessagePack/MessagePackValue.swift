/// A decoded MessagePack value, the encoding of spaCy's tables and thinc's models (`https://github.com/msgpack/msgpack/blob/master/spec.md`).
package enum MessagePackValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// Every integer that fits; larger ones are `unsigned`.
    case integer(Int64)
    /// Integers above `Int64.max`, such as half of the 64-bit hashes.
    case unsigned(UInt64)
    case float(Double)
    case string(String)
    /// A view of the decoded buffer, not a copy.
    case binary(ArraySlice<UInt8>)
    case array([MessagePackValue])
    /// Entries in file order; keys can repeat, the last of them counts.
    case map([Entry])
    case ext(type: Int8, payload: ArraySlice<UInt8>)

    package struct Entry: Sendable, Equatable {
        package var key: MessagePackValue
        package var value: MessagePackValue
    }

    /// Decodes one value that must fill all of `bytes`.
    ///
    /// Bounded: lengths are held against what is left of the input before anything is allocated, and values nest at most
    /// `maximumDepth` deep. Throws `MessagePackError`.
    package init(decoding bytes: [UInt8], maximumDepth: Int = 64) throws {
        var decoder = MessagePackDecoder(bytes: bytes, maximumDepth: maximumDepth)
        self = try decoder.value(depth: 0)
        guard decoder.isAtEnd else { throw decoder.error("bytes follow the value") }
    }
}

extension MessagePackValue {
    package var isNull: Bool { self == .null }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    package var int: Int? {
        if case .integer(let value) = self { Int(exactly: value) } else { nil }
    }

    /// The integer's bits as a 64-bit hash: thinc writes hashes unsigned, older spaCy tables signed.
    package var hash: UInt64? {
        switch self {
        case .integer(let value): UInt64(bitPattern: value)
        case .unsigned(let value): value
        default: nil
        }
    }

    package var double: Double? {
        switch self {
        case .float(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }

    /// A string, or a binary that holds valid UTF-8 (thinc writes the keys of arrays as binaries).
    package var string: String? {
        switch self {
        case .string(let value): value
        case .binary(let bytes): String(validating: bytes, as: UTF8.self)
        default: nil
        }
    }

    package var binary: ArraySlice<UInt8>? {
        if case .binary(let bytes) = self { bytes } else { nil }
    }

    package var array: [MessagePackValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    package var entries: [Entry]? {
        if case .map(let entries) = self { entries } else { nil }
    }

    /// The value under a textual key of a map. Linear in the map's size.
    package subscript(key: String) -> MessagePackValue? {
        entries?.last { $0.key.string == key }?.value
    }
}
