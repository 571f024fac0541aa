import NIOCore
import Shared

/// Finds the envelope's fields in a frame's JSON in one pass over its bytes, without decoding the body.
///
/// It judges what must be judged before anything is decoded: that the frame is one JSON object, that its brackets and
/// strings close, and that it is no deeper than 64. What the body's values are, its decoder judges.
struct EnvelopeScanner {
    static let maximumDepth = 64

    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    /// - Throws: `ServiceError` `malformed-frame`.
    static func scan(_ frame: ByteBuffer) throws(ServiceError) -> Envelope {
        let result: Result<Envelope, ServiceError> = frame.withUnsafeReadableBytes { bytes in
            var scanner = EnvelopeScanner(bytes: bytes)
            do throws(ServiceError) {
                return .success(try scanner.scan(frame))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private mutating func scan(_ frame: ByteBuffer) throws(ServiceError) -> Envelope {
        var envelope = Envelope(kind: "", body: ByteBuffer(), whole: frame)
        skipSpace()
        guard next() == UInt8(ascii: "{") else { throw WireErrors.malformedFrame("the frame holds no JSON object") }
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            at += 1
        } else {
            repeat {
                skipSpace()
                let name = try string()
                skipSpace()
                guard next() == UInt8(ascii: ":") else {
                    throw WireErrors.malformedFrame("a field's name is not followed by a colon at byte \(at)")
                }
                skipSpace()
                let start = at
                try skipValue()
                try take(name, start..<at, frame, &envelope)
                skipSpace()
            } while try isMore()
        }
        skipSpace()
        guard at == bytes.count else {
            throw WireErrors.malformedFrame("something follows the JSON object at byte \(at)")
        }
        guard !envelope.kind.isEmpty else { throw WireErrors.malformedFrame("the object has no text field 'kind'") }
        return envelope
    }

    private mutating func isMore() throws(ServiceError) -> Bool {
        switch next() {
        case UInt8(ascii: ","): return true
        case UInt8(ascii: "}"): return false
        default: throw WireErrors.malformedFrame("the object is not well formed at byte \(at)")
        }
    }

    /// Keeps a field of the envelope; all others are passed over.
    private func take(
        _ name: Range<Int>, _ value: Range<Int>, _ frame: ByteBuffer, _ envelope: inout Envelope
    ) throws(ServiceError) {
        switch name.count {
        case 2 where equals(name, "id"): envelope.id = text(value)
        case 4 where equals(name, "kind"): envelope.kind = text(value) ?? ""
        case 4 where equals(name, "type"): envelope.type = text(value)
        case 4 where equals(name, "body"), 5 where equals(name, "error"):
            envelope.body =
                frame.getSlice(at: frame.readerIndex + value.lowerBound, length: value.count) ?? ByteBuffer()
        case 5 where equals(name, "count"): envelope.count = number(value)
        case 8 where equals(name, "deadline"): envelope.deadline = number(value)
        case 11 where equals(name, "traceparent"): envelope.traceparent = text(value)
        default: break
        }
    }

    private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { expected in
            expected.count == range.count && zip(bytes[range], expected).allSatisfy { $0 == $1 }
        }
    }

    /// A short string's value; nil for anything else. Escapes are for the decoder: envelope fields need none.
    private func text(_ range: Range<Int>) -> String? {
        guard range.count >= 2, range.count <= 1026, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
        let inner = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
        guard !inner.contains(UInt8(ascii: "\\")) else { return nil }
        return String(validating: inner, as: UTF8.self)
    }

    private func number(_ range: Range<Int>) -> Int? {
        guard range.count <= 18, let text = String(validating: bytes[range], as: UTF8.self) else { return nil }
        return Int(text)
    }

    private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func next() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    /// Passes over a string and returns what stands between its quotation marks.
    private mutating func string() throws(ServiceError) -> Range<Int> {
        guard next() == UInt8(ascii: "\"") else {
            throw WireErrors.malformedFrame("a text was expected at byte \(max(0, at - 1))")
        }
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                at += 1
                return start..<(at - 1)
            }
            if byte < 0x20 { throw WireErrors.malformedFrame("a bare control character stands in a text at byte \(at)") }
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw WireErrors.malformedFrame("a text does not end")
    }

    /// Passes over one value, however deep, without recursion.
    private mutating func skipValue() throws(ServiceError) {
        // The object around the envelope is the first level.
        var depth = 1
        repeat {
            skipSpace()
            guard let byte = peek() else { throw WireErrors.malformedFrame("the object does not end") }
            switch byte {
            case UInt8(ascii: "\""):
                _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                at += 1
                guard depth <= Self.maximumDepth else {
                    throw WireErrors.malformedFrame("the JSON is deeper than \(Self.maximumDepth)")
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 1 else { throw WireErrors.malformedFrame("a bracket closes nothing at byte \(at)") }
                depth -= 1
                at += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 1 else { throw WireErrors.malformedFrame("a value is missing at byte \(at)") }
                at += 1
            default:
                try skipWord()
            }
        } while depth > 1
    }

    /// Passes over a number, `true`, `false` or `null`.
    private mutating func skipWord() throws(ServiceError) {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
                at += 1
                continue
            default: break
            }
            break
        }
        guard at > start else { throw WireErrors.malformedFrame("no JSON value begins at byte \(at)") }
    }
}
