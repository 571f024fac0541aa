import CICU
internal import Shared

/// The two things that ICU does for names: decomposition of composed letters, and Latin for scripts without a table of ours.
enum Unicode {
    /// The compatibility decomposition (NFKD) of one UTF-16 unit, or nil where ICU's data are missing.
    static func decomposition(of unit: UInt16) -> [UInt16]? {
        var target = [UInt16](repeating: 0, count: 24)
        let length = chancery_decompose([unit], 1, &target, 24)
        guard length > 0 else { return nil }
        return Array(target.prefix(Int(length)))
    }

    /// `text` in lower-case ASCII letters and digits by ICU's `Any-Latin; Latin-ASCII`. Empty where nothing could be read.
    static func latin(_ text: [UInt16]) -> [UInt8] {
        latinTransliterator.withLock { $0.latin(text) }
    }

    /// The pinyin of one ideograph, without tones.
    static func pinyin(_ ideograph: UInt16) -> [UInt8] {
        latin([ideograph])
    }

    /// A transliterator is not documented as safe to share, so one is kept behind a lock, with what it answered last:
    /// ICU takes a few hundred microseconds a word.
    private static let latinTransliterator = Locked(Transliterator("Any-Latin; Latin-ASCII; Lower"))
}

/// One open ICU transliterator; without ICU's data it turns everything into nothing.
private struct Transliterator: ~Copyable, @unchecked Sendable {
    private let handle: OpaquePointer?
    private var known: [[UInt16]: [UInt8]] = [:]

    private static let knownLimit = 4096
    private static let knownLength = 64

    init(_ identifier: String) {
        let name = Array(identifier.utf16)
        handle = chancery_transliterator_open(name, Int32(name.count))
    }

    deinit {
        if let handle { chancery_transliterator_close(handle) }
    }

    mutating func latin(_ text: [UInt16]) -> [UInt8] {
        if let answer = known[text] { return answer }
        let answer: [UInt8] = transliterate(text).compactMap { unit in
            switch unit {
            case 48...57, 97...122, 10: UInt8(unit)
            case 65...90: UInt8(unit + 32)
            default: nil
            }
        }
        if known.count >= Transliterator.knownLimit { known.removeAll(keepingCapacity: true) }
        if text.count <= Transliterator.knownLength { known[text] = answer }
        return answer
    }

    private func transliterate(_ text: [UInt16]) -> [UInt16] {
        guard let handle, !text.isEmpty else { return [] }
        let capacity = text.count * 8 + 64
        var buffer = text + [UInt16](repeating: 0, count: capacity - text.count)
        var length = Int32(text.count)
        guard chancery_transliterator_apply(handle, &buffer, &length, Int32(capacity)) == 1 else { return [] }
        return Array(buffer.prefix(Int(length)))
    }
}
